//! `connect-fields`: catalogs from the command line.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line program prints")]

mod diff;
mod generate;
mod inspect;
mod lint;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Compiles, lints and inspects catalogs of provider definitions.
#[derive(Parser)]
#[command(name = "connect-fields", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compile a folder of definitions to catalog bytes
    Compile {
        /// The folder of TOML files
        folder: PathBuf,
        /// Where the catalog goes
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Check a folder of definitions: house rules, and every example by the real engine
    Lint {
        /// The folder of TOML files
        folder: PathBuf,
    },
    /// Show what a catalog holds
    Inspect {
        /// The catalog
        catalog: PathBuf,
        /// One provider of it
        provider: Option<String>,
    },
    /// Say which version a change of a catalog is, and why: major, minor or patch
    Diff {
        /// The catalog as it was
        old: PathBuf,
        /// The catalog as it is now
        new: PathBuf,
    },
    /// Write what is generated from providers/ and messages/: TypeScript for pkg/, and messages/README.md
    Generate {
        /// Write nothing; fail if messages/README.md is not what would be written
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Compile { folder, output } => lint::compile(&folder, &output),
        Command::Lint { folder } => lint::lint(&folder),
        Command::Inspect { catalog, provider } => inspect::inspect(&catalog, provider.as_deref()),
        Command::Diff { old, new } => diff::diff(&old, &new),
        Command::Generate { check } => generate::generate(check),
    };
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}
