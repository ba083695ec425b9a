//! Names as people, programs and dashboards write them, and the fields that they mean: `CLIENT_ID`, `clientId`, "Client ID".

use super::database;
use super::synonyms::{DATABASES, FRAMEWORKS, HOSTS, IDENTITIES, QUALIFIERS, SECRETS, canonical};
use crate::field::FieldRef;
use crate::provider::Provider;
use crate::rule::edges::is_edge;

/// How sure it is that a name means a field; the surest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// It is the field's own name.
    Own,
    /// It is, behind the provider's name or another word for the same.
    Alike,
    /// Another word for what only one field of the form can be.
    Only,
    /// It ends so, behind a word that may mean someone else's.
    Foreign,
}

/// Longer than any name.
const LONGEST: usize = 128;

/// A name as words in lower case: `clientId`, `CLIENT-ID` and "Client ID" are all `client id`.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Words(Vec<String>);

impl Words {
    pub(crate) fn of(name: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        let mut last = ' ';
        if name.len() > LONGEST {
            return Self(words);
        }
        // What stands in brackets explains the name: `Key ID (optional)`.
        for character in name.split(['(', '[']).next().unwrap_or(name).chars() {
            if stands_in_word(character) {
                let begins = !stands_in_word(last) || last.is_ascii_lowercase() && character.is_ascii_uppercase();
                if begins || words.is_empty() {
                    words.push(String::new());
                }
                if let Some(word) = words.last_mut() {
                    word.push(character.to_ascii_lowercase());
                }
            }
            last = character;
        }
        Self(words)
    }

    /// All words of a provider's own name.
    pub(crate) fn of_provider(provider: &Provider<'_>) -> Self {
        let (mut words, id) = (Self::of(provider.name()), Self::of(provider.id()));
        words.0.extend(id.0);
        // `DB_PASSWORD` is no one else's in a form that asks for a database.
        if database::is_asked_for(provider) {
            words.0.extend(DATABASES.map(str::to_string));
        }
        words
    }

    /// Whether the first word is one of the other's.
    pub(super) fn begins_with_any(&self, other: &Self) -> bool {
        self.0.first().is_some_and(|first| other.0.contains(first))
    }

    /// Whether it says nothing but that it is a host: `HOST`, `BASE_URL`, `MY_APP_DOMAIN`.
    pub(super) fn is_any_host(&self) -> bool {
        self.0.iter().all(|word| HOSTS.contains(&word.as_str()) || QUALIFIERS.contains(&word.as_str()))
    }

    /// All words of both.
    pub(super) fn with(&self, other: &Self) -> Self {
        Self([self.0.as_slice(), &other.0].concat())
    }

    pub(super) fn joined(&self) -> String {
        concat(&self.0)
    }

    /// The words behind those that name the provider, and behind those that say nothing. `public` is one of these where a framework
    /// says so; elsewhere such a key is no secret.
    fn own<'w>(&'w self, provider: &Words) -> &'w [String] {
        let mut rest = self.0.as_slice();
        while let [first, others @ ..] = rest
            && !others.is_empty()
            && (QUALIFIERS.contains(&first.as_str()) || provider.0.contains(first))
        {
            rest = match others {
                [second, behind @ ..]
                    if second == "public" && !behind.is_empty() && FRAMEWORKS.contains(&first.as_str()) =>
                {
                    behind
                }
                _ => others,
            };
        }
        rest
    }
}

/// Without blanks. (`concat` of slices that are owned is a second one beside that of those that are not.)
fn concat(words: &[String]) -> String {
    let mut whole = String::new();
    words.iter().for_each(|word| whole.push_str(word));
    whole
}

/// Letters of all scripts, and digits; what else is beyond ASCII does not separate words either.
fn stands_in_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || !character.is_ascii() && !is_edge(character)
}

/// The names of one field.
pub(crate) struct Names<'p> {
    pub(crate) field: FieldRef<'p>,
    names: Vec<Words>,
    is_only_secret: bool,
    is_identity: bool,
}

impl<'p> Names<'p> {
    /// Those of all fields that a form shows.
    pub(crate) fn of_form(fields: impl Iterator<Item = FieldRef<'p>> + Clone) -> Vec<Self> {
        let secrets = fields.clone().filter(|field| field.secret()).count();
        let of = |field: FieldRef<'p>| {
            let names: Vec<Words> =
                field.field.names().filter_map(|name| std::str::from_utf8(name).ok()).map(Words::of).collect();
            let is_identity = !field.secret() && names.iter().any(|name| IDENTITIES.contains(&name.joined().as_str()));
            Self { field, names, is_only_secret: field.secret() && secrets == 1, is_identity }
        };
        let mut all: Vec<Self> = fields.map(of).collect();
        if all.iter().filter(|names| names.is_identity).count() > 1 {
            all.iter_mut().for_each(|names| names.is_identity = false);
        }
        all
    }

    /// Whether the text is one of the names, and not a value.
    pub(super) fn has(&self, text: &str) -> bool {
        let text = Words::of(text).joined();
        !text.is_empty() && self.names.iter().any(|name| name.joined() == text)
    }

    /// How sure it is that the name means the field; `provider` has the words of the provider's own name.
    pub(crate) fn rank(&self, name: &Words, provider: &Words) -> Option<Rank> {
        let whole = name.joined();
        if whole.is_empty() {
            return None;
        }
        let own = name.own(provider);
        let rest = concat(own);
        let mut best = None;
        for field in &self.names {
            let joined = field.joined();
            let is_same = |text: &str| canonical(&joined) == canonical(text);
            let rank = if joined == whole {
                Rank::Own
            } else if is_same(&rest)
                || is_same(&whole)
                || concat(field.own(provider)) == rest
                || is_without_id(field, own)
            {
                Rank::Alike
            } else if joined.len() > 3 && own.ends_with(&field.0) {
                Rank::Foreign
            } else {
                continue;
            };
            best = Some(best.map_or(rank, |best: Rank| best.min(rank)));
        }
        let listed = |list: &[&str]| list.contains(&rest.as_str());
        let is_only = self.is_only_secret && listed(&SECRETS) || self.is_identity && listed(&IDENTITIES);
        best.filter(|best| *best < Rank::Only).or(is_only.then_some(Rank::Only)).or(best)
    }
}

/// `workspace` for `Workspace ID`.
fn is_without_id(field: &Words, name: &[String]) -> bool {
    field.0.split_last().is_some_and(|(last, front)| last == "id" && !front.is_empty() && front == name)
}
