//! A caller's mistake; a user's is an [`Issue`](crate::Issue). What was passed is not repeated: it may be a secret in the wrong place.

use core::fmt;

use connect_fields_format::FormatError;

/// What the caller has to change.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The catalog has no such provider.
    UnknownProvider,
    /// The provider has no such field.
    UnknownField {
        /// The ids there are, by section.
        known: String,
    },
    /// The id stands in more than one section.
    AmbiguousField,
    /// The catalog bytes cannot be read.
    Catalog(FormatError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownProvider => {
                f.write_str("no provider of that id in this catalog; providers() lists those there are")
            }
            Self::UnknownField { known } => write!(f, "no field of that id; this provider has {known}"),
            Self::AmbiguousField => f.write_str("that id stands in more than one section; name the section too"),
            Self::Catalog(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for Error {}

impl From<FormatError> for Error {
    fn from(error: FormatError) -> Self {
        Self::Catalog(error)
    }
}
