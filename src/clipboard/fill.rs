//! Names and values into fields: the surest first; what is ambiguous is offered, not filled.

use super::claims::{Claim, is_prose, is_telling, looks_like_host, may_be};
use super::home::{host_of, is_home};
use super::names::{Names, Rank, Words};
use super::pem::form_for;
use super::{Item, SHORTEST_KEY, arguments, database, inline, read, standing};
use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::{Grade, grade};
use crate::paste::finds::Finds;
use crate::paste::lines::{AROUND, Named, each_address, is_any_address};
use crate::rule::edges::{trim, trim_with};
use crate::rule::meant::meant;
use crate::rule::odd;
use crate::{Code, source};

/// Lines without a name, and web addresses, that are looked at, as where nothing but lines is read.
const MOST_ALONE: usize = 200;
/// Words of prose that are looked at as keys.
const MOST_KEYS: usize = 200;
/// Where any such word is a value, a word alone is none.
const WORD: &str = "submit";
/// Words of so many letters are no words.
const SHORT: usize = 8;

/// Fills what the text holds into the finds.
pub(crate) fn fill(finds: &mut Finds<'_>, text: &str) {
    let provider = finds.provider;
    let target = provider.at(finds.target);
    if target.is_some_and(|field| finds.is_wrapped(field, text)) {
        return;
    }
    let (form, own) = (Names::of_form(provider.shown()), Words::of_provider(provider));
    let items = database::leave_out(read(text, form.len()), provider);
    let items = standing::without_words(inline::split(items, &form, &own), &form);
    let arguments = arguments::read(text);
    let mut named = standing::name(&items, &form);
    named.extend(arguments.iter().map(|item| ("", item)));
    let words = named.iter().map(|(name, _)| Words::of(name)).collect();
    let values = named.iter().map(|(_, item)| *item).collect();
    let mut filler = Filler { finds, form: &form, items: values, words, own, ranks: Vec::new() };

    filler.rank();
    filler.fill(Rank::Own);
    filler.fill_addresses(&items);
    filler.fill(Rank::Alike);
    if filler.adopt() {
        filler.fill(Rank::Alike);
    }
    filler.fill(Rank::Only);
    filler.fill(Rank::Foreign);
    if target.is_none() || items.len() > 1 {
        filler.fill_alone(&items);
    }
    filler.fill_telling();
    filler.fill_prose(&items);
    if let Some(field) = target.filter(|field| !finds.has(*field)) {
        // A web address of the provider's that does not hold what the box asks for is no value, even where any text would be.
        if host_of(trim(text)).is_some_and(|host| is_home(provider, host)) {
            // What was found beside its name, and refused, is no more the point.
            finds.notes.list.retain(|note| usize::from(note.field) != field.number());
            finds.notes.issue(Code::UrlLacksField, field, NONE);
        } else if finds.is_empty() && !trim(text).is_empty() {
            fill_target(finds, field, &items, text);
        }
    }
    finds.take_back_halves(text);
}

/// A text in which no name means anything belongs into the box that it was pasted into; of a value behind a name, the value.
fn fill_target<'p>(finds: &mut Finds<'p>, field: FieldRef<'p>, items: &[Item<'_>], text: &str) {
    // A password may have a colon inside, but behind a name stands a blank.
    let is_named = trim(text).bytes().any(|byte| byte <= b' ') || !may_be(field, text);
    match items {
        [first, others @ ..] if first.origin.is_some() && others.iter().all(|other| other.value == first.value) => {
            let value = form_for(field, &first.value);
            let is_inside = may_be(field, &value) && (is_named || first.origin == Some(ChangeCode::ExtractedFromPem));
            let (value, origin) = if is_inside { (&*value, first.origin) } else { (text, None) };
            finds.take(field, value, origin);
        }
        _ => finds.take(field, text, None),
    }
}

struct Filler<'f, 'p, 'i> {
    finds: &'f mut Finds<'p>,
    form: &'f [Names<'p>],
    items: Vec<&'i Item<'i>>,
    /// The name of each item.
    words: Vec<Words>,
    /// The name of the provider.
    own: Words,
    /// By field and item.
    ranks: Vec<Vec<Option<Rank>>>,
}

impl<'p, 'i> Filler<'_, 'p, 'i> {
    /// Fills all fields that a name means so surely, and no value was found for yet.
    fn fill(&mut self, rank: Rank) {
        let mut claims = Vec::new();
        for (names, ranks) in self.form.iter().zip(&self.ranks) {
            let field = names.field;
            if self.finds.is_offered(field) {
                continue;
            }
            let mut claim = Claim { field, values: Vec::new() };
            let mut stand_in = None;
            for (item, found) in self.items.iter().zip(ranks) {
                if *found != Some(rank) {
                    continue;
                }
                match odd::code(trim(&item.value)) {
                    Some(code @ (Code::Masked | Code::Placeholder)) => stand_in = Some(code),
                    _ if is_prose(field, item) => {}
                    _ if rank == Rank::Own
                        || may_be(field, &item.value)
                        || rank == Rank::Foreign && is_host_inside(field, &item.value) =>
                    {
                        let value = without_stop(field, item);
                        claim.values.push((value, Some(item.origin.unwrap_or(ChangeCode::LabelRemoved))));
                    }
                    _ => {}
                }
            }
            match stand_in.filter(|_| claim.values.is_empty() && rank < Rank::Foreign && !self.finds.has(field)) {
                Some(code) => self.finds.warn_once(code, field),
                None => claims.push(claim),
            }
        }
        self.finds.settle(claims, &|field, value| rank != Rank::Foreign || is_telling(field, value), rank == Rank::Own);
    }

    /// Where a value behind someone else's name can only be this provider's, so are the others behind it: `AWS_...`.
    fn adopt(&mut self) -> bool {
        for (names, ranks) in self.form.iter().zip(&self.ranks) {
            for ((item, words), rank) in self.items.iter().zip(&self.words).zip(ranks) {
                if *rank == Some(Rank::Foreign) && is_telling(names.field, &item.value) {
                    self.own = self.own.with(words);
                    self.rank();
                    return true;
                }
            }
        }
        false
    }

    /// How surely each name means each field. The host of somebody's own server is no host to send a secret to.
    fn rank(&mut self) {
        let is_database = database::is_asked_for(self.finds.provider);
        let of = |names: &Names<'p>| {
            let is_host = names.field.field.slot().is_any_host() && !is_database;
            let rank = |(item, words): (&&Item<'_>, &Words)| {
                let rank = names.rank(words, &self.own)?;
                let is_any = is_host && item.origin == Some(ChangeCode::ExtractedFromEnv) && words.is_any_host();
                Some(if is_any { Rank::Foreign } else { rank })
            };
            self.items.iter().zip(&self.words).map(rank).collect()
        };
        self.ranks = self.form.iter().map(of).collect();
    }

    /// Secrets that can only be of one field, behind names that mean none: `GH_TOKEN=ghp_...`.
    fn fill_telling(&mut self) {
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
    fn fill_prose(&mut self, items: &'i [Item<'i>]) {
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
    fn fill_addresses(&mut self, items: &'i [Item<'i>]) {
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
    fn fill_alone(&mut self, items: &'i [Item<'i>]) {
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

/// Whether the text is an address of any kind, and the field asks for a host: that is offered.
fn is_host_inside(field: FieldRef<'_>, text: &str) -> bool {
    field.field.slot().is_any_host() && meant(field, text).is_some()
}

/// The value without what ends a sentence, or a part of a list. A secret may end so.
fn without_stop<'i>(field: FieldRef<'_>, item: &'i Item<'_>) -> &'i str {
    let is_line = matches!(item.origin, None | Some(ChangeCode::LabelRemoved));
    let own =
        trim(&item.value).strip_suffix(['.', ',', ';']).filter(|own| is_line && !own.bytes().any(|byte| byte == b' '));
    own.filter(|own| !field.secret() && may_be(field, own)).unwrap_or(&item.value)
}

/// A short word may be anything, if it is no option.
fn is_word(field: FieldRef<'_>, line: &str) -> bool {
    line.len() < SHORT && !line.bytes().any(|byte| byte.is_ascii_digit()) && field.options().next().is_none()
}
