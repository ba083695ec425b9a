//! `connect-fields` on this machine's files and terminal.

use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};
use std::{env, fs};

use connect_fields_cli::Host;
use indicatif::{ProgressBar, ProgressStyle};

/// Work that is done before is not worth a bar.
const PATIENCE: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let mut machine = Machine { started: Instant::now(), bar: None, unsaid: false };
    let code = connect_fields_cli::run(env::args(), &mut machine);
    if machine.unsaid { ExitCode::FAILURE } else { ExitCode::from(code) }
}

struct Machine {
    started: Instant,
    bar: Option<ProgressBar>,
    /// Whether something that was asked for could not be written.
    unsaid: bool,
}

impl Host for Machine {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, String> {
        fs::read(path).map_err(|error| format!("{path}: {error}"))
    }

    fn list(&mut self, path: &str) -> Result<Vec<String>, String> {
        let entries = fs::read_dir(path).map_err(|error| format!("{path}: {error}"))?;
        Ok(entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
    }

    fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), String> {
        let told = |error| format!("{path}: {error}");
        if let Some(folder) = Path::new(path).parent() {
            fs::create_dir_all(folder).map_err(told)?;
        }
        let draft = format!("{path}.draft");
        fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, path)).map_err(told)
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
