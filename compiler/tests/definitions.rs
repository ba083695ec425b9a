//! Wrong types and misspelled keys of a map of providers: each is told with its place and how to mend it, since what is not read
//! would be no rule and no secret.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that panics has failed")]

use connect_fields_compiler::{Fault, Level, Options, Source, compile_catalog, lint_catalog};
use connect_fields_format::Catalog;

/// What is told of the only provider, which has no other fault.
fn faults(text: &str) -> Vec<Fault> {
    let source = Source { file: "acme.yaml", text };
    let compiled = compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers");
    let is_left_out = compiled.faults.iter().any(|fault| fault.level == Level::Error);
    assert_eq!(compiled.providers, usize::from(!is_left_out), "{text}");
    let linted = lint_catalog(&source).expect("a map of providers");
    for fault in &compiled.faults {
        assert!(linted.contains(fault), "lint does not say {fault}");
    }
    compiled.faults
}

fn field(text: &str) -> String {
    format!("acme: {{ auth_mode: NONE, connection_config: {{ region: {{ {text} }} }} }}")
}

/// The only fault is of this level and rule, stands at `at`, and says these.
fn assert_told(text: &str, at: &str, (level, rule): (Level, &str), what: &str, fix: &str) {
    let found = faults(text);
    let [fault] = &found[..] else { panic!("{text}: {found:?}") };
    assert_eq!((fault.level, fault.rule), (level, rule), "{text}");
    assert!(text.get(fault.span.start..).is_some_and(|rest| rest.starts_with(at)), "{text}: {fault}");
    assert!(fault.what.contains(what) && fault.fix.contains(fix), "{text}: {fault}");
}

const TYPE: (Level, &str) = (Level::Error, "type-wrong");
const KEY: (Level, &str) = (Level::Warning, "key-unknown");

#[test]
fn what_is_neither_true_nor_false_is_refused() {
    for key in ["secret", "optional", "hidden", "automated"] {
        for value in ["yes", "on", "1", "'yes'", "'true'", "\"false\"", "tRUE", "[true]", "{}"] {
            let text = field(&format!("{key}: {value}"));
            let (what, fix) = (format!("`{key}` must be true or false"), format!("write `{key}: true`"));
            assert_told(&text, value, TYPE, &what, &fix);
        }
        for value in ["true", "False", "null", ""] {
            assert_eq!(faults(&field(&format!("{key}: {value}"))), [], "{key}: {value}");
        }
    }
}

#[test]
fn a_pattern_is_a_text() {
    for value in ["{}", "['^a$']", "7", "-1.5e3", "true"] {
        let text = field(&format!("pattern: {value}"));
        assert_told(&text, value, TYPE, "`pattern` must be a text", "of a RegExp its `source`");
    }
    for value in ["'7'", "^7$", "inf", "null"] {
        assert_eq!(faults(&field(&format!("pattern: {value}"))), [], "{value}");
    }
}

#[test]
fn texts_are_no_lists_and_no_maps() {
    for key in ["type", "title", "description", "example", "format", "default_value", "prefix", "suffix", "doc_section"]
    {
        for value in ["[a]", "{}", "true", "False"] {
            let text = field(&format!("{key}: {value}"));
            assert_told(&text, value, TYPE, &format!("`{key}` must be a text"), "write one text");
        }
    }
    assert_eq!(faults(&field("title: 2024, example: 106, default_value: 7, prefix: 'true'")), []);
}

#[test]
fn options_are_a_list_of_texts_with_the_default_among_them() {
    for value in ["[]", "eu", "{ eu: Europe }", "[eu, [us]]", "[{ value: eu }]", "[null]", "[true, no]"] {
        assert_told(&field(&format!("enum: {value}")), value, TYPE, "`enum` must be a list", "write `enum: [a, b]`");
    }
    let text = field("enum: [eu, us], default_value: de");
    assert_told(&text, "de }", (Level::Warning, "default-not-in-enum"), "none of `enum`", "add it there");
    for whole in [
        "enum: [eu, 7], default_value: '7'",
        "enum: ['true', no]",
        "enum: [eu], default_value: ''",
        "default_value: de",
    ] {
        assert_eq!(faults(&field(whole)), [], "{whole}");
    }
}

#[test]
fn what_holds_others_is_a_map_or_a_list() {
    for (provider, at, what) in [
        ("proxy: 'https://acme.example'", "'https", "`proxy` must be a map"),
        ("credentials: [apiKey]", "[apiKey]", "`credentials` must be a map"),
        ("connection_config: team", "team", "`connection_config` must be a map"),
        ("connection_config: { team: string }", "string", "`team` must be a map"),
        ("assertion_option: { team: [] }", "[]", "`team` must be a map"),
        ("integration_config: 7", "7", "`integration_config` must be a map"),
        ("connection_config: { team: { order: first } }", "first", "`order` must be a whole number"),
        ("assertion_option: { team: { order: -1 } }", "-1", "a whole number, and not below zero"),
        ("display_name: [Acme]", "[Acme]", "`display_name` must be a text"),
        ("docs_connect: {}", "{}", "`docs_connect` must be a text"),
        ("require_client_certificate: 'true'", "'true'", "`require_client_certificate` must be true or false"),
        ("additional_steps: { token_url: x }", "{ token_url", "`additional_steps` must be a list of maps"),
        ("proxy: { headers: [a] }", "[a]", "`headers` must be a map of texts"),
        ("proxy: { headers: { a: [b] } }", "{ a: [b]", "`headers` must be a map of texts"),
        ("proxy: { verification: GET }", "GET", "`verification` must be a map"),
        ("proxy: { verification: { method: [GET] } }", "[GET]", "`method` must be a text"),
        ("proxy: { verification: { endpoints: '/me' } }", "'/me'", "`endpoints` must be a list of texts"),
        ("proxy: { verification: { endpoints: [/me, {}] } }", "[/me, {}]", "`endpoints` must be a list of texts"),
        ("proxy: { verification: { headers: a } }", "a }", "`headers` must be a map of texts"),
        ("proxy: { verification: { data: a } }", "a }", "`data` must be a map"),
    ] {
        assert_told(&format!("acme: {{ auth_mode: NONE, {provider} }}"), at, TYPE, what, "write ");
    }
    for whole in [
        "proxy: null, credentials:, connection_config: ~, additional_steps: null, display_name: 7",
        "connection_config: { team: null, shard: { order: 2 } }",
        "proxy: { headers: { a: 1 }, verification: { endpoints: [], data: { a: 1, b: [c], d: { e: f } } } }",
    ] {
        assert_eq!(faults(&format!("acme: {{ auth_mode: NONE, {whole} }}")), [], "{whole}");
    }
}

#[test]
fn what_is_null_is_not_there() {
    for whole in ["visible_when: null", "visible_when:", "enum: null, pattern: ~, format: null", "order: null"] {
        assert_eq!(faults(&field(whole)), [], "{whole}");
    }
    assert_eq!(faults("acme: { auth_mode: NONE, alias: null }"), []);
    for (written, required) in [("default_value: null", true), ("default_value: ''", false)] {
        assert_eq!(the_field(&field(written), |field| field.required()), required, "{written}");
    }
}

/// What a compiled catalog says of the only field.
fn the_field<T>(text: &str, of: impl Fn(&connect_fields_format::Field<'_>) -> T) -> T {
    let source = Source { file: "acme.yaml", text };
    let bytes = compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers").bytes;
    let provider = Catalog::open(&bytes).expect("a catalog").provider("acme").expect("whole").expect("it is there");
    provider.fields().first().map(of).expect("a field")
}

#[test]
fn what_is_written_of_a_secret_counts_and_what_is_one_of_itself_is_not_told() {
    let of_mode = |text: &str| format!("acme: {{ auth_mode: API_KEY, credentials: {{ apiKey: {{ {text} }} }} }}");
    let of_name =
        |text: &str| format!("acme: {{ auth_mode: NONE, connection_config: {{ accessToken: {{ {text} }} }} }}");
    for text in [of_mode("title: API key"), of_name("title: Access token"), of_name("secret: true")] {
        assert!(the_field(&text, |field| field.secret()), "{text}");
        assert_eq!(faults(&text), [], "{text}");
    }
    for text in [of_mode("secret: false, title: API key"), of_name("secret: false")] {
        assert!(!the_field(&text, |field| field.secret()), "{text}");
        let rule = (Level::Warning, "secret-not-marked");
        assert_told(&text, "false", rule, "is a secret of itself, and `secret: false` shows it", "leave `secret` out");
        let source = Source { file: "acme.yaml", text: &text };
        assert_eq!(lint_catalog(&source).expect("a map of providers").len(), 1, "{text}");
    }
    assert_eq!(faults(&field("secret: false")), []);
}

#[test]
fn the_rule_of_a_hidden_field_counts() {
    for rule in ["pattern: '^[a-z]+$'", "enum: [eu, us]", "format: email"] {
        let has_rule = |how: &str| {
            let bare = the_field(&field(&format!("{how}: true")), |field| format!("{field:?}"));
            the_field(&field(&format!("{how}: true, {rule}")), |field| format!("{field:?}")) != bare
        };
        assert_eq!((has_rule("hidden"), has_rule("automated")), (true, false), "{rule}");
    }
}

#[test]
fn keys_that_are_nearly_known_are_told() {
    for (key, meant) in [
        ("secrt", "secret"),
        ("patern", "pattern"),
        ("titel", "title"),
        ("optionl", "optional"),
        ("Hidden", "hidden"),
        ("enums", "enum"),
        ("defaultValue", "default_value"),
    ] {
        let what = format!("unknown key `{key}`: did you mean `{meant}`?");
        assert_told(&field(&format!("{key}: x")), key, KEY, &what, &format!("write `{meant}`"));
    }
    for (provider, key, meant) in [
        ("conection_config: {}", "conection_config", "connection_config"),
        ("display_nam: Acme", "display_nam", "display_name"),
        ("proxy: { base_ulr: x }", "base_ulr", "base_url"),
        ("proxy: { verification: { endpoint: [/me] } }", "endpoint:", "endpoints"),
    ] {
        let text = format!("acme: {{ auth_mode: NONE, {provider} }}");
        assert_told(&text, key, KEY, &format!("did you mean `{meant}`?"), &format!("write `{meant}`"));
    }
    assert_told(&field("options: [eu]"), "options", KEY, "`options` is not read here: write `enum`", "enum: [a, b]");
}

#[test]
fn keys_of_others_are_not_told() {
    for own in ["x-secret: 1", "label: Region", "test: a", "warnings: {}", "required: true", "title: A, titles: {}"] {
        assert_eq!(faults(&field(own)), [], "{own}");
    }
    for own in ["docs: x", "categories: [a]", "token: {}", "proxy: { retry: {}, query: {} }"] {
        assert_eq!(faults(&format!("acme: {{ auth_mode: NONE, {own} }}")), [], "{own}");
    }
}

#[test]
fn auth_modes_that_are_not_known_are_told_with_the_nearest() {
    let rule = (Level::Warning, "auth-mode-unknown");
    for (mode, fix) in [
        ("APIKEY", "write `API_KEY`"),
        ("basic", "write `BASIC`"),
        ("OAUTH2CC", "write `OAUTH2_CC`"),
        ("OAUTH", "write `OAUTH2`"),
        ("COOKIE", "write one of API_KEY, BASIC"),
        ("7", "write one of API_KEY, BASIC"),
    ] {
        assert_told(&format!("acme: {{ auth_mode: {mode} }}"), mode, rule, &format!("`{mode}` is no auth mode"), fix);
    }
    for mode in ["API_KEY", "OAUTH2", "JWT", "NONE", "MCP_OAUTH2"] {
        assert_eq!(faults(&format!("acme: {{ auth_mode: {mode} }}")), [], "{mode}");
    }
}

#[test]
fn all_sections_that_are_read_are_looked_at() {
    let told = |mode: &str, section: &str| {
        let text = format!("acme: {{ auth_mode: {mode}, {section}: {{ x: {{ secrt: true, hidden: 1 }} }} }}");
        faults(&text).iter().map(|fault| fault.rule).collect::<Vec<_>>()
    };
    for section in ["credentials", "connection_config", "assertion_option"] {
        let mut rules = told("NONE", section);
        rules.sort_unstable();
        assert_eq!(rules, ["key-unknown", "type-wrong"], "{section}");
    }
    assert_eq!(told("NONE", "integration_config"), [""; 0]);
    assert_eq!(told("TWO_STEP", "integration_config").len(), 2);
}
