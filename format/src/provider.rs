//! One provider's record.

use std::sync::Arc;

use crate::catalog::Contents;
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
pub(crate) const ID: usize = 0;
const NAME: usize = 1;
const AUTH_MODE: usize = 2;
pub(crate) const OUTLINE: usize = 3;
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
pub(crate) const IN_OUTLINE: usize = 3;
pub(crate) const TEXTS: usize = 9;

/// A provider of a catalog: a view of its head and its details.
#[derive(Clone)]
pub struct Provider<'a> {
    catalog: Arc<Contents<'a>>,
    number: usize,
}

impl core::fmt::Debug for Provider<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Provider({})", self.id())
    }
}

impl<'a> Provider<'a> {
    pub(crate) fn new(catalog: Arc<Contents<'a>>, number: usize) -> Self {
        Self { catalog, number }
    }

    /// Its place in the order of ids.
    #[must_use]
    pub fn number(&self) -> usize {
        self.number
    }

    /// Kebab-case, permanent.
    #[must_use]
    pub fn id(&self) -> &'a str {
        text(self.head(ID))
    }

    /// The vendor's own spelling.
    #[must_use]
    pub fn name(&self) -> &'a str {
        text(self.head(NAME))
    }

    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    #[must_use]
    pub fn auth_mode(&self) -> &'a str {
        text(self.head(AUTH_MODE))
    }

    /// The vendor's page about its credentials.
    #[must_use]
    pub fn docs_url(&self) -> &'a str {
        text(Pieces::nth_of(self.details(), DOCS_URL))
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
        text(Pieces::nth_of(self.details(), VERIFICATION))
    }

    /// The fields, in the order of the form.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'a>> {
        let mut fields = Vec::with_capacity(FEW);
        let mut outline = self.outline();
        let (_, mut rest) = split(self.details(), OWN);
        while !outline.rest().is_empty() && fields.len() < MAX_FIELDS {
            let (own, after) = split(rest, TEXTS);
            fields.push(Field::new(fields.len(), &mut outline, own, self.catalog.kinds));
            rest = after;
        }
        fields
    }

    /// Changes with the definition, and with nothing else in the catalog.
    #[must_use]
    pub fn revision(&self) -> u32 {
        let mut hash = continued(BASIS, self.details());
        for text in 0..OUTLINE {
            hash = continued(hash, self.head(text));
        }
        for field in self.fields() {
            let traits = (field.traits as u32).to_le_bytes();
            for text in [&traits, field.id().as_bytes(), field.label().as_bytes()] {
                hash = continued(hash, text);
            }
            // Not their numbers: they depend on the other providers.
            for kind in field.kinds() {
                hash = continued(hash, kind.bytes());
            }
        }
        folded(hash)
    }

    /// The parts of one of the details.
    fn list(&self, number: usize) -> Vec<&'a str> {
        let mut list = Vec::new();
        for part in Pieces::new(Pieces::nth_of(self.details(), number), INNER) {
            if !part.is_empty() {
                list.push(text(part));
            }
        }
        list
    }

    // It is small, but would stand in each of its callers.
    #[inline(never)]
    fn head(&self, text: usize) -> &'a [u8] {
        self.catalog.head(text, self.number)
    }

    fn details(&self) -> &'a [u8] {
        self.catalog.details(self.number)
    }

    /// Of each field in turn what a form needs first.
    fn outline(&self) -> Pieces<'a> {
        let outline = self.head(OUTLINE);
        let [INNER, digits @ ..] = outline else { return Pieces::new(outline, INNER) };
        // As JavaScript reads it, whatever stands there.
        let number = digits.iter().fold(0, |number: u32, digit| number.wrapping_mul(10) + u32::from(digit & 15));
        Pieces::new(self.catalog.head(OUTLINE, number as usize), INNER)
    }

    pub(crate) fn checked(self) -> Result<Self, FormatError> {
        let fields = self.fields();
        let (pieces, told) = (Pieces::new(self.details(), OUTER).count(), self.outline().count());
        let whole = pieces <= OWN + TEXTS * fields.len() && (fields.is_empty() || told == IN_OUTLINE * fields.len());
        let mut texts = (0..HEAD).map(|text| self.head(text)).chain([self.details()]);
        let readable = texts.all(|texts| core::str::from_utf8(texts).is_ok());
        if whole && readable && fields.iter().flat_map(Field::kinds).all(|kind| kind.is_whole()) {
            Ok(self)
        } else {
            Err(FormatError::Damaged)
        }
    }
}

/// So many texts, and those that follow.
fn split(texts: &[u8], count: usize) -> (&[u8], &[u8]) {
    let mut pieces = Pieces::new(texts, OUTER);
    for _ in 0..count {
        pieces.next();
    }
    let rest = pieces.rest();
    texts.split_at_checked(texts.len() - rest.len()).unwrap_or((texts, &[]))
}

/// FNV-1a, 64 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>), over words of eight bytes, the last one filled up with 0, and folded
/// to 32 bits: tells accidents, not attacks.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u32 {
    folded(continued(BASIS, bytes))
}

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

fn continued(hash: u64, bytes: &[u8]) -> u64 {
    // With the length, or zeros at the end would not count.
    let mut hash = hash ^ bytes.len() as u64;
    let (words, rest) = bytes.as_chunks();
    for word in words {
        hash = mixed(hash, *word);
    }
    if !rest.is_empty() {
        let mut last = [0; 8];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        hash = mixed(hash, last);
    }
    hash
}

fn mixed(hash: u64, word: [u8; 8]) -> u64 {
    (hash ^ u64::from_le_bytes(word)).wrapping_mul(0x0100_0000_01b3)
}

fn folded(hash: u64) -> u32 {
    (hash ^ hash >> 32) as u32
}
