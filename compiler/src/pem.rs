//! The forms in which keys and certificates are asked for: <https://www.rfc-editor.org/rfc/rfc7468#section-3>

use serde::Deserialize;

/// How the lines of a block in PEM are divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pem {
    /// By line ends.
    Lf,
    /// By `\n`, as two characters: what stands in JSON.
    Escaped,
    /// Not at all.
    Flat,
}

impl Pem {
    /// The shape of such a block: what has another form is warned about, not refused.
    pub(crate) const fn shape(self) -> &'static str {
        match self {
            Self::Lf => r"^-----BEGIN [A-Z0-9 ]+-----\n([A-Za-z0-9+/=:, -]+\n)+-----END [A-Z0-9 ]+-----\n?$",
            Self::Escaped => r"^-----BEGIN [A-Z0-9 ]+-----\\n([A-Za-z0-9+/=:, -]+\\n)+-----END [A-Z0-9 ]+-----(\\n)?$",
            Self::Flat => r"^-----BEGIN [A-Z0-9 ]+-----[A-Za-z0-9+/=]+-----END [A-Z0-9 ]+-----$",
        }
    }
}
