//! Definitions, whoever wrote them.

use arbitrary::Unstructured;
use connect_fields::{Catalog, State};
use connect_fields_compiler::{
    Definition, Extras, Fault, Options, Source, compile as compile_own, compile_catalog, compile_credentials,
    lint_catalog,
};
use connect_fields_format::Credentials;

use crate::check;
use crate::definitions;

/// A byte says what the rest is: a definition of our own, a catalog's file, kinds of credentials, or what a catalog's file
/// is made of at random.
pub fn compile(data: &[u8]) {
    let [kind, data @ ..] = data else { return };
    let text = String::from_utf8_lossy(data);
    match kind % 4 {
        0 => own(&text),
        1 => catalog(&text),
        2 => credentials(&text),
        _ => drop(definitions::catalog(&mut Unstructured::new(data)).map(|value| catalog(&value.to_string()))),
    }
}

fn own(text: &str) {
    let source = Source { file: "acme.toml", text };
    match compile_own(&[source]) {
        Ok(compiled) => {
            answers(&compiled.bytes, &["acme"]);
            compiled.definitions.iter().for_each(|definition| examples(&compiled.bytes, definition));
        }
        Err(faults) => {
            assert!(!faults.is_empty());
            faults.iter().for_each(|fault| stands(fault, text));
        }
    }
}

fn catalog(text: &str) {
    let source = Source { file: "acme.yaml", text };
    let extras = Extras { examples: true, help: true, links: true, verification: true, patterns: true };
    for extras in [Extras::default(), extras] {
        match compile_catalog(&source, &Options { extras, only: Vec::new() }, &mut |_, _| {}) {
            Ok(compiled) => {
                compiled.faults.iter().for_each(|fault| stands(fault, text));
                answers(&compiled.bytes, &[]);
                let catalog = Catalog::open(&compiled.bytes).expect("what compiles can be opened");
                assert_eq!(catalog.providers().count(), compiled.providers);
            }
            Err(fault) => stands(&fault, text),
        }
    }
    match lint_catalog(&source) {
        Ok(faults) => faults.iter().for_each(|fault| stands(fault, text)),
        Err(fault) => stands(&fault, text),
    }
}

fn credentials(text: &str) {
    let Ok(bytes) = compile_credentials(&[Source { file: "acme.toml", text }]) else { return };
    let kinds = Credentials::new(&bytes);
    assert_eq!(kinds.count(), kinds.names().lines().count());
    for text in ["", "sk_live_EXAMPLE", text] {
        let _ = kinds.of(text.as_bytes()).map(|kind| kind.embeds().count()).sum::<usize>();
    }
}

/// A fault has a place in the text, and words.
fn stands(fault: &Fault, text: &str) {
    assert!(fault.span.start <= fault.span.end && fault.span.end <= text.len(), "{fault:?}");
    assert!(text.is_char_boundary(fault.span.start) && text.is_char_boundary(fault.span.end), "{fault:?}");
    assert!(fault.line > 0 && fault.column > 0 && !fault.what.is_empty() && !fault.fix.is_empty(), "{fault:?}");
    let _ = fault.to_string();
}

/// What compiles opens, and each provider of it answers.
fn answers(bytes: &[u8], ids: &[&str]) {
    let catalog = Catalog::open(bytes).expect("what compiles can be opened");
    assert!(ids.is_empty() || catalog.ids().eq(ids.iter().copied()));
    for id in catalog.ids() {
        let provider = catalog.provider(id).expect("it can be read").full();
        for field in provider.fields() {
            for text in ["a", "1", "https://acme.example/1", field.placeholder(), field.default_text()] {
                let checked = field.check(text);
                if checked.state == State::Valid {
                    check::stays(field, checked.value);
                }
            }
        }
        let pasted = provider.paste("https://a.acme.example/1\napiKey: 1");
        pasted.values.iter().for_each(|found| check::stays(found.field, &found.text));
        let _ = provider.validate(&[]);
    }
    let _ = catalog.detect("ACME_API_KEY=1");
}

/// The examples can be asked, whether they hold or not.
fn examples(bytes: &[u8], definition: &Definition) {
    let provider = Catalog::open(bytes).and_then(|catalog| catalog.provider(&definition.id)).expect("it is there");
    assert_eq!(provider.fields().count(), definition.fields.len());
    for (field, definition) in provider.fields().zip(&definition.fields) {
        assert_eq!(field.id(), definition.id.get_ref());
        let accepted = definition.accepted.iter().map(|example| example.parts().0);
        for text in accepted.chain(definition.refused.iter().map(|example| example.input.as_str())) {
            let checked = field.check(text);
            if checked.state == State::Valid {
                check::stays(field, checked.value);
            }
        }
    }
}
