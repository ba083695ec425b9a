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
pub mod definition;
pub mod ecma;
mod emit;
pub mod facts;
mod fault;
mod house;
pub mod messages;
mod plain;
mod template;
mod units;

use std::path::Path;
use std::{fs, io};

pub use definition::{Accepted, Definition, FieldDefinition, Guide, Refused};
pub use fault::Fault;

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
    let mut faults = Vec::new();
    let mut definitions = Vec::new();
    let mut records = Vec::new();
    for source in sources {
        let definition = match definition::read(source) {
            Ok(definition) => definition,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        faults.extend(house::faults(&definition, source));
        match emit::record(&definition, source) {
            Ok(record) => records.push(record),
            Err(found) => faults.extend(found),
        }
        definitions.push(definition);
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let providers: Vec<_> =
        records.iter().zip(&definitions).map(|(record, definition)| record.provider(definition)).collect();
    Ok(Compiled { bytes: connect_fields_format::write_catalog(&providers), definitions })
}
