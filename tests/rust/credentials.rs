//! What is known of vendors' credentials warns, and never refuses.

use connect_fields::{Code, Notes, Provider, Section, State, provider, providers};
use serde::Deserialize;

#[derive(Deserialize)]
struct Vendor {
    vendor: String,
    providers: Vec<String>,
    kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    id: String,
    name: String,
    examples: Vec<String>,
    #[serde(default = "tells")]
    telling: bool,
}

fn tells() -> bool {
    true
}

fn vendors() -> Vec<Vendor> {
    let files = connect_fields_compiler::read_folder("credentials".as_ref()).expect("the folder can be read");
    files.iter().map(|(file, text)| toml::from_str(text).expect(file)).collect()
}

fn codes(notes: &Notes<'_>) -> Vec<Code> {
    notes.issues().chain(notes.warnings()).map(|issue| issue.code).collect()
}

#[test]
fn an_example_of_any_kind_in_any_field_is_no_error_that_it_was_not_before() {
    let mut warned = 0;
    for vendor in vendors() {
        for kind in &vendor.kinds {
            for id in providers().expect("the catalog opens") {
                let own = provider(id).expect("it is embedded");
                let full = own.clone().full();
                for (field, knowing) in own.fields().zip(full.fields()) {
                    for example in &kind.examples {
                        let (plain, known) = (field.check(example), knowing.check(example));
                        let where_ = format!("{} in {id}.{}", kind.id, field.id());
                        assert_eq!(plain.state, known.state, "{where_}");
                        let issues = |notes: &Notes<'_>| notes.issues().map(|issue| issue.code).collect::<Vec<_>>();
                        assert_eq!(issues(&plain.notes), issues(&known.notes), "{where_}");
                        let is_others = kind.telling && !vendor.providers.iter().any(|own| own == id);
                        // A text that is still being typed is told nothing more; of a wrapped one the inside counts.
                        if is_others && matches!(known.state, State::Valid | State::Invalid) && known.value == example {
                            let warning = known.notes.warnings().find(|warning| warning.code == Code::OtherVendor);
                            let message = warning.map(|warning| warning.message()).unwrap_or_default();
                            assert!(
                                message.ends_with(&format!(": {} {}.", vendor.vendor, kind.name)),
                                "{where_}: {message:?}"
                            );
                            warned += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(warned > 1000, "only {warned} times");
}

/// A form with one secret, of the vendor with this id.
fn form_of(id: &str) -> Vec<u8> {
    crate::compiled(&format!(
        r#"{{ "{id}": {{ "display_name": "Vendor", "auth_mode": "API_KEY", "proxy": {{ "base_url": "https://api.vendor.example" }},
            "credentials": {{ "apiKey": {{ "type": "string", "title": "API Key", "secret": true, "description": "" }} }},
            "connection_config": {{
                "region": {{ "type": "string", "title": "Region", "description": "" }},
                "organization": {{ "type": "string", "title": "Organization", "description": "" }} }} }} }}"#
    ))
}

fn with(id: &str, text: &str, seconds: u64) -> Vec<Code> {
    let bytes = form_of(id);
    let catalog = connect_fields::Catalog::open(&bytes).expect("it was just compiled");
    let provider: Provider<'_> = catalog.provider(id).expect("it is there").full().at_time(seconds);
    codes(&provider.field("apiKey").expect("it is there").check(text).notes)
}

#[test]
fn another_kind_and_test_mode_are_told_of_the_own_vendor() {
    assert_eq!(with("stripe", "rk_live_EXAMPLEEXAMPLEEXAMPL0000", 0), []);
    assert_eq!(with("stripe", "sk_test_EXAMPLEEXAMPLEEXAMPL0000", 0), [Code::TestMode]);
    assert_eq!(with("stripe", "pk_live_EXAMPLEEXAMPLEEXAMPL0000", 0), [Code::OtherKind]);
    assert_eq!(with("stripe", "whsec_EXAMPLEEXAMPLEEXAMPLEEXAMPLE0000", 0), [Code::OtherKind]);
    assert_eq!(with("stripe-express", "sk_test_EXAMPLEEXAMPLEEXAMPL0000", 0), [Code::TestMode]);
    assert_eq!(with("striped", "sk_live_EXAMPLEEXAMPLEEXAMPL0000", 0), [Code::OtherVendor]);
    assert_eq!(with("private-api-bearer", "sk_live_EXAMPLEEXAMPLEEXAMPL0000", 0), []);
}

#[test]
fn check_digits_tell_what_is_mistyped() {
    // https://github.com/DataDog/dd-sensitive-data-scanner/pull/156
    assert_eq!(with("github", "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", 0), []);
    assert_eq!(with("github", "ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18", 0), [Code::Checksum]);
}

#[test]
fn a_token_is_held_against_the_clock() {
    // {"alg":"EXAMPLE"}.{"nbf":100,"exp":200}
    let token = "eyJhbGciOiJFWEFNUExFIn0.eyJuYmYiOjEwMCwiZXhwIjoyMDB9.EXAMPLE0";
    assert_eq!(with("acme", token, 99), [Code::NotYetValid]);
    assert_eq!(with("acme", token, 100), []);
    assert_eq!(with("acme", token, 199), []);
    assert_eq!(with("acme", token, 200), [Code::Expired]);
}

#[test]
fn what_stands_inside_is_offered_and_compared() {
    let bytes = form_of("hubspot");
    let catalog = connect_fields::Catalog::open(&bytes).expect("it was just compiled");
    let provider = catalog.provider("hubspot").expect("it is there").full();
    let token = "pat-eu1-00000000-0000-0000-0000-000000000000";
    let key = (Section::Credentials, "apiKey", token);
    let empty = provider.validate(&[key, (Section::Params, "region", ""), (Section::Params, "organization", "x")]);
    let offered: Vec<_> = empty.notes.suggestions().map(|offer| (offer.path().1, offer.value.as_str())).collect();
    assert_eq!(offered, [("region", "eu1")]);
    let filled = provider.validate(&[key, (Section::Params, "region", "na1"), (Section::Params, "organization", "x")]);
    assert_eq!(codes(&filled.notes), [Code::Differs]);
    let same = provider.validate(&[key, (Section::Params, "region", "EU1"), (Section::Params, "organization", "x")]);
    assert_eq!(codes(&same.notes), []);
    let pasted = provider.paste_into(token, provider.field("apiKey").ok(), &[]);
    let offered: Vec<_> = pasted.notes.suggestions().map(|offer| (offer.path().1, offer.value.as_str())).collect();
    assert_eq!(offered, [("region", "eu1")]);
}

#[test]
fn two_boxes_with_each_others_credentials_are_swapped() {
    let bytes = crate::compiled(
        r#"{ "square": { "display_name": "Square", "auth_mode": "OAUTH2", "proxy": { "base_url": "https://connect.squareup.com" },
            "credentials": {
                "applicationId": { "type": "string", "title": "Application ID" },
                "applicationSecret": { "type": "string", "title": "Application secret", "secret": true } } } }"#,
    );
    let catalog = connect_fields::Catalog::open(&bytes).expect("it was just compiled");
    let square = catalog.provider("square").expect("it is there").full();
    let (id, secret) = ("sq0idp-EXAMPLEEXAMPLEEXAM0000", "sq0csp-EXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAM0000");
    let found = |id: &str, secret: &str| {
        let form = [(Section::Credentials, "applicationId", id), (Section::Credentials, "applicationSecret", secret)];
        let validated = square.validate(&form);
        (validated.ok, codes(&validated.notes))
    };
    assert_eq!(found(id, secret), (true, vec![]));
    assert_eq!(found(secret, id), (true, vec![Code::Swapped, Code::Swapped]));
    assert_eq!(found(id, id), (true, vec![Code::OtherKind]));
    assert_eq!(found(secret, secret), (true, vec![]));
}
