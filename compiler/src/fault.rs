//! One thing wrong with one definition.

use std::fmt;
use std::ops::Range;

use crate::Source;

/// Where, what, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file that was given.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub fix: String,
}

impl Fault {
    pub(crate) fn new(
        source: &Source<'_>,
        span: Range<usize>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        let before = source.text.get(..span.start).unwrap_or(source.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            file: source.file.to_string(),
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).map_or(0, |line| line.chars().count()) + 1,
            what: what.into(),
            fix: fix.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}\n    fix: {}", self.file, self.line, self.column, self.what, self.fix)
    }
}
