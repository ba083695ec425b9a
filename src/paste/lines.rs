//! A pasted text line by line: URLs wherever they stand, labels in front of or above values, values alone.

use connect_fields_format::Template;

use super::{Finds, address, text};
use crate::ChangeCode;
use crate::normalize::{Grade, Normalized, grade};
use crate::provider::FieldRef;
use crate::rule::edges::trim;

/// What prose and markup put around a URL.
fn is_around(character: char) -> bool {
    matches!(character, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | '`' | ',' | ';' | '!' | '“' | '”')
}

/// Labels and values alone stand near the top, or the text is not a list of values.
const LINES: usize = 200;

impl<'t, 'p> Finds<'t, 'p> {
    pub(super) fn addresses(&mut self, whole: &'t str) {
        for word in whole.split_whitespace() {
            let (_, word) = word.split_at_checked(address::start(word)).unwrap_or(("", word));
            let word = word.trim_matches(is_around).trim_end_matches(|last| last == '.');
            let templates = self.provider.record.templates.iter();
            let found = templates.filter_map(|template| match template {
                Template::Url { host, path } => address::slots(host, path, word),
                Template::Text { .. } => None,
            });
            // The first template fills the most fields; the others would only say the same.
            let Some(slots) = { found }.next() else { continue };
            for (number, value) in slots {
                self.take(number, value, Some(ChangeCode::ExtractedFromUrl));
            }
        }
    }

    pub(super) fn labelled(&mut self, whole: &'t str) {
        let mut lines = lines(whole).peekable();
        while let Some(line) = lines.next() {
            for field in self.provider.fields() {
                if let Some(value) = labels(field).find_map(|label| text::after_label(label, line)) {
                    self.take_labelled(field, value, line);
                } else if labels(field).any(|label| text::is_label(label, line))
                    && let Some(value) = lines.peek()
                {
                    self.take(field.number, value, Some(ChangeCode::LabelRemoved));
                }
            }
        }
    }

    /// After a blank alone only a single word is a value: `Tenant acme`, not `Tenant settings are here`.
    fn take_labelled(&mut self, field: FieldRef<'p>, value: &'t str, line: &str) {
        let plain = !line.bytes().any(|byte| b":=\t".contains(&byte));
        if !(plain && value.contains(char::is_whitespace)) {
            self.take(field.number, value, Some(ChangeCode::LabelRemoved));
        }
    }

    /// A line that only one field can take.
    pub(super) fn bare(&mut self, whole: &'t str) {
        for line in lines(whole) {
            let fits = |field: &FieldRef<'_>| {
                let known = field.field.rule.is_some() || field.field.shape.is_some();
                known && grade(Normalized::of(*field, line).label) == Grade::Shaped
            };
            if self.taken.contains(&Some(line)) {
                continue;
            }
            let takers: Vec<FieldRef<'p>> = self.provider.fields().filter(fits).collect();
            match takers.as_slice() {
                [only] => self.take(only.number, line, None),
                several => several.iter().for_each(|field| self.offer(*field, line)),
            }
        }
    }
}

fn lines(whole: &str) -> impl Iterator<Item = &str> {
    whole.split(|character| matches!(character, '\n' | '\r')).map(trim).filter(|line| !line.is_empty()).take(LINES)
}

/// The names that a dashboard or a file may give the field.
fn labels<'p>(field: FieldRef<'p>) -> impl Iterator<Item = &'p str> {
    [field.label(), field.id()].into_iter().chain(field.field.aliases.iter().copied())
}
