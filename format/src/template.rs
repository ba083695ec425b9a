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

/// A web address that holds values: all labels of its host, and the segments that its path begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template<'a> {
    /// The host, label by label.
    pub host: Vec<Part<'a>>,
    /// The beginning of the path; what follows does not matter.
    pub path: Vec<Part<'a>>,
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
        Self { host: cursor.list(Part::read), path: cursor.list(Part::read) }
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        put_list(out, &self.host, |out, part| part.write(out));
        put_list(out, &self.path, |out, part| part.write(out));
    }
}
