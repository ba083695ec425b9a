//! JavaScript patterns (<https://tc39.es/ecma262/#sec-patterns>, no flags) to `regex-syntax`'s [`Hir`].
//!
//! Catalogs are written for `RegExp`, whose `\d`, `\s`, `.` and escapes differ from those of Rust's regex crates.
//! What cannot be matched in linear time (back-references, look-behind) is refused. Look-ahead is taken behind the `^` at the
//! front, where it is one more thing that has to hold of the text, or must not.

mod class;
mod error;
mod group;
mod parser;
mod pattern;
mod quantifier;
mod unicode;

use regex_syntax::hir::{Hir, Look};

use group::{LOOK_AROUND, UNOPENED_GROUP};
use parser::Parser;

pub use error::PatternError;
pub use pattern::{Ahead, Pattern};
pub use unicode::with_u;

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

#[cfg(test)]
mod tests {
    use super::error::UNITS;
    use super::group::{BAD_GROUP, SAME_NAME, UNCLOSED_GROUP};
    use super::parser::{BACK_REFERENCE, NOTHING_TO_REPEAT, TOO_DEEP};
    use super::quantifier::BAD_RANGE;
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

    // Not in patterns.toml: the `RegExp` of Node 20 throws for all of them.
    #[test]
    fn alternatives_may_share_a_name() {
        for pattern in [
            r"(?<year>\d{4})-\d\d|\d\d-(?<year>\d{4})",
            "(?<a>x)|(?<a>y)|(?<a>z)",
            "((?<a>x)|(?<b>y)|(?<a>z)(?<b>z))(?<c>)",
            "^(?=(?<a>x)|(?<a>y))z",
            "(?:(?<a>x)|(?:(?<a>y)|(?<a>z)))*|(?<a>)",
        ] {
            assert!(parse(pattern).is_ok(), "{pattern}");
        }
        for pattern in [
            "(?<a>x)(?<a>y)",
            "(?<a>(?<a>x))",
            "(?<a>x)|(?<a>y)(?<a>z)",
            "(?<a>x)(?:y|(?<a>z))",
            "(?:(?<a>x)|y)(?<a>z)",
            "(?:(?<a>x)|(?<a>y)|z)(?<a>)",
            "(?<a>(?:x|y|(?<a>z)))",
            "^(?=(?<a>x)|y)(?<a>)",
        ] {
            assert_eq!(parse(pattern).err(), Some(SAME_NAME), "{pattern}");
        }
    }
}
