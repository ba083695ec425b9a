//! How the file of a catalog is read, where YAML and JSON leave doubts.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

use connect_fields_compiler::{CompiledCatalog, Fault, Options, Source, compile_catalog};
use connect_fields_format::Catalog;

fn compiled(text: &str) -> Result<CompiledCatalog, Fault> {
    compile_catalog(&Source { file: "acme.yaml", text }, &Options::default(), &mut |_, _| {})
}

/// What is told of the file or of its only provider.
fn told(text: &str) -> String {
    match compiled(text) {
        Ok(compiled) => compiled.faults.first().map(Fault::to_string).unwrap_or_default(),
        Err(fault) => fault.to_string(),
    }
}

#[test]
fn what_nests_too_deep_is_refused() {
    let chain: String = (1..200_000).map(|at| format!("a{at}: &a{at} [*a{}]\n", at - 1)).collect();
    for deep in [
        format!("a: \n {}", "- ".repeat(100_000)),
        format!("a0: &a0 []\n{chain}"),
        format!("{{\"a\": {}{}}}", "[".repeat(64), "]".repeat(64)),
    ] {
        assert!(told(&deep).contains("recursion limit exceeded"), "{}", told(&deep));
    }
    let shallow = format!("{{\"a\": {}{}}}", "[".repeat(63), "]".repeat(63));
    assert!(told(&shallow).contains("no `auth_mode`"), "{}", told(&shallow));
}

#[test]
fn true_and_null_are_those_of_yaml() {
    for (written, is_true) in [("true", true), ("True", true), ("TRUE", true), ("false", false), ("FALSE", false)] {
        let text = format!("acme: {{ auth_mode: NONE, connection_config: {{ x: {{ secret: {written} }} }} }}");
        let bytes = compiled(&text).expect("a map of providers").bytes;
        let provider = Catalog::open(&bytes).expect("a catalog").provider("acme").expect("whole").expect("it is there");
        assert_eq!(provider.fields().first().map(|field| field.secret()), Some(is_true), "{written}");
    }
    for null in ["null", "Null", "NULL", "~", ""] {
        assert!(told(&format!("acme: {{ auth_mode: {null} }}")).contains("no `auth_mode`"), "{null}");
    }
}

#[test]
fn conditions_name_a_value() {
    for equals in ["equals: [a, b]", "equals: { a: b }", "equals: null", "equal: a"] {
        let condition = format!("visible_when: {{ field: m, {equals} }}");
        let text = format!("acme: {{ auth_mode: NONE, connection_config: {{ m: {{}}, x: {{ {condition} }} }} }}");
        assert!(told(&text).contains("names no value"), "{equals}: {}", told(&text));
    }
}

#[test]
fn nothing_is_passed_over() {
    for (text, what) in [
        ("a: { auth_mode: NONE }\n---\nb: { auth_mode: NONE }\n", "acme.yaml:2:1: a second document"),
        ("{ \"a\": { \"auth_mode\": \"NONE\" } }\n---\n", "a second document"),
        ("null: { auth_mode: NONE }\n\"null\": { auth_mode: NONE }\n", "acme.yaml:2:1: this key is there twice"),
        ("~: { auth_mode: NONE }\nnull: { auth_mode: NONE }\n", "this key is there twice"),
        ("[a]: { auth_mode: NONE }\n", "acme.yaml:1:1: a key that is no text"),
        ("? { a: b }\n: { auth_mode: NONE }\n", "a key that is no text"),
    ] {
        assert!(told(text).contains(what), "{text}: {}", told(text));
    }
    for whole in ["---\na: { auth_mode: NONE }\n...\n", "null: { auth_mode: NONE }\n"] {
        assert_eq!(told(whole), "");
    }
}

#[test]
fn a_key_is_there_once() {
    for (text, place) in [
        ("a: { auth_mode: NONE }\nb: { auth_mode: NONE }\n'a': { auth_mode: NONE }\n", "3:1"),
        ("a:\n  auth_mode: NONE\n  x: { y: 1, z: 2, \"y\": 1 }\n", "3:20"),
        (r#"{ "a": { "auth_mode": "NONE", "auth_mode": "NONE" } }"#, "1:31"),
        ("a: &a { auth_mode: NONE, ~: 1, b: 2, null: 1 }\nb: *a\n", "1:38"),
    ] {
        assert!(told(text).starts_with(&format!("acme.yaml:{place}: this key is there twice")), "{}", told(text));
    }
    let keys: String = (0..20_000).map(|at| format!("  key{at}: 1\n")).collect();
    let whole = format!("a:\n  auth_mode: NONE\n{keys}");
    assert_eq!(told(&whole), "");
    assert!(told(&format!("{whole}  key0: 1\n")).starts_with("acme.yaml:20003:3: this key is there twice"));
    // The first fault is the one that is told.
    assert!(told("a: 1\na: 1\n<<: 1\n").contains("this key is there twice"));
    assert!(told("a: 1\n<<: 1\na: 1\n").contains("merge keys are not read"));
}

#[test]
fn json_may_write_a_character_as_two_escapes() {
    for (written, name) in [
        (r"a\ud83d\ude00b", "a\u{1f600}b"),
        (r"\uD83D\uDE00\ud83d\ude00", "\u{1f600}\u{1f600}"),
        (r"\\ud83d\\ude00", r"\ud83d\ude00"),
        (r"\\\ud83d\ude00é", "\\\u{1f600}é"),
    ] {
        let text =
            format!(r#"{{ "acme": {{ "auth_mode": "NONE", "display_name": "{written}", "x": "\ud83d\ude00" }} }}"#);
        let bytes = compiled(&text).expect("a map of providers").bytes;
        let provider = Catalog::open(&bytes).expect("a catalog").provider("acme").expect("whole").expect("it is there");
        assert_eq!(provider.name(), name, "{written}");
    }
    // Places are those of the text as it was given.
    let text = r#"{ "a": { "auth_mode": "NONE", "display_name": "\ud83d\ude00" }, "b": {} }"#;
    let column = text.find("\"b\"").map_or(0, |at| at + 1);
    assert!(told(text).starts_with(&format!("acme.yaml:1:{column}: `b` has no `auth_mode`")), "{}", told(text));
    // In YAML these are the characters that they are; half of a pair is none anywhere.
    assert_eq!(told("acme: { auth_mode: NONE, display_name: '\\ud83d\\ude00' }"), "");
    assert_ne!(told(r#"{ "acme": { "auth_mode": "NONE", "display_name": "\ud83d" } }"#), "");
}

#[test]
fn an_alias_inherits_no_more_than_a_provider_has() {
    let keys: String = (0..65).map(|at| format!("  key{at}: 1\n")).collect();
    let text = format!("acme:\n  auth_mode: NONE\n{keys}other:\n  alias: acme\n  auth_mode: NONE\n");
    let told = compiled(&text).expect("a map of providers").faults;
    assert!(told.iter().any(|fault| fault.to_string().contains("an alias of more than 64 keys")), "{told:?}");
}
