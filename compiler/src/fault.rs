//! One thing wrong with one definition.

use std::fmt;
use std::ops::Range;

use crate::Source;

/// Whether a catalog can be made all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It can.
    Warning,
    /// It cannot, not of this provider.
    Error,
}

/// Where, what, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// How bad it is.
    pub level: Level,
    /// The stable name of what is looked for.
    pub rule: &'static str,
    /// The file that was given.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// The place in the file's text, in bytes.
    pub span: Range<usize>,
    /// What is wrong, and why.
    pub what: String,
    /// How to mend it.
    pub fix: String,
}

impl Fault {
    /// An error at a place of a source.
    #[must_use]
    pub fn new(source: &Source<'_>, span: Range<usize>, what: impl Into<String>, fix: impl Into<String>) -> Self {
        let before = source.text.get(..span.start).unwrap_or(source.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            level: Level::Error,
            rule: "definition",
            file: source.file.to_string(),
            line: before.matches('\n').count() as u32 + 1,
            column: before.get(line_start..).map_or(0, |line| line.chars().count() as u32) + 1,
            span,
            what: what.into(),
            fix: fix.into(),
        }
    }

    /// The same, under the name of what is looked for.
    #[must_use]
    pub fn of(self, rule: &'static str) -> Self {
        Self { rule, ..self }
    }

    /// The same, as something that does not keep the provider out of a catalog.
    pub(crate) fn warning(self, rule: &'static str) -> Self {
        Self { level: Level::Warning, rule, ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = if self.level == Level::Warning { "warning: " } else { "" };
        write!(f, "{}:{}:{}: {level}{}\n    fix: {}", self.file, self.line, self.column, self.what, self.fix)
    }
}
