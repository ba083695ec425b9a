//! What is odd about a value: a warning does not block.

use connect_fields_format::{Label, Slot};

#[cfg(feature = "full")]
use super::refuse::suggest;
#[cfg(feature = "full")]
use crate::credential;
use crate::field::FieldRef;
use crate::issue::{NONE, SHAPE};
use crate::normalize::{Grade, Normalized, grade};
use crate::notes::Notes;
use crate::{Code, rule};

pub(super) fn warn<'p>(field: FieldRef<'p>, normalized: Normalized<'_>, notes: &mut Notes<'p>) {
    let (rule, shape) = (field.field.rule(), field.field.shape());
    let shaped = normalized.label.has(Label::SHAPE);
    if let (Some(facts), false) = (shape, shaped) {
        let (code, basis) = match owner(field, normalized.value) {
            Some(sibling) => (Code::WrongKind, sibling.number() as u8),
            None => (rule::pattern::explain(facts, normalized.value), SHAPE),
        };
        notes.warning(code, field, basis);
    }
    let slot = field.field.slot();
    if slot == Slot::AnyPath && !shaped {
        notes.warning(Code::UnsafePath, field, NONE);
    }
    let is_plain = normalized.label.has(Label::PLAIN);
    // A plain value names no private host: that takes no parser.
    if !is_plain && rule::private::is_private(field, normalized.value) {
        notes.warning(Code::PrivateHost, field, NONE);
    }
    // To a rule that takes all but blanks quotes are right, too: what is wrapped is not plain.
    let known = shaped && (shape.is_some() || rule.is_some() && is_plain);
    #[cfg(feature = "full")]
    if !known && field.provider.is_full() && rule::wrapping::is_labelled(field, normalized.value) {
        notes.warning(Code::LooksWrapped, field, NONE);
        return;
    }
    if !known && rule::wrapping::looks_wrapped(normalized.value) {
        notes.warning(Code::LooksWrapped, field, NONE);
    }
}

/// The sibling whose own, telling shape the value has.
fn owner<'p>(field: FieldRef<'p>, value: &str) -> Option<FieldRef<'p>> {
    for sibling in field.provider.fields() {
        let telling =
            sibling.field.shape().is_some_and(|facts| !facts.prefix().is_empty() || facts.max() == facts.min());
        if telling && sibling.number() != field.number() && grade(sibling.walk(value)) == Grade::Shaped {
            return Some(sibling);
        }
    }
    None
}

/// What is odd about a value beside the field's own rule, and what may be meant: for providers that are full.
#[cfg(feature = "full")]
pub(super) fn tell_more<'p>(field: FieldRef<'p>, value: &str, notes: &mut Notes<'p>) {
    suggest(field, value, notes);
    if !field.provider.is_full() || field.options().next().is_some() {
        return;
    }
    let odd = rule::odd::code(value).or_else(|| rule::pem::code(field, value));
    match odd.or_else(|| rule::odd::address(field, value)) {
        Some(code) => notes.warning(code, field, NONE),
        None => credential::warn(field, value, notes),
    }
}
