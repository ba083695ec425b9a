//! Why a text fails a pattern, told from the pattern's facts.

use connect_fields_format::{Facts, Misfit};

use crate::Code;
use crate::text::units;

/// What fails the pattern, as far as that is told without a look at it.
pub(crate) fn code(facts: Facts<'_>) -> Code {
    if facts.misfit() == Misfit::Format { Code::Format } else { Code::Pattern }
}

/// The code that helps most. The text is known to fail, and there is no name for what the pattern takes.
pub(crate) fn explain(facts: Facts<'_>, text: &str) -> Code {
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
