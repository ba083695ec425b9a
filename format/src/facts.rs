//! What can be said in words about a pattern, read off the same parse that makes its table.

use crate::FormatError;
use crate::cursor::{Cursor, put_number, put_optional, put_text};

/// Facts that hold for every text a pattern matches. Lengths are in UTF-16 units, as JavaScript counts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Facts<'a> {
    /// How each match begins; empty when nothing is common.
    pub prefix: &'a str,
    /// The characters a match may hold, where they are few enough to be told.
    pub alphabet: Option<Alphabet<'a>>,
    /// No match is shorter.
    pub min: u32,
    /// No match is longer.
    pub max: Option<u32>,
}

/// A set of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alphabet<'a> {
    /// Bit n stands for the ASCII character n.
    pub ascii: u128,
    /// Whether characters beyond ASCII belong to it (blanks never do).
    pub beyond_ascii: bool,
    /// For people: `0-9 a-f`; empty for "anything but blanks".
    pub written: &'a str,
}

impl Alphabet<'_> {
    /// The ASCII digits, and nothing else.
    pub const DIGITS: u128 = 0x03ff << 48;

    /// Whether the character belongs to the set.
    #[must_use]
    pub fn has(&self, character: char) -> bool {
        match u32::from(character) {
            ascii @ 0..128 => self.ascii >> ascii & 1 == 1,
            _ => self.beyond_ascii && !character.is_whitespace() && character != '\u{feff}',
        }
    }
}

impl<'a> Facts<'a> {
    pub(crate) fn read(cursor: &mut Cursor<'a>) -> Result<Self, FormatError> {
        Ok(Self {
            prefix: cursor.text()?,
            alphabet: cursor.optional(|cursor| {
                let ascii = cursor.bytes(16)?.first_chunk().ok_or(FormatError::Damaged)?;
                Ok(Alphabet {
                    ascii: u128::from_le_bytes(*ascii),
                    beyond_ascii: cursor.byte()? != 0,
                    written: cursor.text()?,
                })
            })?,
            min: cursor.number()?,
            max: cursor.optional(Cursor::number)?,
        })
    }

    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        put_text(out, self.prefix);
        put_optional(out, self.alphabet.as_ref(), |out, alphabet| {
            out.extend_from_slice(&alphabet.ascii.to_le_bytes());
            out.push(u8::from(alphabet.beyond_ascii));
            put_text(out, alphabet.written);
        });
        put_number(out, self.min);
        put_optional(out, self.max.as_ref(), |out, max| put_number(out, *max));
    }
}
