//! Why a text fails a pattern, told from the pattern's facts.

use connect_fields_format::{Alphabet, Facts};

use crate::Code;
use crate::text::units;

/// The code that helps most. The text is known to fail.
pub(crate) fn explain(facts: &Facts<'_>, text: &str) -> Code {
    if !text.starts_with(facts.prefix) {
        return Code::Prefix;
    }
    if !text.chars().all(|character| facts.alphabet.has(character)) {
        return match facts.alphabet {
            Alphabet::DIGITS => Code::NotDigits,
            Alphabet::NO_BLANKS => Code::Blank,
            _ if facts.characters.is_empty() => Code::Pattern,
            _ => Code::Character,
        };
    }
    let units = units(text);
    if units < facts.min as usize {
        Code::TooShort
    } else if units > facts.max as usize {
        Code::TooLong
    } else {
        Code::Pattern
    }
}
