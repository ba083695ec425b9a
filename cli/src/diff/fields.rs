//! What differs in one field, and what that means to the forms that have it.

use connect_fields_format::Field;

use super::{Differences, Weight, language};

impl Differences {
    pub(super) fn fields(&mut self, place: &str, was: &Field<'_>, is: &Field<'_>) {
        match (was.required(), is.required()) {
            (false, true) => self.add(Weight::Major, place, "is required: forms without it are refused"),
            (true, false) => self.add(Weight::Minor, place, "is not required any more"),
            _ => {}
        }
        match (was.is_url(), is.is_url()) {
            (false, true) => self.add(Weight::Major, place, "has to be a URL: others that were accepted are refused"),
            (true, false) => self.add(Weight::Minor, place, "does not have to be a URL any more"),
            _ => {}
        }
        for (what, before, now) in [
            ("secret", was.secret(), is.secret()),
            ("multi-line", was.multiline(), is.multiline()),
            ("verbatim", was.verbatim(), is.verbatim()),
            ("hidden", was.hidden(), is.hidden()),
        ] {
            match (before, now) {
                (false, true) => self.add(Weight::Minor, place, format!("is {what} now")),
                (true, false) => self.add(Weight::Minor, place, format!("is not {what} any more")),
                _ => {}
            }
        }
        self.rules(place, was, is);
        if !was.choices().eq(is.choices()) {
            self.add(Weight::Patch, place, "shows its options in another way");
        }
        if !was.names().eq(is.names()) {
            self.add(Weight::Minor, place, "goes by other names");
        }
        for (what, before, now) in [
            ("label", was.label(), is.label()),
            ("help", was.help(), is.help()),
            ("placeholder", was.placeholder(), is.placeholder()),
            ("docs URL", was.docs_url(), is.docs_url()),
            ("default", was.default(), is.default()),
            ("prefix", was.prefix(), is.prefix()),
            ("suffix", was.suffix(), is.suffix()),
        ] {
            self.text(place, what, before, now);
        }
    }

    fn rules(&mut self, place: &str, was: &Field<'_>, is: &Field<'_>) {
        let found = language::compare(was, is);
        if let Some(text) = found.refused {
            self.add(Weight::Major, place, format!("refuses {text:?}, which was accepted"));
        }
        if let Some(text) = found.accepted {
            self.add(Weight::Minor, place, format!("accepts {text:?}, which was refused"));
        }
        if let Some(text) = found.warned {
            self.add(Weight::Patch, place, format!("has another shape: {text:?} is an example"));
        }
        if found.cut {
            self.add(Weight::Major, place, "has tables too large to compare: it may refuse what was accepted");
        }
    }
}
