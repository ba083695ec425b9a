//! Quantifiers: how often an atom may stand there.

use regex_syntax::hir::{Hir, HirKind, Repetition};

use super::error::{PatternError, UNITS, invalid};
use super::parser::Parser;

pub(super) const BAD_RANGE: PatternError = invalid("the numbers of `{n,m}` are out of order");

impl Parser<'_> {
    pub(super) fn quantified(&mut self, atom: Hir) -> Result<Hir, PatternError> {
        let Some((min, max)) = self.quantifier()? else {
            return Ok(atom);
        };
        // Laziness decides where a match ends, never whether there is one.
        let greedy = !self.eat("?");
        if matches!(atom.kind(), HirKind::Literal(literal) if literal.0.first() >= Some(&0xf0)) {
            return Err(UNITS);
        }
        Ok(Hir::repetition(Repetition { min, max, greedy, sub: Box::new(atom) }))
    }

    pub(super) fn quantifier(&mut self) -> Result<Option<(u32, Option<u32>)>, PatternError> {
        let simple = [("*", (0, None)), ("+", (1, None)), ("?", (0, Some(1)))];
        if let Some((_, range)) = simple.into_iter().find(|(written, _)| self.eat(written)) {
            return Ok(Some(range));
        }
        // A brace that is no quantifier stands for itself, as in browsers.
        let Some((inside, after)) = self.rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) else {
            return Ok(None);
        };
        let (min, max) = inside.split_once(',').unwrap_or((inside, inside));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if min.is_empty() || !digits(min) || !digits(max) {
            return Ok(None);
        }
        self.rest = after;
        // No text is that long, and no table: which number it is makes no difference.
        let number = |digits: &str| digits.parse().unwrap_or(u32::MAX);
        let min = number(min);
        let max = (!max.is_empty()).then(|| number(max));
        if max.is_some_and(|max| max < min) {
            return Err(BAD_RANGE);
        }
        Ok(Some((min, max)))
    }
}
