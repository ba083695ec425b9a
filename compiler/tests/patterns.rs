//! What patterns mean to JavaScript; `tests/js/patterns.test.mjs` holds the same cases against `RegExp`.

use connect_fields_compiler::automaton::{Automaton, AutomatonError};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    throws: Vec<String>,
    refused: Vec<String>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    pattern: String,
    accepts: Vec<String>,
    refuses: Vec<String>,
}

fn read() -> Result<Cases, toml::de::Error> {
    toml::from_str(include_str!("patterns.toml"))
}

#[test]
fn are_refused_as_what_they_are_to_javascript() {
    let Cases { throws, refused, .. } = read().expect("patterns.toml is read");
    for (patterns, expected) in [(throws, false), (refused, true)] {
        for pattern in patterns {
            let is_javascript = match Automaton::from_pattern(&pattern) {
                Ok(_) => None,
                Err(AutomatonError::Pattern(error)) => Some(error.is_javascript),
                Err(AutomatonError::TooLarge) => Some(true),
            };
            assert_eq!(is_javascript, Some(expected), "{pattern}");
        }
    }
}

#[test]
fn mean_what_they_mean_to_javascript() {
    for Case { pattern, accepts, refuses } in read().expect("patterns.toml is read").cases {
        let automaton = Automaton::from_pattern(&pattern).expect("a pattern");
        for (texts, expected) in [(accepts, true), (refuses, false)] {
            for text in texts {
                assert_eq!(automaton.accepts(&text), expected, "{pattern} on {text:?}");
            }
        }
    }
}
