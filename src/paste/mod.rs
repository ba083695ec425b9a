//! Text to values: which part of it belongs into which field.

mod lines;

use crate::Code;
use crate::change::ChangeCode;
use crate::check::{Entry, State, check, exceeds_limit};
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::notes::{Kind, Note, Notes, Suggestion, Value};
use crate::provider::Provider;

/// What a paste held.
#[derive(Clone, Debug)]
pub struct Pasted<'t, 'p> {
    /// In the order of the form.
    pub values: Vec<Value<'t, 'p>>,
    /// What goes with it.
    pub notes: Notes<'p>,
}

impl Provider<'_> {
    /// Finds this provider's values in whatever the user's clipboard held: a dashboard URL, alone or in prose;
    /// `Label value`, `Label: value` and label-over-value lines; a text that only one field can take.
    ///
    /// Where nothing is found the one issue is `nothing_recognized`; a labelled value that its field refuses is an issue
    /// of that field. At most [`MAX_UNITS`](crate::MAX_UNITS) UTF-16 units are looked at; more is `too_long`.
    #[must_use]
    pub fn paste<'t>(&self, text: &'t str) -> Pasted<'t, '_> {
        self.paste_entry(Entry::Text(text))
    }

    pub(crate) fn paste_entry<'t>(&self, entry: Entry<'t>) -> Pasted<'t, '_> {
        let mut finds = Finds { provider: self, values: Vec::new(), notes: Notes::new(self) };
        match entry {
            Entry::Text(text) if exceeds_limit(text) => finds.finish(Code::TooLong),
            Entry::Text(text) => {
                finds.words(text);
                finds.lines(text);
                finds.finish(Code::NothingRecognized)
            }
            Entry::TooLong => finds.finish(Code::TooLong),
            Entry::Absent | Entry::NotText => finds.finish(Code::NothingRecognized),
        }
    }
}

/// Values found so far, in the order of the form; the first for a field counts.
struct Finds<'t, 'p> {
    provider: &'p Provider<'p>,
    values: Vec<Value<'t, 'p>>,
    notes: Notes<'p>,
}

impl<'t, 'p> Finds<'t, 'p> {
    fn has(&self, field: FieldRef<'_>) -> bool {
        self.values.iter().any(|value| value.field.number() == field.number())
    }

    /// Takes a value for a field, if the field does. `code` says where it was found; a value that stood beside the
    /// field's name and is refused is worth an issue.
    fn take(&mut self, field: FieldRef<'p>, found: &'t str, code: Option<ChangeCode>) {
        if self.has(field) {
            return;
        }
        let told = self.notes.list.len();
        let (state, text) = check(field, found, &mut self.notes);
        if state == State::Valid {
            let before = self.values.iter().filter(|value| value.field.number() < field.number()).count();
            self.values.insert(before, Value { field, text });
            if let Some(code) = code {
                let note = Note::new(Kind::Change, code as u8, field.number() as u8, NONE);
                self.notes.list.insert(told, note);
            }
        } else if code.is_none() {
            self.notes.list.truncate(told);
        }
    }

    fn offer(&mut self, field: FieldRef<'p>, found: &str) {
        if !field.secret() && !self.has(field) {
            self.notes.suggestions.push(Suggestion { value: found.to_string(), field });
        }
    }

    /// `otherwise` is the issue where there is nothing to show for the text.
    fn finish(mut self, otherwise: Code) -> Pasted<'t, 'p> {
        if self.values.is_empty() && !self.notes.has_issue() && self.notes.suggestions.is_empty() {
            self.notes.list.push(Note::new(Kind::Issue, otherwise as u8, NONE, NONE));
        }
        Pasted { values: self.values, notes: self.notes }
    }
}
