//! Whose a text is.

use connect_fields::Catalog;

use crate::compiled;

fn detected(text: &str) -> Vec<(String, &'static str)> {
    let catalog = Catalog::embedded().expect("the catalog opens");
    catalog.detect(text).iter().map(|found| (found.provider.id().to_string(), found.clue.name())).collect()
}

#[test]
fn tells_by_addresses_credentials_and_names() {
    let clay = |clue| vec![("clay".to_string(), clue)];
    assert_eq!(detected("see https://app.clay.com/workspaces/1060661/settings."), clay("address"));
    assert_eq!(detected("https://app.clay.com/home"), clay("host"));
    assert_eq!(detected("PORT=3000\nCLAY_API_KEY=0123456789abcdef0123"), clay("names"));
    assert_eq!(detected("{\"clay\": {\"clayWorkspaceId\": 7}}"), clay("names"));
    assert_eq!(
        detected("https://acme.eu.authz.cloudentity.io/acme/default/oauth2/token"),
        [("cloudentity".to_string(), "address")]
    );
    assert_eq!(detected("4b1dEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE000"), [("clickhouse".to_string(), "credential")]);
    for text in ["", "hello", "API_KEY=EXAMPLE", "https://app.clay.com.evil.example/workspaces/1", "1060661"] {
        assert_eq!(detected(text), [], "{text}");
    }
}

#[test]
fn puts_the_surest_first() {
    let text = "CLAY_API_KEY=0123456789abcdef0123\nhttps://acme.eu.authz.cloudentity.io/acme/default";
    assert_eq!(detected(text), [("cloudentity".to_string(), "address"), ("clay".to_string(), "names")]);
}

#[test]
fn a_host_that_may_be_anyones_tells_nothing() {
    let bytes = compiled(
        r#"{ "acme": { "display_name": "Acme", "auth_mode": "API_KEY", "proxy": { "base_url": "https://${connectionConfig.host}" },
            "connection_config": { "host": { "type": "string", "title": "Host", "format": "hostname", "description": "" } } } }"#,
    );
    let catalog = Catalog::open(&bytes).expect("it was just compiled");
    assert!(catalog.detect("https://example.com/login").is_empty());
}
