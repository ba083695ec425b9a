//! The providers that values and pastes are tried with: the embedded ones, those of the corpus, and those of `vendors.json`, whose
//! fields stand in every place of a URL.

use std::collections::HashSet;
use std::path::Path;
use std::sync::OnceLock;

use connect_fields::{Catalog, Provider, Section, State};
use connect_fields_compiler::{Extras, Options, Source, compile, compile_catalog, read_folder};
use connect_fields_format as format;

/// A text for the box of a field.
pub(crate) type Boxed<'t> = (Section, &'static str, &'t str);

/// Texts of which one is a value of nearly any field.
const VALUES: [&str; 8] =
    ["1", "acme", "example.com", "https://api.example.com", "a@b.example", "custom", "4.5", "AKTKEXAMPLEEXAMPLE00"];
/// Some time in 2023.
const NOW: u64 = 1_700_000_000;
const ALL: Extras = Extras { examples: true, help: true, links: true, verification: true, patterns: true };

/// A provider, in all ways that a caller may ask for it.
pub(crate) struct Vendor {
    pub(crate) ways: Vec<Provider<'static>>,
    pub(crate) record: format::Provider<'static>,
    /// A value for each box that one was found for.
    pub(crate) form: Vec<Boxed<'static>>,
    /// All that may be said about any text.
    pub(crate) facts: HashSet<&'static str>,
}

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The definitions of the repository's folder, with their paths.
pub(crate) fn folder(name: &str) -> Vec<(String, String)> {
    read_folder(&root().join(name)).expect("the folder can be read")
}

pub(crate) fn sources(files: &[(String, String)]) -> Vec<Source<'_>> {
    files.iter().map(|(file, text)| Source { file, text }).collect()
}

/// The bytes of the catalogs.
pub(crate) fn catalogs() -> &'static [Vec<u8>; 3] {
    static CATALOGS: OnceLock<[Vec<u8>; 3]> = OnceLock::new();
    CATALOGS.get_or_init(|| {
        let files = folder("providers");
        let embedded = compile(&sources(&files)).expect("providers/ compiles").bytes;
        let options = Options { extras: ALL, ..Options::default() };
        let [own, corpus] = [include_str!("vendors.json"), include_str!("../../tests/corpus/full/providers.json")]
            .map(|text| compile_catalog(&Source { file: "vendors.json", text }, &options, &mut |_, _| {}))
            .map(|compiled| compiled.expect("a map of providers").bytes);
        [own, embedded, corpus]
    })
}

/// All vendors, in the order of the catalogs.
pub(crate) fn vendors() -> &'static [Vendor] {
    static VENDORS: OnceLock<Vec<Vendor>> = OnceLock::new();
    VENDORS.get_or_init(|| catalogs().iter().flat_map(|bytes| of(bytes)).collect())
}

fn of(bytes: &'static [u8]) -> Vec<Vendor> {
    let catalog = Catalog::open(bytes).expect("a catalog");
    let records = format::Catalog::open(bytes).expect("a catalog");
    let vendor = |provider: Provider<'static>| {
        let record = records.provider(provider.id()).ok().flatten().expect("it is there");
        let softened = provider
            .fields()
            .fold(provider.clone(), |soft, field| soft.soften(field.section(), field.id()).expect("it is there"));
        let full = provider.clone().full().at_time(NOW);
        let ways = vec![provider.clone(), full.clone(), softened.with_public_hosts(), full.with_public_hosts()];
        Vendor { form: form(&provider, &record), facts: facts(&record), ways, record }
    };
    catalog.providers().map(vendor).collect()
}

fn form(provider: &Provider<'static>, record: &format::Provider<'static>) -> Vec<Boxed<'static>> {
    let own = record.fields();
    let value = |number: usize| {
        let field = provider.fields().nth(number)?;
        let options = own.get(number)?.choices().map(|(value, _)| value);
        let found = options.chain(VALUES).find(|value| field.check(value).state == State::Valid)?;
        Some((own.get(number)?.section(), own.get(number)?.id(), found))
    };
    (0..own.len()).filter_map(value).collect()
}

fn facts(record: &format::Provider<'static>) -> HashSet<&'static str> {
    let mut facts: HashSet<&str> = credential_names().lines().chain(["", "0-1048576"]).collect();
    for field in record.fields() {
        facts.insert(field.label());
        for words in [field.rule_words(), field.shape_words()] {
            facts.extend([words.prefix, words.characters, words.length]);
        }
    }
    facts
}

/// What kinds of credentials are called.
fn credential_names() -> &'static str {
    static NAMES: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = NAMES.get_or_init(|| {
        connect_fields_compiler::compile_credentials(&sources(&folder("credentials"))).expect("credentials/ compiles")
    });
    format::Credentials::new(bytes).names()
}
