//! Values and fields of another provider, or of the same one in another catalog.

use connect_fields::{Catalog, Section};
use connect_fields_compiler::{Extras, Options, Source, compile_catalog};

/// In both the first field has the same number.
const TWO: &str = r#"{
    "acme": { "auth_mode": "NONE",
        "connection_config": { "team": { "type": "string" }, "note": { "type": "string" } },
        "proxy": { "base_url": "https://${connectionConfig.team}.acme.example", "verification": { "method": "GET",
            "endpoints": ["/me"], "headers": { "x-team": "${connectionConfig.team}", "x-note": "${connectionConfig.note}" } } } },
    "other": { "auth_mode": "API_KEY", "connection_config": { "note": { "type": "string" }, "team": { "type": "string" } },
        "proxy": { "base_url": "https://api.other.example" } }
}"#;

/// `acme` once more, where its team is to be kept from eyes.
const SECRET: &str = r#"{ "acme": { "auth_mode": "NONE",
    "connection_config": { "team": { "type": "string", "secret": true }, "note": { "type": "string" } },
    "proxy": { "base_url": "https://api.acme.example" } } }"#;

fn compiled(text: &str) -> Vec<u8> {
    let options = Options { extras: Extras { verification: true, ..Extras::default() }, ..Options::default() };
    compile_catalog(&Source { file: "two.json", text }, &options, &mut |_, _| {}).expect("a map of providers").bytes
}

#[test]
fn values_of_another_provider_come_into_no_request() {
    let bytes = compiled(TWO);
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let [acme, other] = ["acme", "other"].map(|id| catalog.provider(id).expect("it is there"));
    let form = [
        (Section::Credentials, "apiKey", "s3cret"),
        (Section::Params, "note", "blue"),
        (Section::Params, "team", "red"),
    ];
    let validated = other.validate(&form);
    assert_eq!(validated.values.len(), 3);
    assert_eq!(acme.destination(&validated.values), None);
    let verification = acme.verification(&validated.values).expect("the catalog has it");
    assert_eq!(verification.urls, ["https://{params.team}.acme.example/me"]);
    assert_eq!([&verification.headers["x-team"], &verification.headers["x-note"]], ["{params.team}", "{params.note}"]);
}

#[test]
fn a_value_that_is_a_secret_in_its_own_catalog_stays_one() {
    let [open, secret] = [TWO, SECRET].map(compiled);
    let [open, secret] = [&open, &secret].map(|bytes| Catalog::open(bytes).expect("it was compiled"));
    let [open, secret] = [open, secret].map(|catalog| catalog.provider("acme").expect("it is there"));
    let form = [(Section::Params, "team", "red"), (Section::Params, "note", "blue")];
    let validated = secret.validate(&form);
    assert!(validated.values.iter().any(|value| value.field.secret()));
    assert_eq!(open.destination(&validated.values), None);
    let verification = open.verification(&validated.values).expect("the catalog has it");
    assert_eq!([&verification.headers["x-team"], &verification.headers["x-note"]], ["{params.team}", "blue"]);
    let host = open.destination(&open.clone().validate(&form).values).map(|destination| destination.host);
    assert_eq!(host.as_deref(), Some("red.acme.example"));
}

#[test]
fn a_paste_into_a_field_of_another_provider_goes_into_none() {
    let bytes = compiled(TWO);
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let [acme, other] = ["acme", "other"].map(|id| catalog.provider(id).expect("it is there"));
    for acme in [acme.clone(), acme.full()] {
        let filled = |field| acme.paste_into("red", field, &[]).values.len();
        let [team, key] = [acme.field("team").ok(), other.field("apiKey").ok()];
        assert!(team.is_some() && key.is_some());
        assert_eq!([filled(team), filled(key), filled(None)], [1, 0, 0]);
        let same = catalog.provider("acme").expect("it is there");
        assert_eq!(filled(same.field("team").ok()), 1);
    }
}
