//! The header, and the way to each record.

use crate::parts::Parts;
use crate::{Provider, fingerprint};

/// The version of the layout that this crate writes; it reads no other yet.
pub const VERSION: u8 = 1;

pub(crate) const MAGIC: &[u8; 4] = b"CFLD";
const CHECKED_FROM: usize = 9;

/// Why bytes are not a catalog that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug)]
pub struct Catalog<'a> {
    records: Parts<'a>,
    kinds: Parts<'a>,
}

/// The parts of a catalog.
const RECORDS: usize = 0;
const KINDS: usize = 1;

impl<'a> Catalog<'a> {
    /// Opens catalog bytes, borrowing from them.
    ///
    /// # Errors
    /// [`FormatError`] when the bytes are no catalog, of another version, or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, FormatError> {
        let body = Parts(checked_body(bytes)?);
        let [records, kinds] = [RECORDS, KINDS].map(|part| Parts(body.get(part)));
        let whole = body.is_whole() && records.is_whole() && kinds.is_whole();
        if whole { Ok(Self { records, kinds }) } else { Err(FormatError::Damaged) }
    }

    /// The ids, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.records().map(|record| record.id())
    }

    /// All providers, in the order of their ids.
    ///
    /// # Errors
    /// [`FormatError::Damaged`] for one whose record cannot be read.
    pub fn providers(&self) -> impl Iterator<Item = Result<Provider<'a>, FormatError>> + use<'a> {
        self.records().map(Provider::checked)
    }

    /// One provider by its id; `None` where the catalog has no such id.
    ///
    /// # Errors
    /// [`FormatError::Damaged`] when its record cannot be read.
    pub fn provider(&self, id: &str) -> Result<Option<Provider<'a>>, FormatError> {
        self.records().find(|record| record.id() == id).map(Provider::checked).transpose()
    }

    /// One provider by its place in the order of ids; what is damaged in its record reads as empty.
    #[must_use]
    pub fn at(&self, number: usize) -> Option<Provider<'a>> {
        (number < self.records.len()).then(|| Provider::new(self.records.get(number), self.kinds))
    }

    fn records(&self) -> impl Iterator<Item = Provider<'a>> + use<'a> {
        let catalog = *self;
        (0..catalog.records.len()).map_while(move |number| catalog.at(number))
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
