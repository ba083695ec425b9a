//! What a field expects: its table, and what can be said of it in words. Fields that expect the same share one kind.

use crate::parts::Parts;
use crate::pieces::{OUTER, Pieces, text};
use crate::{Facts, Table};

const RULE: usize = 0;
const SHAPE: usize = 1;
const WORDS: usize = 2;
const TABLE: usize = 3;

/// Of the words: those of the rule, those of the shape, what plain values are like.
const RULE_WORDS: usize = 0;
const SHAPE_WORDS: usize = 3;

/// What can be said in words about a rule or a shape; empty where it cannot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// How each match begins.
    pub prefix: &'a str,
    /// The characters for people: `0-9 a-f`; of a format, what it is called.
    pub characters: &'a str,
    /// The length for people: `20`, `8-20`, `8+`.
    pub length: &'a str,
}

/// What a field expects: a view of its part of the catalog.
#[derive(Clone, Copy, Debug)]
pub struct Kind<'a> {
    /// Decides safety, rule and shape in one walk.
    pub table: Table<'a>,
    parts: Parts<'a>,
}

impl<'a> Kind<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let parts = Parts(bytes);
        Self { table: Table::new(parts.get(TABLE)), parts }
    }

    /// Facts of the rule.
    #[must_use]
    pub fn rule(&self) -> Option<Facts<'a>> {
        Facts::of(self.parts.get(RULE))
    }

    /// Facts of the inferred shape.
    #[must_use]
    pub fn shape(&self) -> Option<Facts<'a>> {
        Facts::of(self.parts.get(SHAPE))
    }

    /// The rule in words.
    #[must_use]
    pub fn rule_words(&self) -> Words<'a> {
        self.words(RULE_WORDS)
    }

    /// The shape in words.
    #[must_use]
    pub fn shape_words(&self) -> Words<'a> {
        self.words(SHAPE_WORDS)
    }

    /// All words with a NUL between them, as `FORMAT.md` lists them.
    #[must_use]
    pub fn texts(&self) -> &'a [u8] {
        self.parts.get(WORDS)
    }

    /// All of it: two kinds with the same bytes expect the same.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.parts.0
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.parts.is_whole() && core::str::from_utf8(self.texts()).is_ok()
    }

    fn words(&self, first: usize) -> Words<'a> {
        let mut pieces = Pieces::new(self.texts(), OUTER).skip(first).map(text);
        let mut next = || pieces.next().unwrap_or("");
        Words { prefix: next(), characters: next(), length: next() }
    }
}
