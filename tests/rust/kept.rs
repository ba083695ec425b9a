//! A form whose values are stored.

use connect_fields::{Catalog, Code, Error, Section, provider};

const SECRET: (Section, &str) = (Section::Credentials, "client_secret");
const TENANT: (Section, &str) = (Section::Params, "tenantID");
const REGION: (Section, &str) = (Section::Params, "regionID");

/// What is told of a form for Cloudentity, and how many values it has.
fn validated(secret: &str, kept: &[(Section, &str)]) -> (Vec<Code>, usize) {
    let cloudentity = provider("cloudentity").expect("it is embedded");
    let form = [
        (Section::Credentials, "client_id", "EXAMPLE"),
        (SECRET.0, SECRET.1, secret),
        (TENANT.0, TENANT.1, "acme"),
        (REGION.0, REGION.1, "eu"),
        (Section::Params, "workspaceID", "default"),
    ];
    let validated = cloudentity.validate_kept(&form, kept).expect("it has these fields");
    (validated.notes.issues().map(|issue| issue.code).collect(), validated.values.len())
}

#[test]
fn a_stored_secret_stays_where_its_box_is_empty_or_shows_a_mask() {
    for text in ["", " ", "••••••", "s3cr****", "●●●", "sk-...abcd"] {
        assert_eq!(validated(text, &[SECRET, TENANT, REGION]), (vec![], 4), "{text}");
    }
    assert_eq!(validated("", &[]), (vec![Code::Required], 0));
    assert_eq!(validated("s3cret", &[SECRET]), (vec![], 5));
}

#[test]
fn a_host_that_may_be_another_one_asks_for_it_again() {
    for kept in [&[SECRET][..], &[SECRET, TENANT], &[SECRET, REGION]] {
        assert_eq!(validated("••••••", kept), (vec![Code::SecretReentryRequired], 0));
    }
}

#[test]
fn a_field_that_is_not_there_cannot_be_stored() {
    let cloudentity = provider("cloudentity").expect("it is embedded");
    for path in [(Section::Params, SECRET.1), (Section::Credentials, "clientSecret"), (Section::Credentials, "")] {
        let error = cloudentity.validate_kept(&[], &[SECRET, path]).err();
        assert!(matches!(error, Some(Error::UnknownField { .. })), "{path:?}");
    }
}

const ACME: &str = r#"{ "acme": {
    "auth_mode": "API_KEY",
    "proxy": { "base_url": "https://${connectionConfig.host}.acme.example" },
    "connection_config": {
        "size": { "type": "string", "enum": ["one", "many"], "default_value": "one" },
        "team": { "type": "string", "visible_when": { "field": "size", "equals": "many" } },
        "tier": { "type": "string", "enum": ["free", "paid"], "default_value": "free" },
        "plan": { "type": "string", "enum": ["cloud", "own"], "default_value": "cloud",
            "visible_when": { "field": "tier", "equals": "paid" } },
        "host": { "type": "string", "visible_when": { "field": "plan", "equals": "own" } }
} } }"#;
const KEY: (Section, &str) = (Section::Credentials, "apiKey");

#[test]
fn a_host_is_stored_only_with_all_that_decides_whether_it_is_shown() {
    let bytes = crate::compiled(ACME);
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let acme = catalog.provider("acme").expect("it is there");
    let [tier, plan, host] = ["tier", "plan", "host"].map(|id| (Section::Params, id));
    let own = [(tier.0, tier.1, "paid"), (plan.0, plan.1, "own"), (host.0, host.1, "acme")];
    let cloud = [(tier.0, tier.1, "free")];
    for form in [&own[..], &cloud, &[]] {
        let codes = |kept: &[(Section, &str)]| -> Vec<Code> {
            let validated = acme.validate_kept(form, kept).expect("it has these fields");
            validated.notes.issues().map(|issue| issue.code).collect()
        };
        // What decides about another field than a host may be another than before.
        assert_eq!(codes(&[KEY, tier, plan, host]), [], "{} boxes", form.len());
        assert_eq!(codes(&[tier, plan, host]), [Code::Required]);
        for kept in [&[KEY, host][..], &[KEY, tier, host], &[KEY, plan, host]] {
            assert_eq!(codes(kept), [Code::SecretReentryRequired], "{} boxes, {kept:?}", form.len());
        }
    }
    // A secret that is entered goes where it is meant to.
    let again = [(KEY.0, KEY.1, "EXAMPLE"), own[0], own[1], own[2]];
    assert!(acme.validate_kept(&again, &[KEY]).expect("it has these fields").ok);
}
