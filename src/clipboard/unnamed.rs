//! Values that no name tells: secrets of a shape of their own, web addresses, lines.

use super::claims::{Claim, is_telling, looks_like_host, may_be};
use super::fill::Filler;
use super::names::Names;
use super::{Item, SHORTEST_KEY};
use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::normalize::{Grade, grade};
use crate::paste::lines::{AROUND, Named, each_address, is_any_address};
use crate::rule::edges::{trim, trim_with};
use crate::rule::odd;
use crate::source;

/// Lines without a name, and web addresses, that are looked at, as where nothing but lines is read.
const MOST_ALONE: usize = 200;
/// Words of prose that are looked at as keys.
const MOST_KEYS: usize = 200;
/// Where any such word is a value, a word alone is none.
const WORD: &str = "submit";
/// Words of so many letters are no words.
const SHORT: usize = 8;

impl<'p, 'i> Filler<'_, 'p, 'i> {
    /// Secrets that can only be of one field, behind names that mean none: `GH_TOKEN=ghp_...`.
    pub(super) fn fill_telling(&mut self) {
        let means_none = |at: usize| self.ranks.iter().all(|ranks| ranks.get(at).is_none_or(Option::is_none));
        let nameless = self.items.iter().enumerate().filter(|(at, item)| item.origin.is_some() && means_none(*at));
        let items: Vec<_> = nameless.map(|(_, item)| *item).collect();
        let claim = |names: &Names<'p>| {
            let telling = items.iter().filter(|item| names.field.secret() && is_telling(names.field, &item.value));
            Claim { field: names.field, values: telling.map(|item| (&*item.value, item.origin)).collect() }
        };
        let claims = self.form.iter().map(claim).collect();
        self.finds.settle(claims, &|_, value| odd::code(trim(value)).is_none(), false);
    }

    /// Secrets that can only be of one field, among words or in front of a mark: `It is sk_live_..., and ...`
    pub(super) fn fill_prose(&mut self, items: &'i [Item<'i>]) {
        let lines = items.iter().filter(|item| matches!(item.origin, None | Some(ChangeCode::LabelRemoved)));
        let is_key = |line: &str, word: &&str| word.len() >= SHORTEST_KEY && word.len() < line.len();
        let inside = |line: &'i str| {
            line.split_ascii_whitespace().map(|word| trim_with(word, AROUND)).filter(move |word| is_key(line, word))
        };
        let words: Vec<&str> =
            lines.take(MOST_ALONE).flat_map(|item| inside(trim(&item.value))).take(MOST_KEYS).collect();
        let claim = |names: &Names<'p>| {
            let telling = words.iter().filter(|word| names.field.secret() && is_telling(names.field, word));
            let values = telling.map(|word| (*word, Some(ChangeCode::ExtractedFromProse)));
            Claim { field: names.field, values: values.collect() }
        };
        let claims = self.form.iter().map(claim).collect();
        self.finds.settle(claims, &|_, value| odd::code(value).is_none(), false);
    }

    /// Web addresses, alone or in prose. A link in prose is no host to send a secret to.
    pub(super) fn fill_addresses(&mut self, items: &'i [Item<'i>]) {
        let mut claims: Vec<Claim<'p, 'i>> =
            self.form.iter().map(|names| Claim { field: names.field, values: Vec::new() }).collect();
        let (mut left, mut made) = (MOST_ALONE, Vec::new());
        // Parameters of a web address are items, too.
        let others = items.iter().filter(|item| item.origin != Some(ChangeCode::ExtractedFromUrl)).count();
        for item in items {
            let is_requested = item.origin == Some(ChangeCode::ExtractedFromCommand);
            let is_alone = others == 1 && item.origin.is_none() && !trim(&item.value).bytes().any(|byte| byte <= b' ');
            each_address(&item.value, |word| {
                left = left.saturating_sub(1);
                for claim in claims.iter_mut().filter(|_| left > 0) {
                    let before = made.len();
                    made.extend(claim.field.rewritten(word).map(|value| (claim.field, value)));
                    if made.len() > before {
                        continue;
                    }
                    let is_any = claim.field.field.slot().is_any_host();
                    if let Some((value, ChangeCode::ExtractedFromUrl)) = source::read(claim.field, word).value
                        && (!is_any || is_alone || is_requested)
                    {
                        claim.values.push((value, Some(ChangeCode::ExtractedFromUrl)));
                    }
                }
            });
        }
        for (field, value) in made {
            self.finds.take(field, &value, Some(ChangeCode::ExtractedFromUrl));
        }
        self.finds.settle(claims, &|_, _| true, true);
    }

    /// Lines without a name: `Label value`, and what only one field can take.
    pub(super) fn fill_alone(&mut self, items: &'i [Item<'i>]) {
        let lines = items.iter().filter(|item| item.origin.is_none()).take(MOST_ALONE);
        // A label with a word in brackets or a star behind it is one all the same.
        let is_label = |line: &str| self.form.iter().any(|names| names.has(line));
        let lines: Vec<&str> = lines
            .map(|item| &*item.value)
            .filter(|line| !is_label(line) && self.finds.named(line) != Named::Value)
            .collect();
        let claim = |names: &Names<'p>| {
            let field = &names.field.field;
            let has_options = names.field.options().next().is_some();
            let is_known = field.rule().is_some() || field.shape().is_some() || has_options;
            let may_stand_alone = |line: &str| !names.field.secret() || !is_word(names.field, line);
            let fits = |line: &&str| {
                let is_value = is_known && may_be(names.field, line) && !is_any_address(names.field, line);
                is_value && may_stand_alone(line) && odd::code(line).is_none()
            };
            let is_host = names.field.field.slot().is_any_host();
            let fitting = lines.iter().copied().filter(|line| fits(line) && (!is_host || looks_like_host(line)));
            Claim { field: names.field, values: fitting.map(|line| (line, None)).collect() }
        };
        let claims = self.form.iter().map(claim).collect();
        // Where words are values, too, each is.
        self.finds.settle(
            claims,
            &|field, line| !is_word(field, line) && grade(field.walk(WORD)) != Grade::Shaped,
            false,
        );
    }
}

/// A short word may be anything, if it is no option.
fn is_word(field: FieldRef<'_>, line: &str) -> bool {
    line.len() < SHORT && !line.bytes().any(|byte| byte.is_ascii_digit()) && field.options().next().is_none()
}
