//! A whole form: each field, what is missing, and what stands in each other's place.

use connect_fields_format::Section;

use crate::check::{Entry, State, check_entry};
use crate::issue::Basis;
use crate::notes::{Notes, Value};
use crate::provider::{FieldRef, Provider};
use crate::{Code, Issue};

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
        let mut values = Vec::new();
        let notes = self.validate_entries(self.fields().map(entry), |value, _| {
            if !value.text.is_empty() {
                values.push(value);
            }
        });
        let ok = notes.issues.is_empty();
        if !ok {
            values.clear();
        }
        Validated { ok, values, notes }
    }

    /// Gives each value, empty ones too, and whether it is another text than was given, to `take`.
    pub(crate) fn validate_entries<'t, 'p>(
        &'p self,
        entries: impl Iterator<Item = Entry<'t>>,
        mut take: impl FnMut(Value<'t, 'p>, bool),
    ) -> Notes<'p> {
        let mut notes = Notes::default();
        for (field, entry) in self.fields().zip(entries) {
            let before = notes.changes.len();
            match check_entry(field, entry, &mut notes) {
                (State::Empty, _) if field.required() => notes.issue(Code::Required, Some(field), Basis::Nothing),
                (State::Empty | State::Valid, text) => take(Value { field, text }, notes.changes.len() > before),
                _ => {}
            }
        }
        mark_swapped(&mut notes.warnings);
        notes
    }
}

/// Two boxes that each hold the other's value are not of the wrong kind, they are swapped.
fn mark_swapped(warnings: &mut [Issue<'_>]) {
    for at in 1..warnings.len() {
        let Some((earlier, [warning, ..])) = warnings.split_at_mut_checked(at) else { return };
        let kind = wrong_kind(warning).map(|(field, other)| (other, field));
        let twin = earlier.iter_mut().find(|twin| kind.is_some() && wrong_kind(twin) == kind);
        if let Some(twin) = twin {
            (warning.code, twin.code) = (Code::Swapped, Code::Swapped);
        }
    }
}

fn wrong_kind(warning: &Issue<'_>) -> Option<(usize, usize)> {
    match (warning.code, warning.field, warning.basis) {
        (Code::WrongKind, Some(field), Basis::Sibling(other)) => Some((field.number(), other.into())),
        _ => None,
    }
}
