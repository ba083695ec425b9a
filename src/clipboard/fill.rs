//! Names and values into fields: the surest names first; what is ambiguous is offered, not filled.

use super::names::{Names, Rank, Words};
use super::{Item, read};
use crate::change::ChangeCode;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::{Grade, Normalized, grade};
use crate::paste::Finds;
use crate::rule::edges::trim;
use crate::{Code, source};

/// Lines without a name that are looked at, as where nothing but lines is read.
const MOST_ALONE: usize = 200;

/// Fills what the text holds into the finds; gives the issue where nothing is found.
pub(crate) fn fill(finds: &mut Finds<'_>, text: &str) -> Code {
    let items = read(text);
    let provider = finds.provider;
    let form = Names::of_form(provider.shown());
    let own = Words::of(provider.name()).with(Words::of(provider.id()));
    let named = name_items(&items, &form);
    let words: Vec<Words> = named.iter().map(|(name, _)| Words::of(name)).collect();
    let mut filler = Filler { finds, form: &form, items: named.iter().map(|(_, item)| *item).collect(), words, own };

    filler.fill(Rank::Own);
    for item in &items {
        filler.finds.words(&item.value);
    }
    for rank in Rank::ALL.into_iter().skip(1) {
        filler.fill(rank);
    }
    match finds.provider.at(finds.target).filter(|field| !finds.has(*field)) {
        // A web address of the provider's that does not hold what the box asks for is no value, even where any text would be.
        Some(field) if source::is_at_home(finds.provider, trim(text)) => {
            finds.notes.issue(Code::UrlLacksField, field, NONE);
        }
        _ => fill_alone(finds, &items, text),
    }
    fill_target(finds, &items);
    Code::NothingRecognized
}

/// Each item and its name: a line that is a field's name is the name of the line below.
fn name_items<'i>(items: &'i [Item<'i>], form: &[Names<'_>]) -> Vec<(&'i str, &'i Item<'i>)> {
    let is_name = |text: &str| form.iter().any(|names| names.has(text));
    let mut named: Vec<(&str, &Item<'_>)> = Vec::new();
    let mut above = "";
    for item in items {
        let name = if item.name.is_empty() { above } else { &item.name };
        above = if item.origin.is_none() && is_name(&item.value) { &item.value } else { "" };
        // In a table a name stands where another row has a value.
        if !name.is_empty() && !is_name(&item.value) {
            named.push((name, item));
        }
    }
    named
}

struct Filler<'f, 'p, 'i> {
    finds: &'f mut Finds<'p>,
    form: &'f [Names<'p>],
    items: Vec<&'i Item<'i>>,
    /// The name of each item.
    words: Vec<Words>,
    /// The name of the provider.
    own: Words,
}

impl<'p, 'i> Filler<'_, 'p, 'i> {
    /// Fills all fields that a name means so surely, and no value was found for yet.
    fn fill(&mut self, rank: Rank) {
        let mut claims: Vec<(&Names<'p>, Vec<&Item<'i>>)> = Vec::new();
        for names in self.form.iter().filter(|names| !self.finds.has(names.field)) {
            let values = self.values(names, rank);
            if !values.is_empty() {
                claims.push((names, values));
            }
        }
        for (names, values) in &claims {
            let is_shared = |value: &Item<'_>| {
                claims.iter().filter(|(_, others)| others.iter().any(|other| other.value == value.value)).count() > 1
            };
            match values.as_slice() {
                [only] if rank != Rank::Foreign && (rank == Rank::Own || !is_shared(only)) => {
                    self.finds.take(names.field, &only.value, Some(only.origin.unwrap_or(ChangeCode::LabelRemoved)));
                }
                several => self.finds.offer_all(names.field, several.iter().map(|item| &*item.value)),
            }
        }
    }

    /// The different values that names of such a rank give a field, those that look as its values do before all others.
    fn values(&self, names: &Names<'p>, rank: Rank) -> Vec<&'i Item<'i>> {
        let mut values: Vec<&Item<'_>> = Vec::new();
        for (item, words) in self.items.iter().zip(&self.words) {
            let is_new = !values.iter().any(|value| trim(&value.value) == trim(&item.value));
            if is_new
                && names.rank(words, &self.own) == Some(rank)
                && (rank == Rank::Own || may_be(names.field, &item.value))
            {
                values.push(*item);
            }
        }
        if values.len() > 1 {
            let fits: Vec<&Item<'_>> = values.iter().copied().filter(|item| may_be(names.field, &item.value)).collect();
            values = if fits.is_empty() { values } else { fits };
        }
        values
    }
}

/// Whether the text looks as values of the field do, as far as that is known.
pub(super) fn may_be(field: FieldRef<'_>, text: &str) -> bool {
    grade(Normalized::of(field, text).label) == Grade::Shaped
}

/// Lines without a name: `Label value`, and what only one field can take.
fn fill_alone(finds: &mut Finds<'_>, items: &[Item<'_>], whole: &str) {
    let is_one = matches!(items, [_]);
    for item in items.iter().filter(|item| item.origin.is_none()).take(MOST_ALONE) {
        if !finds.named(&item.value) {
            // Where the line is all there is, the blanks around it are told, too.
            finds.alone(if is_one { whole } else { &item.value }, is_one);
        }
    }
}

/// One value under a name that means nothing here belongs into the box that it was pasted into.
fn fill_target(finds: &mut Finds<'_>, items: &[Item<'_>]) {
    if let (Some(field), [only]) = (finds.provider.at(finds.target), items)
        && only.origin.is_some()
        && finds.is_empty()
        && may_be(field, &only.value)
    {
        finds.take(field, &only.value, only.origin);
    }
}
