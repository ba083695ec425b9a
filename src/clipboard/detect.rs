//! Whose a text is: the providers of a catalog that it holds something of.

use super::home;
use super::names::{Names, Rank, Words};
use super::{Item, read};
use crate::change::ChangeCode;
use crate::check::exceeds_limit;
use crate::provider::Provider;
use crate::rule::edges::trim;
use crate::{Catalog, FieldRef, credential, paste, source};

/// What tells that a text is of a provider; the surest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Clue {
    /// One of its own web addresses, with a value in it.
    Address,
    /// A credential that can only be of its vendor.
    Credential,
    /// Names of its fields, with its own name in front: `CLAY_API_KEY`.
    Names,
    /// A web address of its own, in which no value is.
    Host,
}

impl Clue {
    /// All, the surest first.
    pub const ALL: [Self; 4] = [Self::Address, Self::Credential, Self::Names, Self::Host];

    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Credential => "credential",
            Self::Names => "names",
            Self::Host => "host",
        }
    }
}

/// A provider of which a text holds something.
#[derive(Clone, Debug)]
pub struct Detected<'a> {
    /// The provider; its [`paste`](Provider::paste) reads the text.
    pub provider: Provider<'a>,
    /// What tells so.
    pub clue: Clue,
}

impl<'a> Catalog<'a> {
    /// The providers of which the text holds something, the surest first; none where nothing tells.
    ///
    /// ```
    /// use connect_fields::Catalog;
    ///
    /// let found = Catalog::embedded()?.detect("https://app.clay.com/workspaces/1060661/settings");
    /// assert_eq!(found.first().map(|found| found.provider.id()), Some("clay"));
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn detect(&self, text: &str) -> Vec<Detected<'a>> {
        if exceeds_limit(text) {
            return Vec::new();
        }
        let items = read(text);
        let of = |provider: Provider<'a>| {
            let clue = clue(&provider, &items, text)?;
            Some(Detected { provider: provider.full(), clue })
        };
        let mut found: Vec<_> = self.providers().filter_map(of).collect();
        found.sort_by_key(|found| found.clue);
        found
    }
}

fn clue(provider: &Provider<'_>, items: &[Item<'_>], text: &str) -> Option<Clue> {
    if has_address(provider, items) {
        Some(Clue::Address)
    } else if items.iter().any(|item| credential::is_of(provider, trim(&item.value))) {
        Some(Clue::Credential)
    } else if has_names(provider, items) {
        Some(Clue::Names)
    } else {
        home::is_at_home(provider, trim(text)).then_some(Clue::Host)
    }
}

/// A host that is whole may be anyone's.
fn has_address(provider: &Provider<'_>, items: &[Item<'_>]) -> bool {
    let mut found = false;
    let own: Vec<FieldRef<'_>> = provider.shown().filter(|field| !is_any_host(provider, *field)).collect();
    for item in items {
        paste::lines::each_address(&item.value, |word| {
            let holds = |field: &FieldRef<'_>| {
                matches!(source::read(*field, word).value, Some((_, ChangeCode::ExtractedFromUrl)))
            };
            found = found || home::is_at_home(provider, word) && own.iter().any(holds);
        });
    }
    found
}

fn is_any_host(provider: &Provider<'_>, field: FieldRef<'_>) -> bool {
    field.field.slot() == connect_fields_format::Slot::WholeHost && provider.templates.len() < 2
}

/// A name of one of its fields, behind its own: `CLAY_API_KEY`, but not `API_KEY`.
fn has_names(provider: &Provider<'_>, items: &[Item<'_>]) -> bool {
    let own = Words::of_provider(provider);
    let form = Names::of_form(provider.shown());
    items.iter().filter(|item| !item.name.is_empty()).any(|item| {
        let words = Words::of(&item.name);
        words.begins_with_any(&own)
            && form.iter().any(|names| names.rank(&words, &own).is_some_and(|rank| rank <= Rank::Only))
    })
}
