//! Where a field's value stands in a text that people paste.

use crate::cursor::{Cursor, put_list, put_number, put_text};

/// A label of a host or a segment of a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Stands there as it is (in a host, whatever its case).
    Literal(&'a str),
    /// Holds the value of the field with this number.
    Slot(u32),
}

/// A paste rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Template<'a> {
    /// A web address: all labels of the host, and the segments that its path begins with.
    Url {
        /// The host, label by label.
        host: Vec<Part<'a>>,
        /// The beginning of the path; what follows does not matter.
        path: Vec<Part<'a>>,
    },
    /// A label, blanks or a colon, and the value: `Tenant acme`.
    Text {
        /// The words in front.
        label: &'a str,
        /// The field's number.
        field: u32,
    },
}

impl<'a> Part<'a> {
    fn read(cursor: &mut Cursor<'a>) -> Self {
        if cursor.byte() == 0 { Self::Literal(cursor.text()) } else { Self::Slot(cursor.number()) }
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Literal(text) => {
                out.push(0);
                put_text(out, text);
            }
            Self::Slot(field) => {
                out.push(1);
                put_number(out, *field);
            }
        }
    }
}

impl<'a> Template<'a> {
    pub(crate) fn read(cursor: &mut Cursor<'a>) -> Self {
        if cursor.byte() == 0 {
            Self::Url { host: cursor.list(Part::read), path: cursor.list(Part::read) }
        } else {
            Self::Text { label: cursor.text(), field: cursor.number() }
        }
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Url { host, path } => {
                out.push(0);
                put_list(out, host, |out, part| part.write(out));
                put_list(out, path, |out, part| part.write(out));
            }
            Self::Text { label, field } => {
                out.push(1);
                put_text(out, label);
                put_number(out, *field);
            }
        }
    }
}
