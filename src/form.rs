//! A whole form: each field, what is missing, and what stands in each other's place.

use core::cell::Cell;

use connect_fields_format::Section;

use crate::Code;
use crate::check::{Entry, State, check_entry};
#[cfg(feature = "full")]
use crate::credential;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::Normalized;
use crate::notes::{Note, Notes, Value};
use crate::provider::Provider;

/// The result for a whole form.
#[derive(Clone, Debug)]
pub struct Validated<'t, 'p> {
    /// Whether the form can be submitted.
    pub ok: bool,
    /// What to submit, in the order of the form; empty unless `ok`.
    pub values: Vec<Value<'t, 'p>>,
    /// What goes with it.
    pub notes: Notes<'p>,
    /// Whether all fields are shown: nothing was left out.
    #[cfg_attr(
        not(all(target_arch = "wasm32", feature = "js")),
        expect(dead_code, reason = "native callers read the values")
    )]
    pub(crate) is_whole: bool,
}

impl Provider<'_> {
    /// Checks a whole form.
    ///
    /// `form` has one item a box: section, field id, text. Fields that the provider does not have, or that are not shown with
    /// these values, are left out of the value; where a field is given twice, the last counts.
    #[must_use]
    pub fn validate<'t>(&self, form: &[(Section, &str, &'t str)]) -> Validated<'t, '_> {
        self.validate_entries(self.fields().map(|field| Entry::of(field, form)))
    }

    pub(crate) fn validate_entries<'t, 'p>(
        &'p self,
        entries: impl Iterator<Item = Entry<'t>> + Clone,
    ) -> Validated<'t, 'p> {
        let mut notes = Notes::new(self);
        let mut values = Vec::new();
        let mut is_whole = true;
        for (field, entry) in self.fields().zip(entries.clone()) {
            if !is_visible(field, &entries) {
                is_whole = false;
                continue;
            }
            match check_entry(field, entry, &mut notes) {
                (State::Empty, _) if field.required() => notes.issue(Code::Required, field, NONE),
                (State::Valid, text) => values.push(Value { field, text }),
                _ => {}
            }
        }
        mark_swapped(&mut notes.list);
        #[cfg(feature = "full")]
        if self.is_full() {
            credential::compare(self, &entries, &mut notes);
            credential::tell_swapped(self, &entries, &mut notes);
        }
        let ok = !notes.has_issue();
        if !ok {
            values.clear();
        }
        Validated { ok, values, notes, is_whole }
    }
}

/// Whether a form with these entries shows the field.
fn is_visible<'t>(field: FieldRef<'_>, entries: &(impl Iterator<Item = Entry<'t>> + Clone)) -> bool {
    let mut asked = field;
    // A field that waits for one that is not shown is not shown either. Those that wait for each other never are.
    for _ in field.provider.fields() {
        let Some((decisive, value)) = asked.visible_when() else { return true };
        let given = match entries.clone().nth(decisive.number()) {
            Some(Entry::Text(text)) => Normalized::of(decisive, text).value,
            _ => "",
        };
        // An empty box counts as what stands in it at first.
        let text = if given.is_empty() { decisive.default_text() } else { given };
        if text != value {
            return false;
        }
        asked = decisive;
    }
    false
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
