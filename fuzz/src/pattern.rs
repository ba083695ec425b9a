//! Patterns: their tables, and what is said about them, against the `regex` crate.

use arbitrary::{Result, Unstructured};
use connect_fields::{Catalog, Code};
use connect_fields_compiler::automaton::Automaton;
use connect_fields_compiler::{Options, Source, compile_catalog, ecma};
use connect_fields_format as format;
use format::{Facts, Label};
use regex::Regex;

use crate::grammar;

/// Longer patterns are not what this is about.
const LONGEST: usize = 200;

/// A byte says whether the rest is a pattern as it stands, or what one is made of at random, with texts for it; and whether it is
/// tried as the rule of a field, too, which takes longer.
pub fn pattern(data: &[u8]) {
    match data {
        [0..64, text @ ..] if text.len() <= LONGEST && !counts(text) => any(&String::from_utf8_lossy(text)),
        [kind @ 64..=255, data @ ..] => drop(random(*kind < 96, &mut Unstructured::new(data))),
        _ => {}
    }
}

/// Whether it repeats something thousands of times: that is refused or compiled, but not soon.
fn counts(pattern: &[u8]) -> bool {
    pattern.windows(4).any(|four| four.iter().all(u8::is_ascii_digit))
}

/// Whatever it is, it is refused or has a table, and the same one when it is written for the flag `u`.
fn any(pattern: &str) {
    let Ok(automaton) = Automaton::from_pattern(pattern) else { return };
    let accepts_empty = automaton.accepts("");
    let Some(written) = ecma::with_u(pattern) else { return };
    let again = Automaton::from_pattern(&written).expect("it is a pattern for the flag `u`, too");
    assert_eq!(again.accepts(""), accepts_empty);
    let [one, other] = [automaton, again].map(Automaton::into_table);
    assert_eq!((one.next, one.labels), (other.next, other.labels), "{pattern:?} as {written:?}");
}

fn random(as_rule: bool, data: &mut Unstructured<'_>) -> Result<()> {
    let whole = grammar::whole(data)?;
    let texts = grammar::texts(data)?;
    let js = whole.js();
    any(&js);
    let Ok(automaton) = Automaton::from_pattern(&js) else { return Ok(()) };
    let regex = |rust: &str| Regex::new(rust).expect("a pattern of the regex crate");
    let ahead: Vec<(bool, Regex)> =
        whole.ahead.iter().map(|(wanted, pair)| (*wanted, regex(&format!("^(?:{})", pair.rust)))).collect();
    let body = if ahead.is_empty() { whole.body.rust.clone() } else { format!("^{}", whole.body.rust) };
    let body = regex(&body);
    let matches =
        |text: &str| body.is_match(text) && ahead.iter().all(|(wanted, ahead)| ahead.is_match(text) == *wanted);
    for text in &texts {
        assert_eq!(automaton.accepts(text), matches(text), "{js:?} on {text:?}");
    }
    if as_rule {
        rules(&js, &texts, matches);
    }
    Ok(())
}

/// The same as the rule of a field: what is accepted, and that nothing is told of it which is not so.
fn rules(js: &str, texts: &[String], matches: impl Fn(&str) -> bool) {
    let field = serde_json::json!({ "type": "string", "pattern": js });
    let text = serde_json::json!({ "p": { "auth_mode": "NONE", "connection_config": { "f": field } } }).to_string();
    let source = Source { file: "p.json", text: &text };
    let compiled = compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers");
    let records = format::Catalog::open(&compiled.bytes).expect("a catalog");
    let Ok(Some(record)) = records.provider("p") else { return };
    let fields = record.fields();
    let field = fields.first().expect("its field");
    let provider = Catalog::open(&compiled.bytes).and_then(|catalog| catalog.provider("p")).expect("it is there");
    let shown = provider.field("f").expect("its field");
    for text in texts {
        let label = field.walk(text.as_bytes());
        assert_eq!(label.has(Label::RULE), matches(text), "{js:?} as a rule on {text:?}");
        assert!(!label.has(Label::RULE) || label.has(Label::VIABLE), "{js:?} on {text:?} can become what it is");
        for facts in field.rule().into_iter().filter(|_| label.has(Label::RULE)) {
            hold(facts, text, js);
        }
        let checked = shown.check(text);
        let is_refused = checked.notes.issues().any(|issue| issue.code != Code::InvisibleCharacter);
        assert!(!is_refused || !matches(text), "{js:?} refuses {text:?}: {checked:?}");
    }
}

fn hold(facts: Facts<'_>, text: &str, js: &str) {
    let units = text.encode_utf16().count();
    assert!((facts.min()..=facts.max()).contains(&units), "the length of {text:?}, which {js:?} takes");
    assert!(text.as_bytes().starts_with(facts.prefix()), "the beginning of {text:?}, which {js:?} takes");
    assert!(text.chars().all(|character| facts.has(character)), "the characters of {text:?}, which {js:?} takes");
}
