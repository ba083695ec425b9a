//! One field: normalize, walk the table, say what is wrong.

use connect_fields_format::{Label, Slot};

use crate::change::ChangeCode;
use crate::issue::{NONE, RULE, SHAPE};
use crate::normalize::{Grade, Normalized, grade, label};
use crate::notes::{Notes, Suggestion};
use crate::provider::FieldRef;
use crate::text::units;
use crate::{Code, MAX_UNITS, rule};

/// What a text is, as far as its field is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing, or nothing but blanks.
    Empty,
    /// Not valid yet; a longer text that begins with it would be.
    Incomplete,
    /// Not valid, whatever is typed after it.
    Invalid,
    /// Good to submit.
    Valid,
}

/// The result for one field. `Debug` shows no value.
#[derive(Clone)]
pub struct Checked<'t, 'p> {
    /// What the text is.
    pub state: State,
    /// The value where the state is [`State::Valid`]; otherwise the text without its edges.
    pub value: &'t str,
    /// What goes with it.
    pub notes: Notes<'p>,
}

impl core::fmt::Debug for Checked<'_, '_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Checked").field("state", &self.state).field("notes", &self.notes).finish_non_exhaustive()
    }
}

impl<'p> FieldRef<'p> {
    /// Checks the text of one box, at any moment. See [`Checked`].
    #[must_use]
    pub fn check<'t>(&self, text: &'t str) -> Checked<'t, 'p> {
        let mut notes = Notes::new(self.provider);
        let (state, value) = check(*self, text, &mut notes);
        Checked { state, value, notes }
    }
}

/// Adds to `notes` what there is to say.
pub(crate) fn check<'t, 'p>(field: FieldRef<'p>, text: &'t str, notes: &mut Notes<'p>) -> (State, &'t str) {
    if text.is_empty() {
        return (State::Empty, text);
    }
    if exceeds_limit(text) {
        notes.issue(Code::TooLong, field, NONE);
        return (State::Invalid, text);
    }
    let normalized = Normalized::of(field, text);
    let value = normalized.value;
    if !value.is_empty() && grade(normalized.label) == Grade::Refused {
        return (refuse(field, normalized, notes), value);
    }
    for code in ChangeCode::ALL {
        if normalized.has(*code) {
            notes.change(*code, field);
        }
    }
    if value.is_empty() {
        return (State::Empty, value);
    }
    warn(field, normalized, notes);
    (State::Valid, value)
}

fn refuse<'p>(field: FieldRef<'p>, normalized: Normalized<'_>, notes: &mut Notes<'p>) -> State {
    let value = normalized.value;
    if normalized.viable {
        notes.issue(Code::Incomplete, field, NONE);
        return State::Incomplete;
    }
    let code = match (field.field.rule(), field.field.slot()) {
        (_, Slot::Host) if !normalized.label.has(Label::SAFE) => Code::UnsafeHost,
        (_, Slot::Path) if !normalized.label.has(Label::SAFE) => Code::UnsafePath,
        (Some(facts), _) => rule::pattern::explain(facts, value),
        // Only options make a rule that has no facts.
        (None, _) => Code::NotAnOption,
    };
    notes.issue(code, field, RULE);
    suggest_ascii(field, value, notes);
    State::Invalid
}

/// A value whose every character has an ASCII form that makes it valid can be had with one click.
fn suggest_ascii<'p>(field: FieldRef<'p>, value: &str, notes: &mut Notes<'p>) {
    if !field.secret()
        && let Some(value) = rule::digits::ascii_form(value)
        && grade(label(field, &value)) > Grade::Refused
    {
        notes.suggestions.push(Suggestion { value, field });
    }
}

fn warn<'p>(field: FieldRef<'p>, normalized: Normalized<'_>, notes: &mut Notes<'p>) {
    let (rule, shape) = (field.field.rule(), field.field.shape());
    let shaped = normalized.label.has(Label::SHAPE);
    if let (Some(facts), false) = (shape, shaped) {
        let (code, basis) = match owner(field, normalized.value) {
            Some(sibling) => (Code::WrongKind, sibling.number() as u8),
            None => (rule::pattern::explain(facts, normalized.value), SHAPE),
        };
        notes.warning(code, field, basis);
    }
    let known = (rule.is_some() || shape.is_some()) && shaped;
    if !known && rule::wrapping::looks_wrapped(normalized.value) {
        notes.warning(Code::LooksWrapped, field, NONE);
    }
}

/// The sibling whose own, telling shape the value has.
fn owner<'p>(field: FieldRef<'p>, value: &str) -> Option<FieldRef<'p>> {
    for sibling in field.provider.fields() {
        let telling =
            sibling.field.shape().is_some_and(|facts| !facts.prefix().is_empty() || facts.max() == facts.min());
        if telling && sibling.number() != field.number() && grade(label(sibling, value)) == Grade::Shaped {
            return Some(sibling);
        }
    }
    None
}

pub(crate) fn exceeds_limit(text: &str) -> bool {
    text.len() > MAX_UNITS && units(text) > MAX_UNITS
}

/// What a caller gives for one field.
#[derive(Clone, Copy)]
#[cfg_attr(
    not(all(target_arch = "wasm32", feature = "js")),
    expect(dead_code, reason = "native callers can only give text")
)]
pub(crate) enum Entry<'t> {
    Absent,
    NotText,
    TooLong,
    Text(&'t str),
}

pub(crate) fn check_entry<'t, 'p>(field: FieldRef<'p>, entry: Entry<'t>, notes: &mut Notes<'p>) -> (State, &'t str) {
    let code = match entry {
        Entry::Text(text) => return check(field, text, notes),
        Entry::Absent => return (State::Empty, ""),
        Entry::NotText => Code::NotText,
        Entry::TooLong => Code::TooLong,
    };
    notes.issue(code, field, NONE);
    (State::Invalid, "")
}
