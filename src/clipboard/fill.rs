//! Names and values into fields: the surest first; what is ambiguous is offered, not filled.

use super::claims::{Claim, is_prose, is_telling, may_be};
use super::home::{host_of, is_home};
use super::names::{Names, Rank, Words};
use super::pem::form_for;
use super::{Item, arguments, database, inline, read, standing};
use crate::Code;
use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::paste::finds::Finds;
use crate::rule::edges::trim;
use crate::rule::meant::meant;
use crate::rule::odd;

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

pub(super) struct Filler<'f, 'p, 'i> {
    pub(super) finds: &'f mut Finds<'p>,
    pub(super) form: &'f [Names<'p>],
    pub(super) items: Vec<&'i Item<'i>>,
    /// The name of each item.
    words: Vec<Words>,
    /// The name of the provider.
    own: Words,
    /// By field and item.
    pub(super) ranks: Vec<Vec<Option<Rank>>>,
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
