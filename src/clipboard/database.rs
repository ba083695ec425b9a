//! What says where a database is, and who may use it, is for the forms of databases alone: any other would send it to somebody else.

use super::Item;
use super::claims::is_telling;
use super::home::is_home;
use super::names::Words;
use super::synonyms::canonical;
use crate::provider::Provider;
use crate::rule::edges::trim;

/// In front of names; they mean the same with it.
const MARK: &str = "://";

/// Marks items as those of one database.
pub(super) fn mark<'i, 't: 'i>(items: impl Iterator<Item = &'i mut Item<'t>>) {
    items.for_each(|item| item.name = [MARK, &item.name].concat().into());
}

/// What the name of a part of a connection string means.
pub(super) fn is_part(name: &str, part: &str) -> bool {
    canonical(&Words::of(name).joined()) == part
}

/// Whether the form asks for a database.
pub(super) fn is_asked_for(provider: &Provider<'_>) -> bool {
    // The host of requests that are made by HTTP is no database's.
    let fields = provider.shown().filter(|field| !field.field.slot().is_in_host());
    let ids: Vec<String> = fields.map(|field| Words::of(field.id()).joined()).collect();
    let asks = |part: &str| ids.iter().any(|id| canonical(id) == part);
    asks("database") || asks("port") || ["host", "username", "password"].into_iter().all(asks)
}

/// The items without those of databases, where the form asks for none, and nothing tells that it is the provider's own.
pub(super) fn leave_out<'t>(mut items: Vec<Item<'t>>, provider: &Provider<'_>) -> Vec<Item<'t>> {
    let is_own = |value: &str| is_home(provider, value) || provider.shown().any(|field| is_telling(field, value));
    let mut marked = items.iter().filter(|item| item.name.starts_with(MARK));
    if !is_asked_for(provider) && !marked.any(|item| is_own(trim(&item.value))) {
        items.retain(|item| !item.name.starts_with(MARK));
    }
    items
}
