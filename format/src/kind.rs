//! What a field expects: its table, and what can be said of it in words. Fields that expect the same share one kind.

use crate::parts::take;
use crate::pieces::{OUTER, Pieces, text};
use crate::{Facts, Table};

/// Of the words: those of the rule, those of the shape; behind them stands what plain values are like, which only JavaScript
/// reads.
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
    /// Decides rule and shape in one walk.
    pub table: Table<'a>,
    rule: &'a [u8],
    shape: &'a [u8],
    words: &'a [u8],
    all: &'a [u8],
}

impl<'a> Kind<'a> {
    pub(crate) fn new(all: &'a [u8]) -> Self {
        let (rule, rest) = take(all);
        let (shape, rest) = take(rest);
        let (words, table) = take(rest);
        Self { table: Table::new(table), rule, shape, words, all }
    }

    /// Facts of the rule.
    #[must_use]
    pub fn rule(&self) -> Option<Facts<'a>> {
        Facts::of(self.rule)
    }

    /// Facts of the inferred shape.
    #[must_use]
    pub fn shape(&self) -> Option<Facts<'a>> {
        Facts::of(self.shape)
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

    /// All of it: two kinds with the same bytes expect the same.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.all
    }

    pub(crate) fn is_whole(&self) -> bool {
        core::str::from_utf8(self.words).is_ok()
    }

    fn words(&self, first: usize) -> Words<'a> {
        let mut pieces = Pieces::new(self.words, OUTER).skip(first).map(text);
        let mut next = || pieces.next().unwrap_or("");
        Words { prefix: next(), characters: next(), length: next() }
    }
}
