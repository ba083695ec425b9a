//! Kinds of credentials: whose they are, what they look like, what stands inside them.
//!
//! What one looks like are runs of characters, not a table: a table has a state for each character of a text of 80. A run is a
//! character, or a class and how often it may stand there. `FORMAT.md` draws the rest.

use crate::pieces::{INNER, Pieces, text};
use crate::runs::{LONGEST, MOST_TRIES, Reader, lies_on};

/// What a credential is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// To be kept: a key, a token.
    Secret,
    /// Made for pages that anyone reads.
    Publishable,
    /// Signs what the vendor sends.
    Webhook,
    /// Gets the next token.
    Refresh,
    /// A name of something, no secret.
    Identifier,
}

impl Role {
    /// By their numbers, with their names in definitions.
    pub const ALL: [(Self, &str); 5] = [
        (Self::Secret, "secret"),
        (Self::Publishable, "publishable"),
        (Self::Webhook, "webhook"),
        (Self::Refresh, "refresh"),
        (Self::Identifier, "identifier"),
    ];
}

/// How the last characters follow from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckDigits {
    /// They do not.
    None,
    /// The last six are the CRC-32 of what stands between the prefix and them, in base 62.
    Crc32Base62,
    /// The last seven are the CRC-32 of all before them, in base 36, behind the length of the first part.
    GitlabRoutable,
    /// The last eight are the CRC-32 of all before them, in base 16.
    Atlassian,
}

impl CheckDigits {
    /// By their numbers, with their names in definitions.
    pub const ALL: [(Self, &str); 4] = [
        (Self::None, ""),
        (Self::Crc32Base62, "crc32-base62"),
        (Self::GitlabRoutable, "gitlab-routable"),
        (Self::Atlassian, "atlassian"),
    ];
}

/// Where a fact stands inside a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// The credential is the fact.
    Whole,
    /// One of the parts between such characters.
    Part(u8, usize),
    /// A key of the JSON object that a part is in base64.
    Json(u8, usize, &'a str),
    /// The account in the id of an access key.
    AwsAccount,
}

/// A kind of credentials.
#[derive(Clone, Copy, Debug)]
pub struct Credential<'a> {
    /// Its place among all kinds.
    pub number: usize,
    /// The ids of the providers that take it, or what they begin with.
    providers: &'a [u8],
    /// What it is for.
    pub role: Role,
    /// Whether it sees test data only.
    pub is_test: bool,
    /// Whether it can only be of this vendor.
    pub is_telling: bool,
    /// How it can be checked.
    pub check: CheckDigits,
    embeds: &'a [u8],
    shapes: &'a [u8],
    classes: &'a [u8],
}

/// All kinds, in their bytes.
#[derive(Clone, Copy, Debug)]
pub struct Credentials<'a>(&'a [u8]);

impl<'a> Credentials<'a> {
    /// Borrows the bytes that the compiler wrote.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// What each kind is called, with its vendor in front, and a line end behind.
    #[must_use]
    pub fn names(&self) -> &'a str {
        text(Reader(self.0).block())
    }

    /// What the kind with a number is called.
    #[must_use]
    pub fn name(&self, number: usize) -> &'a str {
        text(Pieces::new(self.names().as_bytes(), b'\n').nth(number).unwrap_or_default())
    }

    /// The kinds of which the text may be one, those of a vendor one after another.
    pub fn of<'t>(self, value: &'t [u8]) -> impl Iterator<Item = Credential<'a>> + use<'a, 't> {
        self.iter(value.first().copied()).filter(|kind| kind.fits(value))
    }

    /// Whether a provider with this id takes any of them.
    #[must_use]
    pub fn has_vendor(self, provider: &str) -> bool {
        self.iter(None).any(|kind| kind.is_of(provider))
    }

    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.iter(None).count()
    }

    /// Those that may begin with a byte; without one all.
    fn iter(self, first: Option<u8>) -> impl Iterator<Item = Credential<'a>> + use<'a> {
        let mut reader = Reader(self.0);
        reader.block();
        let classes = reader.block();
        let mut number = 0;
        core::iter::from_fn(move || {
            let mut reader = loop {
                if reader.0.is_empty() {
                    return None;
                }
                number += 1;
                let mut kind = Reader(reader.block());
                // In place of one 0, where a kind may begin with several.
                let begins = kind.byte();
                if begins == 0 || first.is_none_or(|first| first == begins) {
                    break kind;
                }
            };
            let (traits, check) = (reader.byte(), reader.byte());
            let [providers, embeds, shapes] = core::array::from_fn(|_| reader.block());
            Some(Credential {
                number: number - 1,
                providers,
                role: Role::ALL.get(usize::from(traits & ROLE)).map_or(Role::Secret, |(role, _)| *role),
                is_test: traits & TEST != 0,
                is_telling: traits & TELLING != 0,
                check: CheckDigits::ALL.get(usize::from(check)).map_or(CheckDigits::None, |(check, _)| *check),
                embeds,
                shapes,
                classes,
            })
        })
    }
}

pub(crate) const ROLE: u8 = 7;
pub(crate) const TEST: u8 = 8;
pub(crate) const TELLING: u8 = 16;

impl<'a> Credential<'a> {
    /// Whether the provider with this id takes it.
    #[must_use]
    pub fn is_of(&self, provider: &str) -> bool {
        Pieces::new(self.providers, INNER).any(|id| {
            let rest = provider.as_bytes().strip_prefix(id);
            !id.is_empty() && rest.is_some_and(|rest| matches!(rest, [] | [b'-', ..]))
        })
    }

    /// Whether the text looks so.
    #[must_use]
    pub fn fits(&self, value: &[u8]) -> bool {
        let mut tries = MOST_TRIES;
        let mut shapes = Reader(self.shapes);
        while value.len() <= LONGEST && !shapes.0.is_empty() {
            if lies_on(shapes.block(), self.classes, value, &mut tries) {
                return true;
            }
        }
        false
    }

    /// The facts inside, by their usual names.
    pub fn embeds(&self) -> impl Iterator<Item = (&'a str, Place<'a>)> + use<'a> {
        let mut reader = Reader(self.embeds);
        core::iter::from_fn(move || {
            if reader.0.is_empty() {
                return None;
            }
            let (kind, split, part) = (reader.byte(), reader.byte(), usize::from(reader.byte()));
            let (fact, key) = (text(reader.block()), text(reader.block()));
            let place = match kind {
                0 => Place::Whole,
                1 => Place::Part(split, part),
                2 => Place::Json(split, part, key),
                _ => Place::AwsAccount,
            };
            Some((fact, place))
        })
    }
}
