//! One provider's record.

use crate::cursor::Cursor;
use crate::field::HEAD;
use crate::pieces::{OUTER, Pieces};
use crate::{Field, FormatError, Table};

/// A provider has no more fields than this.
pub const MAX_FIELDS: usize = 127;

/// In a template, a byte with this bit holds the number of the field whose value stands there; others are ASCII.
pub const SLOT: u8 = 0x80;

/// An opened provider.
#[derive(Clone, Debug)]
pub struct Provider<'a> {
    /// All texts, with a NUL between them, as `FORMAT.md` lists them.
    pub texts: &'a str,
    /// In the order of the form.
    pub fields: Vec<Field<'a>>,
    /// The web addresses that hold values, the ones that fill the most first.
    pub templates: Vec<&'a [u8]>,
    /// Recognizes whole URLs of these templates, and their beginnings.
    pub urls: Table<'a>,
    /// Changes with the definition.
    pub revision: u32,
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

    fn text(&self, number: usize) -> &'a str {
        Pieces::new(self.texts, OUTER).nth(number).unwrap_or("")
    }

    pub(crate) fn read(record: &'a [u8]) -> Result<Self, FormatError> {
        let mut cursor = Cursor::new(record);
        let texts = cursor.text();
        let mut templates = Vec::new();
        // No capacity from the bytes: a hostile count must not reserve memory.
        for _ in 0..cursor.number() {
            templates.push(cursor.block());
        }
        let urls = Table::read(&mut cursor);
        let mut fields = Vec::new();
        let mut pieces = Pieces::new(texts, OUTER);
        pieces.nth(HEAD - 1);
        while !cursor.is_at_end() && fields.len() < MAX_FIELDS {
            fields.push(Field::read(fields.len(), texts, &mut pieces, &mut cursor));
        }
        cursor.finish(Self { texts, fields, templates, urls, revision: fingerprint(record) })
    }

    /// The id in a record, without reading the rest.
    pub(crate) fn id_of(record: &'a [u8]) -> &'a str {
        Pieces::new(Cursor::new(record).text(), OUTER).next().unwrap_or("")
    }
}

/// FNV-1a, 32 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>): tells accidents, not attacks.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
