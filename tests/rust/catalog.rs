//! Catalog bytes: what is not a catalog is an error, whatever it is, and never a panic.

use connect_fields::{Catalog, Error, FormatError, Section};
use connect_fields_compiler::{Source, compile, compile_with_patterns, read_folder};
use connect_fields_format::fingerprint;
use proptest::prelude::*;

/// What every import brings: a few kilobytes, that each of their bytes may be looked at.
fn embedded() -> Vec<u8> {
    let files = read_folder(std::path::Path::new("providers")).expect("providers/ can be read");
    let all = sources(&files);
    let seeds = compile(&all).expect("providers/ compiles").embedded(&all);
    compile(&seeds).expect("they compile").bytes
}

fn sources(files: &[(String, String)]) -> Vec<Source<'_>> {
    files.iter().map(|(file, text)| Source { file, text }).collect()
}

#[test]
fn patterns_stand_behind_all_else() {
    let files = read_folder(std::path::Path::new("providers")).expect("providers/ can be read");
    let sources = sources(&files);
    let [plain, more] =
        [compile(&sources), compile_with_patterns(&sources)].map(|all| all.expect("they compile").bytes);
    // Behind the check of what follows.
    assert!(more.len() > plain.len() && more.get(9..).expect("a body").starts_with(plain.get(9..).expect("a body")));
    let [plain, more] = [&plain, &more].map(|bytes| Catalog::open(bytes).expect("a catalog"));
    assert!(plain.ids().eq(more.ids()));
    let revisions = |catalog: &Catalog<'_>| catalog.providers().map(|provider| provider.revision()).collect::<Vec<_>>();
    assert_eq!(revisions(&plain), revisions(&more));
    for provider in more.providers() {
        assert_eq!(provider.fields().count(), plain.provider(provider.id()).expect("it is there").fields().count());
    }
}

/// Opens the bytes and does with every provider whatever can be done.
fn exercise(bytes: &[u8]) {
    let Ok(catalog) = Catalog::open(bytes) else { return };
    let ids: Vec<&str> = catalog.ids().collect();
    for id in ids {
        let Ok(provider) = catalog.provider(id) else { continue };
        for field in provider.fields() {
            for text in ["", "abc", "１０６", "https://app.clay.com/workspaces/1", "Tenant x"] {
                let _ = format!("{:?}", field.check(text));
            }
        }
        let _ = provider.validate(&[]);
        let _ = provider.paste("https://acme.eu.authz.cloudentity.io/acme/default\nTenant x");
    }
}

/// With a check that fits, so that the bytes behind it are read.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let hash = fingerprint(bytes.get(9..).unwrap_or_default());
    bytes[5..9].copy_from_slice(&hash.to_le_bytes());
    bytes
}

#[test]
fn says_what_is_wrong_with_bytes() {
    let bytes = embedded();
    assert_eq!(sealed(bytes.clone()), bytes);
    let error = |bytes: &[u8]| Catalog::open(bytes).err();
    assert_eq!(error(&bytes), None);
    assert_eq!(error(b""), Some(Error::Catalog(FormatError::NotACatalog)));
    assert_eq!(error(b"<!doctype html>"), Some(Error::Catalog(FormatError::NotACatalog)));
    let mut other = bytes.clone();
    other[4] = 9;
    assert_eq!(error(&other), Some(Error::Catalog(FormatError::Version(9))));
    assert!(error(&other).is_some_and(|error| error.to_string().contains("compile it again")));
}

#[test]
fn is_damaged_wherever_it_is_cut() {
    let bytes = embedded();
    for len in 5..bytes.len() {
        assert!(matches!(Catalog::open(&bytes[..len]), Err(Error::Catalog(FormatError::Damaged))), "cut at {len}");
    }
}

#[test]
fn survives_being_cut_and_sealed_again() {
    let bytes = embedded();
    for len in (10..bytes.len()).step_by(7) {
        exercise(&sealed(bytes[..len].to_vec()));
    }
}

proptest! {
    #[test]
    fn survives_altered_bytes(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = embedded_once().to_vec();
        for (at, byte) in changes {
            let at = 9 + at.index(bytes.len() - 9);
            bytes[at] = byte;
        }
        exercise(&sealed(bytes));
    }

    #[test]
    fn survives_any_bytes(body in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut bytes = b"CFLD\x01\0\0\0\0".to_vec();
        bytes.extend(body);
        exercise(&sealed(bytes));
    }
}

fn embedded_once() -> &'static [u8] {
    static BYTES: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    BYTES.get_or_init(embedded)
}

#[test]
fn unknown_ids_say_what_there_is() {
    let error = connect_fields::provider("nope").expect_err("no such provider");
    assert_eq!(error.to_string(), "no provider of that id in this catalog; providers() lists those there are");
    let clay = connect_fields::provider("clay").expect("clay is there");
    let error = clay.field("apikey").expect_err("no such field");
    assert!(error.to_string().contains("credentials.apiKey, params.workspaceId"), "{error}");
}

#[test]
fn a_catalog_shows_how_many_providers_it_has_and_no_more() {
    let bytes = embedded();
    let catalog = Catalog::open(&bytes).expect("a catalog");
    assert_eq!(format!("{catalog:?}"), format!("Catalog({} providers)", catalog.ids().count()));
}

#[test]
fn an_id_of_two_sections_has_to_be_told_with_its_section() {
    let bytes = crate::compiled(
        r#"{ "two": { "auth_mode": "NONE", "credentials": { "id": { "type": "string" } },
            "connection_config": { "id": { "type": "string" } } } }"#,
    );
    let two = Catalog::open(&bytes).and_then(|catalog| catalog.provider("two")).expect("it is there");
    let error = two.field("id").expect_err("two fields have the id").to_string();
    assert_eq!(error, "that id stands in more than one section; name the section too");
    assert_eq!(two.field_in(Section::Params, "id").map(|field| field.section()), Ok(Section::Params));
}
