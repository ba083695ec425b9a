//! The examples of each definition hold.

use std::path::Path;

use connect_fields::{ChangeCode, Issue, State, provider};
use connect_fields_compiler::{Accepted, FieldDefinition, Source, compile, read_folder};

#[test]
fn hold_for_every_provider() {
    let files = read_folder(Path::new("providers")).expect("providers/ can be read");
    let sources: Vec<Source<'_>> = files.iter().map(|(file, text)| Source { file, text }).collect();
    let compiled = compile(&sources).expect("providers/ compiles");
    let mut failures = Vec::new();
    for definition in &compiled.definitions {
        let provider = provider(&definition.id).expect("it is in the embedded catalog");
        for field in &definition.fields {
            let checker = provider.field(field.id.get_ref()).expect("the field is there");
            failures.extend(failures_of(field, |text| {
                let checked = checker.check(text);
                let mut codes = checked.notes.issues.iter().map(|issue| issue.code.name()).collect::<Vec<_>>();
                if checked.state == State::Empty && checker.required() {
                    codes.push("required");
                }
                let changes: Vec<ChangeCode> = checked.notes.changes.iter().map(|change| change.code).collect();
                (
                    codes,
                    checked.value.to_string(),
                    names(&checked.notes.warnings),
                    changes.iter().map(|code| code.name()).collect(),
                )
            }));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

type Outcome = (Vec<&'static str>, String, Vec<&'static str>, Vec<&'static str>);

fn failures_of(field: &FieldDefinition, check: impl Fn(&str) -> Outcome) -> Vec<String> {
    let id = field.id.get_ref();
    let mut failures = Vec::new();
    for accepted in &field.accepted {
        let (input, value, expected) = match accepted {
            Accepted::Plain(input) => (input, input, (vec![], vec![])),
            Accepted::Noted { input, value, changes, warnings } => {
                (input, value.as_ref().unwrap_or(input), (warnings.clone(), changes.clone()))
            }
        };
        let found = check(input);
        if !found.0.is_empty() || found.1 != *value || expected.0 != found.2 || expected.1 != found.3 {
            failures.push(format!("{id}: {input:?} should be accepted as {value:?} with {expected:?}: {found:?}"));
        }
    }
    for refused in &field.refused {
        let found = check(&refused.input);
        if found.0 != [refused.code.as_str()] {
            failures.push(format!("{id}: {:?} should be refused as {}: {found:?}", refused.input, refused.code));
        }
    }
    failures
}

fn names(issues: &[Issue<'_>]) -> Vec<&'static str> {
    issues.iter().map(|issue| issue.code.name()).collect()
}
