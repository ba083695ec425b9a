//! A whole form: each field, what is missing, and what stands in each other's place.

use core::cell::Cell;

use connect_fields_format::Section;

use crate::Code;
use crate::check::{Entry, State, check_entry};
use crate::issue::NONE;
use crate::notes::{Note, Notes, Value};
use crate::provider::{FieldRef, Provider};

/// The result for a whole form.
#[derive(Clone, Debug)]
pub struct Validated<'t, 'p> {
    /// Whether the form can be submitted.
    pub ok: bool,
    /// What to submit, in the order of the form; empty unless `ok`.
    pub values: Vec<Value<'t, 'p>>,
    /// What goes with it.
    pub notes: Notes<'p>,
}

impl Provider<'_> {
    /// Checks a whole form.
    ///
    /// `form` has one item a box: section, field id, text. Fields that the provider does not have are left out of the
    /// value; where a field is given twice, the last counts.
    #[must_use]
    pub fn validate<'t>(&self, form: &[(Section, &str, &'t str)]) -> Validated<'t, '_> {
        let entry = |field: FieldRef<'_>| {
            let given = form.iter().rev().find(|(section, id, _)| *section == field.section() && *id == field.id());
            given.map_or(Entry::Absent, |(_, _, text)| Entry::Text(text))
        };
        self.validate_entries(self.fields().map(entry))
    }

    pub(crate) fn validate_entries<'t, 'p>(&'p self, entries: impl Iterator<Item = Entry<'t>>) -> Validated<'t, 'p> {
        let mut notes = Notes::new(self);
        let mut values = Vec::new();
        for (field, entry) in self.fields().zip(entries) {
            match check_entry(field, entry, &mut notes) {
                (State::Empty, _) if field.required() => notes.issue(Code::Required, field, NONE),
                (State::Valid, text) => values.push(Value { field, text }),
                _ => {}
            }
        }
        mark_swapped(&mut notes.list);
        let ok = !notes.has_issue();
        if !ok {
            values.clear();
        }
        Validated { ok, values, notes }
    }
}

/// Two boxes that each hold the other's value are not of the wrong kind, they are swapped.
fn mark_swapped(notes: &mut [Note]) {
    let notes = Cell::from_mut(notes).as_slice_of_cells();
    for one in notes {
        let note = one.get();
        let twin = Note { field: note.basis, basis: note.field, ..note };
        if note.code == Code::WrongKind as u8
            && let Some(other) = notes.iter().find(|other| other.get() == twin)
        {
            one.set(Note { code: Code::Swapped as u8, ..note });
            other.set(Note { code: Code::Swapped as u8, ..twin });
        }
    }
}
