//! `connect-fields`: catalogs from the command line. All that a command does with files and a terminal it asks of a [`Host`],
//! so that it runs in Node as it does natively.

mod arguments;
mod catalog;
mod diff;
mod generate;
mod inspect;
mod locales;
mod own;
mod report;
mod samples;
mod tables;
mod types;

use arguments::{Arguments, Command};
use clap::Parser;

/// Files and terminal.
pub trait Host {
    /// The bytes of a file.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn read(&mut self, path: &str) -> Result<Vec<u8>, String>;

    /// The names in a folder.
    ///
    /// # Errors
    /// Why it cannot be read; a file is no folder.
    fn list(&mut self, path: &str) -> Result<Vec<String>, String>;

    /// Writes a file whole or not at all; folders on the way are made. What is no file, as a pipe, is written into.
    /// Gives whether it is a file.
    ///
    /// # Errors
    /// Why it cannot be written; a file that was read is not.
    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<bool, String>;

    /// What was asked for.
    fn say(&mut self, text: &str);

    /// What is wrong.
    fn complain(&mut self, text: &str);

    /// Whether what is wrong is read by a person at a terminal.
    fn colours(&self) -> bool;

    /// How much of a long work is done.
    fn progress(&mut self, done: usize, total: usize);
}

/// A file's text.
fn read_text(host: &mut dyn Host, path: &str) -> Result<String, String> {
    let bytes = host.read(path)?;
    String::from_utf8(bytes).map_err(|_| format!("{path}: not UTF-8"))
}

/// A command succeeded.
const DONE: u8 = 0;
/// Something is wrong with what was given.
const FAILED: u8 = 1;

/// Runs the command that the arguments name, the program's name first. Gives the exit code: 0 done, 1 faults, 2 usage.
pub fn run(arguments: impl IntoIterator<Item = String>, host: &mut dyn Host) -> u8 {
    let command = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments.command,
        Err(error) => {
            let text = error.render();
            let text = if host.colours() { text.ansi().to_string() } else { text.to_string() };
            // Help and version are what was asked for.
            if error.use_stderr() {
                host.complain(text.trim_end())
            } else {
                host.say(text.trim_end())
            }
            return error.exit_code() as u8;
        }
    };
    let done = match command {
        Command::Compile(compile) => catalog::compile(&compile, host),
        Command::Lint(lint) => catalog::lint(&lint, host),
        Command::Inspect { catalog, provider } => inspect::inspect(&catalog, provider.as_deref(), host).map(Some),
        Command::Diff { old, new } => diff::diff(&old, &new, host).map(Some),
        Command::Generate { check } => generate::generate(check, host).map(Some),
    };
    match done {
        Ok(said) => {
            if let Some(said) = said {
                host.say(&said);
            }
            DONE
        }
        Err(said) => {
            if !said.is_empty() {
                host.complain(&said);
            }
            FAILED
        }
    }
}
