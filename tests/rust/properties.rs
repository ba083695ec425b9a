//! What holds for every text.

use connect_fields::{Section, State, provider};
use proptest::prelude::*;

/// A text that a field takes, in one of the ways that the field takes it.
fn accepted() -> impl Strategy<Value = (&'static str, &'static str, String)> {
    prop_oneof![
        "[0-9]{1,9}".prop_map(|value| ("clay", "workspaceId", value)),
        "(https?://)?app\\.clay\\.com(:[0-9]{1,4})?/workspaces/[0-9]{1,7}(/[a-z]{0,5}){0,2}(\\?[a-z=&/]{0,6})?(#[a-z/]{0,4})?"
            .prop_map(|value| ("clay", "workspaceId", value)),
        "(Workspace ID|workspaceid)(:| : | |\t| = )[0-9]{1,4}".prop_map(|value| ("clay", "workspaceId", value)),
        "[a-zA-Z0-9_-]{4,12}".prop_map(|value| ("cloudentity", "tenantID", value)),
        // `Tenant i` may become `Tenant ID`.
        "(Tenant|TENANT|tenant id)(:| : | )[a-hj-z][a-z]{0,5}".prop_map(|value| ("cloudentity", "tenantID", value)),
        "(HTTPS://)?[a-w]{1,5}\\.[a-w]{2}\\.authz\\.cloudentity\\.io(/[a-z/]{0,9})?"
            .prop_map(|value| ("cloudentity", "regionID", value)),
        "[a-z]{1,5}".prop_flat_map(|tenant| {
            let url = format!("https://{tenant}.eu.authz.cloudentity.io/{tenant}/");
            "[A-Za-z0-9._~-]{3,8}x".prop_map(move |workspace| ("cloudentity", "workspaceID", url.clone() + &workspace))
        }),
        "[!-~]{1,30}".prop_map(|value| ("clickhouse", "password", value)),
    ]
}

/// Anything, with what is special to URLs and wrappings mixed in.
fn anything() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,6}",
        "[a-z0-9._/:@#?%\\\\<>\"' =-]{0,10}",
        Just("https://app.clay.com/workspaces/".to_string()),
        Just("https://acme.eu.authz.cloudentity.io/acme/".to_string()),
        Just("Tenant ".to_string()),
        Just("Bearer ".to_string()),
        Just("\u{200b}\u{feff}\u{a0}\t\r\n".to_string()),
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

/// Mostly what such a pattern matches, of which each is a value; otherwise anything. Whether it is a value is known beforehand.
fn mostly(values: &'static str) -> impl Strategy<Value = (String, bool)> {
    prop_oneof![
        6 => values.prop_map(|text| (text, true)),
        1 => anything().prop_map(|text| (text, false)),
        1 => (values, "[./:@#?%\\\\][a-z./]{0,3}").prop_map(|(text, end)| (text + &end, false)),
    ]
}

const LABEL: &str = "[A-Za-z0-9][A-Za-z0-9_]{0,9}(-[a-z0-9]{1,3})?";
const SEGMENT: &str = "[A-Za-z0-9][A-Za-z0-9._~-]{0,8}";

proptest! {
    #[test]
    fn a_beginning_of_what_is_accepted_is_never_invalid((id, field, text) in accepted()) {
        let provider = provider(id).expect("it is embedded");
        let field = provider.field(field).expect("it is there");
        prop_assert_eq!(field.check(&text).state, State::Valid, "{}", &text);
        for (at, _) in text.char_indices() {
            let state = field.check(&text[..at]).state;
            prop_assert_ne!(state, State::Invalid, "{:?} of {:?}", &text[..at], text);
        }
    }

    #[test]
    fn a_value_checked_again_stays_as_it_is(text in anything()) {
        for id in connect_fields::providers().expect("the catalog opens") {
            let provider = provider(id).expect("it is embedded");
            for field in provider.fields() {
                let checked = field.check(&text);
                if checked.state == State::Valid {
                    let again = field.check(checked.value);
                    prop_assert_eq!(again.state, State::Valid);
                    prop_assert_eq!(again.value, checked.value);
                    prop_assert!(again.notes.changes().next().is_none());
                }
            }
        }
    }

    #[test]
    fn a_pasted_value_is_one_that_its_field_takes(text in anything()) {
        for id in connect_fields::providers().expect("the catalog opens") {
            let provider = provider(id).expect("it is embedded");
            for value in provider.paste(&text).values {
                let checked = value.field.check(&value.text);
                prop_assert_eq!((checked.state, checked.value), (State::Valid, value.text.as_str()));
            }
        }
    }

    /// Whatever is accepted, the request goes to the template's host and path.
    #[test]
    fn no_value_moves_the_request(tenant in mostly(LABEL), region in mostly(LABEL), workspace in mostly(SEGMENT)) {
        let ((tenant, is_tenant), (region, is_region), (workspace, is_workspace)) = (tenant, region, workspace);
        let provider = provider("cloudentity").expect("it is embedded");
        let form = [
            (Section::Credentials, "client_id", "id"),
            (Section::Credentials, "client_secret", "secret"),
            (Section::Params, "tenantID", tenant.as_str()),
            (Section::Params, "regionID", region.as_str()),
            (Section::Params, "workspaceID", workspace.as_str()),
        ];
        let validated = provider.validate(&form);
        prop_assert!(validated.ok || !(is_tenant && is_region && is_workspace), "{:?}", validated);
        if validated.ok {
            let text = |id: &str| validated.values.iter().find(|value| value.field.id() == id).map_or("", |value| value.text);
            let (tenant, region, workspace) = (text("tenantID"), text("regionID"), text("workspaceID"));
            let url = format!("https://{tenant}.{region}.authz.cloudentity.io/{tenant}/{workspace}/oauth2/token");
            let parsed = url::Url::parse(&url).expect("it parses");
            let host = format!("{tenant}.{region}.authz.cloudentity.io").to_lowercase();
            prop_assert_eq!(parsed.host_str(), Some(host.as_str()));
            prop_assert_eq!(parsed.path(), format!("/{tenant}/{workspace}/oauth2/token"));
            prop_assert!(parsed.username().is_empty() && parsed.query().is_none() && parsed.fragment().is_none());
        }
    }
}

/// A megabyte is answered at once; how fast exactly is for the benchmarks to say.
#[test]
fn long_texts_are_answered() {
    let clay = provider("clay").expect("it is embedded");
    let too_long = "1".repeat((1 << 20) + 1);
    for clay in [clay.clone(), clay.full()] {
        let field = clay.field("workspaceId").expect("it is there");
        for text in
            [" ", "1", "a", "\u{200b}", "https://app.clay.com/workspaces/1 ", "Workspace ID: x\n", "<", "=", "é"]
        {
            let long = text.repeat((1 << 20) / text.encode_utf16().count());
            let _ = field.check(&long);
            let _ = clay.paste(&long);
        }
        assert_eq!(field.check(&too_long).notes.issues().next().map(|issue| issue.code.name()), Some("too_long"));
        assert_eq!(clay.paste(&too_long).notes.issues().next().map(|issue| issue.code.name()), Some("too_long"));
        assert_eq!(field.check(&too_long[1..]).state, State::Valid);
    }
}
