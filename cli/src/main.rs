//! `connect-fields` on this machine's files and terminal.

use std::collections::HashSet;
use std::fs::{OpenOptions, Permissions};
use std::io::{self, ErrorKind, IsTerminal, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, fs, process};

use connect_fields_cli::Host;
use indicatif::{ProgressBar, ProgressStyle};

/// Work that is done before is not worth a bar.
const PATIENCE: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let mut machine = Machine { started: Instant::now(), bar: None, sources: HashSet::new(), unsaid: false };
    let code = connect_fields_cli::run(env::args(), &mut machine);
    if machine.unsaid { ExitCode::FAILURE } else { ExitCode::from(code) }
}

struct Machine {
    started: Instant,
    bar: Option<ProgressBar>,
    /// The files that were read, which no output may take the place of.
    sources: HashSet<PathBuf>,
    /// Whether something that was asked for could not be written.
    unsaid: bool,
}

impl Host for Machine {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, String> {
        self.sources.extend(fs::canonicalize(path));
        fs::read(path).map_err(|error| format!("{path}: {error}"))
    }

    fn list(&mut self, path: &str) -> Result<Vec<String>, String> {
        let entries = fs::read_dir(path).map_err(|error| format!("{path}: {error}"))?;
        Ok(entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<bool, String> {
        let told = |error| format!("{path}: {error}");
        let path = Path::new(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(told)?;
        }
        let found = fs::metadata(path).ok();
        if found.as_ref().is_some_and(|found| !found.is_file()) || found.is_none() && path.is_symlink() {
            // A pipe or a device goes on to somebody, and a link may name what is still to come.
            return fs::write(path, bytes).map(|()| false).map_err(told);
        }
        let real = if found.is_some() { fs::canonicalize(path).map_err(told)? } else { path.to_path_buf() };
        if self.sources.contains(&real) {
            return Err(told(io::Error::other(
                "the catalog is made of this file: name another one for what is written",
            )));
        }
        replace(&real, bytes, found.map(|found| found.permissions())).map(|()| true).map_err(told)
    }

    fn say(&mut self, text: &str) {
        let Err(error) = writeln!(stdout(), "{text}") else { return };
        // Who closes the pipe, as `head` does, has read enough.
        if error.kind() != ErrorKind::BrokenPipe {
            self.complain(&format!("standard output: {error}"));
            self.unsaid = true;
        }
    }

    fn complain(&mut self, text: &str) {
        // Where nobody listens the exit code tells it all the same.
        let _ = writeln!(stderr(), "{text}");
    }

    fn colours(&self) -> bool {
        stderr().is_terminal() && env::var_os("NO_COLOR").is_none()
    }

    fn progress(&mut self, done: usize, total: usize) {
        if done == total {
            if let Some(bar) = self.bar.take() {
                bar.finish_and_clear();
            }
        } else if stderr().is_terminal() && self.started.elapsed() > PATIENCE {
            let style = ProgressStyle::with_template("{bar:40} {pos} of {len} providers");
            let bar = self.bar.get_or_insert_with(|| {
                let bar = ProgressBar::new(total as u64);
                style.map_or(bar.clone(), |style| bar.with_style(style))
            });
            bar.set_position(done as u64);
        }
    }
}

/// Puts a file in the place of another one, whose permissions it has.
fn replace(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    let mut draft = path.as_os_str().to_owned();
    draft.push(format!(".{}.draft", process::id()));
    let mut file = OpenOptions::new().write(true).create_new(true).open(&draft)?;
    let written = file
        .write_all(bytes)
        .and_then(|()| permissions.map_or(Ok(()), |permissions| file.set_permissions(permissions)))
        .and_then(|()| fs::rename(&draft, path));
    if written.is_err() {
        // Why it was not written is what has to be told.
        let _ = fs::remove_file(&draft);
    }
    written
}
