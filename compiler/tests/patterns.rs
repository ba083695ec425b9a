//! What patterns mean to JavaScript; `tests/js/patterns.test.mjs` holds the same cases against `RegExp`.

use connect_fields_compiler::automaton::Automaton;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    pattern: String,
    accepts: Vec<String>,
    refuses: Vec<String>,
}

#[test]
fn mean_what_they_mean_to_javascript() {
    let cases: Cases = toml::from_str(include_str!("patterns.toml")).expect("patterns.toml is read");
    for Case { pattern, accepts, refuses } in cases.cases {
        let automaton = Automaton::from_pattern(&pattern).expect("a pattern");
        for (texts, expected) in [(accepts, true), (refuses, false)] {
            for text in texts {
                assert_eq!(automaton.accepts(&text), expected, "{pattern} on {text:?}");
            }
        }
    }
}
