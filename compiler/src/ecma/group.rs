//! Groups and their names, and the look-ahead at the front.

use regex_syntax::hir::{Hir, Look};

use super::error::{PatternError, invalid, unsupported};
use super::parser::Parser;
use super::pattern::Ahead;

pub(super) const LOOK_AROUND: PatternError =
    unsupported("look-behind is not supported, and look-ahead only behind the `^` at the front of the pattern");
pub(super) const UNOPENED_GROUP: PatternError = invalid("`)` without a `(`: write `\\)`");
pub(super) const UNCLOSED_GROUP: PatternError = invalid("a group is not closed: add `)`");
pub(super) const BAD_GROUP: PatternError = invalid("`(?` must be followed by `:` or `<name>`");
const BAD_NAME: PatternError =
    invalid("a group's name is made of letters, digits, `_` and `$`, and begins with no digit");
const FOREIGN_NAME: PatternError =
    unsupported("a group's name is not of ASCII: write it in letters, digits, `_` and `$`");
pub(super) const SAME_NAME: PatternError = invalid("two groups have the same name: give one of them another");

impl Parser<'_> {
    pub(super) fn ahead(&mut self) -> Result<Vec<Ahead>, PatternError> {
        let mut ahead = Vec::new();
        while let Some(wanted) =
            [("(?=", true), ("(?!", false)].iter().find_map(|(mark, wanted)| self.eat(mark).then_some(*wanted))
        {
            let hir = Hir::concat(vec![Hir::look(Look::Start), self.disjunction(1)?]);
            if !self.eat(")") {
                return Err(UNCLOSED_GROUP);
            }
            // Browsers take it, but what holds no times need not hold: https://tc39.es/ecma262/#prod-annexB-Term
            if self.quantifier()?.is_some() {
                return Err(LOOK_AROUND);
            }
            ahead.push(Ahead { wanted, hir });
        }
        Ok(ahead)
    }

    pub(super) fn group(&mut self, depth: usize) -> Result<Hir, PatternError> {
        if self.eat("?") && !self.eat(":") {
            if ["=", "!", "<=", "<!"].iter().any(|look| self.rest.starts_with(look)) {
                return Err(LOOK_AROUND);
            }
            self.name()?;
        }
        let inside = self.disjunction(depth + 1)?;
        if self.eat(")") { Ok(inside) } else { Err(UNCLOSED_GROUP) }
    }

    /// <https://tc39.es/ecma262/#prod-GroupName>
    fn name(&mut self) -> Result<(), PatternError> {
        let (name, rest) = self.rest.strip_prefix('<').and_then(|rest| rest.split_once('>')).ok_or(BAD_GROUP)?;
        if !name.is_ascii() || name.contains('\\') {
            return Err(FOREIGN_NAME);
        }
        let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
        if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) || !name.bytes().all(is_part) {
            return Err(BAD_NAME);
        }
        self.rest = rest;
        self.names.push(name);
        if self.taken.insert(name) { Ok(()) } else { Err(SAME_NAME) }
    }
}
