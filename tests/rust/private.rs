//! Hosts that are on no internet, in any spelling: warned of, and refused where the caller asks for public ones. `tests/nango/private-hosts.test.mjs`
//! has the same for the host's own parser.

use std::sync::LazyLock;

use connect_fields::{Catalog, Code, State};
use proptest::prelude::*;

const HOSTS: &str = r#"{ "hosts": { "auth_mode": "NONE", "proxy": { "base_url": "https://${connectionConfig.host}" }, "connection_config": {
    "host": { "type": "string", "title": "Host" }
} } }"#;

const URLS: &str = r#"{ "urls": { "auth_mode": "NONE", "proxy": { "base_url": "${connectionConfig.url}" }, "connection_config": {
    "url": { "type": "string", "title": "URL", "format": "uri" }
} } }"#;

#[test]
fn are_warned_of_and_refused_where_only_public_ones_are_taken() {
    let bytes = crate::compiled(HOSTS);
    let hosts = Catalog::open(&bytes).and_then(|catalog| catalog.provider("hosts")).expect("it is there");
    let public = hosts.clone().with_public_hosts();
    for (host, is_private) in [
        ("localhost", true),
        ("db.LOCAL", true),
        ("localhost..", true),
        (".localhost", true),
        ("metadata.internal.", true),
        ("0x7f.1", true),
        ("127.0X1", true),
        ("0x", true),
        ("017700000001", true),
        ("a.00x7f", false),
        ("a.0x7g", false),
        ("a.0123456789abcdef", false),
        ("a.0local", false),
        ("2130706433", true),
        ("10.0.0.1:8080", true),
        ("169.254.169.254", true),
        ("172.31.0.1", true),
        ("172.32.0.1", false),
        ("192.168.0.1", true),
        ("192.0.0.8", true),
        ("100.64.0.1", true),
        ("100.128.0.1", false),
        ("198.18.0.1", true),
        ("224.0.0.1", true),
        ("8.8.8.8", false),
        ("local.example.com", false),
        (&["0"; 260].concat(), true),
        (&[&["0"; 260].concat(), "177.0.0.1"].concat(), true),
        (&[&["a."; 150].concat(), "aa"].concat(), false),
    ] {
        let field = |provider| connect_fields::Provider::field(provider, "host").expect("it has one");
        let warned = field(&hosts).check(host);
        let warning = warned.notes.warnings().any(|warning| warning.code == Code::PrivateHost);
        assert_eq!((warned.state, warning), (State::Valid, is_private), "{host}");
        let refused = field(&public).check(host);
        let issue = refused.notes.issues().next().map(|issue| issue.code);
        assert_eq!(issue, is_private.then_some(Code::PrivateHost), "{host}");
    }
}

#[test]
fn names_without_a_dot_are_refused_where_only_public_ones_are_taken() {
    let bytes = crate::compiled(HOSTS);
    let hosts = Catalog::open(&bytes).and_then(|catalog| catalog.provider("hosts")).expect("it is there");
    let public = hosts.clone().with_public_hosts();
    for host in
        ["metadata", "intranet", "intranet.", "acme:8080", "-_-", "1internal", "10..", "metadata..", ".metadata"]
    {
        let warned = hosts.field("host").expect("it has one").check(host);
        assert_eq!((warned.state, warned.notes.warnings().count()), (State::Valid, 0), "{host}");
        let refused = public.field("host").expect("it has one").check(host);
        assert_eq!(refused.notes.issues().next().map(|issue| issue.code), Some(Code::PrivateHost), "{host}");
    }
}

proptest! {
    #[test]
    fn a_parser_says_the_same_of_those_that_are_passed_over_without_one(
        host in prop::collection::vec(prop::sample::select(vec!["0", "1", "7", "8", "x", "X", "a", "f", ".", "-", "local", "in"]), 1..9)
    ) {
        static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| crate::compiled(HOSTS));
        let host = host.concat();
        let hosts = Catalog::open(&BYTES).and_then(|catalog| catalog.provider("hosts")).expect("it is there");
        let is_private = |host: &str| {
            let notes = hosts.field("host").expect("it has one").check(host).notes;
            notes.warnings().any(|note| note.code == Code::PrivateHost)
        };
        // None with a port is passed over.
        prop_assert_eq!(is_private(&host), is_private(&format!("{host}:443")), "{}", host);
    }
}

#[test]
fn an_address_inside_another_one_is_not_the_host() {
    let bytes = crate::compiled(
        r#"{ "urls": { "auth_mode": "NONE", "proxy": { "base_url": "${connectionConfig.url}" },
            "connection_config": { "url": { "type": "string", "title": "URL" } } } }"#,
    );
    let urls = Catalog::open(&bytes).and_then(|catalog| catalog.provider("urls")).expect("it is there");
    let url = urls.field("url").expect("it has one");
    for (text, is_private) in [
        ("10.0.0.1/?to=https://example.com/", true),
        ("example.com/?to=https://10.0.0.1/", false),
        ("example.com#http://10.0.0.1/", false),
    ] {
        let warned = url.check(text).notes.warnings().any(|warning| warning.code == Code::PrivateHost);
        assert_eq!(warned, is_private, "{text}");
    }
}

#[test]
fn whole_addresses_are_looked_into() {
    let bytes = crate::compiled(URLS);
    let urls = Catalog::open(&bytes).and_then(|catalog| catalog.provider("urls")).expect("it is there");
    let url = urls.field("url").expect("it has one");
    for (text, is_private) in [
        ("https://[::1]/", true),
        ("https://[2002:7f00:1::]/", true),
        ("https://[2001:0:1::]/", true),
        ("https://[fd00::1]:8443/x", true),
        ("https://[2606:4700::1111]/", false),
        ("https://127.0.0.1/x", true),
        ("https:/169.254.169.254/x", true),
        ("http:127.0.0.1:8080", true),
        ("HTTP:///127.0.0.1/", true),
        ("wss:10.0.0.1:80", true),
        ("ftp:169.254.169.254", true),
        ("https://localhost/x", true),
        ("https://metadata/x", false),
        ("https://example.com/x.local/", false),
        ("https://example.com/@10.0.0.1/", false),
        ("https://example.com/?@localhost/", false),
        ("https:example.com:8080/x", false),
        ("https://example.com/x", false),
    ] {
        let checked = url.check(text);
        let warning = checked.notes.warnings().any(|warning| warning.code == Code::PrivateHost);
        assert_eq!((checked.state, warning), (State::Valid, is_private), "{text}");
    }
}

#[test]
fn what_has_no_host_is_refused_where_only_public_ones_are_taken() {
    let bytes = crate::compiled(URLS);
    let urls = Catalog::open(&bytes).and_then(|catalog| catalog.provider("urls")).expect("it is there");
    let public = urls.with_public_hosts();
    let url = public.field("url").expect("it has one");
    for text in [
        "file:etc/passwd",
        "file:/etc/passwd",
        "file:///etc/passwd",
        "file:///etc.d/passwd",
        "jdbc:postgresql://10.0.0.1/db",
        "blob:https://10.0.0.1/",
        "view-source:http://127.0.0.1/",
        "javascript:alert(1)",
        "data:text/html,x",
    ] {
        let refused = url.check(text);
        assert_eq!(refused.notes.issues().next().map(|issue| issue.code), Some(Code::PrivateHost), "{text}");
    }
    // What ends the host, ends the hope for another one.
    for (text, state) in [
        ("https://127.0.0.1", State::Incomplete),
        ("https://127.0.0.1/", State::Invalid),
        ("https://", State::Incomplete),
    ] {
        let refused = url.check(text);
        assert_eq!(refused.state, state, "{text}");
    }
    assert_eq!(url.check("ftp://files.acme.example/a").state, State::Valid);
}

#[test]
fn the_rule_of_the_field_speaks_first() {
    let all = Catalog::all().expect("it is compiled in");
    let braze = all.provider("braze").expect("it is there").with_public_hosts();
    let checked = braze.field("restEndpoint").expect("it has one").check("rest");
    assert_eq!(checked.notes.issues().next().map(|issue| issue.code), Some(Code::Incomplete));
}

#[test]
fn is_not_offered_where_only_public_ones_are_taken() {
    let all = Catalog::all().expect("it is compiled in");
    let gitlab = all.provider("gitlab").expect("it is there").full();
    let offered = |provider: &connect_fields::Provider<'_>, host: &str| {
        let field = provider.field("hostname").expect("it has one");
        field.check(&["https://", host, "/x"].concat()).notes.suggestions().count()
    };
    assert_eq!(offered(&gitlab, "10.0.0.1"), 1);
    let public = gitlab.clone().with_public_hosts();
    assert_eq!((offered(&public, "10.0.0.1"), offered(&public, "gitlab.acme.example")), (0, 1));

    let pasted = public.paste("HOST=10.0.0.1");
    let told = pasted.notes.issues().next().map(|issue| issue.code);
    assert_eq!((told, pasted.notes.suggestions().count()), (Some(Code::PrivateHost), 0));
}

#[test]
fn the_end_of_a_host_needs_no_dot() {
    let bytes = crate::compiled(
        r#"{ "ends": { "auth_mode": "NONE", "proxy": { "base_url": "https://api.${connectionConfig.domain}" },
            "connection_config": { "domain": { "type": "string", "title": "Domain" } } } }"#,
    );
    let ends = Catalog::open(&bytes).and_then(|catalog| catalog.provider("ends")).expect("it is there");
    let public = ends.clone().with_public_hosts();
    let domain = public.field("domain").expect("it has one");
    for (end, is_private) in
        [("com", false), ("in", false), ("acme.example", false), ("local", true), ("google.internal", true)]
    {
        let refused = domain.check(end).notes.issues().any(|issue| issue.code == Code::PrivateHost);
        assert_eq!(refused, is_private, "{end}");
    }
}
