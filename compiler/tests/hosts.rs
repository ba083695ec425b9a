//! URLs into which values are put: each field that says, or helps to say, who gets a request is checked; what cannot be read is no URL.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that panics has failed")]

use connect_fields_compiler::{CompiledCatalog, Extras, Fault, Level, Options, Source, compile_catalog};
use connect_fields_format::{Catalog, Slot};

/// A provider whose field `x` stands where `§` does.
fn compiled(url: &str) -> (Option<Slot>, Vec<Fault>) {
    let url = url.replace('§', "${connectionConfig.x}");
    let text = format!(
        r#"{{ "acme": {{ "auth_mode": "NONE", "connection_config": {{ "x": {{ "pattern": "^.+$" }} }},
        "proxy": {{ "base_url": {url} }} }} }}"#
    );
    let source = Source { file: "acme.json", text: &text };
    let CompiledCatalog { bytes, faults, .. } =
        compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers");
    let catalog = Catalog::open(&bytes).expect("a catalog");
    let slot = catalog.provider("acme").expect("whole").map(|provider| provider.fields()[0].slot());
    (slot, faults)
}

#[test]
fn fields_are_checked_where_they_stand() {
    for (url, slot) in [
        ("https://§.acme.example/api", Slot::Host),
        ("HTTPS://§.acme.example/api", Slot::Host),
        ("https://§-eu.acme.example", Slot::Host),
        ("https:§.acme.example", Slot::Host),
        ("https://acme.example:§/api", Slot::Host),
        ("https://§@acme.example/api", Slot::Host),
        ("https://me:§@acme.example", Slot::Host),
        ("https://§@§", Slot::Host),
        ("§://acme.example", Slot::Host),
        ("https://§", Slot::WholeHost),
        ("https://§:8080/api", Slot::WholeHost),
        ("https://api.§/v1", Slot::HostEnd),
        ("https://§.example/v1", Slot::HostEnd),
        ("§", Slot::Url),
        ("§/api", Slot::Url),
        ("§?page=1", Slot::Url),
        ("https://acme.example/§/api", Slot::AnyPath),
        ("https://acme.example/v1-§", Slot::AnyPath),
        ("https://acme.example?account=§", Slot::None),
        ("https://acme.example", Slot::None),
        ("https://acme.example || https://§.acme.example", Slot::Host),
    ] {
        assert_eq!(compiled(&format!("\"{url}\"")), (Some(slot), vec![]), "{url}");
    }
    for (urls, slot) in [
        (r#"{ "OAUTH2": "https://§.acme.example", "APP": "https://acme.example" }"#, Slot::Host),
        ("null", Slot::None),
        ("{}", Slot::None),
    ] {
        assert_eq!(compiled(urls), (Some(slot), vec![]), "{urls}");
    }
}

#[test]
fn what_is_no_url_is_told_and_compiles_to_nothing() {
    for (url, what) in [
        ("https://§.例え.jp/api", "'例'"),
        ("https://§.münchen.example", "'ü'"),
        ("https://münchen.example", "'ü'"),
        ("https://§.acme.example/v1–beta", "'–'"),
        (r"https://acme.example\\§", r"'\\'"),
        (r"https:\\§.acme.example", r"'\\'"),
        ("https://acme.example/a b/§", "' '"),
        ("https://acme.example/a>b/§", "'>'"),
        ("https://§.acme.example/${open", "has no end"),
        ("${open || https://§.acme.example", "has no end"),
        (r"\u0001https://§.acme.example", "a control character"),
        (r"ht\tps://§.acme.example", "a control character"),
        (r"https://\t/§.acme.example", "a control character"),
        (r"https://§.acme.example\u0085/", "a control character"),
        ("§.acme.example/api", "is no URL template"),
        ("§§", "is no URL template"),
        ("acme.example/§", "is no URL template"),
        ("/api/§", "is no URL template"),
        ("h§://acme.example", "is no URL template"),
    ] {
        refused(&format!("\"{url}\""), what);
    }
    refused(r#"["https://§.acme.example"]"#, "no URL");
    refused(r#"{ "OAUTH2": ["https://§.acme.example"] }"#, "no URL");
}

#[test]
fn a_value_that_would_go_on_with_a_host_is_refused() {
    for url in ["https://acme.example§", "https://acme.example§/api", "https://§§", "https://acme-§.example"] {
        refused(&format!("\"{url}\""), "goes on with the host");
    }
}

#[test]
fn fields_are_found_by_each_name_that_urls_have_for_them() {
    for (section, name) in [
        ("connection_config", "connectionConfig.x"),
        ("connection_config", "x"),
        ("credentials", "credentials.x"),
        ("credentials", "x"),
        ("assertion_option", "assertionOption.x"),
    ] {
        let text = format!(
            "acme: {{ auth_mode: NONE, {section}: {{ x: {{}} }}, token_url: 'https://${{{name}}}.acme.example' }}"
        );
        let source = Source { file: "acme.yaml", text: &text };
        let compiled = compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers");
        let provider =
            Catalog::open(&compiled.bytes).expect("a catalog").provider("acme").expect("whole").expect("it is there");
        assert_eq!(provider.fields()[0].slot(), Slot::Host, "{section} {name}");
    }
}

#[test]
fn a_name_that_is_nearly_that_of_a_field_is_told() {
    let told = |name: &str| {
        let text = format!(
            "acme: {{ auth_mode: API_KEY, connection_config: {{ team: {{}} }}, token_url: 'https://${{{name}}}.acme.example' }}"
        );
        let faults = compiled_text(&text, false).1;
        assert!(faults.iter().all(|fault| (fault.level, fault.rule) == (Level::Warning, "slot-unknown")), "{faults:?}");
        faults.into_iter().map(|fault| fault.fix).collect::<Vec<_>>()
    };
    for (name, meant) in [
        ("connectionConfig.tem", "connectionConfig.team"),
        ("connectionConfig.Team", "connectionConfig.team"),
        (" connectionConfig.team ", "connectionConfig.team"),
        ("connectionconfig.team", "connectionConfig.team"),
        ("connection_config.team", "connectionConfig.team"),
        ("credential.apikey", "credentials.apiKey"),
        (" apiKey", "apiKey"),
    ] {
        assert_eq!(told(name), [format!("write `${{{meant}}}`")], "{name}");
    }
    for other in ["connectionConfig.team", "connectionConfig.region", "accessToken", "connectionId", "credentials.team"]
    {
        assert_eq!(told(other), [""; 0], "{other}");
    }
}

#[test]
fn all_urls_for_a_token_say_where_secrets_go() {
    for (urls, destinations) in [
        ("'https://${connectionConfig.x}.acme.example/token'", vec!["https://\u{80}.acme.example"]),
        (
            "{ OAUTH2: 'https://${connectionConfig.x}.acme.example/token', APP: 'https://app.acme.example/token' }",
            vec!["https://\u{80}.acme.example", "https://app.acme.example"],
        ),
        ("{}", vec!["https://api.\u{80}.example"]),
        ("null", vec!["https://api.\u{80}.example"]),
    ] {
        let text = format!(
            "acme: {{ auth_mode: OAUTH2_CC, connection_config: {{ x: {{ order: 1 }} }}, token_url: {urls},
            proxy: {{ base_url: 'https://api.${{connectionConfig.x}}.example/v1' }} }}"
        );
        let (bytes, faults) = compiled_text(&text, false);
        assert_eq!(faults, [], "{urls}");
        assert_eq!(the_provider(&bytes).destinations(), destinations, "{urls}");
    }
}

#[test]
fn a_request_that_tries_values_knows_the_names_that_urls_know() {
    for (section, name, placeholder) in [
        ("connection_config", "connectionConfig.x", "{params.x}"),
        ("connection_config", "x", "{params.x}"),
        ("credentials", "credentials.x", "{credentials.x}"),
        ("credentials", "x", "{credentials.x}"),
        ("assertion_option", "assertionOption.x", "{assertion_option.x}"),
        ("assertion_option", "x", "${x}"),
    ] {
        let text = format!(
            "acme: {{ auth_mode: NONE, {section}: {{ x: {{}} }}, proxy: {{ base_url: ' || https://${{{name}}}.acme.example',
            verification: {{ endpoints: [/me], headers: {{ a: 'Basic ${{base64(${{{name}}}:)}}' }} }} }} }}"
        );
        let (bytes, faults) = compiled_text(&text, true);
        assert_eq!(faults, [], "{section} {name}");
        let provider = the_provider(&bytes);
        for part in [format!("https://{placeholder}.acme.example/me"), format!("${{base64({placeholder}:)}}")] {
            assert!(provider.verification().contains(&part), "{section} {name}: {}", provider.verification());
        }
    }
}

fn compiled_text(text: &str, verification: bool) -> (Vec<u8>, Vec<Fault>) {
    let options = Options { extras: Extras { verification, ..Extras::default() }, only: vec![] };
    let source = Source { file: "acme.yaml", text };
    let compiled = compile_catalog(&source, &options, &mut |_, _| {}).expect("a map of providers");
    (compiled.bytes, compiled.faults)
}

fn the_provider(bytes: &[u8]) -> connect_fields_format::Provider<'_> {
    Catalog::open(bytes).expect("a catalog").provider("acme").expect("whole").expect("it is there")
}

#[test]
fn an_endpoint_begins_behind_the_host() {
    for (base, endpoint) in [("https://acme.example", "v1/me"), ("https://acme.example/", "/v1/me")] {
        let text = format!(
            "acme: {{ auth_mode: NONE, proxy: {{ base_url: '{base}', verification: {{ endpoints: ['{endpoint}'] }} }} }}"
        );
        let options = Options { extras: Extras { verification: true, ..Extras::default() }, only: vec![] };
        let source = Source { file: "acme.yaml", text: &text };
        let compiled = compile_catalog(&source, &options, &mut |_, _| {}).expect("a map of providers");
        let provider =
            Catalog::open(&compiled.bytes).expect("a catalog").provider("acme").expect("whole").expect("it is there");
        assert!(provider.verification().contains("\"https://acme.example/v1/me\""), "{}", provider.verification());
    }
}

fn refused(url: &str, what: &str) {
    let (slot, faults) = compiled(url);
    let [fault] = &faults[..] else { panic!("{url}: {faults:?}") };
    assert!(slot.is_none() && fault.what.contains(what) && fault.line == 2, "{url}: {fault}");
}
