//! Definitions of our own kind: a folder of TOML files, whose examples have to hold in the real engine.

use connect_fields::{Catalog, Checked, FieldRef, Issue, State};
use connect_fields_compiler::{Compiled, Fault, FieldDefinition, Source, compile, compile_with_patterns};

use crate::{Host, read_text};

/// The TOML files of a folder that holds these names, by path, with their texts.
pub(crate) fn files(
    folder: &str,
    mut names: Vec<String>,
    host: &mut dyn Host,
) -> Result<Vec<(String, String)>, String> {
    names.retain(|name| name.ends_with(".toml"));
    if names.is_empty() {
        return Err(format!(
            "{folder}: no .toml file is in this folder: name one that holds some, or a YAML or JSON file"
        ));
    }
    names.sort();
    let folder = folder.trim_end_matches(['/', '\\']);
    let paths = names.into_iter().map(|name| format!("{folder}/{name}"));
    paths.map(|path| read_text(host, &path).map(|text| (path, text))).collect()
}

pub(crate) fn sources(files: &[(String, String)]) -> Vec<Source<'_>> {
    files.iter().map(|(file, text)| Source { file, text }).collect()
}

/// What came of a folder; no catalog where anything is wrong.
#[derive(Default)]
pub(crate) struct Own {
    pub(crate) bytes: Vec<u8>,
    pub(crate) providers: usize,
    pub(crate) examples: usize,
    pub(crate) faults: Vec<Fault>,
}

pub(crate) fn compiled(files: &[(String, String)], patterns: bool) -> Own {
    let sources = sources(files);
    let compiled = match if patterns { compile_with_patterns(&sources) } else { compile(&sources) } {
        Ok(compiled) => compiled,
        Err(faults) => return Own { faults, ..Own::default() },
    };
    let faults = failures(&compiled, &sources);
    let fields = compiled.definitions.iter().flat_map(|definition| &definition.fields);
    Own {
        providers: compiled.definitions.len(),
        examples: fields.map(|field| field.accepted.len() + field.refused.len()).sum(),
        bytes: if faults.is_empty() { compiled.bytes } else { Vec::new() },
        faults,
    }
}

/// The examples that do not hold.
fn failures(compiled: &Compiled, sources: &[Source<'_>]) -> Vec<Fault> {
    let Ok(catalog) = Catalog::open(&compiled.bytes) else { return Vec::new() };
    let mut failures = Vec::new();
    for (definition, source) in compiled.definitions.iter().zip(sources) {
        let Ok(provider) = catalog.provider(&definition.id) else { continue };
        for (field, definition) in provider.fields().zip(&definition.fields) {
            for told in failures_of(field, definition) {
                let fix = "mend the example, or the rule";
                failures.push(Fault::new(source, definition.id.span(), told, fix).of("example-wrong"));
            }
        }
    }
    failures
}
fn failures_of(field: FieldRef<'_>, definition: &FieldDefinition) -> Vec<String> {
    let mut failures = Vec::new();
    for accepted in &definition.accepted {
        let (input, value, changes, warnings) = accepted.parts();
        let checked = field.check(input);
        let found = changes_of(&checked) == changes && names(checked.notes.warnings()) == warnings;
        if checked.state != State::Valid || checked.value != value || !found {
            let expected = format!("{value:?}, changes {changes:?}, warnings {warnings:?}");
            failures.push(format!("{input:?} should be accepted as {expected}; found {:?} {checked:?}", checked.value));
        }
    }
    for refused in &definition.refused {
        let checked = field.check(&refused.input);
        let mut codes = names(checked.notes.issues());
        if checked.state == State::Empty && field.required() {
            codes.push("required".into());
        }
        if codes != [refused.code.as_str()] {
            failures.push(format!("{:?} should be refused as {}; found {checked:?}", refused.input, refused.code));
        }
    }
    failures
}

fn names<'p>(issues: impl Iterator<Item = Issue<'p>>) -> Vec<String> {
    issues.map(|issue| issue.code.name().to_string()).collect()
}

fn changes_of(checked: &Checked<'_, '_>) -> Vec<String> {
    checked.notes.changes().map(|change| change.code.name().to_string()).collect()
}
