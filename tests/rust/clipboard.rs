//! What holds for every clipboard.

use std::time::{Duration, Instant};

use connect_fields::{Catalog, MAX_UNITS, State, provider, providers};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::compiled;

/// Pieces of everything that is read.
fn anything() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,6}",
        "[a-zA-Z0-9_=:;,.{}()\\[\\]\"'`$%^&|<>/\\\\ \\t\\n-]{0,12}",
        Just("export CLAY_API_KEY=\"".to_string()),
        Just("curl -u '".to_string()),
        Just("-----BEGIN PRIVATE KEY-----\n".to_string()),
        Just("-----END PRIVATE KEY-----".to_string()),
        Just("Authorization: Basic ".to_string()),
        Just("{\"key\": \"".to_string()),
        Just("postgres://a:b@".to_string()),
        Just("\tKey ID\t".to_string()),
        Just("eyJhbGciOiJub25lIn0.eyJleHAiOjF9.".to_string()),
        Just("pat-eu1-".to_string()),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

/// Texts as they stand in JSON: with escapes, other letters, and what JSON is made of.
fn text() -> impl Strategy<Value = String> {
    "[a-z0-9\"\\\\/\\n\\t{}\\[\\]:,é€\u{1f511}-]{1,12}x"
}

/// The name of an account in an address may be any word, and most keys could be one: they are the keys all the same.
#[test]
fn a_key_is_no_name_in_an_address() {
    let catalog = Catalog::all().expect("it is compiled in");
    let key = "EXAMPLE0123456789EXAMPLE0123456789EXAMPL";
    for (id, field) in [("pipedrive", "apiKey"), ("zendesk", "password")] {
        let provider = catalog.provider(id).expect("it is in the catalog");
        for provider in [provider.clone(), provider.full()] {
            let pasted = provider.paste(key);
            let filled: Vec<_> = pasted.values.iter().map(|found| (found.field.id(), found.text.as_str())).collect();
            assert_eq!(filled, [(field, key)]);
            assert!(pasted.notes.suggestions().next().is_none());
        }
    }
}

proptest! {
    #[test]
    fn a_value_out_of_a_clipboard_is_one_that_its_field_takes(text in anything()) {
        for id in providers().expect("the catalog opens") {
            let provider = provider(id).expect("it is embedded").full();
            for found in provider.paste(&text).values {
                let checked = found.field.check(&found.text);
                prop_assert_eq!((checked.state, checked.value), (State::Valid, found.text.as_str()));
            }
        }
    }

    #[test]
    fn what_the_boxes_hold_is_never_filled(text in anything(), there in "[a-z0-9]{1,9}") {
        let provider = provider("clickhouse").expect("it is embedded").full();
        let current: Vec<_> = provider.fields().map(|field| (field.section(), field.id(), there.as_str())).collect();
        prop_assert!(provider.paste_into(&text, None, &current).values.is_empty());
    }

    #[test]
    fn json_is_read_as_a_parser_of_json_reads_it(id in text(), secret in text(), other in text(), pretty: bool) {
        let document = json!({ "note": other, "client": { "accessKeyId": id }, "list": [1, { "secretAccessKey": secret }] });
        let written = if pretty { serde_json::to_string_pretty(&document) } else { serde_json::to_string(&document) };
        let definition = json!({ "acme": {
            "display_name": "Acme", "auth_mode": "API_KEY", "proxy": { "base_url": "https://api.acme.example" },
            "credentials": {
                "accessKeyId": { "type": "string", "title": "Access key ID", "description": "" },
                "secretAccessKey": { "type": "string", "title": "Secret access key", "secret": true, "description": "" },
            },
        } });
        let bytes = compiled(&definition.to_string());
        let catalog = Catalog::open(&bytes).expect("it was just compiled");
        let provider = catalog.provider("acme").expect("it is there").full();
        let written = written.expect("it is JSON");
        let read: Value = serde_json::from_str(&written).expect("it is JSON");
        let values = provider.paste(&written).values;
        let found: Vec<_> = values.iter().map(|found| (found.field.id(), found.text.as_str())).collect();
        let pointers = [("accessKeyId", "/client/accessKeyId"), ("secretAccessKey", "/list/1/secretAccessKey")];
        let texts = pointers.map(|(id, pointer)| (id, read.pointer(pointer).and_then(Value::as_str).unwrap_or_default()));
        let checked = texts.map(|(id, text)| (id, provider.field(id).expect("it is there").check(text)));
        // A field takes no tab or line break inside.
        let taken = checked.iter().filter(|(_, checked)| checked.state == State::Valid);
        let expected: Vec<_> = taken.map(|(id, checked)| (*id, checked.value)).collect();
        prop_assert_eq!(found, expected, "{}", written);
    }
}

/// What begins on each line and ends on none is followed a little, and not to the end of the text.
#[test]
fn what_never_ends_is_not_looked_for_again_and_again() {
    let catalog = Catalog::embedded().expect("it opens");
    let form = provider("clay").expect("it is embedded").full();
    for pump in ["{a:\\\"\n", "{a:\"\\", "\"{\n", "{a:/*\n", "API_KEY=\"\\\n", "a|b\n|-|\n"] {
        let text = pump.repeat(MAX_UNITS / pump.len());
        let start = Instant::now();
        let (pasted, detected) = (form.paste(&text), catalog.detect(&text));
        // Only a hang gets here, on any machine and unoptimized.
        assert!(start.elapsed() < Duration::from_secs(20), "{pump:?} {:?}", start.elapsed());
        assert!(pasted.values.is_empty() && detected.is_empty(), "{pump:?}");
    }
}
