//! Turns provider definitions into catalog bytes. All parsing, all regex work and all house rules are here; none is left for run time.
//!
//! ```
//! use connect_fields_compiler::{Source, compile};
//!
//! let text = include_str!("../../providers/clay.toml");
//! let compiled = compile(&[Source { file: "clay.toml", text }]).expect("no faults");
//! assert_eq!(compiled.definitions[0].id, "clay");
//! ```

pub mod automaton;
mod catalog;
mod condition;
mod credentials;
pub mod definition;
pub mod ecma;
mod emit;
pub mod facts;
mod fault;
mod form;
mod house;
mod kind;
pub mod language;
mod lint;
mod lower;
pub mod messages;
mod paste;
mod pem;
mod plain;
mod printable;
mod slot;
mod template;
mod units;

use std::path::Path;
use std::{fs, io};

use catalog::Entry;
use emit::{Emitter, Record};

pub use catalog::Extras;
pub use credentials::compile_credentials;
pub use definition::{Accepted, Definition, FieldDefinition, Guide, PasteDefinition, Refused};
pub use fault::{Fault, Level};
pub use pem::Pem;

/// A definition as it is found: a file and its text.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// The path, for messages; its stem is the provider's id.
    pub file: &'s str,
    /// The TOML.
    pub text: &'s str,
}

/// What a set of definitions compiles to.
#[derive(Debug)]
pub struct Compiled {
    /// The catalog.
    pub bytes: Vec<u8>,
    /// What was read, for the tools that need more than a form does: examples and guides.
    pub definitions: Vec<Definition>,
}

impl Compiled {
    /// Those of the sources, given as they were compiled, that every import of the npm package brings.
    #[must_use]
    pub fn embedded<'s>(&self, sources: &[Source<'s>]) -> Vec<Source<'s>> {
        let pairs = sources.iter().zip(&self.definitions);
        pairs.filter(|(_, definition)| definition.embedded).map(|(source, _)| *source).collect()
    }
}

/// The TOML files of a folder, by path, in order.
///
/// # Errors
/// Where the folder or a file cannot be read.
pub fn read_folder(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            files.push((path.display().to_string(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// Compiles definitions.
///
/// # Errors
/// All faults of all files, each with its place and how to mend it; then nothing is compiled.
pub fn compile(sources: &[Source<'_>]) -> Result<Compiled, Vec<Fault>> {
    compile_own(sources, false)
}

/// The same, with the patterns of rules: see [`Extras::patterns`].
///
/// # Errors
/// As for [`compile`].
pub fn compile_with_patterns(sources: &[Source<'_>]) -> Result<Compiled, Vec<Fault>> {
    compile_own(sources, true)
}

fn compile_own(sources: &[Source<'_>], patterns: bool) -> Result<Compiled, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut definitions = Vec::new();
    let mut records = Vec::new();
    let mut emitter = Emitter::with_patterns(patterns);
    for source in sources {
        let definition = match definition::read(source) {
            Ok(definition) => definition,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        faults.extend(house::faults(&definition, source));
        let form = lower::form(&definition, source).inspect(|form| {
            faults.extend(house::limits(form, definition.name.span(), source));
        });
        match form.and_then(|form| emitter.record(form, source)) {
            Ok(record) => records.push(record),
            Err(found) => faults.extend(found),
        }
        definitions.push(definition);
    }
    if faults.is_empty() {
        faults.extend(records.iter().zip(sources).flat_map(|(record, source)| record.control_faults(source)));
    }
    if faults.is_empty() { Ok(Compiled { bytes: written(&records), definitions }) } else { Err(faults) }
}

/// What of a catalog's file is compiled.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What a form can do without.
    pub extras: Extras,
    /// The ids of the providers; empty for all of them.
    pub only: Vec<String>,
}

/// What the file of a catalog compiles to.
#[derive(Debug)]
pub struct CompiledCatalog {
    /// A catalog of all providers that have no error.
    pub bytes: Vec<u8>,
    /// How many there are.
    pub providers: usize,
    /// The ids of the others.
    pub left_out: Vec<String>,
    /// Errors and warnings, in the order of the file.
    pub faults: Vec<Fault>,
}

/// Compiles a whole catalog in one file: YAML or JSON, as Nango's `providers.yaml` is written. `progress` is told how many
/// providers are done, of how many.
///
/// # Errors
/// Where the file cannot be read as a map of providers. What is wrong with one of them keeps only that one out.
///
/// ```
/// use connect_fields_compiler::{Options, Source, compile_catalog};
///
/// let text = r#"{ "acme": { "display_name": "Acme", "auth_mode": "API_KEY" } }"#;
/// let source = Source { file: "acme.json", text };
/// let compiled = compile_catalog(&source, &Options::default(), &mut |_, _| {}).expect("a map of providers");
/// assert_eq!((compiled.providers, compiled.faults), (1, vec![]));
/// ```
pub fn compile_catalog(
    source: &Source<'_>,
    options: &Options,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<CompiledCatalog, Fault> {
    let is_wanted = |id: &str| options.only.is_empty() || options.only.iter().any(|only| only == id);
    let entries = catalog::read(source, options.extras, is_wanted)?;
    let (mut records, mut left_out, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for only in &options.only {
        if !entries.iter().any(|entry| entry.id == *only) {
            let (what, fix) = (format!("no provider `{only}` is in the file"), "ask for one of those that are");
            faults.push(Fault::new(source, 0..0, what, fix));
        }
    }
    let mut emitter = Emitter::with_patterns(options.extras.patterns);
    let total = entries.len();
    for (done, entry) in entries.into_iter().enumerate() {
        progress(done, total);
        let id = entry.id.clone();
        match recorded(entry, &mut emitter, source, &mut faults) {
            Some(record) => records.push(record),
            None => left_out.push(id),
        }
    }
    Ok(CompiledCatalog { bytes: written(&records), providers: records.len(), left_out, faults })
}

/// All that is wrong or odd with the file of a catalog, for its owner: what keeps providers out of it, and what
/// [`compile_catalog`] does not mind. In the order of the file.
///
/// # Errors
/// Where the file cannot be read as a map of providers.
///
/// ```
/// use connect_fields_compiler::{Source, lint_catalog};
///
/// let text = "acme:\n  auth_mode: API_KEY\n  credentials:\n    apiKey: { type: string, pattern: '[a-z]+' }\n";
/// let faults = lint_catalog(&Source { file: "acme.yaml", text }).expect("a map of providers");
/// assert_eq!(faults[0].rule, "pattern-not-anchored");
/// ```
pub fn lint_catalog(source: &Source<'_>) -> Result<Vec<Fault>, Fault> {
    let entries = catalog::read(source, Extras::default(), |_| true)?;
    let mut emitter = Emitter::default();
    let mut faults = lint::faults(&entries, &mut emitter, source);
    for entry in entries {
        recorded(entry, &mut emitter, source, &mut faults);
    }
    faults.sort_by_key(|fault| (fault.line, fault.column, fault.rule));
    // Fields that an alias takes over are told once.
    faults.dedup();
    Ok(faults)
}

/// The record of a provider that has no error; all that is wrong or odd goes to `faults`.
fn recorded(entry: Entry, emitter: &mut Emitter, source: &Source<'_>, faults: &mut Vec<Fault>) -> Option<Record> {
    let failed = entry.faults.iter().any(|fault| fault.level == Level::Error);
    faults.extend(entry.faults);
    let record = emitter.record(entry.form, source).map_err(|found| faults.extend(found)).ok().filter(|_| !failed)?;
    let found = record.control_faults(source);
    let is_whole = found.is_empty();
    faults.extend(found);
    is_whole.then_some(record)
}

fn written(records: &[Record]) -> Vec<u8> {
    let providers: Vec<_> = records.iter().map(Record::provider).collect();
    connect_fields_format::write_catalog(&providers)
}
