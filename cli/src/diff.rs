//! Which version a change of a catalog is, by what it means to those who use it.

mod language;

use connect_fields_format::{Catalog, Field, Provider};

use crate::Host;

/// The part of the version that has to go up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Patch,
    Minor,
    Major,
}

impl Weight {
    fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// One line a difference, the heaviest first; then which version the whole change is.
pub(crate) fn diff(old: &str, new: &str, host: &mut dyn Host) -> Result<String, String> {
    let (old_bytes, new_bytes) = (host.read(old)?, host.read(new)?);
    let open = |path: &str, error| format!("{path}: {error}");
    let mut differences = Differences::default();
    differences.catalogs(
        Catalog::open(&old_bytes).map_err(|error| open(old, error))?,
        Catalog::open(&new_bytes).map_err(|error| open(new, error))?,
    );
    Ok(differences.told())
}

#[derive(Default)]
struct Differences(Vec<(Weight, String)>);

impl Differences {
    fn add(&mut self, weight: Weight, place: &str, what: impl AsRef<str>) {
        self.0.push((weight, format!("{:5}  {place} {}", weight.name(), what.as_ref())));
    }

    fn told(mut self) -> String {
        self.0.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        let version = self.0.first().map_or("no difference", |(weight, _)| weight.name());
        let lines: Vec<&str> = self.0.iter().map(|(_, line)| line.as_str()).chain([version]).collect();
        lines.join("\n")
    }

    fn catalogs(&mut self, old: Catalog<'_>, new: Catalog<'_>) {
        for was in old.providers().flatten() {
            match new.provider(was.id()) {
                Ok(Some(is)) if is.revision() == was.revision() => {}
                Ok(Some(is)) => {
                    let told = self.0.len();
                    self.providers(&was, &is);
                    if self.0.len() == told {
                        self.add(Weight::Patch, was.id(), "is ordered or compiled in another way");
                    }
                }
                _ => self.add(Weight::Major, was.id(), "is gone"),
            }
        }
        for is in new.providers().flatten() {
            if !old.ids().any(|id| id == is.id()) {
                self.add(Weight::Minor, is.id(), "is new");
            }
        }
    }

    fn providers(&mut self, was: &Provider<'_>, is: &Provider<'_>) {
        let id = was.id();
        if was.auth_mode() != is.auth_mode() {
            self.add(Weight::Major, id, "has another auth mode");
        }
        for (what, before, now) in [("name", was.name(), is.name()), ("docs URL", was.docs_url(), is.docs_url())] {
            self.text(id, what, before, now);
        }
        if was.templates() != is.templates() || was.rewrites() != is.rewrites() {
            self.add(Weight::Minor, id, "takes values out of other addresses");
        }
        for before in fields(was) {
            let place = place(id, &before);
            match fields(is).find(|field| same(field, &before)) {
                Some(now) => self.fields(&place, &before, &now),
                None => self.add(Weight::Major, &place, "is gone"),
            }
        }
        for now in fields(is).filter(|now| !fields(was).any(|field| same(&field, now))) {
            match now.required() {
                true => self.add(Weight::Major, &place(id, &now), "is new and required: forms without it are refused"),
                false => self.add(Weight::Minor, &place(id, &now), "is new"),
            }
        }
    }

    fn fields(&mut self, place: &str, was: &Field<'_>, is: &Field<'_>) {
        match (was.required(), is.required()) {
            (false, true) => self.add(Weight::Major, place, "is required: forms without it are refused"),
            (true, false) => self.add(Weight::Minor, place, "is not required any more"),
            _ => {}
        }
        for (what, before, now) in [
            ("secret", was.secret(), is.secret()),
            ("multi-line", was.multiline(), is.multiline()),
            ("verbatim", was.verbatim(), is.verbatim()),
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

    fn text(&mut self, place: &str, what: &str, was: &str, is: &str) {
        if was != is {
            self.add(Weight::Patch, place, format!("has another {what}"));
        }
    }
}

fn fields<'a>(provider: &Provider<'a>) -> impl Iterator<Item = Field<'a>> + use<'a> {
    provider.fields().into_iter()
}

fn place(provider: &str, field: &Field<'_>) -> String {
    format!("{provider}.{}.{}", field.section().name(), field.id())
}

fn same(one: &Field<'_>, other: &Field<'_>) -> bool {
    (one.section(), one.id()) == (other.section(), other.id())
}
