//! An option that was written in another case is suggested: the same as in `tests/js/definition.test.mjs`.

use connect_fields::{Catalog, State};

const PLANS: &str = r#"{ "plans": { "auth_mode": "NONE", "connection_config": {
    "plan": { "type": "string", "enum": ["free", "Paid"], "order": 1 }
} } }"#;

#[test]
fn in_another_case_are_suggested() {
    let bytes = crate::compiled(PLANS);
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let plans = catalog.provider("plans").expect("it is there");
    let plan = plans.field("plan").expect("it has one");
    for (text, suggested) in [("FREE", vec!["free"]), (" paid ", vec!["Paid"]), ("huge", vec![]), ("free", vec![])] {
        let checked = plan.check(text);
        let found: Vec<&str> = checked.notes.suggestions().map(|suggestion| suggestion.value.as_str()).collect();
        assert_eq!(found, suggested, "{text}");
        for value in found {
            assert_eq!(plan.check(value).state, State::Valid, "{value}");
        }
    }
}

#[test]
fn that_are_meant_are_suggested_in_full() {
    let regions = r#"{ "plans": { "auth_mode": "NONE", "connection_config": {
        "region": { "type": "string", "enum": ["us-east-1", "us-east-2", "europe", "eu"], "order": 1 } } } }"#;
    let bytes = crate::compiled(regions);
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let plain = catalog.provider("plans").expect("it is there");
    let full = plain.clone().full();
    let cases = [
        ("Europa", vec!["europe"]),
        ("eurpoe", vec!["europe"]),
        ("us-eats-1", vec!["us-east-1"]),
        // As near to one as to the other.
        ("us-east-3", vec![]),
        ("ue", vec![]),
        ("mars", vec![]),
        ("EU", vec!["eu"]),
    ];
    for (text, suggested) in cases {
        let region = full.field("region").expect("it has one");
        let checked = region.check(text);
        let found: Vec<&str> = checked.notes.suggestions().map(|suggestion| suggestion.value.as_str()).collect();
        assert_eq!(found, suggested, "{text}");
        for value in found {
            assert_eq!(region.check(value).state, State::Valid, "{value}");
        }
    }
    assert_eq!(plain.field("region").expect("it has one").check("eurpoe").notes.suggestions().count(), 0);
}
