//! A pattern is read from its front: alternatives, their terms, and the atoms of these.

use std::collections::HashSet;

use regex_syntax::hir::{Class, ClassUnicode, Hir, Look};

use super::class;
use super::error::{PatternError, invalid, unsupported};

/// Groups may nest this deep; a deeper pattern is refused before the stack is in danger.
const MAX_DEPTH: usize = 100;

pub(super) const TOO_DEEP: PatternError = unsupported("groups nest too deep");
pub(super) const BACK_REFERENCE: PatternError =
    unsupported("back-references cannot be matched in linear time: write the alternatives out");
pub(super) const NOTHING_TO_REPEAT: PatternError = invalid("nothing to repeat: write `\\` before the quantifier");

pub(super) struct Parser<'p> {
    pub(super) rest: &'p str,
    /// Of all groups so far.
    pub(super) names: Vec<&'p str>,
    /// Those of them that the next group must not have.
    pub(super) taken: HashSet<&'p str>,
}

impl<'p> Parser<'p> {
    pub(super) fn new(pattern: &'p str) -> Self {
        Self { rest: pattern, names: Vec::new(), taken: HashSet::new() }
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let character = chars.next();
        self.rest = chars.as_str();
        character
    }

    pub(super) fn eat(&mut self, expected: &str) -> bool {
        let rest = self.rest.strip_prefix(expected);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    pub(super) fn disjunction(&mut self, depth: usize) -> Result<Hir, PatternError> {
        if depth > MAX_DEPTH {
            return Err(TOO_DEEP);
        }
        let outside = self.names.len();
        let mut alternatives = vec![self.alternative(depth)?];
        let mut before = outside;
        while self.eat("|") {
            // Only one alternative takes part: https://tc39.es/ecma262/#sec-mightbothparticipate
            for name in self.names.iter().skip(before) {
                self.taken.remove(name);
            }
            before = self.names.len();
            alternatives.push(self.alternative(depth)?);
        }
        self.taken.extend(self.names.iter().skip(outside));
        Ok(Hir::alternation(alternatives))
    }

    pub(super) fn alternative(&mut self, depth: usize) -> Result<Hir, PatternError> {
        let mut terms = Vec::new();
        while let Some(character) = self.peek() {
            if matches!(character, '|' | ')') {
                break;
            }
            terms.push(self.term(depth)?);
        }
        Ok(Hir::concat(terms))
    }

    fn term(&mut self, depth: usize) -> Result<Hir, PatternError> {
        if let Some(look) = self.assertion() {
            return Ok(Hir::look(look));
        }
        let atom = self.atom(depth)?;
        self.quantified(atom)
    }

    fn assertion(&mut self) -> Option<Look> {
        [("^", Look::Start), ("$", Look::End), ("\\b", Look::WordAscii), ("\\B", Look::WordAsciiNegate)]
            .into_iter()
            .find_map(|(written, look)| self.eat(written).then_some(look))
    }

    fn atom(&mut self, depth: usize) -> Result<Hir, PatternError> {
        if self.quantifier()?.is_some() {
            return Err(NOTHING_TO_REPEAT);
        }
        match self.next() {
            Some('(') => self.group(depth),
            Some('[') => Ok(Hir::class(Class::Unicode(self.class()?))),
            Some('.') => Ok(Hir::class(Class::Unicode(class::dot()))),
            Some('\\') => Ok(Hir::class(Class::Unicode(self.atom_escape()?))),
            Some(character) => Ok(literal(character)),
            None => Ok(Hir::empty()),
        }
    }

    fn atom_escape(&mut self) -> Result<ClassUnicode, PatternError> {
        match self.peek() {
            Some('1'..='9' | 'k') => Err(BACK_REFERENCE),
            _ => self.escape(false),
        }
    }
}

fn literal(character: char) -> Hir {
    Hir::literal(character.to_string().into_bytes())
}
