//! JSON, and what looks like it: an object in a program, a file with comments, a part of a file.
//!
//! No parser of JSON is used: each refuses what is cut, commented or followed by prose, and the smallest would be a third of the
//! module. tests/rust/clipboard.rs holds what is read here against serde_json.

use std::borrow::Cow;

use super::{BLANKS, Items, escapes, names};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::{Delimiters, skip};

/// Between keys and values.
const BETWEEN: Delimiters = Delimiters::new(b" \t\r\n,:;=");

/// How far the first key is looked for.
const NEAR: usize = 256;
/// Deeper than any file of credentials.
const DEEPEST: usize = 32;

/// An object or a list, at the front of the text or at the end of its first line.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let start = match text.bytes().next()? {
        b'{' | b'[' => text,
        _ => {
            let (line, _) = super::first_line(text);
            let open = trim(line).bytes().next_back().filter(|last| matches!(last, b'{' | b'['))?;
            text.get(line.bytes().rposition(|byte| byte == open)?..)?
        }
    };
    // A Markdown link and the name of a section begin so, too.
    let first = start.bytes().take(NEAR).find(|byte| !matches!(byte, b'{' | b'[' | b' ' | b'\t' | b'\r' | b'\n'));
    if !matches!(first, Some(b'"' | b'\'')) && !has_bare_key(start) {
        return None;
    }
    let mut scanner = Scanner { rest: start, keys: Vec::new(), key: None, named: None, items };
    while scanner.step().is_some() && !scanner.keys.is_empty() {}
    Some(scanner.rest)
}

/// `{ name:` as programs have it.
fn has_bare_key(text: &str) -> bool {
    let inside = skip(text.strip_prefix('{').unwrap_or_default(), BLANKS);
    let end = inside.bytes().position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_');
    end.is_some_and(|end| end > 0 && inside.as_bytes().get(end) == Some(&b':'))
}

fn ends_word(byte: u8) -> bool {
    matches!(byte, b',' | b':' | b'{' | b'}' | b'[' | b']' | b'"' | b'\'' | b'\n')
}

struct Scanner<'t, 'i> {
    rest: &'t str,
    /// The key of each object or list that is open.
    keys: Vec<Cow<'t, str>>,
    /// The key whose value comes next.
    key: Option<Cow<'t, str>>,
    /// In `{ "name": "client_id", "value": ... }` the name of the value.
    named: Option<Cow<'t, str>>,
    items: &'i mut Items<'t>,
}

impl<'t> Scanner<'t, '_> {
    /// One mark, key or value; `None` at the end.
    fn step(&mut self) -> Option<()> {
        self.rest = skip(self.rest, BETWEEN);
        let first = self.rest.chars().next()?;
        let after = self.rest.get(first.len_utf8()..)?;
        match first {
            '{' | '[' => {
                if self.keys.len() == DEEPEST {
                    return None;
                }
                self.keys.push(self.key.take().unwrap_or_default());
                self.named = None;
                self.rest = after;
            }
            '}' | ']' => {
                self.keys.pop();
                (self.key, self.named) = (None, None);
                self.rest = after;
            }
            '"' | '\'' => {
                let (text, after) = escapes::quoted(after, first)?;
                self.rest = after;
                self.text(text);
            }
            '/' | '#' if first == '#' || after.starts_with('/') => self.rest = super::first_line(self.rest).1,
            _ => {
                let end = self.rest.bytes().position(ends_word).unwrap_or(self.rest.len());
                let (word, after) = self.rest.split_at_checked(end)?;
                // A mark that nothing above takes is passed over.
                self.rest = if word.is_empty() { self.rest.get(first.len_utf8()..)? } else { after };
                self.text(trim(word).into());
            }
        }
        (!self.items.is_full()).then_some(())
    }

    /// A key where a colon follows, else a value.
    fn text(&mut self, text: Cow<'t, str>) {
        if self.key.is_none() && matches!(skip(self.rest, BLANKS).bytes().next(), Some(b':' | b'=')) {
            self.key = Some(text);
            return;
        }
        let key = self.key.take().unwrap_or_default();
        if matches!(&*key, "name" | "key" | "label" | "title" | "field") && self.named.is_none() {
            self.named = Some(text.clone());
        }
        let name = match &self.named {
            Some(named) if matches!(&*key, "value" | "val") => named.clone(),
            _ if names::is_general(&key) => [self.keys.last().map_or("", |key| key), " ", &key].concat().into(),
            _ => key,
        };
        if !matches!(&*text, "null" | "true" | "false") {
            self.items.add(name, text, ChangeCode::ExtractedFromJson);
        }
    }
}
