//! The header, and the way to each record.

use std::sync::Arc;

use crate::parts::{Parts, take};
use crate::pieces::{BETWEEN, OUTER, Pieces, text};
use crate::provider::{HEAD, ID};
use crate::{Provider, fingerprint};

/// The version of the layout that this crate writes; it reads no other yet.
pub const VERSION: u8 = 1;

pub(crate) const MAGIC: &[u8; 4] = b"CFLD";
const CHECKED_FROM: usize = 9;

/// Why bytes are not a catalog that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FormatError {
    /// The bytes do not begin as a catalog does.
    NotACatalog,
    /// A catalog of a layout version that this build does not read.
    Version(u8),
    /// Cut short, altered, or made by something else.
    Damaged,
}

impl core::fmt::Display for FormatError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::NotACatalog => f.write_str("these bytes are not a connect-fields catalog"),
            Self::Version(found) => {
                write!(f, "the catalog has layout version {found}, this build reads {VERSION}: compile it again")
            }
            Self::Damaged => f.write_str("the catalog is damaged: fetch or compile it again"),
        }
    }
}

impl core::error::Error for FormatError {}

/// An opened catalog: providers are read when asked for.
#[derive(Clone, Debug)]
pub struct Catalog<'a>(Arc<Contents<'a>>);

/// Where everything stands; shared by the catalog and its providers.
#[derive(Debug)]
pub(crate) struct Contents<'a> {
    /// The first text of the head of each provider, then the second one of each, and so on.
    heads: Vec<&'a [u8]>,
    details: Vec<&'a [u8]>,
    pub(crate) kinds: Parts<'a>,
}

impl<'a> Contents<'a> {
    /// How many providers there are.
    fn len(&self) -> usize {
        self.heads.len() / HEAD
    }

    /// A text of the head of a provider.
    pub(crate) fn head(&self, text: usize, number: usize) -> &'a [u8] {
        // The number may be any that stands in the bytes.
        let from = self.heads.get(text * self.len()..).unwrap_or_default();
        from.get(number).copied().unwrap_or_default()
    }

    /// The details of a provider.
    pub(crate) fn details(&self, number: usize) -> &'a [u8] {
        self.details.get(number).copied().unwrap_or_default()
    }
}

impl<'a> Catalog<'a> {
    /// Opens catalog bytes, borrowing from them.
    ///
    /// # Errors
    /// [`FormatError`] when the bytes are no catalog, of another version, or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, FormatError> {
        let (kinds, texts) = take(checked_body(bytes)?);
        let (heads, details) = take(texts);
        let kinds = Parts(kinds);
        if !kinds.is_whole() {
            return Err(FormatError::Damaged);
        }
        let (heads, details) = (Pieces::all(heads, OUTER), Pieces::all(details, BETWEEN));
        Ok(Self(Arc::new(Contents { heads, details, kinds })))
    }

    /// The ids, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> {
        (0..self.0.len()).map(|number| text(self.0.head(ID, number)))
    }

    /// All providers, in the order of their ids.
    ///
    /// # Errors
    /// [`FormatError::Damaged`] for one whose record cannot be read.
    pub fn providers(&self) -> impl Iterator<Item = Result<Provider<'a>, FormatError>> {
        (0..self.0.len()).map(|number| self.record(number).checked())
    }

    /// One provider by its id; `None` where the catalog has no such id.
    ///
    /// # Errors
    /// [`FormatError::Damaged`] when its record cannot be read.
    pub fn provider(&self, id: &str) -> Result<Option<Provider<'a>>, FormatError> {
        self.ids().position(|known| known == id).map(|number| self.record(number).checked()).transpose()
    }

    /// One provider by its place in the order of ids; what is damaged in its record reads as empty.
    #[must_use]
    pub fn at(&self, number: usize) -> Option<Provider<'a>> {
        (number < self.0.len()).then(|| self.record(number))
    }

    fn record(&self, number: usize) -> Provider<'a> {
        Provider::new(Arc::clone(&self.0), number)
    }
}

fn checked_body(bytes: &[u8]) -> Result<&[u8], FormatError> {
    if !bytes.starts_with(MAGIC) {
        return Err(FormatError::NotACatalog);
    }
    let version = bytes.get(MAGIC.len()).ok_or(FormatError::Damaged)?;
    if *version != VERSION {
        return Err(FormatError::Version(*version));
    }
    let check = bytes.get(MAGIC.len() + 1..CHECKED_FROM).ok_or(FormatError::Damaged)?;
    let body = bytes.get(CHECKED_FROM..).ok_or(FormatError::Damaged)?;
    if fingerprint(body).to_le_bytes() != check {
        return Err(FormatError::Damaged);
    }
    Ok(body)
}
