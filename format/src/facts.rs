//! What can be said in words about a pattern, read off the same parse that makes its table.

use crate::parts::number;

/// Facts that hold for every text a pattern matches. Lengths are in UTF-16 units, as JavaScript counts.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a>(pub(crate) &'a [u8]);

pub(crate) const MIN: usize = 0;
pub(crate) const MAX: usize = 4;
pub(crate) const ALPHABET: usize = 8;
pub(crate) const MISFIT: usize = 25;
pub(crate) const PREFIX: usize = 26;

/// What a text is told in which there is a character that no match has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// There are no words for the characters of a match.
    Unnamed,
    /// A match has digits only.
    NotADigit,
    /// A match has anything but blanks.
    Blank,
    /// A match has characters that can be listed.
    NotListed,
    /// A match is of a format that has a name, whatever is wrong with the text.
    Format,
}

impl<'a> Facts<'a> {
    pub(crate) fn of(bytes: &'a [u8]) -> Option<Self> {
        (!bytes.is_empty()).then_some(Self(bytes))
    }

    /// No match is shorter.
    #[must_use]
    pub fn min(self) -> usize {
        number(self.0, MIN)
    }

    /// No match is longer; 2^32 - 1 where there is no limit.
    #[must_use]
    pub fn max(self) -> usize {
        number(self.0, MAX)
    }

    /// How each match begins; empty when nothing is common.
    #[must_use]
    pub fn prefix(self) -> &'a [u8] {
        self.0.get(PREFIX..).unwrap_or_default()
    }

    /// Whether a match may hold the character.
    #[must_use]
    pub fn has(self, character: char) -> bool {
        let number = character as usize;
        let at = ALPHABET + if number < 128 { number / 8 } else { 16 };
        let bits = self.0.get(at).copied().unwrap_or(0);
        if number < 128 { bits >> (number % 8) & 1 == 1 } else { Beyond::has(bits, character) }
    }

    /// What a text is told that holds another.
    #[must_use]
    pub fn misfit(self) -> Misfit {
        match self.0.get(MISFIT) {
            Some(1) => Misfit::NotADigit,
            Some(2) => Misfit::Blank,
            Some(3) => Misfit::NotListed,
            Some(4) => Misfit::Format,
            _ => Misfit::Unnamed,
        }
    }
}

/// A set of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alphabet {
    /// Bit n stands for the ASCII character n.
    pub ascii: u128,
    /// Which others.
    pub beyond: Beyond,
}

/// Characters that are not ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// None of them.
    None,
    /// All of them.
    All,
    /// All but blanks.
    NoBlanks,
}

impl Beyond {
    fn has(number: u8, character: char) -> bool {
        number == Self::All as u8 || number == Self::NoBlanks as u8 && !character.is_whitespace()
    }
}

impl Alphabet {
    /// The ASCII digits, and nothing else.
    pub const DIGITS: Self = Self { ascii: 0x03ff << 48, beyond: Beyond::None };
    /// Everything.
    pub const ALL: Self = Self { ascii: u128::MAX, beyond: Beyond::All };
    /// Everything but blanks.
    pub const NO_BLANKS: Self = Self { ascii: !(1 << 32 | 0x1f << 9), beyond: Beyond::NoBlanks };

    /// Whether the character may belong to the set.
    #[must_use]
    pub fn has(&self, character: char) -> bool {
        match u32::from(character) {
            ascii @ 0..128 => self.ascii >> ascii & 1 == 1,
            _ => Beyond::has(self.beyond as u8, character),
        }
    }
}
