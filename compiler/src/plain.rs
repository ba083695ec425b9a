//! Values of which there is nothing to say, described so simply that no table is needed to tell them: a prefix, and behind
//! it a number of characters out of a few. Whoever has only these to look at is done without a walk.

use std::collections::BTreeSet;

use connect_fields_format::FactsSource;

use crate::automaton::Automaton;

/// Longer values are rare, and left to the table. As a character it is the last one that ASCII prints.
const LONGEST: u32 = 94;
/// Lengths are written as characters, and the first of them are control characters.
const FIRST: u32 = 0x20;

/// Such a description, as `FORMAT.md` lays it out; empty where there is none that the automaton agrees with.
///
/// `accepts` says of a label whether there is nothing to say of its texts.
pub(crate) fn description(
    automaton: &Automaton,
    facts: Option<FactsSource<'_>>,
    accepts: impl Fn(u8) -> bool,
) -> String {
    let prefix = facts.map_or("", |facts| facts.words.prefix);
    let fits = |character: char| facts.is_none_or(|facts| facts.alphabet.has(character));
    let min = facts.map_or(0, |facts| facts.min).max(prefix.len().max(1) as u32);
    let reach = |characters: &[u8]| longest(automaton, prefix.as_bytes(), characters, min, &accepts);
    let singles: Vec<u8> = (b'!'..=b'~').filter(|character| fits(char::from(*character))).collect();
    let Some(max) = singles.iter().filter_map(|character| reach(&[*character])).max() else { return String::new() };
    let mut characters = Vec::new();
    // Letters and digits first: `xn--` is no part of a safe host, and of its characters `-` has to go.
    for alphanumeric in [true, false] {
        for character in singles.iter().filter(|character| character.is_ascii_alphanumeric() == alphanumeric) {
            characters.push(*character);
            if reach(&characters) != Some(max) {
                characters.pop();
            }
        }
    }
    characters.sort_unstable();
    let lengths = [min, max].into_iter().filter_map(|length| char::from_u32(FIRST + length));
    lengths.collect::<String>() + &runs(&characters)
}

/// Up to which length each text of the prefix and these characters is accepted, if those of the least length are.
fn longest(
    automaton: &Automaton,
    prefix: &[u8],
    characters: &[u8],
    min: u32,
    accepts: impl Fn(u8) -> bool,
) -> Option<u32> {
    let mut states = BTreeSet::from([prefix.iter().fold(0, |state, byte| automaton.step(state, *byte))]);
    let mut reached = None;
    for length in prefix.len() as u32..=LONGEST {
        if length >= min {
            if !states.iter().all(|state| accepts(automaton.label(*state))) {
                break;
            }
            reached = Some(length);
        }
        let step = |state: &u32| characters.iter().map(|byte| automaton.step(*state, *byte)).collect::<Vec<_>>();
        let next = states.iter().flat_map(step).collect();
        if next == states {
            return reached.map(|_| LONGEST);
        }
        states = next;
    }
    reached
}

/// The first and the last character of each run.
fn runs(characters: &[u8]) -> String {
    let runs = characters.chunk_by(|left, right| left + 1 == *right);
    runs.flat_map(|run| [run.first(), run.last()]).flatten().map(|end| char::from(*end)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FIRST, description};
    use crate::automaton::Automaton;
    use crate::ecma;
    use crate::facts::OwnedFacts;

    /// A rule and what plain values of it are like: least length, greatest length, runs of characters; none for none.
    const CASES: [(&str, u32, u32, &str); 11] = [
        ("", 1, 94, "!~"),
        (r"^\d+$", 1, 94, "09"),
        ("^[0-9a-f]{32}$", 32, 32, "09af"),
        ("^4b1d[A-Za-z0-9]{38}$", 42, 42, "09AZaz"),
        (r"^(?:[^.]|\.[^.])[a-z.]*$", 1, 94, "az"),
        ("^[!-~]{2,8}$", 2, 8, "!~"),
        ("^(?:[a-wyz]|x[a-z])+$", 1, 94, "awyz"),
        ("^(?:eu|us)$", 0, 0, ""),
        ("^é+$", 0, 0, ""),
        ("^[a-z]{2000}$", 0, 0, ""),
        ("[]", 0, 0, ""),
    ];

    fn describe(rule: &str) -> Result<(Automaton, Option<String>, String), crate::automaton::AutomatonError> {
        let automaton = Automaton::from_pattern(rule)?;
        let hir = ecma::parse(rule).map_err(crate::automaton::AutomatonError::Pattern)?.body;
        let facts = (!rule.is_empty()).then(|| OwnedFacts::of(&hir));
        let prefix = facts.as_ref().map(|facts| facts.borrow().words.prefix.to_string());
        let known = facts.as_ref().map(OwnedFacts::borrow);
        Ok((automaton.clone(), prefix, description(&automaton, known, |label| label != 0)))
    }

    #[test]
    fn says_what_plain_values_are_like() {
        for (rule, min, max, runs) in CASES {
            let found = describe(rule).map(|(_, _, text)| text).unwrap_or_default();
            let lengths = [min, max].into_iter().filter_map(|length| char::from_u32(length + FIRST));
            let expected = if runs.is_empty() { String::new() } else { lengths.collect::<String>() + runs };
            assert_eq!(found, expected, "{rule}");
        }
    }

    proptest! {
        #[test]
        fn all_plain_values_are_accepted(
            (case, length, seed) in (0..CASES.len(), 0..94usize, prop::collection::vec(0..94u8, 94))
        ) {
            let Some((rule, min, max, runs)) = CASES.get(case).filter(|case| !case.3.is_empty()) else { return Ok(()) };
            let Ok((automaton, prefix, _)) = describe(rule) else { return Ok(()) };
            let spans = runs.as_bytes().chunks_exact(2);
            let characters: Vec<u8> = spans.flat_map(|run| *run.first().unwrap_or(&0)..=*run.last().unwrap_or(&0)).collect();
            let prefix = prefix.unwrap_or_default();
            let length = (*min as usize + length).min(*max as usize) - prefix.len();
            let chosen = seed.iter().take(length).filter_map(|at| characters.get(usize::from(*at) % characters.len()));
            let state = prefix.as_bytes().iter().chain(chosen).fold(0, |state, byte| automaton.step(state, *byte));
            prop_assert!(automaton.label(state) != 0, "{rule}");
        }
    }
}
