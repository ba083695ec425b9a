//! JSON, and what looks like it: an object in a program, a file with comments, a part of a file, the arguments of a call.
//!
//! No parser of JSON is used: each refuses what is cut, commented or followed by prose, and the smallest would be a third of the
//! module. tests/rust/clipboard.rs holds what is read here against serde_json.

use std::borrow::Cow;

use super::{Items, ahead, curl, escapes, first_line, kubernetes, synonyms};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::{Delimiters, WHITESPACE, find, has, skip};

/// Between keys and values.
const BETWEEN: Delimiters = Delimiters::new(b" \t\r\n,:;=>");
/// Behind a value in its line.
const LINE: Delimiters = Delimiters::new(b" \t,");
/// How far the first key is looked for.
const NEAR: usize = 256;
/// Deeper than any file of credentials.
const DEEPEST: usize = 32;

/// An object, a list or the arguments of a call, at the front of the text or behind other words of its first line; or a line of one.
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    if let Some(inside) = text.strip_prefix("\"{").or_else(|| text.strip_prefix("\"[")) {
        // JSON in a text of JSON: what is in the quotes is read, if it is inside nothing else.
        let (inside, after) = escapes::quoted(text.get(1..).filter(|_| has(ahead(inside), b'\\'))?, '"')?;
        items.read_inner(&inside, |text, inner| {
            read(text, inner);
        });
        return Some(after);
    }
    let start = start(text)?;
    let (front, rest) = text.split_at_checked(start)?;
    // The body of a request is the business of its command.
    if curl::begin(front).is_some() {
        return None;
    }
    items.words(front);
    let mut scanner = Scanner { rest, keys: Vec::new(), others: 0, key: None, named: None, unnamed: None, items };
    let is_line = rest.starts_with(['"', '\'']);
    while scanner.step().is_some() && (!scanner.keys.is_empty() || is_line && !scanner.is_at_line_end()) {}
    // A line of an object ends in a comma, which would begin a table.
    Some(if is_line { skip(scanner.rest, LINE) } else { scanner.rest })
}

/// Where on the first line such a thing begins.
fn start(text: &str) -> Option<usize> {
    let (line, _) = first_line(text);
    if line.starts_with(['"', '\'']) {
        let (_, after) = escapes::quoted(line.get(1..)?, line.chars().next()?)?;
        return skip(after, WHITESPACE).starts_with(':').then_some(0);
    }
    let opens = |at: &usize| matches!(line.as_bytes().get(*at), Some(b'{' | b'[' | b'('));
    // A line of many brackets is no credential.
    (0..line.len()).filter(opens).take(8).find(|at| has_key(text.get(*at..).unwrap_or_default()))
}

/// Whether a quoted text or `name:` comes behind the opening mark. A link in Markdown and the name of a section begin so, too.
fn has_key(text: &str) -> bool {
    let is_before = |byte: u8| matches!(byte, b'{' | b'[' | b'(' | b' ' | b'\t' | b'\r' | b'\n');
    let at = text.bytes().take(NEAR).position(|byte| !is_before(byte)).unwrap_or(text.len());
    let inside = text.get(at..).unwrap_or_default();
    match inside.bytes().next() {
        Some(quote @ (b'"' | b'\'')) => {
            let is_pair = |after: &str| skip(after, WHITESPACE).starts_with([':', '=']);
            // A list may be one of texts, a call may be of one: only their names matter.
            text.starts_with(['{', '[']) && at > 0
                || escapes::quoted(inside.get(1..NEAR.min(inside.len())).unwrap_or_default(), quote.into())
                    .is_some_and(|(_, after)| is_pair(after))
        }
        Some(b'/') => matches!(inside.as_bytes().get(1), Some(b'/' | b'*')),
        _ => {
            let inside = inside.strip_prefix(':').unwrap_or(inside);
            let end = inside.bytes().take(NEAR).position(|byte| !byte.is_ascii_alphanumeric() && byte != b'_');
            let is_word = inside.bytes().next().is_some_and(|first| !first.is_ascii_digit());
            let after = end.filter(|end| *end > 0 && is_word).and_then(|end| inside.get(end..)).unwrap_or_default();
            let after = skip(after, WHITESPACE);
            after.starts_with(':') && !after.starts_with("://") || after.starts_with('=')
        }
    }
}

struct Scanner<'t, 'i> {
    rest: &'t str,
    /// The key of each object or list that is open.
    keys: Vec<Cow<'t, str>>,
    /// How many of them are known to be no vendor's name, from the outermost on.
    others: usize,
    /// The key whose value comes next.
    key: Option<Cow<'t, str>>,
    /// In `{ "name": "client_id", "value": ... }` the name of the value, and the value that comes before its name.
    named: Option<Cow<'t, str>>,
    unnamed: Option<Cow<'t, str>>,
    items: &'i mut Items<'t>,
}

impl<'t> Scanner<'t, '_> {
    /// One mark, key or value; `None` at the end.
    fn step(&mut self) -> Option<()> {
        self.rest = skip(self.rest, BETWEEN);
        let first = self.rest.chars().next()?;
        let after = self.rest.get(first.len_utf8()..)?;
        match first {
            '{' | '[' | '(' => {
                if self.keys.len() == DEEPEST {
                    return None;
                }
                // What is longer is no name, and would be written in front of each that stands inside.
                self.keys.push(self.key.take().filter(|key| key.len() < NEAR).unwrap_or_default());
                (self.named, self.unnamed) = (None, None);
                self.rest = after;
            }
            '}' | ']' | ')' => {
                self.keys.pop();
                self.others = self.others.min(self.keys.len());
                (self.key, self.named, self.unnamed) = (None, None, None);
                self.rest = after;
            }
            '"' | '\'' | '`' => {
                let (text, after) = escapes::quoted(after, first)?;
                self.rest = after;
                self.text(text);
            }
            '#' => self.rest = first_line(self.rest).1,
            '/' if after.starts_with('/') => self.rest = first_line(self.rest).1,
            '/' if after.starts_with('*') => {
                self.rest = find(ahead(after), "*/").and_then(|end| after.get(end + 2..))?;
            }
            _ => {
                let end = self.rest.bytes().position(ends_word).unwrap_or(self.rest.len());
                let (word, after) = self.rest.split_at_checked(end)?;
                // A mark that nothing above takes is passed over.
                self.rest = if word.is_empty() { self.rest.get(first.len_utf8()..)? } else { after };
                let word = trim(word);
                // A word without quotes is a key, or in a program the name of something; a value only where it is a number.
                if self.key.is_none() || word.bytes().all(|byte| byte.is_ascii_digit()) {
                    self.text(word.into());
                } else {
                    self.key = None;
                }
            }
        }
        (!self.items.has_enough()).then_some(())
    }

    fn is_at_line_end(&self) -> bool {
        matches!(skip(self.rest, LINE).bytes().next(), None | Some(b'\r' | b'\n'))
    }

    /// A key where a colon follows, else a value.
    fn text(&mut self, text: Cow<'t, str>) {
        if self.key.is_none() && matches!(skip(self.rest, WHITESPACE).bytes().next(), Some(b':' | b'=')) {
            self.key = Some(text);
            return;
        }
        let Some(key) = self.key.take() else { return };
        if trim(&text).is_empty() || matches!(&*text, "null" | "true" | "false") {
            return;
        }
        let is_encoded = self.items.is_secret && self.keys.last().is_some_and(|parent| parent == kubernetes::DATA);
        let text = if is_encoded { kubernetes::decoded(text) } else { text };
        let is_value = matches!(&*key, "value" | "val");
        if matches!(&*key, "name" | "key" | "label" | "title" | "field") && self.named.is_none() {
            self.named = Some(text.clone());
            if let Some(value) = self.unnamed.take() {
                self.items.add(text.clone(), value, ChangeCode::ExtractedFromJson);
            }
        }
        if is_value && self.named.is_none() {
            self.unnamed = Some(text.clone());
        }
        let name = match &self.named {
            Some(named) if is_value => named.clone(),
            _ if synonyms::is_general(&key) => [self.parent(&key), " ", &key].concat().into(),
            _ => self.owned(key),
        };
        self.items.add(name, text, ChangeCode::ExtractedFromJson);
    }

    /// What the object is called that is read; one in a list as all of them are, without the `s`.
    fn parent(&self, key: &str) -> &str {
        match self.keys.as_slice() {
            [.., list, own] if own.is_empty() && key == "id" => list.strip_suffix('s').unwrap_or_default(),
            [.., own] => own,
            [] => "",
        }
    }

    /// The key, behind the name of the vendor in whose object it stands: `{ "stripe": { "apiKey": ... } }`.
    fn owned(&mut self, key: Cow<'t, str>) -> Cow<'t, str> {
        while let Some(parent) = self.keys.get(self.others) {
            if !parent.is_empty() && self.items.is_vendor(parent) {
                return [parent, " ", &key].concat().into();
            }
            self.others += 1;
        }
        key
    }
}

fn ends_word(byte: u8) -> bool {
    matches!(byte, b',' | b':' | b'=' | b'{' | b'}' | b'[' | b']' | b'(' | b')' | b'"' | b'\'' | b'\n')
}
