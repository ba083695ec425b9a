//! What is asked of a text: a table, and what can be said of it in words. Fields that ask the same share one kind.

use crate::Facts;
use crate::parts::take;
use crate::pieces::{Codes, OUTER, Pieces, text};
use crate::table::Table;

/// What can be said in words of what a kind takes; empty where it cannot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// How each match begins.
    pub prefix: &'a str,
    /// The characters for people: `0-9 a-f`; of a format, what it is called.
    pub characters: &'a str,
    /// The length for people: `20`, `8-20`, `8+`.
    pub length: &'a str,
}

/// What is asked of a text: a view of its part of the catalog.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind<'a> {
    /// Decides which texts are taken. Its labels say [`RULE`](crate::Label::RULE) of each of them, also where a field asks for them as
    /// its shape, or as what is safe in its slot.
    pub(crate) table: Table<'a>,
    all: &'a [u8],
}

impl<'a> Kind<'a> {
    pub(crate) fn new(all: &'a [u8]) -> Self {
        Self { table: Table::new(take(take(all).1).1), all }
    }

    pub(crate) fn facts(&self) -> Option<Facts<'a>> {
        Facts::of(take(self.all).0)
    }

    pub(crate) fn words(&self) -> Words<'a> {
        let mut pieces = Pieces::new(self.texts(), OUTER).map(text);
        let mut next = || pieces.next().unwrap_or("");
        Words { prefix: next(), characters: next(), length: next() }
    }

    /// All of it: two kinds with the same bytes ask the same.
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.all
    }

    pub(crate) fn is_whole(&self) -> bool {
        core::str::from_utf8(self.texts()).is_ok()
    }

    /// Behind the [`Words`] stands what plain values are like, which only JavaScript reads.
    fn texts(&self) -> &'a [u8] {
        take(take(self.all).1).0
    }
}

/// The character that stands for the first kind.
const FIRST: usize = '!' as usize;
/// So many kinds have a character of their own; others are told by two. So all of them are in Latin-1, and texts of one byte a
/// character are split and compared in half the time.
const SINGLE: usize = 192;

/// The number of the next kind in an outline; none for a blank, which stands for no kind.
pub(crate) fn read_number(codes: &mut Codes<'_>) -> Option<usize> {
    let number = codes.next()?.checked_sub(FIRST)?;
    let Some(more) = number.checked_sub(SINGLE) else { return Some(number) };
    Some(SINGLE * (more + 1) + codes.next()?.checked_sub(FIRST)?)
}

/// What stands for the kind with this number.
pub(crate) fn write_number(number: usize) -> String {
    let codes = match number.checked_sub(SINGLE) {
        Some(beyond) => vec![SINGLE + beyond / SINGLE, beyond % SINGLE],
        None => vec![number],
    };
    codes.iter().filter_map(|code| char::from_u32((FIRST + code) as u32)).collect()
}
