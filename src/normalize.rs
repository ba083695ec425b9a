//! Raw input to a value and the changes that led there.
//!
//! Blanks at the edges go. What is wrapped around a value goes only where the raw text is not what the field expects
//! and the text inside is; where nothing is known of the field, the text stays.

use connect_fields_format::{Label, Slot};

use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::{rule, source};

/// How deep wrappings are looked into: `NAME="<Bearer value>"`.
const LAYERS: usize = 4;

/// How well a text meets what its field expects; a higher grade is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Grade {
    Refused,
    Accepted,
    Shaped,
}

pub(crate) fn grade(label: Label) -> Grade {
    if !label.has(Label::ACCEPTED) {
        Grade::Refused
    } else if !label.has(Label::SHAPE) {
        Grade::Accepted
    } else {
        Grade::Shaped
    }
}

/// A text without its edges and wrappings.
#[derive(Clone, Copy)]
pub(crate) struct Normalized<'t> {
    pub(crate) value: &'t str,
    pub(crate) label: Label,
    /// Where the value is refused: whether a longer text that begins with it would be accepted.
    pub(crate) viable: bool,
    /// One bit for each code of a change that is not of `full`.
    changes: u8,
}

const _: () = assert!((ChangeCode::ExtractedFromUrl as u32) < u8::BITS, "each change of every entry has a bit");

impl<'t> Normalized<'t> {
    pub(crate) fn of(field: FieldRef<'_>, raw: &'t str) -> Self {
        let value = if field.verbatim() { raw } else { rule::edges::trim(raw) };
        let trimmed = raw.len() != value.len();
        let whole = Self::new(field, value, 0).with(trimmed, ChangeCode::Trimmed);
        if field.verbatim() || value.is_empty() || grade(whole.label) == Grade::Shaped {
            return whole;
        }
        let inside = whole.unwrapped(field);
        // A rule may ask for blanks.
        let as_it_is = if trimmed && grade(inside.label) == Grade::Refused { Self::new(field, raw, 0) } else { inside };
        if grade(as_it_is.label) == Grade::Refused { inside } else { as_it_is }
    }

    /// Whether this was done to the text.
    pub(crate) fn has(&self, code: ChangeCode) -> bool {
        !code.is_full() && self.changes >> code as u8 & 1 == 1
    }

    fn new(field: FieldRef<'_>, value: &'t str, changes: u8) -> Self {
        let mut label = field.walk(value);
        // The end of the host follows the value anyway. (A plain value has one dot at most, and is none.)
        let may_be_host = label.has(Label::ACCEPTED) && !label.has(Label::PLAIN) && field.field.slot() == Slot::Host;
        if may_be_host && !field.verbatim() && source::is_host(field, value) {
            label = Label::default();
        }
        Self { value, label, viable: label.has(Label::VIABLE), changes }
    }

    fn with(mut self, made: bool, code: ChangeCode) -> Self {
        self.changes |= u8::from(made) << code as u8;
        self
    }

    /// The text under the wrappings that meets the field best, if it does so better than the whole.
    fn unwrapped(mut self, field: FieldRef<'_>) -> Self {
        let reading = source::read(field, self.value);
        // Behind a name an address may begin.
        let may_become =
            |(value, _): (&str, _)| field.walk(value).has(Label::VIABLE) || source::read(field, value).viable;
        self.viable |= reading.value.map_or(reading.viable, may_become);
        let mut inside = reading.value.or_else(|| rule::wrapping::peel(self.value));
        if inside.is_none() {
            return self;
        }
        let (mut layers, mut changes) = ([("", 0); LAYERS], self.changes);
        for layer in &mut layers {
            let Some((value, code)) = inside else { break };
            changes |= 1 << code as u8;
            *layer = (rule::edges::trim(value), changes);
            inside = source::read(field, layer.0).value.or_else(|| rule::wrapping::peel(layer.0));
        }
        let mut best = self;
        for (value, changes) in layers {
            // Deeper than anyone wraps is not wrapped: what is left would be unwrapped further the next time.
            if changes == 0 || inside.is_some() {
                break;
            }
            let layer = Self::new(field, value, changes);
            if grade(layer.label) > grade(best.label) {
                best = layer;
            }
        }
        best
    }
}
