//! A form whose values are stored.

use connect_fields::{Code, Section, provider};

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
    let validated = cloudentity.validate_kept(&form, kept);
    (validated.notes.issues().map(|issue| issue.code).collect(), validated.values.len())
}

#[test]
fn a_stored_secret_stays_where_its_box_is_empty_or_shows_a_mask() {
    for text in ["", " ", "••••••", "s3cr****", "●●●"] {
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
