//! The command line.

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Compiles, lints, inspects and compares catalogs of provider definitions.
#[derive(Parser)]
#[command(name = "connect-fields", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Compile definitions to catalog bytes
    Compile(Compile),
    /// Say what is wrong or odd with definitions, and how to mend it
    Lint(Lint),
    /// Show what a catalog holds
    Inspect {
        /// The catalog
        catalog: String,
        /// One provider of it
        provider: Option<String>,
    },
    /// Say which version a change of a catalog is, and why: major, minor or patch
    Diff {
        /// The catalog as it was
        old: String,
        /// The catalog as it is now
        new: String,
    },
    /// Write what this repository generates from providers/ and messages/
    #[command(hide = true)]
    Generate {
        /// Write nothing; fail if messages/README.md or docs/providers.md is not what would be written
        #[arg(long)]
        check: bool,
    },
}

#[derive(Args)]
pub(crate) struct Compile {
    /// A file of providers by their ids (YAML or JSON), or a folder of TOML files with one each
    pub(crate) definitions: String,
    /// Where the catalog goes
    #[arg(short, long)]
    pub(crate) output: String,
    /// Where types go with which editors know the providers and fields of the catalog
    #[arg(long, value_name = "FILE")]
    pub(crate) types: Option<String>,
    /// The ids of the providers; without it all of them
    #[arg(long, value_delimiter = ',', value_name = "IDS")]
    pub(crate) only: Vec<String>,
    /// What a form can do without
    #[arg(long, value_delimiter = ',', value_enum)]
    pub(crate) with: Vec<Extra>,
    /// Leave out what has errors, instead of writing nothing
    #[arg(long)]
    pub(crate) keep_going: bool,
}

/// What a form can do without.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Extra {
    /// What empty boxes show
    Examples,
    /// One sentence a field
    Help,
    /// Addresses of documentation
    Links,
    /// The request that tries the values, and where the secret goes to
    Verification,
    /// The patterns of rules, for `jsonSchema`
    Patterns,
}

#[derive(Args)]
pub(crate) struct Lint {
    /// A file of providers by their ids (YAML or JSON), or a folder of TOML files with one each
    pub(crate) definitions: String,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Fail where there is as much as a warning
    #[arg(long)]
    pub(crate) strict: bool,
}

/// How findings are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// One object a finding
    Json,
    /// For code hosts: SARIF 2.1.0
    Sarif,
}
