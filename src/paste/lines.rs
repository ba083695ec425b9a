//! A pasted text word by word and line by line: URLs wherever they stand, names in front of or above values, values alone.

use super::finds::Finds;
use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::normalize::{Grade, Normalized, grade};
use crate::rule::edges::{trim, trim_with};
use crate::source::{after_name, read, start};
use crate::text::{Delimiters, WHITESPACE, cut};

/// Names and values alone stand near the top, or the text is not a list of values.
const LINES: usize = 200;

const DOT: Delimiters = Delimiters::new(b".");
const COLON: Delimiters = Delimiters::new(b":");
pub(crate) const LINE_ENDS: Delimiters = Delimiters::new(b"\r\n");
/// Such a word may begin a name by chance: `eu`, `main`.
const SHORT: usize = 4;
/// What prose and markup put around a URL.
pub(crate) const AROUND: &str = "<>()[]\"'`,;!.“”";

/// What a text says of a name in front of it.
#[derive(PartialEq, Eq)]
pub(crate) enum Named {
    /// Its value was taken.
    Value,
    /// There is none.
    No,
    /// It is all there is.
    Alone,
}

impl Finds<'_> {
    /// Values in web addresses, in prose or alone.
    pub(super) fn addresses(&mut self, whole: &str) {
        each_address(whole, |word| {
            for field in self.provider.shown() {
                let made = field.rewritten(word);
                let stands = || match read(field, word).value {
                    Some((value, ChangeCode::ExtractedFromUrl)) => Some(value),
                    _ => None,
                };
                if let Some(value) = made.as_deref().or_else(stands) {
                    self.take(field, value, Some(ChangeCode::ExtractedFromUrl));
                }
            }
        });
    }

    pub(super) fn lines(&mut self, whole: &str) {
        let trimmed = trim(whole);
        let mut rest = trimmed;
        for _ in 0..LINES {
            let (line, after) = cut_line(rest);
            if line.is_empty() {
                break;
            }
            let (next, beyond) = cut_line(after);
            let both = rest.get(..rest.len() - beyond.len()).unwrap_or(rest);
            let line = trim(line);
            let found = self.named(line);
            // Names one below the other: whose the values below them are only all of them tell.
            if found == Named::Alone && self.named(trim(next)) == Named::Alone {
                break;
            }
            if found != Named::Value && self.named(trim(both)) != Named::Value {
                // Where the line is all there is, the blanks around it are told too.
                let is_all = line.len() == trimmed.len();
                self.alone(if is_all { whole } else { line }, is_all);
            }
            rest = after;
        }
    }

    /// Takes a value behind or under a name of its field.
    pub(crate) fn named(&mut self, text: &str) -> Named {
        let mut found = Named::No;
        for field in self.provider.shown() {
            let Some(value) = after_name(field, text) else { continue };
            if value.is_empty() {
                if text.len() > SHORT {
                    found = Named::Alone;
                }
                continue;
            }
            let name = text.get(..text.len() - value.len()).unwrap_or("");
            let marked = name.bytes().any(|byte| matches!(byte, b':' | b'=' | b'\t'));
            // After a blank, or under the name, only a single word is a value: `Tenant acme`, not `Tenant settings are here`. Behind a
            // colon inside another value begins.
            let is_another = cut(value, COLON).1.starts_with(": ");
            if !is_another && !value.bytes().any(|byte| byte == b'\n' || matches!(byte, b' ' | b'(') && !marked) {
                self.take(field, value, Some(ChangeCode::LabelRemoved));
                return Named::Value;
            }
        }
        found
    }

    /// A line that only one field can take is taken; where several can, the user decides. What is all there is belongs into the
    /// box that it was pasted into.
    pub(crate) fn alone(&mut self, line: &str, is_all: bool) {
        if line.is_empty() || self.values.iter().any(|value| value.text == line) {
            return;
        }
        if is_all && let Some(target) = self.provider.at(self.target) {
            // An address that holds values of other fields is none.
            if self.values.is_empty() {
                self.take(target, line, None);
            }
            return;
        }
        let mut takers = Vec::new();
        for field in self.provider.shown() {
            let known = field.field.rule().is_some() || field.field.shape().is_some();
            if known && !is_any_address(field, line) && grade(Normalized::of(field, line).label) == Grade::Shaped {
                takers.push(field);
            }
        }
        if let [only] = takers.as_slice() {
            return self.take(*only, line, None);
        }
        for field in takers {
            self.offer(field, Normalized::of(field, line).value);
        }
    }
}

/// Whether the line may be a web address, and the field takes one like any other text: it is no value of a field that asks for none.
pub(crate) fn is_any_address(field: FieldRef<'_>, line: &str) -> bool {
    line.bytes().any(|byte| matches!(byte, b'.' | b'/')) && grade(field.walk("a.aa/")) == Grade::Shaped
}

/// Each word that may be a web address, with a scheme or without.
pub(crate) fn each_address<'t>(whole: &'t str, mut look: impl FnMut(&'t str)) {
    let mut rest = whole;
    loop {
        // A host has a dot, so nobody looks where other words begin or end.
        let (before, dotted) = cut(rest, DOT);
        if dotted.is_empty() {
            return;
        }
        let begun = before.bytes().rev().position(|byte| WHITESPACE.has(byte)).unwrap_or(before.len());
        let (word, after) = cut(rest.get(before.len() - begun..).unwrap_or(dotted), WHITESPACE);
        rest = after;
        let (_, word) = word.split_at_checked(start(word)).unwrap_or(("", word));
        let word = trim_with(word, AROUND);
        // Most dots end a sentence.
        if word.bytes().any(|byte| byte == b'.') {
            look(word);
        }
    }
}

/// The first line, and the rest after its end; a line of blanks is passed over with the one before it.
fn cut_line(text: &str) -> (&str, &str) {
    cut(trim(text), LINE_ENDS)
}
