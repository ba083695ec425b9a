//! One provider's record.

use crate::cursor::{Cursor, put_list, put_text};
use crate::{Field, FormatError, Table, TableSource, Template};

/// A provider's definition; `T` is how its fields' tables are held.
#[derive(Clone, Debug)]
pub struct Provider<'a, T = Table<'a>> {
    /// Kebab-case, permanent.
    pub id: &'a str,
    /// The vendor's own spelling.
    pub name: &'a str,
    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    pub auth_mode: &'a str,
    /// The vendor's page about its credentials.
    pub docs_url: &'a str,
    /// In the order of the form.
    pub fields: Vec<Field<'a, T>>,
    /// The ways in which its values are pasted, the ones that fill the most first.
    pub templates: Vec<Template<'a>>,
    /// The fingerprint of the record; the writer does not read it.
    pub revision: u32,
}

impl<'a> Provider<'a> {
    pub(crate) fn read(id: &'a str, record: &'a [u8]) -> Result<Self, FormatError> {
        let mut cursor = Cursor::new(record);
        let [name, auth_mode, docs_url] = cursor.texts();
        let fields = cursor.list(Field::read);
        let templates = cursor.list(Template::read);
        cursor.finish(Self { id, name, auth_mode, docs_url, fields, templates, revision: fingerprint(record) })
    }
}

impl Provider<'_, TableSource> {
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for text in [self.name, self.auth_mode, self.docs_url] {
            put_text(&mut out, text);
        }
        put_list(&mut out, &self.fields, |out, field| field.write(out));
        put_list(&mut out, &self.templates, |out, template| template.write(out));
        out
    }
}

/// FNV-1a, 32 bits (<http://www.isthe.com/chongo/tech/comp/fnv/>): tells accidents, not attacks.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
