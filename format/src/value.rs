//! What a field asks of its values, and what is known of a text as one.

use crate::kind::Kind;
use crate::{Facts, Field, Label, Slot, Words};

/// How many kinds a field may have, and their places.
pub(crate) const KINDS: usize = 3;
const RULE: usize = 0;
const SHAPE: usize = 1;

/// For each of a field's tables a state.
pub type States = [usize; KINDS];

impl<'a> Field<'a> {
    /// What is known of a text as this field's value.
    #[must_use]
    pub fn walk(&self, text: &[u8]) -> Label {
        let mut labels = [Label::ANY; KINDS];
        for (label, kind) in labels.iter_mut().zip(&self.kinds) {
            if let Some(kind) = kind {
                *label = kind.table.walk(text);
            }
        }
        self.judged(labels)
    }

    /// The states of its tables that a byte leads to; a walk begins in the first states.
    #[must_use]
    pub fn step(&self, mut states: States, byte: u8) -> States {
        for (state, kind) in states.iter_mut().zip(&self.kinds) {
            *state = kind.as_ref().map_or(0, |kind| kind.table.step(*state, byte));
        }
        states
    }

    /// What is known of a text that ends in these states.
    #[must_use]
    pub fn label_of(&self, states: States) -> Label {
        let mut labels = [Label::ANY; KINDS];
        for ((label, kind), state) in labels.iter_mut().zip(&self.kinds).zip(states) {
            *label = kind.as_ref().map_or(*label, |kind| kind.table.label(state));
        }
        self.judged(labels)
    }

    fn judged(&self, [rule, shape, safe]: [Label; KINDS]) -> Label {
        let mut label = rule.limited(shape).limited(safe);
        if shape.has(Label::RULE) {
            label = label.with(Label::SHAPE);
        }
        if safe.has(Label::RULE) {
            label.with(Label::SAFE)
        } else if self.slot() == Slot::AnyPath {
            // What does not look like a part of a path is odd, and may be a URL that holds one.
            label.with(Label::SAFE).without(Label::SHAPE)
        } else if safe.has(Label::VIABLE) {
            label
        } else {
            label.without(Label::VIABLE)
        }
    }

    /// What is known of its rule; `None` where any text is a value, or one of its options.
    #[must_use]
    pub fn rule(&self) -> Option<Facts<'a>> {
        self.kinds[RULE].as_ref()?.facts()
    }

    /// What is known of the shape that its values have, as far as anyone knows.
    #[must_use]
    pub fn shape(&self) -> Option<Facts<'a>> {
        self.kinds[SHAPE].as_ref()?.facts()
    }

    /// The rule in words.
    #[must_use]
    pub fn rule_words(&self) -> Words<'a> {
        self.kinds[RULE].as_ref().map(Kind::words).unwrap_or_default()
    }

    /// The shape in words.
    #[must_use]
    pub fn shape_words(&self) -> Words<'a> {
        self.kinds[SHAPE].as_ref().map(Kind::words).unwrap_or_default()
    }

    /// All that is asked of its values.
    pub(crate) fn kinds(&self) -> impl Iterator<Item = &Kind<'a>> {
        self.kinds.iter().flatten()
    }
}
