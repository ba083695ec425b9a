//! Character classes and escapes of JavaScript patterns.

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

use super::error::{PatternError, UNITS, invalid, unsupported};
use super::parser::Parser;

const UNCLOSED: PatternError = invalid("a character class is not closed: add `]`");
const OUT_OF_ORDER: PatternError = invalid("a range in a character class is out of order: write `\\-` for a dash");
/// <https://tc39.es/ecma262/#prod-annexB-LegacyOctalEscapeSequence>
const OCTAL: PatternError =
    unsupported("digits behind `\\` are an octal number to browsers: write `\\x` and two hexadecimal digits");
const NAMED: PatternError = unsupported("`\\k` is a plain `k` only where no group has a name: write `k`");
const HALF: PatternError = unsupported("half a character has no UTF-8: write the whole one");
const TRAILING: PatternError = invalid("the pattern ends in a single `\\`: write two");

/// <https://tc39.es/ecma262/#prod-WhiteSpace> and <https://tc39.es/ecma262/#prod-LineTerminator>
const BLANKS: &[(char, char)] = &[
    ('\t', '\r'),
    (' ', ' '),
    ('\u{a0}', '\u{a0}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{200a}'),
    ('\u{2028}', '\u{2029}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{205f}', '\u{205f}'),
    ('\u{3000}', '\u{3000}'),
    ('\u{feff}', '\u{feff}'),
];
const DIGITS: &[(char, char)] = &[('0', '9')];
const WORD: &[(char, char)] = &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
const LINE_ENDS: &[(char, char)] = &[('\n', '\n'), ('\r', '\r'), ('\u{2028}', '\u{2029}')];

fn set(ranges: &[(char, char)]) -> ClassUnicode {
    ClassUnicode::new(ranges.iter().map(|(start, end)| ClassUnicodeRange::new(*start, *end)))
}

fn all_but(ranges: &[(char, char)]) -> ClassUnicode {
    let mut class = set(ranges);
    class.negate();
    class
}

pub(super) fn dot() -> ClassUnicode {
    all_but(LINE_ENDS)
}

impl Parser<'_> {
    /// What follows `[`.
    pub(super) fn class(&mut self) -> Result<ClassUnicode, PatternError> {
        let negated = self.eat("^");
        let mut class = ClassUnicode::empty();
        while !self.eat("]") {
            let item = self.class_item()?;
            if self.peek() != Some('-') || self.rest.starts_with("-]") {
                class.union(&item);
                continue;
            }
            self.eat("-");
            let end_item = self.class_item()?;
            match (single(&item), single(&end_item)) {
                (Some(start), Some(end)) if start <= end => class.union(&range(start, end)),
                (Some(_), Some(_)) => return Err(OUT_OF_ORDER),
                // `a-\d`, `\d-a`: the dash stands for itself.
                _ => {
                    class.union(&item);
                    class.union(&end_item);
                    class.push(ClassUnicodeRange::new('-', '-'));
                }
            }
        }
        if negated {
            class.negate();
        }
        Ok(class)
    }

    fn class_item(&mut self) -> Result<ClassUnicode, PatternError> {
        match self.next().ok_or(UNCLOSED)? {
            '\\' if self.eat("b") => Ok(set(&[('\u{8}', '\u{8}')])),
            '\\' => self.escape(true),
            '\u{10000}'.. => Err(UNITS),
            character => Ok(set(&[(character, character)])),
        }
    }

    /// What follows `\`, in a class or outside.
    pub(super) fn escape(&mut self, in_class: bool) -> Result<ClassUnicode, PatternError> {
        // Where no control letter follows, `\` stands for itself: https://tc39.es/ecma262/#prod-annexB-ClassEscape
        let is_letter =
            |letter: char| letter.is_ascii_alphabetic() || in_class && (letter.is_ascii_digit() || letter == '_');
        if self.rest.strip_prefix('c').is_some_and(|rest| !rest.starts_with(is_letter)) {
            return Ok(set(&[('\\', '\\')]));
        }
        let character = self.next().ok_or(TRAILING)?;
        let one = match character {
            'd' => return Ok(set(DIGITS)),
            'D' => return Ok(all_but(DIGITS)),
            'w' => return Ok(set(WORD)),
            'W' => return Ok(all_but(WORD)),
            's' => return Ok(set(BLANKS)),
            'S' => return Ok(all_but(BLANKS)),
            't' => '\t',
            'n' => '\n',
            'v' => '\u{b}',
            'f' => '\u{c}',
            'r' => '\r',
            '0' if !self.rest.starts_with(|next| matches!(next, '0'..='7')) => '\0',
            '0'..='7' => return Err(OCTAL),
            'k' => return Err(NAMED),
            '\u{10000}'.. => return Err(UNITS),
            'c' => char::from(self.next().ok_or(TRAILING)? as u8 & 0x1f),
            'x' => self.hex(2, 'x')?,
            'u' => self.hex(4, 'u')?,
            other => other,
        };
        Ok(set(&[(one, one)]))
    }

    /// Where no such number follows, the letter stands for itself.
    fn hex(&mut self, len: usize, letter: char) -> Result<char, PatternError> {
        let split = self.rest.split_at_checked(len);
        let Some((digits, rest)) = split.filter(|(digits, _)| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
        else {
            return Ok(letter);
        };
        self.rest = rest;
        u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).ok_or(HALF)
    }
}

fn range(start: char, end: char) -> ClassUnicode {
    // Halves of characters stand between U+D7FF and U+E000: whoever has them has them of all characters.
    let halves = ('\u{10000}', char::MAX);
    if start < '\u{e000}' && end > '\u{d7ff}' { set(&[(start, end), halves]) } else { set(&[(start, end)]) }
}

fn single(class: &ClassUnicode) -> Option<char> {
    match class.ranges() {
        [only] if only.start() == only.end() => Some(only.start()),
        _ => None,
    }
}
