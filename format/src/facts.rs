//! What can be said in words about a pattern, read off the same parse that makes its table.

use crate::cursor::Cursor;

/// Facts that hold for every text a pattern matches. Lengths are in UTF-16 units, as JavaScript counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts<'a> {
    /// How each match begins; empty when nothing is common.
    pub prefix: &'a str,
    /// The characters for people: `0-9 a-f`; empty when they cannot be told in a few words.
    pub characters: &'a str,
    /// The length for people: `20`, `8-20`, `8+`; empty when any will do.
    pub length: &'a str,
    /// The characters that a match may hold.
    pub alphabet: Alphabet,
    /// No match is shorter.
    pub min: u32,
    /// No match is longer; `u32::MAX` where there is no limit.
    pub max: u32,
}

/// A set of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alphabet {
    pub(crate) ascii: [u8; 16],
    pub(crate) beyond_ascii: bool,
}

impl Alphabet {
    /// The ASCII digits, and nothing else.
    pub const DIGITS: Self = Self::new(0x03ff << 48, false);
    /// Everything.
    pub const ALL: Self = Self::new(u128::MAX, true);
    /// Everything but blanks.
    pub const NO_BLANKS: Self = Self::new(!(1 << 32 | 0x1f << 9), true);

    /// Bit n of `ascii` stands for the ASCII character n.
    #[must_use]
    pub const fn new(ascii: u128, beyond_ascii: bool) -> Self {
        Self { ascii: ascii.to_le_bytes(), beyond_ascii }
    }

    /// Whether the character may belong to the set.
    #[must_use]
    pub fn has(&self, character: char) -> bool {
        match u32::from(character) {
            ascii @ 0..128 => self.ascii.get(ascii as usize / 8).is_some_and(|bits| bits >> (ascii % 8) & 1 == 1),
            _ => self.beyond_ascii && !(*self == Self::NO_BLANKS && character.is_whitespace()),
        }
    }
}

impl<'a> Facts<'a> {
    pub(crate) fn read([prefix, characters, length]: [&'a str; 3], cursor: &mut Cursor<'a>) -> Self {
        let ascii = cursor.bytes(16).first_chunk().map_or([0; 16], |ascii| *ascii);
        let alphabet = Alphabet { ascii, beyond_ascii: cursor.byte() != 0 };
        Self { prefix, characters, length, alphabet, min: cursor.number(), max: cursor.number() }
    }
}
