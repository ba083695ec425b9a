//! Definitions of any kind, compiled and linted.

use std::path::{Component, Path};

use connect_fields_compiler::{Extras, Fault, Level, Options, Source, compile_catalog, lint_catalog};

use crate::arguments::{Compile, Extra, Format, Lint};
use crate::own::Own;
use crate::{Host, own, read_text, report, types};

/// What came of definitions.
struct Outcome {
    /// Empty where there is no catalog.
    bytes: Vec<u8>,
    providers: usize,
    left_out: Vec<String>,
    faults: Vec<Fault>,
    /// The texts that faults name, by file.
    texts: Vec<(String, String)>,
}

/// Compiles definitions and writes the catalog, unless something is wrong with them.
pub(crate) fn compile(command: &Compile, host: &mut dyn Host) -> Result<Option<String>, String> {
    if let Some(path) = command.types.as_ref().filter(|path| is_same(path, &command.output)) {
        return Err(format!("{path}: the catalog goes there: name another file for the types"));
    }
    let Outcome { bytes, providers, left_out, faults, texts } = outcome(command, host)?;
    let errors = faults.iter().filter(|fault| fault.level == Level::Error).count();
    if !faults.is_empty() {
        host.complain(&report::text(&faults, &texts, host.colours()));
    }
    if bytes.is_empty() || errors > 0 && !command.keep_going {
        return Err(format!("{errors} errors, nothing written"));
    }
    let types = command.types.as_ref().map(|path| Ok::<_, String>((path, types::of(&bytes)?))).transpose()?;
    let is_file = host.write(&command.output, &bytes)?;
    if let Some((path, types)) = types {
        host.write(path, types.as_bytes())?;
    }
    let left_out = if left_out.is_empty() { String::new() } else { format!(", left out: {}", left_out.join(", ")) };
    let said = format!("{}: {providers} providers, {} bytes{left_out}", command.output, bytes.len());
    if is_file {
        return Ok(Some(said));
    }
    // The catalog itself may go to standard output.
    host.complain(&said);
    Ok(None)
}

/// Whether two paths are the same as they are written: nothing may be there yet.
fn is_same(one: &str, other: &str) -> bool {
    let parts = |path| Path::new(path).components().filter(|part| *part != Component::CurDir);
    parts(one).eq(parts(other))
}

fn outcome(command: &Compile, host: &mut dyn Host) -> Result<Outcome, String> {
    let has = |extra| command.with.contains(&extra);
    let path = &command.definitions;
    if let Ok(names) = host.list(path) {
        let files = own::files(path, names, host)?;
        if !command.only.is_empty() || command.with.iter().any(|extra| *extra != Extra::Patterns) {
            return Err(format!("{path}: --only and --with are for a file of providers; a folder has --with patterns"));
        }
        let Own { bytes, providers, faults, .. } = own::compiled(&files, has(Extra::Patterns));
        return Ok(Outcome { bytes, providers, left_out: Vec::new(), faults, texts: files });
    }
    let text = read_text(host, path)?;
    let extras = Extras {
        examples: has(Extra::Examples),
        help: has(Extra::Help),
        links: has(Extra::Links),
        verification: has(Extra::Verification),
        patterns: has(Extra::Patterns),
    };
    let options = Options { extras, only: command.only.clone() };
    let compiled = compile_catalog(&Source { file: path, text: &text }, &options, &mut |done, total| {
        host.progress(done, total);
    });
    host.progress(1, 1);
    let (bytes, providers, left_out, faults) = match compiled {
        Ok(compiled) => (compiled.bytes, compiled.providers, compiled.left_out, compiled.faults),
        Err(fault) => (Vec::new(), 0, Vec::new(), vec![fault]),
    };
    Ok(Outcome { bytes, providers, left_out, faults, texts: vec![(path.clone(), text)] })
}

/// Tells what is wrong or odd with definitions.
pub(crate) fn lint(command: &Lint, host: &mut dyn Host) -> Result<Option<String>, String> {
    let path = &command.definitions;
    let (faults, texts, holds) = match host.list(path) {
        Ok(names) => {
            let files = own::files(path, names, host)?;
            let Own { providers, examples, faults, .. } = own::compiled(&files, false);
            (faults, files, format!("{path}: {providers} providers, {examples} examples hold"))
        }
        Err(_) => {
            let text = read_text(host, path)?;
            let faults = lint_catalog(&Source { file: path, text: &text }).unwrap_or_else(|fault| vec![fault]);
            (faults, vec![(path.clone(), text)], format!("{path}: nothing found"))
        }
    };
    let errors = faults.iter().filter(|fault| fault.level == Level::Error).count();
    match command.format {
        Format::Text if faults.is_empty() => host.say(&holds),
        Format::Text => {
            host.complain(&report::text(&faults, &texts, host.colours()));
            host.complain(&format!("{errors} errors, {} warnings", faults.len() - errors));
        }
        Format::Json => host.say(&report::json(&faults)),
        Format::Sarif => host.say(&report::sarif(&faults)),
    }
    if errors > 0 || command.strict && !faults.is_empty() { Err(String::new()) } else { Ok(None) }
}
