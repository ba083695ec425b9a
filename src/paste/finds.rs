//! Values that were found, and what goes with them.

use core::fmt;

use crate::Code;
use crate::change::ChangeCode;
use crate::check::{State, check};
use crate::entry::Entry;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::Normalized;
use crate::notes::{Note, NoteKind, Notes, Suggestion};
use crate::provider::Provider;

/// What a paste held. `Debug` shows no value.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Pasted<'p> {
    /// In the order of the form.
    pub values: Vec<Found<'p>>,
    /// What was found for boxes that are filled with something else, in the order of the form.
    pub conflicts: Vec<Found<'p>>,
    /// What goes with both.
    pub notes: Notes<'p>,
}

/// A value that was found, and its field. `Debug` shows no value.
#[derive(Clone)]
#[non_exhaustive]
pub struct Found<'p> {
    /// Whose value it is.
    pub field: FieldRef<'p>,
    /// What to put into its box.
    pub text: String,
}

impl fmt::Debug for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Found({:?})", (self.field.section(), self.field.id()))
    }
}

/// Values found so far, in the order of the form; the first for a field counts.
pub(crate) struct Finds<'p> {
    pub(crate) provider: &'p Provider<'p>,
    /// The number of the field whose box was pasted into.
    pub(crate) target: usize,
    pub(crate) values: Vec<Found<'p>>,
    pub(crate) notes: Notes<'p>,
}

impl<'p> Finds<'p> {
    pub(crate) fn has(&self, field: FieldRef<'_>) -> bool {
        self.values.iter().any(|value| value.field.number() == field.number())
    }

    /// Takes a value for a field, if the field does. `code` says where it was found; a value that stood beside the
    /// field's name and is refused is worth an issue, until another one is taken.
    pub(crate) fn take(&mut self, field: FieldRef<'p>, found: &str, code: Option<ChangeCode>) {
        if self.has(field) {
            return;
        }
        let number = field.number() as u8;
        let mut told = self.notes.list.len();
        let (state, text) = check(field, found, &mut self.notes);
        let list = &mut self.notes.list;
        let earlier = list.iter().take(told).position(|note| note.field == number);
        if state == State::Valid {
            // What was said of texts that the field refused: to a closer look more than one issue.
            #[cfg(feature = "full")]
            let earlier = if self.provider.is_full() {
                let own = list.split_off(told);
                list.retain(|note| note.field != number);
                told = list.len();
                list.extend(own);
                self.notes.suggestions.retain(|other| other.field.number() != field.number());
                None
            } else {
                earlier
            };
            if let Some(at) = earlier {
                list.remove(at);
                told -= 1;
            }
            let before = self.values.iter().filter(|value| value.field.number() < field.number()).count();
            self.values.insert(before, Found { field, text: text.to_string() });
            if let Some(code) = code {
                list.insert(told, Note::new(NoteKind::Change, code as u8, number, NONE));
            }
        } else if earlier.is_some() || code.is_none() && field.number() != self.target {
            list.truncate(told);
        }
    }

    pub(crate) fn offer(&mut self, field: FieldRef<'p>, found: &str) {
        if !field.secret() && !self.has(field) {
            self.notes.suggestions.push(Suggestion { value: found.to_string(), field });
        }
    }

    /// Whether nothing was found so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.values.is_empty() && self.notes.is_empty()
    }

    /// `otherwise` is the issue where there is nothing to show for the text.
    pub(super) fn finish<'t>(mut self, otherwise: Code, filled: impl Iterator<Item = Entry<'t>> + Clone) -> Pasted<'p> {
        #[cfg(feature = "full")]
        if self.provider.is_full() {
            self.offer_facts(&filled);
        }
        if self.is_empty() {
            self.notes.list.push(Note::new(NoteKind::Issue, otherwise as u8, NONE, NONE));
        }
        let (mut values, mut conflicts) = (Vec::new(), Vec::new());
        for found in self.values {
            let number = found.field.number();
            let there = match filled.clone().nth(number) {
                Some(Entry::Text(text)) if number != self.target => Normalized::of(found.field, text).value,
                _ => "",
            };
            if there.is_empty() {
                values.push(found);
            } else if there != found.text {
                conflicts.push(found);
            }
        }
        Pasted { values, conflicts, notes: self.notes }
    }
}
