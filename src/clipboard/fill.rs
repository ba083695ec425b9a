//! Names and values into fields: the surest first; what is ambiguous is offered, not filled.

use connect_fields_format::Slot;

use super::home::is_at_home;
use super::names::{Names, Rank, Words};
use super::{Item, pem, read, standing};
use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::{Grade, Normalized, grade};
use crate::paste::Finds;
use crate::rule::edges::trim;
use crate::rule::odd;
use crate::{Code, source};

/// Lines without a name, and web addresses, that are looked at, as where nothing but lines is read.
const MOST_ALONE: usize = 200;
/// Where any such word is a value, a word alone is none.
const WORD: &str = "submit";
/// Words of so many letters are no words.
const SHORT: usize = 8;

/// Fills what the text holds into the finds; gives the issue where nothing is found.
pub(crate) fn fill(finds: &mut Finds<'_>, text: &str) -> Code {
    let items = read(text);
    let provider = finds.provider;
    let form = Names::of_form(provider.shown());
    let (own, named) = (Words::of_provider(provider), standing::name(&items, &form));
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
    let target = provider.at(filler.finds.target);
    if target.is_none() || items.len() > 1 {
        filler.fill_alone(&items);
    }
    if let Some(field) = target.filter(|field| !finds.has(*field)) {
        // A web address of the provider's that does not hold what the box asks for is no value, even where any text would be.
        if is_at_home(provider, trim(text)) {
            finds.notes.issue(Code::UrlLacksField, field, NONE);
        } else if finds.is_empty() {
            fill_target(finds, field, &items, text);
        }
    }
    Code::NothingRecognized
}

/// A text in which no name means anything belongs into the box that it was pasted into; of a value behind a name, the value.
fn fill_target<'p>(finds: &mut Finds<'p>, field: FieldRef<'p>, items: &[Item<'_>], text: &str) {
    match items {
        // A password may have a colon inside, but behind a name stands a blank.
        [only]
            if only.origin.is_some()
                && (trim(text).bytes().any(|byte| byte <= b' ') || !may_be(field, text))
                && may_be(field, &only.value) =>
        {
            finds.take(field, &only.value, only.origin);
        }
        _ => finds.take(field, text, None),
    }
}

/// What may be the value of a field.
struct Claim<'p, 'i> {
    field: FieldRef<'p>,
    values: Vec<(&'i str, Option<ChangeCode>)>,
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
            let mut claim = Claim { field, values: Vec::new() };
            let mut stand_in = None;
            for (item, found) in self.items.iter().zip(ranks) {
                if *found != Some(rank) {
                    continue;
                }
                match odd::code(trim(&item.value)) {
                    Some(code @ (Code::Masked | Code::Placeholder)) => stand_in = Some(code),
                    _ if is_prose(field, item) => {}
                    _ if rank == Rank::Own || may_be(field, &item.value) => {
                        claim.values.push((&item.value, Some(item.origin.unwrap_or(ChangeCode::LabelRemoved))));
                    }
                    _ => {}
                }
            }
            match stand_in.filter(|_| claim.values.is_empty() && rank < Rank::Foreign && !self.finds.has(field)) {
                Some(code) => self.finds.warn_once(code, field),
                None => claims.push(claim),
            }
        }
        self.settle(claims, |field, value| rank != Rank::Foreign || is_telling(field, value), rank == Rank::Own);
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

    /// How surely each name means each field.
    fn rank(&mut self) {
        let of = |names: &Names<'p>| self.words.iter().map(|words| names.rank(words, &self.own)).collect();
        self.ranks = self.form.iter().map(of).collect();
    }

    /// Web addresses, alone or in prose. A link in prose is no host to send a secret to.
    fn fill_addresses(&mut self, items: &'i [Item<'i>]) {
        let mut claims: Vec<Claim<'p, 'i>> =
            self.form.iter().map(|names| Claim { field: names.field, values: Vec::new() }).collect();
        let mut left = MOST_ALONE;
        for item in items {
            let is_requested = item.origin == Some(ChangeCode::ExtractedFromCurl);
            let is_alone =
                matches!(items, [_]) && item.origin.is_none() && !trim(&item.value).bytes().any(|byte| byte <= b' ');
            crate::paste::each_address(&item.value, |word| {
                left = left.saturating_sub(1);
                for claim in claims.iter_mut().filter(|_| left > 0) {
                    let is_any = claim.field.field.slot() == Slot::WholeHost;
                    if let Some((value, ChangeCode::ExtractedFromUrl)) = source::read(claim.field, word).value
                        && (!is_any || is_alone || is_requested)
                    {
                        claim.values.push((value, Some(ChangeCode::ExtractedFromUrl)));
                    }
                }
            });
        }
        self.settle(claims, |_, _| true, true);
    }

    /// Lines without a name: `Label value`, and what only one field can take.
    fn fill_alone(&mut self, items: &'i [Item<'i>]) {
        let lines = items.iter().filter(|item| item.origin.is_none()).take(MOST_ALONE);
        let lines: Vec<&str> = lines.map(|item| &*item.value).filter(|line| !self.finds.named(line)).collect();
        let claim = |names: &Names<'p>| {
            let kind = &names.field.field.kind;
            let has_options = names.field.options().next().is_some();
            let is_known = kind.rule().is_some() || kind.shape().is_some() || has_options;
            let fits = |line: &&str| is_known && may_be(names.field, line) && odd::code(line).is_none();
            let is_host = names.field.field.slot() == Slot::WholeHost;
            let fitting = lines.iter().copied().filter(|line| fits(line) && (!is_host || looks_like_host(line)));
            Claim { field: names.field, values: fitting.map(|line| (line, None)).collect() }
        };
        let claims = self.form.iter().map(claim).collect();
        // A short word may be anything, and where words are values, too, each is.
        let is_sure = |field: FieldRef<'_>, line: &str| {
            let is_short = line.len() < SHORT && !line.bytes().any(|byte| byte.is_ascii_digit());
            let is_word = is_short && field.options().next().is_none();
            !is_word && grade(field.walk(WORD)) != Grade::Shaped
        };
        self.settle(claims, is_sure, false);
    }

    /// Takes a value that is the only one for its field, and whose only field this is; others are offered.
    fn settle(
        &mut self,
        mut claims: Vec<Claim<'p, 'i>>,
        is_sure: impl Fn(FieldRef<'p>, &str) -> bool,
        may_share: bool,
    ) {
        for claim in &mut claims {
            let (field, mut different) = (claim.field, Vec::new());
            for (value, origin) in &claim.values {
                let is_new = !different.iter().any(|(other, _): &(&str, _)| trim(other) == trim(value));
                if is_new && !self.finds.has(field) && (may_share || !self.finds.has_text(trim(value))) {
                    different.push((*value, *origin));
                }
            }
            // Of several, those that look as values do.
            let fitting: Vec<_> = different.iter().copied().filter(|(value, _)| may_be(field, value)).collect();
            claim.values = if different.len() > 1 && !fitting.is_empty() { fitting } else { different };
        }
        for claim in &claims {
            let holds = |other: &Claim<'_, '_>, value: &str| other.values.iter().any(|(text, _)| *text == value);
            let is_shared = |value: &str| claims.iter().filter(|other| holds(other, value)).count() > 1;
            match claim.values.as_slice() {
                [] => {}
                [(only, origin)] if is_sure(claim.field, only) && (may_share || !is_shared(only)) => {
                    self.finds.take(claim.field, &pem::form_for(claim.field, only), *origin);
                }
                // Another field asks for it, too, and shows it.
                [(only, _)] if claim.field.secret() && !may_share && is_shared(only) => {}
                several => self.finds.offer_all(claim.field, several.iter().map(|(value, _)| *value)),
            }
        }
    }
}

/// Whether the text looks as values of the field do, as far as that is known.
fn may_be(field: FieldRef<'_>, text: &str) -> bool {
    grade(Normalized::of(field, text).label) == Grade::Shaped
}

/// Whether no one else's values look so.
fn is_telling(field: FieldRef<'_>, text: &str) -> bool {
    let facts = [field.field.kind.rule(), field.field.kind.shape()];
    facts.into_iter().flatten().any(|facts| !facts.prefix().is_empty()) && may_be(field, text)
}

/// Any word could be a host: only one that ends as names on the internet do is offered for it.
fn looks_like_host(text: &str) -> bool {
    let last = text.bytes().rposition(|byte| byte == b'.').and_then(|at| text.get(at + 1..));
    last.is_some_and(|last| last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// A sentence behind a name describes it. Where nothing is known of a field, three words are one.
fn is_prose(field: FieldRef<'_>, item: &Item<'_>) -> bool {
    let is_line = matches!(item.origin, None | Some(ChangeCode::LabelRemoved | ChangeCode::ExtractedFromTable));
    let kind = &field.field.kind;
    is_line
        && kind.rule().is_none()
        && kind.shape().is_none()
        && trim(&item.value).bytes().filter(|byte| *byte == b' ').count() > 1
}
