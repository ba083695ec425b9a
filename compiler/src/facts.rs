//! What a pattern lets us say in words: its beginning, its characters, its length.

use connect_fields_format::Alphabet;
use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// Facts that own their texts; see [`connect_fields_format::Facts`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnedFacts {
    /// How each match begins.
    pub prefix: String,
    /// The characters, and how to write them for people.
    pub alphabet: Option<(u128, bool, String)>,
    /// The least length.
    pub min: u32,
    /// The greatest length.
    pub max: Option<u32>,
}

impl OwnedFacts {
    /// Reads the facts off a pattern. Only one that is anchored at both ends says anything about the whole text.
    #[must_use]
    pub fn of(hir: &Hir) -> Self {
        let HirKind::Concat(parts) = hir.kind() else {
            return Self::default();
        };
        let [first, inside @ .., last] = parts.as_slice() else {
            return Self::default();
        };
        if !is_look(first, Look::Start) || !is_look(last, Look::End) {
            return Self::default();
        }
        let (min, max) = inside.iter().map(length).fold((0, Some(0)), add);
        Self { prefix: prefix(inside), alphabet: alphabet(inside), min, max }
    }
}

fn is_look(hir: &Hir, look: Look) -> bool {
    matches!(hir.kind(), HirKind::Look(found) if *found == look)
}

fn prefix(parts: &[Hir]) -> String {
    let mut prefix = String::new();
    for part in parts {
        let HirKind::Literal(literal) = part.kind() else { break };
        let Ok(text) = std::str::from_utf8(&literal.0) else { break };
        prefix.push_str(text);
    }
    prefix
}

type Length = (u32, Option<u32>);

fn add(left: Length, right: Length) -> Length {
    let max = left.1.zip(right.1).and_then(|(left, right)| left.checked_add(right));
    (left.0.saturating_add(right.0), max)
}

/// In UTF-16 units.
fn length(hir: &Hir) -> Length {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => (0, Some(0)),
        HirKind::Literal(literal) => {
            let units = String::from_utf8_lossy(&literal.0).encode_utf16().count() as u32;
            (units, Some(units))
        }
        HirKind::Class(Class::Unicode(class)) => {
            let beyond = class.ranges().last().is_some_and(|range| range.end() > '\u{ffff}');
            (1, Some(1 + u32::from(beyond)))
        }
        HirKind::Class(Class::Bytes(_)) => (1, Some(1)),
        HirKind::Repetition(repetition) => {
            let (min, max) = length(&repetition.sub);
            let most = repetition.max.zip(max).and_then(|(times, max)| times.checked_mul(max));
            (min.saturating_mul(repetition.min), most)
        }
        HirKind::Capture(capture) => length(&capture.sub),
        HirKind::Concat(parts) => parts.iter().map(length).fold((0, Some(0)), add),
        HirKind::Alternation(parts) => {
            let lengths: Vec<Length> = parts.iter().map(length).collect();
            let max = lengths.iter().map(|length| length.1).try_fold(0, |most, max| max.map(|max| most.max(max)));
            (lengths.iter().map(|length| length.0).min().unwrap_or(0), max)
        }
    }
}

/// All characters that a match may hold: ASCII ones, or everything but blanks.
fn alphabet(parts: &[Hir]) -> Option<(u128, bool, String)> {
    let mut all = regex_syntax::hir::ClassUnicode::empty();
    for part in parts {
        collect(part, &mut all);
    }
    let beyond_ascii = all.ranges().last()?.end() > '\u{7f}';
    let ascii = (0u8..128).filter(|byte| {
        all.ranges().iter().any(|range| range.start() <= char::from(*byte) && char::from(*byte) <= range.end())
    });
    let ascii = ascii.fold(0, |bits, byte| bits | 1u128 << byte);
    let blanks = (9..=13).chain([32]).fold(0, |bits, byte| bits | 1u128 << byte);
    match beyond_ascii {
        false => Some((ascii, false, written(ascii))),
        true if ascii == !blanks => Some((ascii, true, String::new())),
        true => None,
    }
}

fn collect(hir: &Hir, all: &mut regex_syntax::hir::ClassUnicode) {
    match hir.kind() {
        HirKind::Literal(literal) => {
            for character in String::from_utf8_lossy(&literal.0).chars() {
                all.push(regex_syntax::hir::ClassUnicodeRange::new(character, character));
            }
        }
        HirKind::Class(Class::Unicode(class)) => all.union(class),
        HirKind::Repetition(repetition) => collect(&repetition.sub, all),
        HirKind::Capture(capture) => collect(&capture.sub, all),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().for_each(|part| collect(part, all)),
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(Class::Bytes(_)) => {}
    }
}

/// `A-Z a-z 0-9 _ -`, runs of two or fewer one by one.
fn written(ascii: u128) -> String {
    let bytes: Vec<u8> = (33u8..127)
        .filter(|byte| Alphabet { ascii, beyond_ascii: false, written: "" }.has(char::from(*byte)))
        .collect();
    let runs = bytes
        .chunk_by(|left, right| left + 1 == *right && left.is_ascii_alphanumeric() && right.is_ascii_alphanumeric());
    let words: Vec<String> = runs
        .flat_map(|run| match run {
            [first, _, .., last] => vec![format!("{}-{}", char::from(*first), char::from(*last))],
            few => few.iter().map(|byte| char::from(*byte).to_string()).collect(),
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(pattern: &str) -> OwnedFacts {
        OwnedFacts::of(&crate::ecma::parse(pattern).unwrap_or_else(|_| Hir::empty()))
    }

    #[test]
    fn are_read_off_the_pattern() {
        let secret = facts("^4b1d[A-Za-z0-9]{38}$");
        assert_eq!((secret.prefix.as_str(), secret.min, secret.max), ("4b1d", 42, Some(42)));
        assert_eq!(secret.alphabet.map(|(_, _, written)| written).as_deref(), Some("0-9 A-Z a-z"));
        assert_eq!(facts(r"^\d+$").alphabet, Some((Alphabet::DIGITS, false, "0-9".into())));
        assert!(facts(r"^\S+$").alphabet.is_some_and(|(_, beyond, written)| beyond && written.is_empty()));
        assert_eq!(facts("^(?:ab|c)d?$").min, 1);
        assert_eq!(facts("^(?:ab|c)d?$").max, Some(3));
        assert_eq!(facts("abc"), OwnedFacts::default());
    }
}
