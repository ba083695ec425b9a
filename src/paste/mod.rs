//! Text to values: which part of it belongs into which field.

mod lines;

use crate::Code;
use crate::change::{Change, ChangeCode};
use crate::check::{Entry, State, check, exceeds_limit};
use crate::issue::Basis;
use crate::notes::{Notes, Suggestion, Value};
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
        let mut finds = Finds { provider: self, taken: vec![None; self.record.fields.len()], notes: Notes::default() };
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

/// Values found so far; the first for a field counts.
struct Finds<'t, 'p> {
    provider: &'p Provider<'p>,
    taken: Vec<Option<&'t str>>,
    notes: Notes<'p>,
}

impl<'t, 'p> Finds<'t, 'p> {
    fn is_free(&self, number: usize) -> bool {
        matches!(self.taken.get(number), Some(None))
    }

    /// Takes a value for a field, if the field does. `code` says where it was found; a value that stood beside the
    /// field's name and is refused is worth an issue.
    fn take(&mut self, number: usize, found: &'t str, code: Option<ChangeCode>) {
        let Some(field) = self.provider.at(number) else { return };
        if !self.is_free(number) {
            return;
        }
        let told = self.notes.issues.len();
        let changed = self.notes.changes.len();
        let (state, value) = check(field, found, &mut self.notes);
        if let (State::Valid, Some(slot)) = (state, self.taken.get_mut(number)) {
            *slot = Some(value);
            if let Some(code) = code {
                self.notes.changes.insert(changed, Change { code, field });
            }
        } else if code.is_none() {
            self.notes.issues.truncate(told);
        }
    }

    fn offer(&mut self, number: usize, found: &str) {
        let field = self.provider.at(number).filter(|field| !field.secret() && self.is_free(number));
        if let Some(field) = field {
            self.notes.suggestions.push(Suggestion { value: found.to_string(), field });
        }
    }

    /// `otherwise` is the issue where there is nothing to show for the text.
    fn finish(mut self, otherwise: Code) -> Pasted<'t, 'p> {
        let mut values = Vec::new();
        for (field, taken) in self.provider.fields().zip(self.taken) {
            if let Some(text) = taken {
                values.push(Value { field, text });
            }
        }
        if values.is_empty() && self.notes.issues.is_empty() && self.notes.suggestions.is_empty() {
            self.notes.issue(otherwise, None, Basis::Nothing);
        }
        Pasted { values, notes: self.notes }
    }
}
