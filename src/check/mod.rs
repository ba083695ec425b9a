//! One field: normalize, walk the table, say what is wrong.

mod fault;
mod refuse;
mod warn;

use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::issue::{NONE, RULE};
use crate::normalize::Normalized;
use crate::notes::Notes;
use crate::text::units;
use crate::{Code, MAX_UNITS};

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
    let found = fault::find(field, normalized);
    // A text that is still being typed may turn out to be a name with its value, so nothing is said yet.
    if let Some(unseen) = fault::unseen(field, text, value)
        && (found.is_none() || !normalized.viable)
    {
        notes.invisible(unseen, field);
        return (State::Invalid, value);
    }
    // Last, because a parser takes milliseconds to begin with characters beyond ASCII.
    let found = found.or_else(|| fault::no_url(field, value));
    if let Some(code) = found
        && !(fault::is_soft(code) && field.is_softened())
    {
        let state = refuse::refuse(field, normalized, code, notes);
        #[cfg(feature = "full")]
        match state {
            State::Invalid => warn::tell_more(field, value, notes),
            _ if refuse::is_address(field, value) => refuse::suggest(field, value, notes),
            _ => {}
        }
        return (state, value);
    }
    tell_changes(field, normalized, notes);
    match found {
        Some(code) => notes.warning(fault::explained(field, code, value), field, RULE),
        None => warn::warn(field, normalized, notes),
    }
    #[cfg(feature = "full")]
    warn::tell_more(field, value, notes);
    (State::Valid, value)
}

fn tell_changes<'p>(field: FieldRef<'p>, normalized: Normalized<'_>, notes: &mut Notes<'p>) {
    for code in ChangeCode::ALL {
        if normalized.has(*code) {
            notes.change(*code, field);
        }
    }
}

pub(crate) fn exceeds_limit(text: &str) -> bool {
    text.len() > MAX_UNITS && units(text) > MAX_UNITS
}
