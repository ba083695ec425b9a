//! The layout of catalog bytes, in one place: what the compiler writes and the run time reads.
//!
//! `FORMAT.md` draws it. Reading borrows from the bytes, copies no text and no table, and answers
//! damaged, cut or hostile bytes with a [`FormatError`]; nothing here can panic on input.

mod catalog;
mod credential;
mod credential_write;
mod facts;
mod field;
mod kind;
mod parts;
mod pieces;
mod place;
mod provider;
mod runs;
mod source;
mod table;
mod value;
mod write;

pub use catalog::{Catalog, FormatError, VERSION};
pub use credential::{CheckDigits, Credential, Credentials, Place, Role};
pub use credential_write::{CharacterSet, CredentialSource, Run, write_credentials};
pub use facts::{Alphabet, Beyond, Facts, Misfit};
pub use field::Field;
pub use kind::Words;
pub use pieces::Pieces;
pub use place::{Section, Slot};
pub use provider::{GIVES, MAX_FIELDS, Provider, SLOT, fingerprint};
pub use source::{Choice, FactsSource, FieldSource, KindSource, ProviderSource, TableSource};
pub use table::{ClassMap, Label};
pub use value::States;
pub use write::write_catalog;
