//! Fields that a form shows only while another one has a certain value.

use std::iter::successors;

use crate::form::{Form, FormField};
use crate::{Fault, Source};

impl Form {
    /// The number of the field that decides about this one; one of the same section before others.
    pub(crate) fn decisive(&self, field: &FormField) -> Option<usize> {
        let id = field.visible_when.as_ref()?.field.get_ref();
        let found = |same_section: bool| {
            self.fields
                .iter()
                .position(|other| other.id.get_ref() == id && (other.section == field.section || !same_section))
        };
        found(true).or_else(|| found(false))
    }

    /// The numbers of the field that decides about this one, of the one that decides about that one, and so on.
    pub(crate) fn deciding(&self, field: &FormField) -> impl Iterator<Item = usize> {
        // Those that wait for each other go round: each is met by then.
        let next = |number: &usize| self.decisive(self.fields.get(*number)?);
        successors(self.decisive(field), next).take(self.fields.len())
    }

    /// What is wrong with the conditions.
    pub(crate) fn condition_faults(&self, source: &Source<'_>) -> Vec<Fault> {
        let mut faults = Vec::new();
        for field in &self.fields {
            let Some(condition) = &field.visible_when else { continue };
            let (id, other, span) = (field.id.get_ref(), condition.field.get_ref(), condition.field.span());
            let decisive = self.decisive(field).and_then(|number| self.fields.get(number));
            if decisive.is_none_or(|decisive| decisive.hidden) {
                let what = format!("`{id}` is shown by `{other}`, which is no field that this form shows");
                faults.push(Fault::new(source, span, what, "name the id of another field"));
            } else if self.waits_for_itself(field) {
                let what = format!("`{id}` is never shown: it waits for `{other}`, which waits for it");
                faults.push(Fault::new(source, span, what, "let one of them be shown always"));
            }
        }
        faults
    }

    fn waits_for_itself(&self, field: &FormField) -> bool {
        self.deciding(field).count() == self.fields.len()
    }
}
