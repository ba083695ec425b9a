//! What readers have found: names and values, in the order of the text.

use std::borrow::Cow;

use super::{MAX_ITEMS, SHORTEST_KEY, connection, env, headers, json, pem};
use crate::change::ChangeCode;
use crate::credential::kinds::is_vendor;
use crate::rule::edges::trim;
use crate::text::{Delimiters, WHITESPACE, cut, find};

/// A line of this many bytes or more is not cut into two keys.
const MAX_TWO_KEYS: usize = 1 << 12;

/// A value and the name that it stands under; the name is empty where it stands alone.
#[derive(Clone)]
pub(crate) struct Item<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) value: Cow<'t, str>,
    /// `None` where it is a line of the text.
    pub(super) origin: Option<ChangeCode>,
}

impl Item<'_> {
    fn into_owned<'o>(self) -> Item<'o> {
        let Self { name, value, origin } = self;
        Item { name: name.into_owned().into(), value: value.into_owned().into(), origin }
    }
}

/// What was read so far.
#[derive(Default)]
pub(super) struct Items<'t> {
    pub(super) list: Vec<Item<'t>>,
    /// So many the form has.
    pub(super) fields: usize,
    /// They stand in the value of another one.
    pub(super) are_inner: bool,
    /// They are of a Secret of Kubernetes.
    pub(super) is_secret: bool,
    /// So many names were compared with those of all vendors, which takes microseconds.
    pub(super) compared: usize,
}

impl<'t> Items<'t> {
    pub(super) fn add(&mut self, name: impl Into<Cow<'t, str>>, value: impl Into<Cow<'t, str>>, origin: ChangeCode) {
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
    pub(super) fn read_inner(&mut self, text: &str, read: impl for<'v> FnOnce(&'v str, &mut Items<'v>)) {
        let mut inner = Items { are_inner: true, compared: self.compared, ..Items::default() };
        read(text, &mut inner);
        self.compared = inner.compared;
        self.list.extend(inner.list.into_iter().map(Item::into_owned));
    }

    /// Web addresses among words in front of something else.
    pub(super) fn words(&mut self, text: &'t str) {
        for word in text.split([' ', '(', '"', '\'', '`']).filter(|word| find(word, "://").is_some()) {
            self.list.push(Item { name: "".into(), value: word.into(), origin: Some(ChangeCode::ExtractedFromUrl) });
        }
    }

    /// A line without a name.
    pub(super) fn alone(&mut self, line: &'t str) {
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
    pub(super) fn two_keys(&mut self, line: &'t str) {
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
    pub(super) fn is_vendor(&mut self, name: &str) -> bool {
        self.compared += 1;
        self.compared <= 2 * MAX_ITEMS && is_vendor(name)
    }

    pub(super) fn has_enough(&self) -> bool {
        self.list.len() >= MAX_ITEMS
    }
}
