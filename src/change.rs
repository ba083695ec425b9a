//! What normalization did to an input: the table of its codes, and the change that carries one.

use core::fmt;

use crate::Section;
use crate::field::FieldRef;

macro_rules! changes {
    ($($(#[$doc:meta])+ $name:ident = $code:literal;)+) => {
        /// What was done to the input; stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ChangeCode { $($(#[$doc])+ $name,)+ }

        impl ChangeCode {
            /// All codes, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Whether only a provider that is [`full`](crate::Provider::full) says so.
            #[must_use]
            pub const fn is_full(self) -> bool {
                self as u8 > Self::ExtractedFromUrl as u8
            }

            /// The stable name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

changes! {
    /// Blanks and invisible characters at the edges were removed.
    Trimmed = "trimmed";
    /// Quotes or angle brackets around it were removed.
    Unquoted = "unquoted";
    /// `Authorization:` or `Bearer ` in front of it was removed.
    HeaderRemoved = "header_removed";
    /// `NAME=` in front of it was removed.
    NameRemoved = "name_removed";
    /// The dashboard's label in front of it was removed.
    LabelRemoved = "label_removed";
    /// It was taken out of a URL.
    ExtractedFromUrl = "extracted_from_url";

    // Above: codes of every entry, each a bit of `Normalized`, so at most eight. Below: codes of `full` alone: `is_full` tells them by
    // their place.

    /// It was taken out of a `.env` file.
    ExtractedFromEnv = "extracted_from_env";
    /// It was taken out of JSON.
    ExtractedFromJson = "extracted_from_json";
    /// It was taken out of a command: `curl`, `psql`, `docker run`.
    ExtractedFromCommand = "extracted_from_command";
    /// It was taken out of an HTTP header.
    ExtractedFromHeader = "extracted_from_header";
    /// It was taken out of a connection string.
    ExtractedFromConnectionString = "extracted_from_connection_string";
    /// It was taken out of a table.
    ExtractedFromTable = "extracted_from_table";
    /// It is a block of PEM, and was taken out of what stood around it.
    ExtractedFromPem = "extracted_from_pem";
    /// It is a secret that can be no other one, and was taken out of the words around it.
    ExtractedFromProse = "extracted_from_prose";
}

/// One thing that was done to the input.
#[derive(Clone, Copy)]
pub struct Change<'p> {
    /// What.
    pub code: ChangeCode,
    pub(crate) field: FieldRef<'p>,
}

impl<'p> Change<'p> {
    /// The field.
    #[must_use]
    pub fn path(&self) -> (Section, &'p str) {
        (self.field.section(), self.field.id())
    }
}

impl fmt::Debug for Change<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Change({:?} {})", self.path(), self.code.name())
    }
}
