//! Several pairs in a line with nothing but a blank between them: `Key ID: ... Key Secret: ...`. Where a value ends only the form can
//! tell, which knows the next name.

use super::names::{Names, Rank, Words};
use super::{Item, escapes};
use crate::change::ChangeCode;
use crate::rule::edges::trim;
use crate::text::{WHITESPACE, has};

/// More stand in prose.
const MOST: usize = 200;
/// Names have fewer words.
const MOST_WORDS: usize = 6;
/// Longer than any name.
const LONGEST: usize = 64;

/// The same items, each of a line ending where the next name of the form begins.
pub(super) fn split<'t>(items: Vec<Item<'t>>, form: &[Names<'_>], provider: &Words) -> Vec<Item<'t>> {
    let rank = |name: &str| {
        let words = Words::of(name);
        form.iter().filter_map(|names| names.rank(&words, provider)).min()
    };
    let (mut left, mut all) = (MOST, Vec::with_capacity(items.len()));
    for mut item in items {
        let may_hold_more = item.origin == Some(ChangeCode::LabelRemoved) && has_mark(&item.value);
        if may_hold_more && !is_quoted(&item.value) && rank(&item.name).is_some() {
            let is_name = |name: &str| rank(name).is_some_and(|rank| rank < Rank::Foreign);
            while let Some((own, next)) = cut_pair(&item.value, &is_name, &mut left) {
                all.push(Item { name: item.name, value: own.into(), origin: item.origin });
                item = next;
            }
        }
        if !item.value.is_empty() {
            all.push(item);
        }
    }
    all
}

fn has_mark(text: &str) -> bool {
    has(text, b':') || has(text, b'=')
}

/// What stands in quotes from its first to its last character is one value.
fn is_quoted(text: &str) -> bool {
    ['"', '\'', '`'].into_iter().any(|quote| {
        let inside = text.strip_prefix(quote).and_then(|inside| escapes::quoted(inside, quote));
        inside.is_some_and(|(_, after)| trim(after).is_empty())
    })
}

/// The value up to the next name, and the pair that begins there.
fn cut_pair(text: &str, is_name: &impl Fn(&str) -> bool, left: &mut usize) -> Option<(String, Item<'static>)> {
    for (mark, _) in text.match_indices([':', '=']) {
        *left = left.checked_sub(1)?;
        let front = text.get(..mark)?;
        let Some((own, name)) = cut_name(front, is_name) else { continue };
        let value = text.get(mark..)?.trim_start_matches([':', '=', '>']);
        let origin = Some(ChangeCode::LabelRemoved);
        return Some((
            own.to_string(),
            Item { name: name.to_string().into(), value: trim(value).to_string().into(), origin },
        ));
    }
    None
}

/// The longest name that the text ends in, and what of a value is in front of it. `and` and marks that join the two mean nothing in
/// a name.
fn cut_name<'t>(front: &'t str, is_name: &impl Fn(&str) -> bool) -> Option<(&'t str, &'t str)> {
    let near = front.len().saturating_sub(LONGEST);
    let blanks = front.bytes().enumerate().skip(near).filter(|(_, byte)| WHITESPACE.has(*byte));
    let cuts: Vec<_> = blanks.filter_map(|(at, _)| front.split_at_checked(at)).collect();
    let cuts = cuts.iter().skip(cuts.len().saturating_sub(MOST_WORDS));
    cuts.map(|(own, name)| (trim(own).trim_end_matches([',', ';']), trim(name)))
        .find(|(own, name)| !own.is_empty() && is_name(name))
}
