//! A field says in which form it asks for a key.

use connect_fields::{Catalog, State};
use connect_fields_compiler::{Source, compile};

const CLICKHOUSE: &str = include_str!("../../providers/clickhouse.toml");
const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMIIEXAMPLE000000\nAAAA\n-----END PRIVATE KEY-----";

/// What a paste makes of a text, where the secret of ClickHouse is a key in this form.
fn pasted(form: &str, text: &str) -> Option<String> {
    let definition: String =
        CLICKHOUSE.lines().map(|line| if line.starts_with("shape") { "" } else { line }).collect::<Vec<_>>().join("\n");
    let definition =
        definition.replacen("label    = \"Key Secret\"", &format!("label = \"Key Secret\"\npem = \"{form}\""), 1);
    let compiled = compile(&[Source { file: "providers/clickhouse.toml", text: &definition }]).expect("it compiles");
    let catalog = Catalog::open(&compiled.bytes).expect("it was just compiled");
    let clickhouse = catalog.provider("clickhouse").expect("it is there").full();
    let pasted = clickhouse.paste_into(text, clickhouse.field("password").ok(), &[]);
    let found = pasted.values.first()?;
    let checked = found.field.check(&found.text);
    assert_eq!((checked.state, checked.notes.warnings().count()), (State::Valid, 0), "{form}");
    Some(found.text.clone())
}

#[test]
fn comes_out_of_whatever_is_pasted() {
    let (escaped, flat) = (KEY.replace('\n', "\\n"), KEY.replace('\n', ""));
    let texts = [
        KEY.to_string(),
        KEY.replace('\n', "\r\n"),
        escaped.clone(),
        escaped.replace('\\', "\\\\"),
        format!("  {}\n", KEY.replace('\n', "\n  ")),
    ];
    for text in &texts {
        assert_eq!(pasted("lf", text).as_deref(), Some(KEY));
        assert_eq!(pasted("escaped", text).as_deref(), Some(escaped.as_str()));
        assert_eq!(pasted("flat", text).as_deref(), Some(flat.as_str()));
    }
}
