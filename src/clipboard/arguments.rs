//! Arguments of calls that stand in quotes, and have no name: `new Stripe("sk_live_...")`, `createClient('https://...', '...')`.

use super::{Item, SHORTEST_KEY, beginning, escapes};
use crate::change::ChangeCode;
use crate::text::{Delimiters, cut, has};

/// More are data.
const MOST: usize = 50;
/// So much of a text is looked at.
const FIRST: usize = 1 << 16;
const QUOTES: Delimiters = Delimiters::new(b"\"'");

/// All that are as long as keys. They are taken only where they can be of one field alone.
pub(super) fn read(text: &str) -> Vec<Item<'_>> {
    let mut list = Vec::new();
    let (mut rest, mut is_behind) = (beginning(text, FIRST), false);
    while list.len() < MOST {
        let (front, quoted) = cut(rest, QUOTES);
        let Some(quote) = quoted.chars().next() else { break };
        let Some(inside) = quoted.get(1..) else { break };
        // An apostrophe, the key of an object and a text in prose open no argument.
        let front = front.trim_end();
        let is_next = front.ends_with(',') && (is_behind && front.len() == 1 || has(front, b'('));
        is_behind = front.ends_with('(') || is_next;
        // Only there, because one that is not closed takes as long as all that follows.
        let argument = if is_behind { escapes::quoted(inside, quote) } else { None };
        match argument {
            Some((value, after)) => {
                rest = after;
                if value.len() >= SHORTEST_KEY && !value.bytes().any(|byte| byte <= b' ') {
                    list.push(Item { name: "".into(), value, origin: Some(ChangeCode::ExtractedFromCommand) });
                }
            }
            None => rest = inside,
        }
    }
    list
}
