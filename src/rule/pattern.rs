//! Why a text fails a pattern, told from the pattern's facts.

use connect_fields_format::{Facts, Misfit};

use crate::Code;
use crate::text::units;

/// The code that helps most. The text is known to fail.
pub(crate) fn explain(facts: Facts<'_>, text: &str) -> Code {
    if facts.misfit() == Misfit::Format {
        return Code::Format;
    }
    if !text.as_bytes().starts_with(facts.prefix()) {
        return Code::Prefix;
    }
    if !text.chars().all(|character| facts.has(character)) {
        return match facts.misfit() {
            Misfit::NotADigit => Code::NotDigits,
            Misfit::Blank => Code::Blank,
            Misfit::NotListed => Code::Character,
            Misfit::Unnamed | Misfit::Format => Code::Pattern,
        };
    }
    let units = units(text);
    if units < facts.min() {
        Code::TooShort
    } else if units > facts.max() {
        Code::TooLong
    } else {
        Code::Pattern
    }
}
