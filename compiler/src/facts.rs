//! What a pattern lets us say in words: its beginning, its characters, its length.

use connect_fields_format::{Alphabet, Beyond, FactsSource, Words};
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Look};

/// Facts that own their texts; see [`FactsSource`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnedFacts {
    prefix: String,
    characters: String,
    length: String,
    alphabet: Alphabet,
    min: u32,
    max: u32,
    is_format: bool,
}

impl OwnedFacts {
    /// Reads the facts off a pattern. Only one that is anchored at both ends says anything about the whole text.
    #[must_use]
    pub fn of(hir: &Hir) -> Self {
        let inside = inside(hir).unwrap_or_default();
        let (min, max) = if inside.is_empty() { (0, None) } else { inside.iter().map(length).fold((0, Some(0)), add) };
        let alphabet = alphabet(inside);
        Self {
            prefix: prefix(inside),
            characters: if alphabet.has('\u{80}') { String::new() } else { written(alphabet) },
            length: match max {
                Some(max) if max == min => min.to_string(),
                Some(max) => format!("{min}-{max}"),
                None if min > 1 => format!("{min}+"),
                None => String::new(),
            },
            alphabet,
            min,
            max: max.unwrap_or(u32::MAX),
            is_format: false,
        }
    }

    /// The same of a format that has a name, unless it is empty.
    pub(crate) fn named(self, format: &str) -> Self {
        if format.is_empty() { self } else { Self { characters: format.into(), is_format: true, ..self } }
    }

    /// Whether a match may hold the character, as far as the pattern tells.
    pub(crate) fn speaks_of(&self, character: char) -> bool {
        self.alphabet.has(character)
    }

    /// Whether a match may hold anything but blanks.
    pub(crate) fn is_any_word(&self) -> bool {
        self.alphabet == Alphabet::NO_BLANKS
    }

    pub(crate) fn borrow(&self) -> FactsSource<'_> {
        let Self { prefix, characters, length, alphabet, min, max, is_format } = self;
        FactsSource {
            words: Words { prefix, characters, length },
            alphabet: *alphabet,
            is_format: *is_format,
            min: *min,
            max: *max,
        }
    }
}

/// What stands between `^` and `$`.
fn inside(hir: &Hir) -> Option<&[Hir]> {
    let HirKind::Concat(parts) = hir.kind() else { return None };
    let [first, inside @ .., last] = parts.as_slice() else { return None };
    (is_look(first, Look::Start) && is_look(last, Look::End)).then_some(inside)
}

fn is_look(hir: &Hir, look: Look) -> bool {
    matches!(hir.kind(), HirKind::Look(found) if *found == look)
}

fn prefix(parts: &[Hir]) -> String {
    let literals = parts.iter().map_while(|part| match part.kind() {
        HirKind::Literal(literal) => std::str::from_utf8(&literal.0).ok(),
        _ => None,
    });
    // Nobody could read it.
    Some(literals.collect()).filter(|prefix: &String| !prefix.contains(char::is_control)).unwrap_or_default()
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
        // One unit, where characters beyond U+FFFF are two.
        HirKind::Class(_) => (1, Some(1)),
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

/// All characters that a match may hold; beyond ASCII only "no blanks" and "anything" are told apart.
fn alphabet(parts: &[Hir]) -> Alphabet {
    let mut all = ClassUnicode::empty();
    for part in parts {
        collect(part, &mut all);
    }
    let has = |byte: u8| {
        let character = char::from(byte);
        all.ranges().iter().any(|range| range.start() <= character && character <= range.end())
    };
    let ascii = (0..128).filter(|byte| has(*byte)).fold(0, |bits, byte| bits | 1 << byte);
    let beyond = match all.ranges().last() {
        None => return Alphabet::ALL,
        Some(range) if range.end() <= '\u{7f}' => Beyond::None,
        Some(_) if ascii == Alphabet::NO_BLANKS.ascii => Beyond::NoBlanks,
        Some(_) => Beyond::All,
    };
    Alphabet { ascii, beyond }
}

fn collect(hir: &Hir, all: &mut ClassUnicode) {
    match hir.kind() {
        HirKind::Literal(literal) => {
            for character in String::from_utf8_lossy(&literal.0).chars() {
                all.push(ClassUnicodeRange::new(character, character));
            }
        }
        HirKind::Class(Class::Unicode(class)) => all.union(class),
        HirKind::Repetition(repetition) => collect(&repetition.sub, all),
        HirKind::Capture(capture) => collect(&capture.sub, all),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().for_each(|part| collect(part, all)),
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(Class::Bytes(_)) => {}
    }
}

/// `0-9 A-Z a-z _ -`, runs of two or fewer one by one.
fn written(alphabet: Alphabet) -> String {
    let bytes: Vec<u8> = (33..127).filter(|byte| alphabet.has(char::from(*byte))).collect();
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
        OwnedFacts::of(&crate::ecma::parse(pattern).expect("a pattern").body)
    }

    #[test]
    fn are_read_off_the_pattern() {
        let secret = facts("^4b1d[A-Za-z0-9]{38}$");
        assert_eq!(
            (secret.prefix.as_str(), secret.characters.as_str(), secret.length.as_str()),
            ("4b1d", "0-9 A-Z a-z", "42")
        );
        assert_eq!(facts(r"^\d+$").alphabet, Alphabet::DIGITS);
        assert_eq!(facts(r"^\S+$").alphabet, Alphabet::NO_BLANKS);
        assert_eq!(facts("^(?:ab|c)d?$").length, "1-3");
        assert_eq!(facts("^[a-f]{8,}$").length, "8+");
        assert_eq!(facts("^[a-f_-]+$").characters, "- _ a-f");
        assert_eq!((facts(r"^\x00abc$").prefix.as_str(), facts(r"^\x00abc$").length.as_str()), ("", "4"));
    }

    #[test]
    fn of_an_open_pattern_say_nothing() {
        let open = facts("abc");
        assert_eq!((open.alphabet, open.min, open.max), (Alphabet::ALL, 0, u32::MAX));
        assert_eq!((open.prefix, open.length), (String::new(), String::new()));
    }
}
