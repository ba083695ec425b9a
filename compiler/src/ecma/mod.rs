//! JavaScript patterns (<https://tc39.es/ecma262/#sec-patterns>, no flags) to `regex-syntax`'s [`Hir`].
//!
//! Catalogs are written for `RegExp`, whose `\d`, `\s`, `.` and escapes differ from those of Rust's regex crates.
//! What cannot be matched in linear time (back-references, look-behind) is refused. Look-ahead is taken behind the `^` at the
//! front, where it is one more thing that has to hold of the text, or must not.

mod class;
mod unicode;

use std::collections::HashSet;

use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Look, Repetition};

pub use unicode::with_u;

/// Groups may nest this deep; a deeper pattern is refused before the stack is in danger.
const MAX_DEPTH: usize = 100;

/// Why a text is not a pattern that can be compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// What is wrong, and what to do about it.
    pub message: &'static str,
    /// Whether `RegExp` takes it all the same.
    pub is_javascript: bool,
}

/// What `RegExp` would throw for.
const fn invalid(message: &'static str) -> PatternError {
    PatternError { message, is_javascript: false }
}

/// What cannot be done in linear time, or not by a table.
const fn unsupported(message: &'static str) -> PatternError {
    PatternError { message, is_javascript: true }
}

const BACK_REFERENCE: PatternError =
    unsupported("back-references cannot be matched in linear time: write the alternatives out");
const LOOK_AROUND: PatternError =
    unsupported("look-behind is not supported, and look-ahead only behind the `^` at the front of the pattern");
const UNCLOSED_GROUP: PatternError = invalid("a group is not closed: add `)`");
const UNOPENED_GROUP: PatternError = invalid("`)` without a `(`: write `\\)`");
const NOTHING_TO_REPEAT: PatternError = invalid("nothing to repeat: write `\\` before the quantifier");
const BAD_RANGE: PatternError = invalid("the numbers of `{n,m}` are out of order");
const BAD_GROUP: PatternError = invalid("`(?` must be followed by `:` or `<name>`");
const BAD_NAME: PatternError =
    invalid("a group's name is made of letters, digits, `_` and `$`, and begins with no digit");
const FOREIGN_NAME: PatternError =
    unsupported("a group's name is not of ASCII: write it in letters, digits, `_` and `$`");
const SAME_NAME: PatternError = invalid("two groups have the same name: give one of them another");
const TOO_DEEP: PatternError = unsupported("groups nest too deep");
const UNITS: PatternError = unsupported(
    "a character beyond U+FFFF is two to JavaScript: in a class, escaped or repeated it does not stand for itself",
);

/// A parsed pattern.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// All of it but its look-ahead.
    pub body: Hir,
    /// What stands behind `^` in `(?=...)` and `(?!...)`.
    pub ahead: Vec<Ahead>,
}

impl Pattern {
    /// Whether it takes all texts of these characters but some that it leaves out.
    pub(crate) fn only_leaves_out(&self, is_meant: impl Fn(char) -> bool) -> bool {
        let HirKind::Concat(parts) = self.body.kind() else { return false };
        let [_, repeated, end] = parts.as_slice() else { return false };
        let HirKind::Repetition(Repetition { min: 0..=1, max: None, sub, .. }) = repeated.kind() else { return false };
        let HirKind::Class(Class::Unicode(class)) = sub.kind() else { return false };
        let has = |character| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&character));
        matches!(end.kind(), HirKind::Look(Look::End))
            && !self.ahead.is_empty()
            && self.ahead.iter().all(|ahead| !ahead.wanted)
            && ('\0'..='\x7f').filter(|character| is_meant(*character)).all(has)
    }
}

/// A look-ahead at the front of a text.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// Whether the text has to begin so; otherwise it must not.
    pub wanted: bool,
    /// Anchored at the front.
    pub hir: Hir,
}

/// Parses a JavaScript pattern.
///
/// # Errors
/// [`PatternError`] where `RegExp` would throw, and for constructs that cannot be linear.
pub fn parse(pattern: &str) -> Result<Pattern, PatternError> {
    let mut parser = Parser::new(pattern);
    let ahead = if parser.eat("^") { parser.ahead()? } else { Vec::new() };
    if ahead.is_empty() {
        return Ok(Pattern { body: parse_part(pattern)?, ahead });
    }
    let body = Hir::concat(vec![Hir::look(Look::Start), parser.alternative(0)?]);
    match parser.peek() {
        None => Ok(Pattern { body, ahead }),
        // The look-ahead is of the first alternative only.
        Some('|') => Err(LOOK_AROUND),
        Some(_) => Err(UNOPENED_GROUP),
    }
}

/// Parses a pattern without look-ahead, or a part of one.
///
/// # Errors
/// As for [`parse`].
pub fn parse_part(pattern: &str) -> Result<Hir, PatternError> {
    let mut parser = Parser::new(pattern);
    let hir = parser.disjunction(0)?;
    if parser.rest.is_empty() { Ok(hir) } else { Err(UNOPENED_GROUP) }
}

pub(crate) struct Parser<'p> {
    rest: &'p str,
    /// Of the groups so far.
    names: HashSet<&'p str>,
}

impl<'p> Parser<'p> {
    pub(crate) fn new(pattern: &'p str) -> Self {
        Self { rest: pattern, names: HashSet::new() }
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(crate) fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let character = chars.next();
        self.rest = chars.as_str();
        character
    }

    pub(crate) fn eat(&mut self, expected: &str) -> bool {
        let rest = self.rest.strip_prefix(expected);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn ahead(&mut self) -> Result<Vec<Ahead>, PatternError> {
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

    fn disjunction(&mut self, depth: usize) -> Result<Hir, PatternError> {
        if depth > MAX_DEPTH {
            return Err(TOO_DEEP);
        }
        let mut alternatives = vec![self.alternative(depth)?];
        while self.eat("|") {
            alternatives.push(self.alternative(depth)?);
        }
        Ok(Hir::alternation(alternatives))
    }

    fn alternative(&mut self, depth: usize) -> Result<Hir, PatternError> {
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

    fn group(&mut self, depth: usize) -> Result<Hir, PatternError> {
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
        // Since 2025 two alternatives may share a name; older browsers throw: https://github.com/tc39/proposal-duplicate-named-groups
        if self.names.insert(name) { Ok(()) } else { Err(SAME_NAME) }
    }

    fn atom_escape(&mut self) -> Result<ClassUnicode, PatternError> {
        match self.peek() {
            Some('1'..='9' | 'k') => Err(BACK_REFERENCE),
            _ => self.escape(false),
        }
    }

    fn quantified(&mut self, atom: Hir) -> Result<Hir, PatternError> {
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

    fn quantifier(&mut self) -> Result<Option<(u32, Option<u32>)>, PatternError> {
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

fn literal(character: char) -> Hir {
    Hir::literal(character.to_string().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_cannot_be_linear_or_is_no_pattern() {
        for (pattern, error) in [
            (r"(a)\1", BACK_REFERENCE),
            (r"(?=a)b", LOOK_AROUND),
            (r"^a(?!b)", LOOK_AROUND),
            (r"^(?!a)b|c", LOOK_AROUND),
            (r"^(?!a(?=b))c", LOOK_AROUND),
            (r"^(?!a", UNCLOSED_GROUP),
            (r"^(?!a)b)", UNOPENED_GROUP),
            (r"(?<!a)b", LOOK_AROUND),
            ("(a", UNCLOSED_GROUP),
            ("a)", UNOPENED_GROUP),
            ("*a", NOTHING_TO_REPEAT),
            ("a{3,2}", BAD_RANGE),
            ("(?i)a", BAD_GROUP),
            ("😀{3}", UNITS),
            ("[^😀]", UNITS),
        ] {
            assert_eq!(parse(pattern).err(), Some(error), "{pattern}");
        }
        assert_eq!(parse(&"(".repeat(100_000)).err(), Some(TOO_DEEP));
    }

    #[test]
    fn takes_what_browsers_take() {
        for pattern in
            [r"a{", r"a{x}", r"a{,3}", r"\/", r"[\w-]", r"[]", r"[^]", r"\cA", r"\u0041", r"\x41", "(?<n>a)", ""]
        {
            assert!(parse(pattern).is_ok(), "{pattern}");
        }
    }
}
