//! The same pattern for a reader with the flag `u`, as JSON Schema has it: there an escape or a bracket that stands for itself
//! without need is an error. Names of groups are left out, everything else is kept as it was written.

use super::parser::Parser;

/// What may be escaped under `u`: <https://tc39.es/ecma262/#prod-SyntaxCharacter>, and `/`.
const SYNTAX: &str = "^$\\.*+?()[]{}|/";
/// What begins an escape of more than one character, which means the same under `u`.
const CLASSES: &str = "dDwWsS";
const CONTROLS: &str = "tnvfr";

/// The pattern as `RegExp(pattern, 'u')` takes it, of the same meaning for all texts without characters beyond U+FFFF; `None` where
/// it cannot be said so.
#[must_use]
pub fn with_u(pattern: &str) -> Option<String> {
    let mut writer = Writer { parser: Parser::new(pattern), out: String::new() };
    while writer.parser.peek().is_some() {
        writer.term()?;
    }
    Some(writer.out)
}

struct Writer<'p> {
    parser: Parser<'p>,
    out: String,
}

/// What stands in a class: one character, or several of them.
struct Item {
    written: String,
    is_single: bool,
}

impl Writer<'_> {
    fn term(&mut self) -> Option<()> {
        let braces = self.parser.rest;
        // As the parser has it: braces that are no quantifier stand for themselves.
        if self.parser.quantifier().ok()?.is_some() {
            let read = braces.len() - self.parser.rest.len();
            self.out.push_str(braces.get(..read)?);
            // What is lazy may be said once more.
            self.out.push_str(if self.parser.eat("?") { "?" } else { "" });
            return Some(());
        }
        match self.parser.next()? {
            '[' => self.class(),
            '(' => self.group(),
            '\\' if self.parser.peek().is_some_and(|next| matches!(next, 'b' | 'B')) => {
                self.out.push('\\');
                self.out.push(self.parser.next()?);
                Some(())
            }
            '\\' => {
                let escape = self.escape(false)?;
                self.out.push_str(&escape.written);
                Some(())
            }
            bracket @ (']' | '{' | '}') => {
                self.out.extend(['\\', bracket]);
                Some(())
            }
            other => {
                self.out.push_str(&literal(other));
                Some(())
            }
        }
    }

    fn group(&mut self) -> Option<()> {
        self.out.push('(');
        for opening in ["?:", "?=", "?!"] {
            if self.parser.eat(opening) {
                self.out.push_str(opening);
            }
        }
        if self.parser.eat("?<") {
            // A name means nothing here, and not every reader takes one twice.
            self.parser.rest = self.parser.rest.split_once('>')?.1;
        }
        Some(())
    }

    /// What follows `[`.
    fn class(&mut self) -> Option<()> {
        self.out.push('[');
        if self.parser.eat("^") {
            self.out.push('^');
        }
        let start = self.out.len();
        while !self.parser.eat("]") {
            let item = self.item()?;
            if self.parser.peek() != Some('-') || self.parser.rest.starts_with("-]") {
                // A dash for itself is plain at either end only.
                let is_end = self.out.len() == start || self.parser.peek() == Some(']');
                self.out.push_str(if item.written == "-" && !is_end { "\\-" } else { &item.written });
                continue;
            }
            self.parser.eat("-");
            let end = self.item()?;
            let is_range = item.is_single && end.is_single;
            for part in [item.written.as_str(), "-", end.written.as_str()] {
                self.out.push_str(if part == "-" && !is_range { "\\-" } else { part });
            }
        }
        self.out.push(']');
        Some(())
    }

    fn item(&mut self) -> Option<Item> {
        match self.parser.next()? {
            '\\' if self.parser.eat("b") => Some(Item { written: "\\b".into(), is_single: true }),
            '\\' => self.escape(true),
            other => Some(Item { written: literal(other), is_single: true }),
        }
    }

    /// What follows `\`.
    fn escape(&mut self, in_class: bool) -> Option<Item> {
        let character = self.parser.next()?;
        let written = match character {
            kept if CLASSES.contains(kept) || CONTROLS.contains(kept) || SYNTAX.contains(kept) => format!("\\{kept}"),
            '-' if in_class => "\\-".into(),
            '0' if !self.parser.peek().is_some_and(|next| next.is_ascii_digit()) => "\\0".into(),
            // Octal: browsers do not agree with anyone on it.
            '0'..='9' => return None,
            'c' => format!("\\c{}", self.parser.next().filter(char::is_ascii_alphabetic)?),
            'x' => self.hex(2, 'x')?,
            'u' => self.hex(4, 'u')?,
            other => literal(other),
        };
        Some(Item { written, is_single: !CLASSES.contains(character) })
    }

    /// Where no such number follows, the letter stands for itself.
    fn hex(&mut self, len: usize, letter: char) -> Option<String> {
        let digits = self.parser.rest.get(..len).unwrap_or_default();
        if digits.len() != len || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Some(letter.into());
        }
        // Half a character is none under `u`.
        char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
        self.parser.rest = self.parser.rest.get(len..)?;
        Some(format!("\\{letter}{digits}"))
    }
}

/// Control characters stand between the texts of a catalog.
fn literal(character: char) -> String {
    if character.is_control() { format!("\\u{:04x}", u32::from(character)) } else { character.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_only_what_has_to_be_escaped() {
        for (pattern, written) in [
            (r"^[a-z0-9_-]+$", r"^[a-z0-9_-]+$"),
            (r"^https?:\/\/(?:a|b)\.\:[0-9]+$", r"^https?:\/\/(?:a|b)\.:[0-9]+$"),
            (r"\-\_\@\ \e", r"-_@ e"),
            (r"[\-\_\@a-\d\w-.a-c-e]", r"[\-_@a\-\d\w\-.a-c\-e]"),
            (r"[-a][^-a][a-]", r"[-a][^-a][a-]"),
            (r"[\d-a-z][\w--z][.\d-a--\d]", r"[\d\-a\-z][\w\-\-z][.\d\-a\-\-\d]"),
            (r"a{2}b{2,}c{2,3}?", r"a{2}b{2,}c{2,3}?"),
            (r"a{b}{,3}]x{2}{", r"a\{b\}\{,3\}\]x{2}\{"),
            (r"^(?!a)(?<n>b)(c)\b$", r"^(?!a)(b)(c)\b$"),
            (r"\x41\xg\u0041\u{2}\cA\0", r"\x41xg\u0041u{2}\cA\0"),
            ("[]|[^]|\t[\u{1f}]", r"[]|[^]|\u0009[\u001f]"),
        ] {
            assert_eq!(with_u(pattern).as_deref(), Some(written), "{pattern}");
        }
    }

    #[test]
    fn says_where_it_cannot() {
        for pattern in [r"\01", r"[\1]", r"\ud83d", r"\c!", "a\\"] {
            assert_eq!(with_u(pattern), None, "{pattern}");
        }
    }
}
