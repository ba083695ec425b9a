//! Definitions to a catalog, and their examples through the real engine.

use std::fs;
use std::path::Path;

use connect_fields::{Catalog, Checked, FieldRef, Issue, State};
use connect_fields_compiler::{Accepted, Compiled, FieldDefinition, Source, compile as compile_sources, read_folder};

/// Compiles a folder, runs its examples, and writes the catalog if all of them hold.
pub(crate) fn compile(folder: &Path, output: &Path) -> Result<String, String> {
    let compiled = proven(folder)?;
    fs::write(output, &compiled.bytes).map_err(|error| format!("{}: {error}", output.display()))?;
    Ok(format!("{}: {} providers, {} bytes", output.display(), compiled.definitions.len(), compiled.bytes.len()))
}

/// Says how many examples hold.
pub(crate) fn lint(folder: &Path) -> Result<String, String> {
    let compiled = proven(folder)?;
    let fields = compiled.definitions.iter().flat_map(|definition| &definition.fields);
    let examples: usize = fields.map(|field| field.accepted.len() + field.refused.len()).sum();
    Ok(format!("{}: {} providers, {examples} examples hold", folder.display(), compiled.definitions.len()))
}

pub(crate) fn read(folder: &Path) -> Result<Compiled, String> {
    let files = read_folder(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let sources: Vec<Source<'_>> = files.iter().map(|(file, text)| Source { file, text }).collect();
    compile_sources(&sources).map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

fn proven(folder: &Path) -> Result<Compiled, String> {
    let compiled = read(folder)?;
    let catalog = Catalog::open(&compiled.bytes).map_err(|error| error.to_string())?;
    let mut failures = Vec::new();
    for definition in &compiled.definitions {
        let provider = catalog.provider(&definition.id).map_err(|error| error.to_string())?;
        for (field, definition) in provider.fields().zip(&definition.fields) {
            let told = failures_of(field, definition);
            failures.extend(told.into_iter().map(|told| format!("{}.{}: {told}", provider.id(), field.id())));
        }
    }
    if failures.is_empty() { Ok(compiled) } else { Err(failures.join("\n")) }
}

fn failures_of(field: FieldRef<'_>, definition: &FieldDefinition) -> Vec<String> {
    let mut failures = Vec::new();
    for accepted in &definition.accepted {
        let none = (Vec::new(), Vec::new());
        let (input, value, (changes, warnings)) = match accepted {
            Accepted::Plain(input) => (input, input, none),
            Accepted::Noted { input, value, changes, warnings } => {
                (input, value.as_ref().unwrap_or(input), (changes.clone(), warnings.clone()))
            }
        };
        let checked = field.check(input);
        let found = (changes_of(&checked), names(checked.notes.warnings()));
        if checked.state != State::Valid || checked.value != value || found != (changes.clone(), warnings.clone()) {
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn all_examples_of_our_providers_hold() {
        let said = super::lint(Path::new("../providers"));
        assert!(said.as_ref().is_ok_and(|said| said.contains("examples hold")), "{said:?}");
    }
}
