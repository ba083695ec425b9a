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
