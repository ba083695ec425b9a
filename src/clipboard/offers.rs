//! What is offered beside what is filled.

use crate::change::ChangeCode;
use crate::entry::Entry;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::{Grade, Normalized, grade};
use crate::notes::{Note, NoteKind, Suggestion};
use crate::paste::finds::Finds;
use crate::rule::edges::trim;
use crate::rule::meant::meant;
use crate::{Code, credential, rule};

impl<'p> Finds<'p> {
    pub(super) fn has_text(&self, text: &str) -> bool {
        self.values.iter().any(|value| value.text == text)
    }

    pub(super) fn warn_once(&mut self, code: Code, field: FieldRef<'p>) {
        let warning = Note::new(NoteKind::Warning, code as u8, field.number() as u8, NONE);
        if !self.notes.list.contains(&warning) {
            self.notes.list.push(warning);
        }
    }

    pub(super) fn is_offered(&self, field: FieldRef<'_>) -> bool {
        self.notes.suggestions.iter().any(|other| other.field.number() == field.number())
    }

    /// What is ambiguous is offered; of a secret it is only told.
    pub(super) fn offer_all<'v>(&mut self, field: FieldRef<'p>, values: impl Iterator<Item = &'v str>) {
        if field.secret() {
            return self.warn_once(Code::Ambiguous, field);
        }
        for value in values {
            let inside = Normalized::of(field, value);
            let is_taken = grade(inside.label) > Grade::Refused;
            let meant = if is_taken { Some(inside.value.to_string()) } else { meant(field, inside.value) };
            let Some(value) = meant else { continue };
            let is_same = |other: &Suggestion<'_>| other.value == value && other.field.number() == field.number();
            let is_offered = self.notes.suggestions.iter().any(is_same);
            if rule::private::is_refused(field, &value) {
                // As behind the field's own name: it is not taken, and the issue says why.
                self.take(field, &value, Some(ChangeCode::LabelRemoved));
            } else if !is_offered && !credential::would_show(field, &value, false) {
                self.offer(field, &value);
            }
        }
    }

    /// Offers what stands inside the values for boxes that are empty.
    pub(crate) fn offer_facts<'t>(&mut self, filled: &(impl Iterator<Item = Entry<'t>> + Clone)) {
        for found in &self.values {
            let is_empty = |field: FieldRef<'_>| {
                let there = filled.clone().nth(field.number());
                !matches!(there, Some(Entry::Text(text)) if !trim(text).is_empty())
                    && !self.values.iter().any(|other| other.field.number() == field.number())
            };
            credential::offer_facts(found.field, &found.text, is_empty, &mut self.notes);
        }
    }
}
