//! Characters inside a value that no one sees.

use connect_fields::{Catalog, Code, Param, State, provider};

#[test]
fn are_named_with_their_place_in_the_text_that_was_given() {
    let clay = provider("clay").expect("it is embedded");
    let field = clay.field("workspaceId").expect("its field");
    let checked = field.check("  1060\u{200b}661 ");
    let issue = checked.notes.issues().next().expect("an issue");
    assert_eq!((checked.state, issue.code), (State::Invalid, Code::InvisibleCharacter));
    assert_eq!(issue.param(Param::Character), "U+200B ZERO WIDTH SPACE");
    assert_eq!(issue.param(Param::Position), "7");
    assert!(issue.message().contains("U+200B ZERO WIDTH SPACE at 7"), "{}", issue.message());
}

#[test]
fn are_refused_in_softened_fields_too() {
    let clay = provider("clay").expect("it is embedded");
    let soft = clay.soften(connect_fields::Section::Params, "workspaceId").expect("its field");
    assert_eq!(soft.field("workspaceId").expect("its field").check("team\u{200d}7").state, State::Invalid);
}

#[test]
fn are_told_before_a_parser_is_asked() {
    let bytes = crate::compiled(
        r#"{ "urls": { "auth_mode": "NONE", "connection_config": { "url": { "type": "string", "title": "URL", "format": "uri" } } } }"#,
    );
    let urls = Catalog::open(&bytes).and_then(|catalog| catalog.provider("urls")).expect("it is there");
    let url = urls.field("url").expect("its field");
    for (text, code) in [
        ("https://acme\u{200b}.example/", Code::InvisibleCharacter),
        ("https://ac^me\u{200b}.example/", Code::InvisibleCharacter),
        ("https://ac^me.example/", Code::Format),
    ] {
        let checked = url.check(text);
        let codes: Vec<Code> = checked.notes.issues().map(|issue| issue.code).collect();
        assert_eq!((checked.state, codes), (State::Invalid, vec![code]), "{text:?}");
    }
}
