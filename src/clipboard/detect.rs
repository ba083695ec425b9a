//! Whose a text is: the providers of a catalog that it holds something of.

use core::cmp::Reverse;

use connect_fields_format::{Credential, MAX_FIELDS};

use super::home;
use super::names::{Names, Rank, Words};
use super::{Item, arguments, read};
use crate::check::exceeds_limit;
use crate::provider::Provider;
use crate::rule::edges::trim;
use crate::{Catalog, credential, paste, source};

/// More addresses are a list of links.
const MOST_ADDRESSES: usize = 200;

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
#[non_exhaustive]
pub struct Detected<'a> {
    /// The provider; its [`paste`](Provider::paste) reads the text.
    pub provider: Provider<'a>,
    /// What tells so.
    pub clue: Clue,
    /// From 1 on, the surest first. Those that the text does not tell apart, as two products on one host, have the same rank, and
    /// stand in the order of their ids; the next one is as many further down.
    pub rank: usize,
}

impl<'a> Catalog<'a> {
    /// The providers of which the text holds something, the surest first; none where nothing tells, or where the text is longer than
    /// [`MAX_UNITS`](crate::MAX_UNITS) UTF-16 units.
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
        let mut items = read(text, MAX_FIELDS);
        items.extend(arguments::read(text));
        let held = Held::of(&items, text);
        let mut found = Vec::new();
        for provider in self.providers() {
            // Of two that have the same host the one whose address says more.
            if let Some((clue, told)) = held.clue(&provider) {
                found.push((clue, Reverse(told), provider));
            }
        }
        found.sort_by_key(|(clue, told, _)| (*clue, *told));
        let sure: Vec<_> = found.iter().map(|(clue, told, _)| (*clue, *told)).collect();
        let rank = |of| 1 + sure.partition_point(|other| *other < of);
        let detected = |(clue, told, provider): (_, _, Provider<'a>)| Detected {
            provider: provider.full(),
            clue,
            rank: rank((clue, told)),
        };
        found.into_iter().map(detected).collect()
    }
}

/// What a text holds, whosever it is: found once for all providers.
struct Held<'t> {
    /// Words that are web addresses, and their hosts.
    addresses: Vec<(&'t str, &'t str)>,
    credentials: Vec<Credential<'static>>,
    names: Vec<Words>,
    /// Of a text that is a web address.
    host: Option<&'t str>,
}

impl<'t> Held<'t> {
    fn of(items: &'t [Item<'_>], text: &'t str) -> Self {
        let (mut addresses, mut credentials) = (Vec::new(), Vec::new());
        for item in items {
            paste::lines::each_address(&item.value, |word| {
                if addresses.len() < MOST_ADDRESSES {
                    addresses.extend(home::host_in(word).map(|host| (word, host)));
                }
            });
            credentials.extend(credential::telling(trim(&item.value)));
        }
        let names = items.iter().filter(|item| !item.name.is_empty()).map(|item| Words::of(&item.name)).collect();
        Self { addresses, credentials, names, host: home::host_of(trim(text)) }
    }

    /// What tells, and how much of an address does.
    fn clue(&self, provider: &Provider<'_>) -> Option<(Clue, usize)> {
        let told = self.told_by_address(provider);
        if told > 0 {
            Some((Clue::Address, told))
        } else if self.credentials.iter().any(|kind| kind.is_of(provider.id())) {
            Some((Clue::Credential, 0))
        } else if self.has_names(provider) {
            Some((Clue::Names, 0))
        } else {
            self.host.is_some_and(|host| home::is_home(provider, host)).then_some((Clue::Host, 0))
        }
    }

    /// How much of an address of the provider tells that it holds a value; 0 where none does.
    fn told_by_address(&self, provider: &Provider<'_>) -> usize {
        let homes = self.addresses.iter().filter(|(_, host)| home::is_home(provider, host));
        let told = homes.flat_map(|(word, _)| provider.shown().map(move |field| source::told(field, word)));
        told.max().unwrap_or(0)
    }

    /// A name of one of its fields, behind its own: `CLAY_API_KEY`, but not `API_KEY`.
    fn has_names(&self, provider: &Provider<'_>) -> bool {
        let own = Words::of_provider(provider);
        let mut behind_own = self.names.iter().filter(|words| words.begins_with_any(&own)).peekable();
        if behind_own.peek().is_none() {
            return false;
        }
        let form = Names::of_form(provider.shown());
        behind_own.any(|words| form.iter().any(|names| names.rank(words, &own).is_some_and(|rank| rank <= Rank::Only)))
    }
}
