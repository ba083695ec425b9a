//! Field and form: normalize, walk the table, say what is wrong.

use connect_fields_format::{Label, Section, Slot};

use crate::issue::Basis;
use crate::normalize::{Grade, Normalized, grade, label};
use crate::notes::{Change, Notes, Suggestion, Value};
use crate::provider::{FieldRef, Provider};
use crate::{Code, Issue, MAX_UNITS, paste, rule};

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

impl<'t, 'p> Checked<'t, 'p> {
    pub(crate) fn of(field: FieldRef<'p>, text: &'t str) -> Self {
        if exceeds_limit(text) {
            return Self::refused(field, text, State::Invalid, Code::TooLong, Basis::Nothing);
        }
        let normalized = Normalized::of(field, text);
        let value = normalized.value;
        if value.is_empty() {
            return Self { state: State::Empty, value, notes: Notes::default() };
        }
        if grade(normalized.label) == Grade::Refused {
            return Self::failed(field, normalized);
        }
        let changes = normalized.changes().map(|code| Change { code, field }).collect();
        let notes = Notes { warnings: warnings(field, normalized), changes, ..Notes::default() };
        Self { state: State::Valid, value, notes }
    }

    fn failed(field: FieldRef<'p>, normalized: Normalized<'t>) -> Self {
        let value = normalized.value;
        if is_viable(field, normalized) {
            return Self::refused(field, value, State::Incomplete, Code::Incomplete, Basis::Nothing);
        }
        let mut checked = match (&field.field.rule, field.field.slot) {
            (_, Slot::Host | Slot::HostAndPath) if !normalized.label.has(Label::SAFE) => {
                Self::refused(field, value, State::Invalid, Code::UnsafeHost, Basis::Nothing)
            }
            (_, Slot::Path) if !normalized.label.has(Label::SAFE) => {
                Self::refused(field, value, State::Invalid, Code::UnsafePath, Basis::Nothing)
            }
            (Some(facts), _) => {
                Self::refused(field, value, State::Invalid, rule::pattern::explain(facts, value), Basis::Rule)
            }
            // Only options make a rule that has no facts.
            (None, _) => Self::refused(field, value, State::Invalid, Code::NotAnOption, Basis::Nothing),
        };
        checked.notes.suggestions = plain_form(field, value);
        checked
    }

    fn refused(field: FieldRef<'p>, value: &'t str, state: State, code: Code, basis: Basis<'p>) -> Self {
        let issue = Issue { code, field: Some(field), basis };
        Self { state, value, notes: Notes { issues: vec![issue], ..Notes::default() } }
    }
}

/// A value whose every character has an ASCII form that makes it valid can be had with one click.
fn plain_form<'p>(field: FieldRef<'p>, value: &str) -> Vec<Suggestion<'p>> {
    let plain = if field.secret() { None } else { rule::digits::ascii_form(value) };
    let valid = plain.filter(|plain| grade(label(field.field, plain)) > Grade::Refused);
    valid.map(|value| Suggestion { value, field }).into_iter().collect()
}

/// Whether a longer text that begins with this one would be accepted.
fn is_viable(field: FieldRef<'_>, normalized: Normalized<'_>) -> bool {
    if normalized.label.has(Label::VIABLE) {
        return true;
    }
    if let Some((value, _)) = paste::source(field, normalized.value) {
        return label(field.field, value).has(Label::VIABLE);
    }
    let sources = field.field.sources.as_ref().map_or(Label(0), |table| table.walk(normalized.value.as_bytes()));
    sources.has(Label::VIABLE) && !sources.has(Label::URL) && !sources.has(Label::TEXT)
}

fn warnings<'p>(field: FieldRef<'p>, normalized: Normalized<'_>) -> Vec<Issue<'p>> {
    let mut warnings = Vec::new();
    let warning = |code, basis| Issue { code, field: Some(field), basis };
    if let (Some(facts), false) = (&field.field.shape, normalized.label.has(Label::SHAPE)) {
        warnings.push(match owner(field, normalized.value) {
            Some(sibling) => warning(Code::WrongKind, Basis::Sibling(sibling)),
            None => warning(rule::pattern::explain(facts, normalized.value), Basis::Shape),
        });
    }
    let known = field.field.table.is_some() && normalized.label.has(Label::SHAPE);
    if !known && rule::wrapping::looks_wrapped(normalized.value) {
        warnings.push(warning(Code::LooksWrapped, Basis::Nothing));
    }
    warnings
}

/// The sibling whose own, telling shape the value has.
fn owner<'p>(field: FieldRef<'p>, value: &str) -> Option<FieldRef<'p>> {
    let telling = |sibling: &FieldRef<'_>| {
        let facts = sibling.field.shape.as_ref();
        facts.is_some_and(|facts| !facts.prefix.is_empty() || facts.max == facts.min)
    };
    let siblings = field.provider.fields().filter(|sibling| sibling.number != field.number);
    siblings.filter(telling).find(|sibling| grade(label(sibling.field, value)) == Grade::Shaped)
}

fn exceeds_limit(text: &str) -> bool {
    text.len() > MAX_UNITS && text.encode_utf16().count() > MAX_UNITS
}

/// What a caller gives for one field.
#[derive(Clone, Copy)]
pub(crate) enum Entry<'t> {
    Absent,
    #[cfg_attr(not(feature = "js"), expect(dead_code, reason = "native callers can only give text"))]
    NotText,
    Text(&'t str),
}

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

    pub(crate) fn validate_entries<'t>(&self, entries: impl Iterator<Item = Entry<'t>>) -> Validated<'t, '_> {
        let mut notes = Notes::default();
        let mut values = Vec::new();
        for (field, entry) in self.fields().zip(entries) {
            let checked = check_entry(field, entry);
            if checked.state == State::Valid {
                values.push(Value { field, text: checked.value });
            }
            notes.append(checked.notes);
        }
        mark_swapped(&mut notes.warnings);
        let ok = notes.issues.is_empty();
        if !ok {
            values.clear();
        }
        Validated { ok, values, notes }
    }
}

fn check_entry<'t, 'p>(field: FieldRef<'p>, entry: Entry<'t>) -> Checked<'t, 'p> {
    match entry {
        Entry::NotText => Checked::refused(field, "", State::Invalid, Code::NotText, Basis::Nothing),
        Entry::Absent | Entry::Text(_) => {
            let text = if let Entry::Text(text) = entry { text } else { "" };
            let checked = Checked::of(field, text);
            match checked.state {
                State::Empty if field.required() => {
                    Checked::refused(field, "", State::Empty, Code::Required, Basis::Nothing)
                }
                _ => checked,
            }
        }
    }
}

/// Two boxes that each hold the other's value are not of the wrong kind, they are swapped.
fn mark_swapped(warnings: &mut [Issue<'_>]) {
    let pairs: Vec<(usize, usize)> = warnings.iter().filter_map(wrong_kind).collect();
    for warning in warnings {
        if wrong_kind(warning).is_some_and(|(field, other)| pairs.contains(&(other, field))) {
            warning.code = Code::Swapped;
        }
    }
}

fn wrong_kind(warning: &Issue<'_>) -> Option<(usize, usize)> {
    match (warning.code, warning.field, warning.basis) {
        (Code::WrongKind, Some(field), Basis::Sibling(other)) => Some((field.number, other.number)),
        _ => None,
    }
}
