//! One field: normalize, walk the table, say what is wrong.

use connect_fields_format::{Label, Slot};

use crate::change::ChangeCode;
#[cfg(feature = "full")]
use crate::credential;
use crate::field::FieldRef;
use crate::issue::{NONE, RULE, SHAPE};
use crate::normalize::{Grade, Normalized, grade};
use crate::notes::{Notes, Suggestion};
use crate::rule::invisible::InvisibleAt;
use crate::text::units;
use crate::{Code, MAX_UNITS, rule, url};

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
#[non_exhaustive]
pub struct Checked<'t, 'p> {
    /// What the text is.
    pub state: State,
    /// The value where the state is [`State::Valid`]; otherwise for display only: the text, trimmed unless it is too long or the field
    /// is verbatim.
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
    /// Checks the text of one box, at any moment: while typing, on blur, on paste. At most [`MAX_UNITS`] UTF-16 units are looked at;
    /// more is [`Code::TooLong`].
    ///
    /// ```
    /// use connect_fields::{State, provider};
    ///
    /// let clay = provider("clay")?;
    /// let checked = clay.field("workspaceId")?.check("Workspace ID: 1060661 ");
    /// assert_eq!((checked.state, checked.value), (State::Valid, "1060661"));
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
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
    if value.is_empty() {
        tell_changes(field, normalized, notes);
        return (State::Empty, value);
    }
    let fault = fault(field, normalized);
    // A text that is still being typed may turn out to be a name with its value, so nothing is said yet.
    if let Some(found) = invisible(field, text, value)
        && (fault.is_none() || !normalized.viable)
    {
        notes.invisible(found, field);
        return (State::Invalid, value);
    }
    // Last, because a parser takes milliseconds to begin with characters beyond ASCII.
    let fault = fault.or_else(|| no_url(field, value));
    if let Some(code) = fault
        && !(is_soft(code) && field.is_softened())
    {
        let state = refuse(field, normalized, code, notes);
        #[cfg(feature = "full")]
        match state {
            State::Invalid => tell_more(field, value, notes),
            _ if is_address(field, value) => suggest(field, value, notes),
            _ => {}
        }
        return (state, value);
    }
    tell_changes(field, normalized, notes);
    match fault {
        Some(code) => notes.warning(explained(field, code, value), field, RULE),
        None => warn(field, normalized, notes),
    }
    #[cfg(feature = "full")]
    tell_more(field, value, notes);
    (State::Valid, value)
}

fn tell_changes<'p>(field: FieldRef<'p>, normalized: Normalized<'_>, notes: &mut Notes<'p>) {
    for code in ChangeCode::ALL {
        if normalized.has(*code) {
            notes.change(*code, field);
        }
    }
}

/// What is odd about a value beside the field's own rule, and what may be meant: for providers that are full.
#[cfg(feature = "full")]
fn tell_more<'p>(field: FieldRef<'p>, value: &str, notes: &mut Notes<'p>) {
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

/// Whether the value may be a whole address already: behind a scheme, or in front of one that is not there yet.
#[cfg(feature = "full")]
fn is_address(field: FieldRef<'_>, value: &str) -> bool {
    url::authority(value).0.len() < value.len() || field.field.is_url() && value.contains('.')
}

/// What may be meant by a value.
#[cfg(feature = "full")]
fn suggest<'p>(field: FieldRef<'p>, value: &str, notes: &mut Notes<'p>) {
    if field.provider.is_full()
        && field.options().next().is_none()
        && !field.secret()
        && let Some(value) = rule::meant::meant(field, value)
        && !credential::would_show(field, &value, false)
    {
        notes.suggestions.push(Suggestion { value, field });
    }
}

/// What stands inside the value that no one sees. Tabs and line breaks are the business of a rule, where there is one.
fn invisible(field: FieldRef<'_>, text: &str, value: &str) -> Option<InvisibleAt> {
    rule::invisible::find(text, value, field.multiline() || field.field.rule().is_some())
}

/// What the tables of a field, and its hosts, find wrong with a value.
fn fault(field: FieldRef<'_>, normalized: Normalized<'_>) -> Option<Code> {
    let Normalized { value, label, .. } = normalized;
    // Only options make a rule that has no facts.
    let code = field.field.rule().map_or(Code::NotAnOption, rule::pattern::code);
    if !label.has(Label::SAFE) {
        Some(if field.field.slot() == Slot::Path { Code::UnsafePath } else { Code::UnsafeHost })
    } else if !label.has(Label::RULE) && !field.is_softened() {
        Some(code)
    } else if rule::private::is_refused(field, value) {
        Some(Code::PrivateHost)
    } else {
        (!label.has(Label::RULE)).then_some(code)
    }
}

/// What is wrong with a value that must be a URL, and is none to a parser.
fn no_url(field: FieldRef<'_>, value: &str) -> Option<Code> {
    (field.field.is_url() && !url::parses(value)).then_some(Code::Format)
}

/// The code that helps most: what is wrong with a value that does not meet the rule.
fn explained(field: FieldRef<'_>, code: Code, value: &str) -> Code {
    match field.field.rule() {
        Some(facts) if code == Code::Pattern => rule::pattern::explain(facts, value),
        _ => code,
    }
}

/// Whether the owner of a form may let it pass: what says where a secret is sent to stays as it is.
fn is_soft(code: Code) -> bool {
    !matches!(code, Code::UnsafeHost | Code::UnsafePath | Code::PrivateHost)
}

fn refuse<'p>(field: FieldRef<'p>, normalized: Normalized<'_>, code: Code, notes: &mut Notes<'p>) -> State {
    let Normalized { value, viable, .. } = normalized;
    // Once the host is complete, typing on cannot change it.
    let viable = viable && !(matches!(code, Code::Format | Code::PrivateHost) && url::host_is_complete(value));
    if viable {
        // `10` may be on the way to `10.example.com`, but where it stands it is an address.
        let code = if code == Code::PrivateHost { code } else { Code::Incomplete };
        notes.issue(code, field, NONE);
        return State::Incomplete;
    }
    notes.issue(explained(field, code, value), field, RULE);
    if field.secret() {
        return State::Invalid;
    }
    offer(field, rule::digits::ascii_form(value), notes);
    if matches!(code, Code::UnsafeHost | Code::UnsafePath | Code::NotAnOption) {
        offer(field, field.rewritten(value), notes);
    }
    // To look for an option takes a tenth of the time of all this.
    if !cfg!(feature = "full") && code != Code::NotAnOption {
        return State::Invalid;
    }
    for (option, _) in field.options() {
        if option.eq_ignore_ascii_case(value) {
            offer(field, Some(option.to_string()), notes);
            return State::Invalid;
        }
    }
    #[cfg(feature = "full")]
    if field.provider.is_full() {
        offer(field, rule::nearest::nearest(field, value).map(String::from), notes);
    }
    State::Invalid
}

/// What makes the field valid can be had with one click.
#[inline(never)]
fn offer<'p>(field: FieldRef<'p>, value: Option<String>, notes: &mut Notes<'p>) {
    if let Some(value) = value
        && grade(field.walk(&value)) > Grade::Refused
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

pub(crate) fn exceeds_limit(text: &str) -> bool {
    text.len() > MAX_UNITS && units(text) > MAX_UNITS
}
