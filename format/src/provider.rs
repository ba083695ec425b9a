//! One provider's record.

use crate::parts::Parts;
use crate::pieces::{INNER, OUTER, Pieces, text};
use crate::{Field, FormatError};

/// Most providers have no more than so many.
const FEW: usize = 3;

/// A provider has no more fields than this.
pub const MAX_FIELDS: usize = 127;

/// In a template, a character from here on stands for the value of a field: its number is what it is above this one.
/// All others are ASCII.
pub const SLOT: char = '\u{80}';

/// In a rewrite, behind the address: the slot of a field follows, and the value that it gets.
pub const GIVES: u8 = b'>';

/// The texts of a head, by their place.
const ID: usize = 0;
const NAME: usize = 1;
const AUTH_MODE: usize = 2;
const OUTLINE: usize = 3;
/// How many texts a head has: these four.
pub(crate) const HEAD: usize = 4;

/// The texts of the details, by their place.
const DOCS_URL: usize = 0;
const TEMPLATES: usize = 1;
const DESTINATIONS: usize = 2;
const VERIFICATION: usize = 3;
const REWRITES: usize = 4;
/// How many of them come before those of the fields.
const OWN: usize = 5;
/// How many texts a field has in the outline, and of its own.
pub(crate) const IN_OUTLINE: usize = 4;
pub(crate) const TEXTS: usize = 9;

/// A provider of a catalog: a view of its head and its details.
#[derive(Clone, Copy)]
pub struct Provider<'a> {
    head: &'a [u8],
    details: &'a [u8],
    kinds: Parts<'a>,
}

impl core::fmt::Debug for Provider<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Provider({})", self.id())
    }
}

impl<'a> Provider<'a> {
    pub(crate) fn new((head, details): (&'a [u8], &'a [u8]), kinds: Parts<'a>) -> Self {
        Self { head, details, kinds }
    }

    /// Kebab-case, permanent.
    #[must_use]
    pub fn id(&self) -> &'a str {
        nth(self.head, ID)
    }

    /// The vendor's own spelling.
    #[must_use]
    pub fn name(&self) -> &'a str {
        nth(self.head, NAME)
    }

    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    #[must_use]
    pub fn auth_mode(&self) -> &'a str {
        nth(self.head, AUTH_MODE)
    }

    /// The vendor's page about its credentials.
    #[must_use]
    pub fn docs_url(&self) -> &'a str {
        nth(self.details, DOCS_URL)
    }

    /// The web addresses that hold values, the ones that fill the most first.
    #[must_use]
    pub fn templates(&self) -> Vec<&'a str> {
        self.list(TEMPLATES)
    }

    /// The web addresses out of whose pieces a value is made, each with [`GIVES`] and the value behind it.
    #[must_use]
    pub fn rewrites(&self) -> Vec<&'a str> {
        self.list(REWRITES)
    }

    /// URL templates of the request that carries the secret; the first one counts for which there are values.
    #[must_use]
    pub fn destinations(&self) -> Vec<&'a str> {
        self.list(DESTINATIONS)
    }

    /// The request that tries the values, as JSON; empty where none is known.
    #[must_use]
    pub fn verification(&self) -> &'a str {
        nth(self.details, VERIFICATION)
    }

    /// The fields, in the order of the form.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'a>> {
        let mut fields = Vec::with_capacity(FEW);
        let mut outline = self.outline();
        let (_, mut rest) = split(self.details, OWN);
        while !outline.rest().is_empty() && fields.len() < MAX_FIELDS {
            let (own, after) = split(rest, TEXTS);
            fields.push(Field::new(fields.len(), &mut outline, own, self.kinds));
            rest = after;
        }
        fields
    }

    /// Changes with the definition, and with nothing else in the catalog.
    #[must_use]
    pub fn revision(&self) -> u32 {
        let (head, _) = split(self.head, OUTLINE);
        let mut hash = continued(fingerprint(head), self.details);
        for (number, text) in self.outline().enumerate() {
            // Not the numbers of the kinds: they depend on the other providers.
            if number % IN_OUTLINE != Field::KINDS_AT {
                hash = continued(hash, text);
            }
        }
        for field in self.fields() {
            for kind in field.kinds() {
                hash = continued(hash, kind.bytes());
            }
        }
        hash
    }

    /// The parts of one of the details.
    fn list(&self, number: usize) -> Vec<&'a str> {
        let mut list = Vec::new();
        for part in Pieces::new(nth(self.details, number).as_bytes(), INNER) {
            if !part.is_empty() {
                list.push(text(part));
            }
        }
        list
    }

    /// Of each field in turn what a form needs first.
    fn outline(&self) -> Pieces<'a> {
        Pieces::new(nth(self.head, OUTLINE).as_bytes(), INNER)
    }

    pub(crate) fn checked(self) -> Result<Self, FormatError> {
        let fields = self.fields();
        let (pieces, told) = (Pieces::new(self.details, OUTER).count(), self.outline().count());
        let whole = pieces <= OWN + TEXTS * fields.len() && (fields.is_empty() || told == IN_OUTLINE * fields.len());
        if whole && fields.iter().flat_map(Field::kinds).all(|kind| kind.is_whole()) {
            Ok(self)
        } else {
            Err(FormatError::Damaged)
        }
    }
}

fn nth(texts: &[u8], number: usize) -> &str {
    text(Pieces::new(texts, OUTER).nth(number).unwrap_or_default())
}

/// So many texts, and those that follow.
pub(crate) fn split(texts: &[u8], count: usize) -> (&[u8], &[u8]) {
    let mut pieces = Pieces::new(texts, OUTER);
    for _ in 0..count {
        pieces.next();
    }
    let rest = pieces.rest();
    texts.split_at_checked(texts.len() - rest.len()).unwrap_or((texts, &[]))
}

/// FNV-1a, 32 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>), over words of four bytes, the last one filled up with 0:
/// tells accidents, not attacks.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u32 {
    continued(0x811c_9dc5, bytes)
}

fn continued(hash: u32, bytes: &[u8]) -> u32 {
    // With the length, or zeros at the end would not count.
    let mut hash = hash ^ bytes.len() as u32;
    let (words, rest) = bytes.as_chunks();
    let mut last = [0; 4];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    for word in words.iter().chain([&last].into_iter().filter(|_| !rest.is_empty())) {
        hash = (hash ^ u32::from_le_bytes(*word)).wrapping_mul(0x0100_0193);
    }
    hash
}
