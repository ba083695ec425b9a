//! `tests/corpus/*.toml`, natively. The same files run in Node and in Chromium: see `tests/js/corpus.test.mjs`.

use std::collections::BTreeMap;
use std::path::Path;

use connect_fields::{Catalog, FieldRef, Issue, Notes, Provider, Section, State, provider};
use serde::Deserialize;

use crate::compiled;

/// Texts by section and field id.
type Sections = BTreeMap<String, BTreeMap<String, String>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    #[serde(default)]
    check: Vec<Check>,
    #[serde(default)]
    form: Vec<Form>,
    #[serde(default)]
    paste: Vec<Paste>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    provider: String,
    field: String,
    input: String,
    state: String,
    value: Option<String>,
    #[serde(flatten)]
    notes: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    provider: String,
    input: Sections,
    value: Option<Sections>,
    #[serde(flatten)]
    notes: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paste {
    provider: String,
    text: String,
    /// The field whose box was pasted into.
    field: Option<String>,
    /// What the boxes hold.
    #[serde(default)]
    current: Sections,
    #[serde(default)]
    values: Sections,
    #[serde(default)]
    conflicts: Sections,
    #[serde(flatten)]
    notes: Expected,
}

/// Each as `field: code`; a suggestion as `field: value`.
#[derive(Deserialize, Debug, PartialEq)]
struct Expected {
    #[serde(default)]
    issues: Vec<String>,
    #[serde(default)]
    warnings: Vec<String>,
    #[serde(default)]
    changes: Vec<String>,
    #[serde(default)]
    suggestions: Vec<String>,
}

#[test]
fn holds() {
    assert!(run("tests/corpus", |provider| provider, true) > 50);
}

/// Whoever reads whole clipboards says the same of single boxes and of forms, and what tests/corpus/full says of clipboards.
#[test]
fn holds_in_full() {
    assert!(run("tests/corpus", Provider::full, false) > 50);
    run("tests/corpus/full", Provider::full, true);
    assert!(run("tests/corpus/providers", Provider::full, true) > 250);
}

/// Their customers' hosts may be anyone's, so no address tells that it is of theirs.
const ANYONES: [&str; 1] = ["woocommerce"];

/// Each address that holds a value is told to be of its provider, before any other.
#[test]
#[allow(clippy::panic, reason = "a test that panics has failed")]
fn is_detected() {
    let catalog = Catalog::all().expect("it is compiled in");
    let mut failures = Vec::new();
    for (file, text) in
        connect_fields_compiler::read_folder(Path::new("tests/corpus/providers")).expect("the folder can be read")
    {
        let corpus: Corpus = toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        // What is pasted into a box may be anyone's: the box says whose it is.
        let told = corpus.paste.iter().filter(|case| !case.values.is_empty() && case.field.is_none());
        for case in told.filter(|case| !ANYONES.contains(&&*case.provider)) {
            let found = catalog.detect(&case.text);
            // Two products that share a host have the same rank.
            let ids: Vec<&str> =
                found.iter().filter(|found| found.rank == 1).map(|found| found.provider.id()).collect();
            if !ids.contains(&&*case.provider) {
                failures.push(format!("{}: {} is of {ids:?}", case.provider, case.text));
            }
        }
    }
    assert!(failures.is_empty(), "{}\n{}", failures.len(), failures.join("\n"));
}

/// Runs each case, and gives their number.
#[allow(clippy::panic, reason = "a test that panics has failed")]
fn run(folder: &str, prepare: fn(Provider<'static>) -> Provider<'static>, with_pastes: bool) -> usize {
    // Vendors that do not exist, with forms of kinds that the embedded ones do not have.
    let own: &'static [u8] = compiled(include_str!("../corpus/full/providers.json")).leak();
    let own = Catalog::open(own).expect("it was just compiled");
    let all = Catalog::all().expect("it is compiled in");
    let get = |id: &str| {
        provider(id)
            .or_else(|_| own.provider(id))
            .or_else(|_| all.provider(id))
            .map(prepare)
            .map_err(|error| error.to_string())
    };
    let (mut failures, mut cases) = (Vec::new(), 0);
    for (file, text) in connect_fields_compiler::read_folder(Path::new(folder)).expect("the folder can be read") {
        let corpus: Corpus = toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let checks = corpus.check.iter().map(|case| run_check(&get(&case.provider)?, case));
        let forms = corpus.form.iter().map(|case| run_form(&get(&case.provider)?, case));
        let pastes = corpus.paste.iter().filter(|_| with_pastes).map(|case| run_paste(&get(&case.provider)?, case));
        for result in checks.chain(forms).chain(pastes) {
            cases += 1;
            failures.extend(result.err().map(|failure| format!("{file}: {failure}")));
        }
    }
    assert!(failures.is_empty(), "{} of {cases} failed\n{}", failures.len(), failures.join("\n"));
    cases
}

fn run_check(provider: &Provider<'_>, case: &Check) -> Result<(), String> {
    let field = provider.field(&case.field).map_err(|error| error.to_string())?;
    let checked = field.check(&case.input);
    let value = (checked.state == State::Valid).then(|| checked.value.to_string());
    let state = format!("{:?}", checked.state).to_lowercase();
    compare(&case.input, (&state, &value, &spelled(&checked.notes)), (&case.state, &case.value, &case.notes))
}

fn run_form(provider: &Provider<'_>, case: &Form) -> Result<(), String> {
    let validated = provider.validate(&triples(&case.input));
    let values = validated.values.iter().map(|value| (value.field, value.text));
    let value = validated.ok.then(|| by_section(values));
    compare(&case.input, (&value, &spelled(&validated.notes)), (&case.value, &case.notes))
}

fn run_paste(provider: &Provider<'_>, case: &Paste) -> Result<(), String> {
    let field = case.field.as_deref().map(|id| provider.field(id)).transpose().map_err(|error| error.to_string())?;
    let pasted = provider.paste_into(&case.text, field, &triples(&case.current));
    let [values, conflicts] = [&pasted.values, &pasted.conflicts]
        .map(|found| by_section(found.iter().map(|found| (found.field, found.text.as_str()))));
    compare(&case.text, (&values, &conflicts, &spelled(&pasted.notes)), (&case.values, &case.conflicts, &case.notes))
}

fn triples(sections: &Sections) -> Vec<(Section, &str, &str)> {
    let named = |name: &str| Section::ALL.into_iter().find(|section| section.name() == name);
    let fields = sections.iter().filter_map(|(name, fields)| Some((named(name)?, fields)));
    fields
        .flat_map(|(section, fields)| fields.iter().map(move |(id, text)| (section, id.as_str(), text.as_str())))
        .collect()
}

fn compare<T: std::fmt::Debug + PartialEq>(input: &impl std::fmt::Debug, found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{input:?}\n  expected {expected:?}\n  found    {found:?}")) }
}

fn by_section<'t>(values: impl Iterator<Item = (FieldRef<'t>, &'t str)>) -> Sections {
    let mut sections = Sections::new();
    for (field, text) in values {
        sections.entry(field.section().name().into()).or_default().insert(field.id().into(), text.into());
    }
    sections
}

fn spelled(notes: &Notes<'_>) -> Expected {
    let issue = |issue: Issue<'_>| format!("{}: {}", issue.path().map_or("", |(_, id)| id), issue.code.name());
    Expected {
        issues: notes.issues().map(issue).collect(),
        warnings: notes.warnings().map(issue).collect(),
        changes: notes.changes().map(|change| format!("{}: {}", change.path().1, change.code.name())).collect(),
        suggestions: notes
            .suggestions()
            .map(|suggestion| format!("{}: {}", suggestion.path().1, suggestion.value))
            .collect(),
    }
}
