//! Why a text fails a pattern, told from the pattern's facts.

use connect_fields_format::{Alphabet, Facts};

use crate::Code;

/// The code that helps most. The text is known to fail.
pub(crate) fn explain(facts: &Facts<'_>, text: &str) -> Code {
    if !text.starts_with(facts.prefix) {
        return Code::Prefix;
    }
    if let Some(alphabet) = facts.alphabet
        && !text.chars().all(|character| alphabet.has(character))
    {
        return match alphabet {
            Alphabet { ascii: Alphabet::DIGITS, .. } => Code::NotDigits,
            Alphabet { written: "", .. } => Code::Blank,
            _ => Code::Character,
        };
    }
    let units = text.encode_utf16().count();
    if units < facts.min as usize {
        Code::TooShort
    } else if facts.max.is_some_and(|max| units > max as usize) {
        Code::TooLong
    } else {
        Code::Pattern
    }
}
