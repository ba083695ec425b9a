//! What stands inside a credential beside the other boxes of the form: offered for those that are empty, compared with the others.

use connect_fields_format::Role;

use super::{inside, recognize, suits};
use crate::Code;
use crate::clipboard::names::{Names, Rank, Words};
use crate::entry::Entry;
use crate::field::FieldRef;
use crate::normalize::{Grade, Normalized, grade};
use crate::notes::{Note, Notes, Suggestion};
use crate::provider::Provider;

/// The facts inside a value, each with the field that asks for it.
fn facts<'p>(provider: &'p Provider<'p>, field: FieldRef<'_>, value: &str) -> Vec<(FieldRef<'p>, String)> {
    let mut found = Vec::new();
    let Some((kind, true)) = recognize(provider, value) else { return found };
    let form = Names::of_form(provider.shown());
    let own = Words::of_provider(provider);
    for (fact, place) in kind.embeds() {
        let words = Words::of(fact);
        let means = |names: &&Names<'p>| names.rank(&words, &own).is_some_and(|rank| rank <= Rank::Alike);
        let Some(names) = form.iter().find(means) else { continue };
        let asked = names.field;
        if asked.secret() || asked.number() == field.number() {
            continue;
        }
        let Some(text) = inside::fact(value, place) else { continue };
        let text = Normalized::of(asked, &text);
        if grade(text.label) > Grade::Refused {
            found.push((asked, text.value.to_string()));
        }
    }
    found
}

/// Offers what stands inside a value for boxes that `is_empty` says are.
pub(crate) fn offer_facts<'p>(
    field: FieldRef<'p>,
    value: &str,
    is_empty: impl Fn(FieldRef<'p>) -> bool,
    notes: &mut Notes<'p>,
) {
    for (asked, text) in facts(field.provider, field, value) {
        if is_empty(asked) {
            notes.suggestions.push(Suggestion { value: text, field: asked });
        }
    }
}

/// Holds what stands inside the values of a form against its other boxes.
pub(crate) fn compare<'p, 't>(
    provider: &'p Provider<'p>,
    entries: &(impl Iterator<Item = Entry<'t>> + Clone),
    notes: &mut Notes<'p>,
) {
    for field in provider.shown() {
        for (asked, fact) in facts(provider, field, text_of(field, entries)) {
            let there = text_of(asked, entries);
            if there.is_empty() {
                notes.suggestions.push(Suggestion { value: fact, field: asked });
            } else if !there.eq_ignore_ascii_case(&fact) {
                notes.warning(Code::Differs, asked, field.number() as u8);
            }
        }
    }
}

/// Tells of two boxes that each hold what the other one asks for, in place of what is told of each alone.
pub(crate) fn tell_swapped<'p, 't>(
    provider: &'p Provider<'p>,
    entries: &(impl Iterator<Item = Entry<'t>> + Clone),
    notes: &mut Notes<'p>,
) {
    let role_of = |field: FieldRef<'p>| match recognize(provider, text_of(field, entries)) {
        Some((kind, true)) => Some((field, kind.role)),
        _ => None,
    };
    let known: Vec<_> = provider.shown().filter_map(role_of).collect();
    for (wrong, role) in &known {
        let takes = |(other, theirs): &&(FieldRef<'p>, Role)| suits(*other, *role) && suits(*wrong, *theirs);
        let Some((other, _)) = known.iter().filter(|_| !suits(*wrong, *role)).find(takes) else { continue };
        let is_of_both = |note: &Note| [wrong.number(), other.number()].contains(&usize::from(note.field));
        notes
            .list
            .retain(|note| !(is_of_both(note) && [Code::OtherKind as u8, Code::Swapped as u8].contains(&note.code)));
        notes.warning(Code::Swapped, *wrong, other.number() as u8);
        notes.warning(Code::Swapped, *other, wrong.number() as u8);
    }
}

fn text_of<'t>(field: FieldRef<'_>, entries: &(impl Iterator<Item = Entry<'t>> + Clone)) -> &'t str {
    Normalized::of(field, entries.clone().nth(field.number()).map_or("", Entry::text)).value
}
