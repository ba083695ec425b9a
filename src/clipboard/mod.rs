//! What a clipboard holds: names and values, in whatever format they are.
//!
//! Each format has a reader, which looks at the beginning of what is left of the text, and takes it or leaves it to the next one.
//! None looks further ahead than what it takes, or than [`MAX_AHEAD`]: all of it is linear in the text.

mod arguments;
mod claims;
mod connection;
mod curl;
mod database;
mod detect;
mod env;
pub(crate) mod escapes;
mod fill;
mod headers;
mod home;
mod inline;
mod json;
mod kubernetes;
mod labels;
pub(crate) mod names;
mod offers;
mod options;
mod pem;
mod shell;
mod standing;
mod synonyms;
mod table;
mod wrapped;

use std::borrow::Cow;

pub use detect::{Clue, Detected};
pub(crate) use fill::fill;

use crate::change::ChangeCode;
use crate::credential::kinds::is_vendor;
use crate::paste::lines::LINE_ENDS;
use crate::rule::edges::trim;
use crate::text::{Delimiters, WHITESPACE, cut, find, skip};

/// In bytes: a shorter word without a name is not looked at as a key.
const SHORTEST_KEY: usize = 16;
/// A line of this many bytes or more is not cut into two keys.
const MAX_TWO_KEYS: usize = 1 << 12;
/// Once this many values are read, more than anyone copies, the rest of the text is ignored.
const MAX_ITEMS: usize = 500;
/// After this many lines, or things that a reader took as one, the rest of the text is ignored: it is a document.
const MAX_LINES: usize = 5000;
/// What begins on one line and ends on another (a text in quotes, a block of PEM) is looked for in at most this many bytes; what does
/// not end in them is not taken.
const MAX_AHEAD: usize = 1 << 14;
/// In this many bytes, where most lines end, the end of a line is looked for byte by byte; behind them many bytes at a time.
const SHORT_LINE: usize = 128;
/// A longer line is cut after this many bytes, and read as several.
const MAX_LINE: usize = 1 << 13;
/// What a reader leaves of a line is read again as a line. Once about this many bytes were read again, the rest of the
/// text is ignored.
const MAX_AGAIN: usize = 1 << 18;

/// A value and the name that it stands under; the name is empty where it stands alone.
#[derive(Clone)]
pub(crate) struct Item<'t> {
    name: Cow<'t, str>,
    value: Cow<'t, str>,
    /// `None` where it is a line of the text.
    origin: Option<ChangeCode>,
}

impl Item<'_> {
    fn into_owned<'o>(self) -> Item<'o> {
        let Self { name, value, origin } = self;
        Item { name: name.into_owned().into(), value: value.into_owned().into(), origin }
    }
}

/// What was read so far.
#[derive(Default)]
struct Items<'t> {
    list: Vec<Item<'t>>,
    /// So many the form has.
    fields: usize,
    /// They stand in the value of another one.
    are_inner: bool,
    /// They are of a Secret of Kubernetes.
    is_secret: bool,
    /// So many names were compared with those of all vendors, which takes microseconds.
    compared: usize,
}

impl<'t> Items<'t> {
    fn add(&mut self, name: impl Into<Cow<'t, str>>, value: impl Into<Cow<'t, str>>, origin: ChangeCode) {
        self.add_whole(name.into(), value.into(), origin);
    }

    // Apart from the conversions, of which each would bring all of it once more.
    fn add_whole(&mut self, name: Cow<'t, str>, value: Cow<'t, str>, origin: ChangeCode) {
        if trim(&value).is_empty() || self.has_enough() {
            return;
        }
        if headers::is_authorization(&name) {
            return headers::authorize(&value, origin, self);
        }
        if value.starts_with(crate::rule::pem::BEGIN) {
            let block = pem::canonical(trim(&value)).into_owned();
            self.list.push(Item { name, value: block.into(), origin: Some(origin) });
            return;
        }
        // What holds values of its own: `DATABASE_URL=`, `GOOGLE_CREDENTIALS='{ ... }'`.
        if !self.are_inner {
            self.read_inner(&value, |text, inner| {
                json::read(text, inner).or_else(|| connection::read(text, inner));
            });
        }
        self.list.push(Item { name, value, origin: Some(origin) });
    }

    /// Reads a text that does not stay.
    fn read_inner(&mut self, text: &str, read: impl for<'v> FnOnce(&'v str, &mut Items<'v>)) {
        let mut inner = Items { are_inner: true, compared: self.compared, ..Items::default() };
        read(text, &mut inner);
        self.compared = inner.compared;
        self.list.extend(inner.list.into_iter().map(Item::into_owned));
    }

    /// Web addresses among words in front of something else.
    fn words(&mut self, text: &'t str) {
        for word in text.split([' ', '(', '"', '\'', '`']).filter(|word| find(word, "://").is_some()) {
            self.list.push(Item { name: "".into(), value: word.into(), origin: Some(ChangeCode::ExtractedFromUrl) });
        }
    }

    /// A line without a name.
    fn alone(&mut self, line: &'t str) {
        // In JSON and in programs another one follows: `"value",`.
        if let Some((value, after)) = env::quoted(line)
            && matches!(after, "," | ";")
        {
            self.list.push(Item { name: "".into(), value, origin: Some(ChangeCode::Unquoted) });
            return;
        }
        self.list.push(Item { name: "".into(), value: line.into(), origin: None });
        // In a form of one field a line is one value, whatever it is made of: `1/123:abc`.
        if self.fields > 1 {
            self.two_keys(line);
        }
    }

    /// Two keys in one line are each a value: `ID:secret`, `ID secret`.
    fn two_keys(&mut self, line: &'t str) {
        let is_key = |text: &str| text.len() >= SHORTEST_KEY && !text.bytes().any(|byte| byte <= b' ');
        for between in [WHITESPACE, Delimiters::new(b":,")] {
            let (one, other) = cut(line, between);
            let other = trim(other.get(1..).unwrap_or_default());
            if line.len() < MAX_TWO_KEYS && is_key(one) && is_key(other) {
                let keys = [one, other].map(|key| Item { name: "".into(), value: key.into(), origin: None });
                self.list.extend(keys);
                break;
            }
        }
    }

    /// Whether the name is a vendor's, as long as there are not many more names than values are read.
    fn is_vendor(&mut self, name: &str) -> bool {
        self.compared += 1;
        self.compared <= 2 * MAX_ITEMS && is_vendor(name)
    }

    fn has_enough(&self) -> bool {
        self.list.len() >= MAX_ITEMS
    }
}

/// Takes what the text begins with, and gives what follows; `None` where it begins with something else.
type Reader = for<'t> fn(&'t str, &mut Items<'t>) -> Option<&'t str>;

/// What says of itself what it is comes first.
const READERS: [Reader; 10] = [
    kubernetes::read,
    pem::read,
    json::read,
    curl::read,
    connection::read,
    env::read,
    options::read,
    table::read,
    headers::read,
    labels::read,
];

/// All that stands in the text, in its order, for a form of so many fields.
fn read(text: &str, fields: usize) -> Vec<Item<'_>> {
    let mut items = Items { fields, is_secret: kubernetes::is_secret(text), ..Items::default() };
    // What Windows writes in front of a file.
    let mut rest = text.trim_start_matches('\u{feff}');
    let mut left = text.len() + MAX_AGAIN;
    for _ in 0..MAX_LINES {
        rest = skip(rest, WHITESPACE);
        let (line, _) = first_line(rest);
        if line.is_empty() || line.len() > left || items.has_enough() {
            break;
        }
        left -= line.len();
        if rest.starts_with("```") {
            rest = first_line(rest).1;
            continue;
        }
        let taken = READERS.iter().find_map(|read| read(rest, &mut items));
        rest = taken.unwrap_or_else(|| {
            let (line, after) = first_line(rest);
            items.alone(trim(line));
            after
        });
    }
    items.list
}

/// The value of a key in a JSON text; of several the first.
pub(crate) fn json_value(text: &str, key: &str) -> Option<String> {
    let mut items = Items { are_inner: true, ..Items::default() };
    json::read(text, &mut items)?;
    items.list.into_iter().find(|item| item.name == key).map(|item| item.value.into_owned())
}

/// The first line, and what follows it. A line that is longer than is looked ahead is cut there.
fn first_line(text: &str) -> (&str, &str) {
    let near = beginning(text, MAX_LINE);
    let end = near.bytes().take(SHORT_LINE).position(|byte| LINE_ENDS.has(byte)).unwrap_or_else(|| {
        // Each of the two alone is found many bytes at a time, but where there is only the other one, for nothing.
        let near = near.split_once('\n').map_or(near, |(line, _)| line);
        near.split_once('\r').map_or(near, |(line, _)| line).len()
    });
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The beginning of the text, as far as is looked ahead.
fn ahead(text: &str) -> &str {
    beginning(text, MAX_AHEAD)
}

/// So many bytes of the text, up to the end of a character.
fn beginning(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}
