//! An option that was written in another case is suggested: the same as in `tests/js/definition.test.mjs`.

use connect_fields::{Catalog, State};
use connect_fields_compiler::{Options, Source, compile_catalog};

const PLANS: &str = r#"{ "plans": { "auth_mode": "NONE", "connection_config": {
    "plan": { "type": "string", "enum": ["free", "Paid"], "order": 1 }
} } }"#;

#[test]
fn in_another_case_are_suggested() {
    let source = Source { file: "plans.json", text: PLANS };
    let compiled = compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers");
    let catalog = Catalog::open(&compiled.bytes).expect("it was compiled");
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
