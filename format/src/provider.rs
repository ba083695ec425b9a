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

const ID: usize = 0;
const NAME: usize = 1;
const AUTH_MODE: usize = 2;
const OUTLINE: usize = 3;
const DOCS_URL: usize = 4;
const TEMPLATES: usize = 5;
const DESTINATIONS: usize = 6;
const VERIFICATION: usize = 7;
/// How many texts of the provider come before those of its fields.
const HEAD: usize = 8;
/// How many texts a field has in the outline, and of its own.
pub(crate) const IN_OUTLINE: usize = 5;
pub(crate) const TEXTS: usize = 9;

/// A provider of a catalog: a view of its record.
#[derive(Clone, Copy)]
pub struct Provider<'a> {
    record: &'a [u8],
    kinds: Parts<'a>,
}

impl core::fmt::Debug for Provider<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Provider({})", self.id())
    }
}

impl<'a> Provider<'a> {
    pub(crate) fn new(record: &'a [u8], kinds: Parts<'a>) -> Self {
        Self { record, kinds }
    }

    /// Kebab-case, permanent.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.text(ID)
    }

    /// The vendor's own spelling.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.text(NAME)
    }

    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    #[must_use]
    pub fn auth_mode(&self) -> &'a str {
        self.text(AUTH_MODE)
    }

    /// The vendor's page about its credentials.
    #[must_use]
    pub fn docs_url(&self) -> &'a str {
        self.text(DOCS_URL)
    }

    /// The web addresses that hold values, the ones that fill the most first.
    pub fn templates(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        Pieces::new(self.text(TEMPLATES).as_bytes(), INNER).map(text).filter(|template| !template.is_empty())
    }

    /// URL templates of the request that carries the secret; the first one counts for which there are values.
    pub fn destinations(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        Pieces::new(self.text(DESTINATIONS).as_bytes(), INNER).map(text).filter(|template| !template.is_empty())
    }

    /// The request that tries the values, as JSON; empty where none is known.
    #[must_use]
    pub fn verification(&self) -> &'a str {
        self.text(VERIFICATION)
    }

    /// The fields, in the order of the form.
    #[must_use]
    pub fn fields(&self) -> Vec<Field<'a>> {
        let mut fields = Vec::with_capacity(FEW);
        let mut outline = self.outline();
        let (_, mut rest) = split(self.record, HEAD);
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
        let texts = Pieces::new(self.record, OUTER).enumerate().filter(|(number, _)| *number != OUTLINE);
        // Not the numbers of the kinds: they depend on the other providers.
        let outline = self.outline().enumerate().filter(|(number, _)| number % IN_OUTLINE != Field::KINDS);
        let mut hash = fingerprint(&[]);
        for (_, text) in texts.chain(outline) {
            hash = continued(hash, text);
        }
        for field in self.fields() {
            hash = continued(hash, field.kind.bytes());
        }
        hash
    }

    /// Of each field in turn what a form needs first.
    fn outline(&self) -> Pieces<'a> {
        Pieces::new(self.text(OUTLINE).as_bytes(), INNER)
    }

    fn text(&self, number: usize) -> &'a str {
        text(Pieces::new(self.record, OUTER).nth(number).unwrap_or_default())
    }

    pub(crate) fn checked(self) -> Result<Self, FormatError> {
        let fields = self.fields();
        let (pieces, told) = (Pieces::new(self.record, OUTER).count(), self.outline().count());
        let whole = pieces <= HEAD + TEXTS * fields.len() && (fields.is_empty() || told == IN_OUTLINE * fields.len());
        if whole && fields.iter().all(|field| field.kind.is_whole()) { Ok(self) } else { Err(FormatError::Damaged) }
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
