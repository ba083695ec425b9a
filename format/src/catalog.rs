//! The header and the index.

use crate::cursor::{Cursor, put_list, put_number, put_text};
use crate::{Provider, TableSource, fingerprint};

/// The version of the layout that this crate writes; it reads no other yet.
pub const VERSION: u8 = 1;

const MAGIC: &[u8; 4] = b"CFLD";
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

/// An opened catalog: the index is read, providers are decoded when asked for.
#[derive(Clone)]
pub struct Catalog<'a> {
    index: Vec<(&'a str, &'a [u8])>,
}

impl<'a> Catalog<'a> {
    /// Opens catalog bytes, borrowing from them.
    ///
    /// # Errors
    /// [`FormatError`] when the bytes are no catalog, of another version, or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, FormatError> {
        let mut cursor = Cursor::new(checked_body(bytes)?);
        let index = cursor.list(|cursor| {
            let id = cursor.text();
            let len = cursor.number() as usize;
            (id, cursor.bytes(len))
        });
        cursor.finish(Self { index })
    }

    /// The ids, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.index.iter().map(|(id, _)| *id)
    }

    /// Decodes one provider; `None` where the catalog has no such id.
    ///
    /// # Errors
    /// [`FormatError::Damaged`] when the record does not decode.
    pub fn provider(&self, id: &str) -> Result<Option<Provider<'a>>, FormatError> {
        let Ok(at) = self.index.binary_search_by(|(other, _)| (*other).cmp(id)) else {
            return Ok(None);
        };
        let Some((id, record)) = self.index.get(at) else {
            return Ok(None);
        };
        Provider::read(id, record).map(Some)
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

/// Writes a catalog; the order of `providers` does not matter.
pub fn write_catalog(providers: &[Provider<'_, TableSource>]) -> Vec<u8> {
    let mut records: Vec<(&str, Vec<u8>)> = providers.iter().map(|provider| (provider.id, provider.write())).collect();
    records.sort();

    let mut body = Vec::new();
    put_list(&mut body, &records, |body, (id, record)| {
        put_text(body, id);
        put_number(body, record.len() as u32);
        body.extend_from_slice(record);
    });

    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    bytes.extend_from_slice(&fingerprint(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}
