//! What every result has beside its value.

use core::fmt;

use crate::change::Change;
use crate::issue::{Basis, Code};
use crate::provider::FieldRef;
use crate::{Issue, Section};

/// Issues block, warnings do not; changes say what was done; suggestions are offered.
#[derive(Clone, Debug, Default)]
pub struct Notes<'p> {
    /// At most one a field.
    pub issues: Vec<Issue<'p>>,
    /// All of them.
    pub warnings: Vec<Issue<'p>>,
    /// In the order in which they were made.
    pub changes: Vec<Change<'p>>,
    /// Never for a secret field.
    pub suggestions: Vec<Suggestion<'p>>,
}

impl<'p> Notes<'p> {
    pub(crate) fn issue(&mut self, code: Code, field: Option<FieldRef<'p>>, basis: Basis) {
        self.issues.push(Issue { code, field, basis });
    }

    pub(crate) fn warning(&mut self, code: Code, field: FieldRef<'p>, basis: Basis) {
        self.warnings.push(Issue { code, field: Some(field), basis });
    }
}

/// A field and its value. `Debug` shows no value.
#[derive(Clone, Copy)]
pub struct Value<'t, 'p> {
    /// Whose value it is.
    pub field: FieldRef<'p>,
    /// What to submit.
    pub text: &'t str,
}

impl fmt::Debug for Value<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Value({:?})", (self.field.section(), self.field.id()))
    }
}

/// A value to offer.
#[derive(Clone)]
pub struct Suggestion<'p> {
    /// What to put into the box.
    pub value: String,
    pub(crate) field: FieldRef<'p>,
}

impl<'p> Suggestion<'p> {
    /// The field.
    #[must_use]
    pub fn path(&self) -> (Section, &'p str) {
        (self.field.section(), self.field.id())
    }
}

impl fmt::Debug for Suggestion<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Suggestion({:?})", self.path())
    }
}
