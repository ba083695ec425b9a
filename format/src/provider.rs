//! One provider's record.

use crate::parts::Parts;
use crate::pieces::{OUTER, Pieces, text};
use crate::{Field, FormatError, MAX_TEMPLATES, Table};

/// A provider has no more fields than this.
pub const MAX_FIELDS: usize = 127;

/// In a template, a byte with this bit holds the number of the field whose value stands there; others are ASCII.
pub const SLOT: u8 = 0x80;

const TEXTS: usize = 0;
const URLS: usize = 1;
const TEMPLATES: usize = 2;
const FIELDS: usize = 3;

/// A provider of a catalog: a view of its record.
#[derive(Clone, Copy)]
pub struct Provider<'a>(pub(crate) Parts<'a>);

impl core::fmt::Debug for Provider<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Provider({})", self.id())
    }
}

impl<'a> Provider<'a> {
    /// Kebab-case, permanent.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.text(0)
    }

    /// The vendor's own spelling.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.text(1)
    }

    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    #[must_use]
    pub fn auth_mode(&self) -> &'a str {
        self.text(2)
    }

    /// The vendor's page about its credentials.
    #[must_use]
    pub fn docs_url(&self) -> &'a str {
        self.text(3)
    }

    /// All texts, in UTF-8 with a NUL between them, as `FORMAT.md` lists them.
    #[must_use]
    pub fn texts(&self) -> &'a [u8] {
        self.0.get(TEXTS)
    }

    /// Changes with the definition.
    #[must_use]
    pub fn revision(&self) -> u32 {
        fingerprint(self.0.0)
    }

    /// One field, by its place in the form.
    #[must_use]
    pub fn field(&self, number: usize) -> Option<Field<'a>> {
        let there = number < MAX_FIELDS && FIELDS + number < self.0.len();
        there.then(|| Field::new(*self, number, Parts(self.0.get(FIELDS + number))))
    }

    /// Recognizes whole URLs of the templates, and their beginnings.
    #[must_use]
    pub fn urls(&self) -> Table<'a> {
        Table::new(self.0.get(URLS))
    }

    /// The web addresses that hold values, the ones that fill the most first.
    pub fn templates(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let templates = Parts(self.0.get(TEMPLATES));
        (0..templates.len().min(MAX_TEMPLATES)).map(move |number| templates.get(number))
    }

    /// The text with this number, of those that all have in common or of a field.
    pub(crate) fn text(&self, number: usize) -> &'a str {
        text(Pieces::new(self.0.get(TEXTS), OUTER).nth(number).unwrap_or_default())
    }

    pub(crate) fn checked(self) -> Result<Self, FormatError> {
        let whole = (FIELDS..self.0.len()).all(|field| Parts(self.0.get(field)).is_whole()) && self.0.is_whole();
        if whole { Ok(self) } else { Err(FormatError::Damaged) }
    }
}

/// FNV-1a, 32 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>): tells accidents, not attacks.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
