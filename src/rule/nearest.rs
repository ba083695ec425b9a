//! The option that someone means who has written something else.

use strsim::osa_distance;

use crate::field::FieldRef;
use crate::text::find;

/// So many letters may be wrong, left out, too many or swapped; and of three at most one.
const MOST_WRONG: usize = 2;
const PER_WRONG: usize = 3;
/// Longer than any option that is typed.
const LONGEST: usize = 64;

/// The value of the option whose label this is, whatever its case, of the only one that has it as a part (`iad-05` of
/// `rest.iad-05.braze.com`), or of the only one that is so near; `None` where there is none.
pub(crate) fn nearest<'p>(field: FieldRef<'p>, text: &str) -> Option<&'p str> {
    if text.len() > LONGEST {
        return None;
    }
    if let Some((value, _)) = field.options().find(|(_, label)| label.eq_ignore_ascii_case(text)) {
        return Some(value);
    }
    let text = text.to_ascii_lowercase();
    // A part without a number is no name of one: `us` is a part of the one host that is an exception.
    let has = |other: &str| number(&text).next().is_some() && has_part(&other.to_ascii_lowercase(), &text);
    let mut with_part = field.options().filter(|(value, label)| has(value) || has(label));
    if let (Some((value, _)), None) = (with_part.next(), with_part.next()) {
        return Some(value);
    }
    let wrong = |(value, label): (&'p str, &str)| {
        let distance = |other: &str| {
            let other = other.to_ascii_lowercase();
            // Another number is another thing: `us-east-2` is no slip of `us-east-1`.
            if number(&other).eq(number(&text)) { osa_distance(&other, &text) } else { usize::MAX }
        };
        (distance(value).min(distance(label)), value)
    };
    let mut near: Vec<(usize, &str)> = field.options().map(wrong).collect();
    near.sort_unstable();
    match near.as_slice() {
        [(best, _), (next, _), ..] if best == next => None,
        [(best, value), ..] if *best <= MOST_WRONG && best * PER_WRONG <= text.len() => Some(value),
        _ => None,
    }
}

/// Whether the text has the part, and there no letter or digit beside it.
fn has_part(text: &str, part: &str) -> bool {
    let is_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    find(text, part).is_some_and(|at| {
        let bytes = text.as_bytes();
        !is_word(bytes.get(..at).and_then(<[u8]>::last)) && !is_word(bytes.get(at + part.len()))
    })
}

/// Its digits, without zeros in front.
fn number(text: &str) -> impl Iterator<Item = u8> {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    digits.skip_while(|digit| *digit == b'0')
}
