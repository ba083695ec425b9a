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
mod items;
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
mod unnamed;
mod wrapped;

pub use detect::{Clue, Detected};
pub(crate) use fill::fill;

use self::items::{Item, Items};
use crate::paste::lines::LINE_ENDS;
use crate::rule::edges::trim;
use crate::text::{WHITESPACE, skip};

/// In bytes: a shorter word without a name is not looked at as a key.
const SHORTEST_KEY: usize = 16;
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
