//! Where a secret goes to, and the request that tries it: the same as in JavaScript (`tests/js/requests.test.mjs`).

use connect_fields::{Catalog, Code, Destination, Section, Verification};
use connect_fields_compiler::{Extras, Options, Source, compile_catalog};

use crate::compiled;

const ACME: &str = r#"{ "acme": {
    "auth_mode": "OAUTH2_CC",
    "token_url": "https://${connectionConfig.team}.acme.example:8443/token?key=${credentials.client_secret}",
    "connection_config": { "team": { "type": "string" }, "mode": { "type": "string", "optional": true } },
    "proxy": {
        "base_url": "https://api.acme.example/",
        "verification": {
            "method": "POST",
            "endpoints": ["/me", "/${connectionConfig.team}"],
            "headers": { "authorization": "Key ${credentials.client_secret}", "x-mode": "${connectionConfig.mode}" },
            "data": { "team": "${connectionConfig.team}" }
        }
    }
} }"#;

type Asked = (Option<Destination>, Option<Verification>);

fn asked(form: &[(Section, &str, &str)]) -> Asked {
    let options = Options { extras: Extras { verification: true, ..Extras::default() }, ..Options::default() };
    let compiled = compile_catalog(&Source { file: "acme.json", text: ACME }, &options, &mut |_, _| {});
    let bytes = compiled.expect("a map of providers").bytes;
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let acme = catalog.provider("acme").expect("it is there");
    let values = acme.validate(form).values;
    (acme.destination(&values), acme.verification(&values))
}

const CREDENTIALS: [(Section, &str, &str); 2] =
    [(Section::Credentials, "client_id", "id"), (Section::Credentials, "client_secret", "s3cret")];

#[test]
fn values_that_are_not_secret_are_put_in() {
    let (destination, verification) = asked(&[CREDENTIALS.as_slice(), &[(Section::Params, "team", "blue")]].concat());
    let destination = destination.expect("all it needs is there");
    assert_eq!(destination.host, "blue.acme.example:8443");
    assert_eq!(destination.url, "https://blue.acme.example:8443/token?key=credentials.client_secret");
    let verification = verification.expect("the catalog has it");
    assert_eq!(verification.method, "POST");
    assert_eq!(verification.urls, ["https://api.acme.example/me", "https://api.acme.example/blue"]);
    assert_eq!(verification.headers["authorization"], "Key {credentials.client_secret}");
    assert_eq!(verification.headers["x-mode"], "{params.mode}");
    assert_eq!(verification.data["team"], "blue");
    let said = format!("{destination:?} {verification:?}");
    assert!(!said.contains("blue") && !said.contains("s3cret"), "{said}");
}

#[test]
fn a_value_begins_no_header_of_its_own_and_is_no_place_of_a_secret() {
    for mode in ["a\r\nauthorization: b", "a\nb", "a\rb", "a\0b", "{credentials.client_secret}"] {
        let form =
            [CREDENTIALS.as_slice(), &[(Section::Params, "team", "blue"), (Section::Params, "mode", mode)]].concat();
        let (_, verification) = asked(&form);
        assert_eq!(verification.expect("the catalog has it").headers["x-mode"], "{params.mode}", "{mode:?}");
    }
}

#[test]
fn without_values_nothing_is_told_of_the_host() {
    let (destination, verification) = asked(&CREDENTIALS);
    assert_eq!(destination, None);
    assert_eq!(verification.expect("the catalog has it").urls[1], "https://api.acme.example/{params.team}");
}

#[test]
fn an_address_without_a_host_is_no_destination() {
    let bytes = compiled(
        r#"{ "acme": { "auth_mode": "NONE", "proxy": { "base_url": "${connectionConfig.url}" },
            "connection_config": { "url": { "type": "string", "title": "URL" } } } }"#,
    );
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let acme = catalog.provider("acme").expect("it is there");
    let host_of = |url| {
        let values = acme.validate(&[(Section::Params, "url", url)]).values;
        acme.destination(&values).map(|destination| destination.host)
    };
    for url in
        ["mailto:me@acme.example", "foo:21", "foo:///a", "data:,", "file:///a", "javascript://acme.example/%0aalert(1)"]
    {
        assert_eq!(host_of(url), None, "{url}");
    }
    assert_eq!(host_of("foo://acme.example/a").as_deref(), Some("acme.example"));
}

/// The issue of a text in the field `slot` of a template.
fn issue_of(base_url: &str, text: &str) -> Option<Code> {
    let bytes = compiled(&format!(
        r#"{{ "acme": {{ "auth_mode": "NONE", "proxy": {{ "base_url": "{base_url}" }},
            "connection_config": {{ "host": {{ "type": "string" }}, "slot": {{ "type": "string" }} }} }} }}"#,
    ));
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let acme = catalog.provider("acme").expect("it is there");
    let checked = acme.field("slot").expect("it is there").check(text);
    checked.notes.issues().next().map(|issue| issue.code)
}

#[test]
fn a_value_moves_no_request_wherever_it_stands_before_the_path() {
    let templates = [
        "https://acme.example:${connectionConfig.slot}/v1",
        "https://${connectionConfig.host}:${connectionConfig.slot}/v1",
        "https://${connectionConfig.host}.acme.example:${connectionConfig.slot}",
        "https://me:${connectionConfig.slot}@acme.example/v1",
        "http://${connectionConfig.slot}.acme.example/v1",
        "HTTPS://${connectionConfig.slot}.acme.example/v1",
        "wss://${connectionConfig.slot}.acme.example/v1",
        "https:${connectionConfig.slot}.acme.example/v1",
        "${connectionConfig.host}://${connectionConfig.slot}.acme.example/v1",
    ];
    for template in templates {
        for text in
            ["@evil.example", "443@evil.example", "x:y@evil.example:80", "evil.example/", "443\\", "443?", "443#"]
        {
            assert_eq!(issue_of(template, text), Some(Code::UnsafeHost), "{template}: {text}");
        }
        assert_eq!(issue_of(template, "8443"), None, "{template}");
    }
}

#[test]
fn a_whole_address_names_no_user() {
    let bytes = compiled(
        r#"{ "urls": { "auth_mode": "NONE", "proxy": { "base_url": "${connectionConfig.url}" },
            "connection_config": { "url": { "type": "string", "title": "URL" } } } }"#,
    );
    let urls = Catalog::open(&bytes).and_then(|catalog| catalog.provider("urls")).expect("it is there");
    let field = urls.field("url").expect("it has one");
    for text in [
        "https://good.example@evil.example/",
        "https://good.example:443@evil.example",
        "https:good.example@evil.example",
        "https:///good.example@evil.example",
        "//good.example@evil.example",
        r"https:\\good.example@evil.example",
        r"https://good.example\@evil.example",
    ] {
        let code = field.check(text).notes.issues().next().map(|issue| issue.code.name());
        assert_eq!(code, Some("unsafe_host"), "{text}");
    }
    for text in
        ["https://good.example:8443/a@b?c@d#e@f", "https://[2606:4700::1111]/", "http://good.example", "https://"]
    {
        assert_eq!(field.check(text).notes.issues().count(), 0, "{text}");
    }
}
