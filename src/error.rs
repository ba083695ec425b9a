//! A caller's mistake; a user's is an [`Issue`](crate::Issue).

use core::fmt;

use connect_fields_format::FormatError;

/// What the caller has to change. What was passed is said neither by `Display` nor by `Debug`: it may be a secret in the wrong place.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The catalog has no such provider.
    UnknownProvider {
        /// The id that was asked for.
        id: String,
    },
    /// The provider has no such field.
    UnknownField {
        /// The id that was asked for.
        id: String,
        /// The ids there are, by section.
        known: String,
    },
    /// The id stands in more than one section.
    AmbiguousField {
        /// The id that was asked for.
        id: String,
    },
    /// The catalog bytes cannot be read.
    Catalog(FormatError),
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Error({self})")
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownProvider { .. } => {
                f.write_str("no provider of that id in this catalog; providers() lists those there are")
            }
            Self::UnknownField { known, .. } => write!(f, "no field of that id; this provider has {known}"),
            Self::AmbiguousField { .. } => f.write_str("that id stands in more than one section; name the section too"),
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
