//! The host or the address that someone means is offered.

use connect_fields::{Catalog, State};

const HOSTS: &str = r#"{ "hosts": { "auth_mode": "NONE", "proxy": { "base_url": "https://${connectionConfig.host}" }, "connection_config": {
    "host": { "type": "string", "title": "Host", "format": "hostname", "order": 1 },
    "site": { "type": "string", "title": "Site", "format": "uri", "order": 2 }
} } }"#;

#[test]
fn is_suggested_beside_what_was_written() {
    let bytes = crate::compiled(HOSTS);
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let hosts = catalog.provider("hosts").expect("it is there").full();
    for (id, text, suggested) in [
        ("host", "dev-1-admin.okta.com", vec!["dev-1.okta.com"]),
        ("host", "acme-admin.oktapreview.com", vec!["acme.oktapreview.com"]),
        ("host", "acme.okta.com", vec![]),
        ("host", "acme-admin.example.com", vec![]),
        ("site", "acme.example/path", vec!["https://acme.example/path"]),
        ("site", "acme.example", vec!["https://acme.example"]),
        ("site", "//acme.example/a", vec!["https://acme.example/a"]),
        ("site", "https://acme.example", vec![]),
        // With a scheme in front of it, its own scheme would be the host.
        ("site", "https://me:word@acme.example/", vec![]),
        ("site", "https://acme.example\\@10.0.0.1/", vec![]),
        ("site", "http:// acme.example", vec![]),
        ("site", "/acme", vec![]),
        ("site", "not a site", vec![]),
    ] {
        let field = hosts.field(id).expect("it has one");
        let checked = field.check(text);
        let found: Vec<&str> = checked.notes.suggestions().map(|suggestion| suggestion.value.as_str()).collect();
        assert_eq!(found, suggested, "{text}");
        for value in found {
            assert_eq!(field.check(value).state, State::Valid, "{value}");
        }
    }
}

#[test]
fn an_address_is_incomplete_until_its_host_stands_there() {
    let bytes = crate::compiled(HOSTS);
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let hosts = catalog.provider("hosts").expect("it is there");
    let site = hosts.field("site").expect("it has one");
    for text in ["h", "https:", "https:/", "https://"] {
        assert_eq!(site.check(text).state, State::Incomplete, "{text}");
    }
    for text in ["https:///?", "https://1.2.3.999/", "https://1.2.3.999/a"] {
        assert_eq!(site.check(text).state, State::Invalid, "{text}");
    }
    let host = hosts.field("host").expect("it has one");
    for text in ["https://7", "https://7-eleven", "https://10.", "https://10.0.0"] {
        assert_ne!(host.check(text).state, State::Invalid, "{text}");
    }
    assert_eq!(host.check("https://7/").state, State::Invalid);
}
