//! The contents of a box as a caller gives them: a text, none, or something else.

use connect_fields_format::Section;

use crate::Code;
use crate::check::{State, check};
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::notes::Notes;

/// What a caller gives for one field.
#[derive(Clone, Copy)]
#[cfg_attr(not(js), expect(dead_code, reason = "native callers can only give text"))]
pub(crate) enum Entry<'t> {
    Absent,
    NotText,
    TooLong,
    Text(&'t str),
    /// What is stored stays, unless another text stands in the box.
    Kept(&'t str),
}

impl<'t> Entry<'t> {
    /// What stands in the field's box; where it is given twice, the last counts.
    pub(crate) fn of(field: FieldRef<'_>, form: &[(Section, &str, &'t str)]) -> Self {
        let given = form.iter().rev().find(|(section, id, _)| *section == field.section() && *id == field.id());
        given.map_or(Self::Absent, |(_, _, text)| Self::Text(text))
    }

    /// The same, where a value of the field is stored.
    pub(crate) fn kept(self) -> Self {
        match self {
            Self::Text(text) => Self::Kept(text),
            Self::Absent => Self::Kept(""),
            other => other,
        }
    }

    /// The text that stands in the box.
    pub(crate) fn text(self) -> &'t str {
        match self {
            Self::Text(text) | Self::Kept(text) => text,
            _ => "",
        }
    }
}

pub(crate) fn check_entry<'t, 'p>(field: FieldRef<'p>, entry: Entry<'t>, notes: &mut Notes<'p>) -> (State, &'t str) {
    let code = match entry {
        Entry::Text(text) | Entry::Kept(text) => return check(field, text, notes),
        Entry::Absent => return (State::Empty, ""),
        Entry::NotText => Code::NotText,
        Entry::TooLong => Code::TooLong,
    };
    notes.issue(code, field, NONE);
    (State::Invalid, "")
}
