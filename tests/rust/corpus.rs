//! `tests/corpus/*.toml`, natively. The same files run in Node and in Chromium: see `tests/js/corpus.test.mjs`.

use std::collections::BTreeMap;
use std::path::Path;

use connect_fields::{Issue, Notes, Section, State, Value, provider};
use serde::Deserialize;

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
    input: BTreeMap<String, BTreeMap<String, String>>,
    value: Option<BTreeMap<String, BTreeMap<String, String>>>,
    #[serde(flatten)]
    notes: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Paste {
    provider: String,
    text: String,
    #[serde(default)]
    values: BTreeMap<String, BTreeMap<String, String>>,
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
    let mut failures = Vec::new();
    let mut cases = 0;
    for (file, text) in
        connect_fields_compiler::read_folder(Path::new("tests/corpus")).expect("tests/corpus can be read")
    {
        let corpus: Corpus = toml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        let results = corpus
            .check
            .iter()
            .map(run_check)
            .chain(corpus.form.iter().map(run_form))
            .chain(corpus.paste.iter().map(run_paste));
        for result in results {
            cases += 1;
            failures.extend(result.err().map(|failure| format!("{file}: {failure}")));
        }
    }
    assert!(failures.is_empty(), "{} of {cases} failed\n{}", failures.len(), failures.join("\n"));
    assert!(cases > 50, "only {cases} cases were found");
}

fn run_check(case: &Check) -> Result<(), String> {
    let provider = provider(&case.provider).map_err(|error| error.to_string())?;
    let field = provider.field(&case.field).map_err(|error| error.to_string())?;
    let checked = field.check(&case.input);
    let value = (checked.state == State::Valid).then(|| checked.value.to_string());
    let state = format!("{:?}", checked.state).to_lowercase();
    compare(&case.input, (&state, &value, &spelled(&checked.notes)), (&case.state, &case.value, &case.notes))
}

fn run_form(case: &Form) -> Result<(), String> {
    let provider = provider(&case.provider).map_err(|error| error.to_string())?;
    let mut form = Vec::new();
    for (name, fields) in &case.input {
        let Some(section) = Section::ALL.into_iter().find(|section| section.name() == name) else { continue };
        form.extend(fields.iter().map(|(id, text)| (section, id.as_str(), text.as_str())));
    }
    let validated = provider.validate(&form);
    let value = validated.ok.then(|| by_section(&validated.values));
    compare(&case.input, (&value, &spelled(&validated.notes)), (&case.value, &case.notes))
}

fn run_paste(case: &Paste) -> Result<(), String> {
    let provider = provider(&case.provider).map_err(|error| error.to_string())?;
    let pasted = provider.paste(&case.text);
    compare(&case.text, (&by_section(&pasted.values), &spelled(&pasted.notes)), (&case.values, &case.notes))
}

fn compare<T: std::fmt::Debug + PartialEq>(input: &impl std::fmt::Debug, found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{input:?}\n  expected {expected:?}\n  found    {found:?}")) }
}

fn by_section(values: &[Value<'_, '_>]) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut sections = BTreeMap::<String, BTreeMap<String, String>>::new();
    for value in values {
        let section = sections.entry(value.field.section().name().into()).or_default();
        section.insert(value.field.id().into(), value.text.into());
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
