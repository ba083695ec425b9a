//! Fields that a form shows only while another one has a certain value: the same as in `tests/js/condition.test.mjs`.

use connect_fields::{Catalog, Section};

const MODES: &str = r#"{ "modes": { "auth_mode": "NONE", "connection_config": {
    "mode": { "type": "string", "enum": ["plain", "custom"], "default_value": "plain", "order": 1 },
    "url": { "type": "string", "pattern": "^https://", "order": 2, "visible_when": { "field": "mode", "equals": "custom" } }
} } }"#;

#[test]
fn a_field_counts_while_it_is_shown() {
    let bytes = crate::compiled(MODES);
    let catalog = Catalog::open(&bytes).expect("it was compiled");
    let modes = catalog.provider("modes").expect("it is there");
    let url = modes.field("url").expect("it has one");
    assert_eq!(url.visible_when().map(|(field, value)| (field.id(), value)), Some(("mode", "custom")));
    let cases = [
        (vec![("mode", "custom")], Some("required"), 0),
        (vec![("mode", "custom"), ("url", "x")], Some("pattern"), 0),
        (vec![("mode", "plain"), ("url", "x")], None, 1),
        (vec![("url", "x")], None, 0),
        (vec![("mode", " custom "), ("url", "https://a")], None, 2),
    ];
    for (texts, code, values) in cases {
        let form: Vec<_> = texts.iter().map(|(id, text)| (Section::Params, *id, *text)).collect();
        let validated = modes.validate(&form);
        let issue = validated.notes.issues().next().map(|issue| issue.code.name());
        assert_eq!((issue, validated.values.len()), (code, values), "{texts:?}");
    }
}
