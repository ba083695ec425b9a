//! What a form needs of a provider, wherever it was read from: what is compiled.

use std::ops::Range;

use connect_fields_format::Section;
use toml::Spanned;

use crate::paste::PasteRule;
use crate::template::Template;

/// A provider's form.
#[derive(Debug)]
pub(crate) struct Form {
    /// Where the provider stands, for what is found wrong with it as a whole.
    pub(crate) span: Range<usize>,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) auth_mode: String,
    pub(crate) docs_url: String,
    /// URLs into which values are put: what host safety is derived from.
    pub(crate) requests: Vec<Template>,
    /// Which addresses hold values.
    pub(crate) paste: Vec<PasteRule>,
    /// URL templates of the request that carries the secret; the first one counts for which there are values.
    pub(crate) destinations: Vec<String>,
    /// The request that tries the values, as JSON; empty where none is known.
    pub(crate) verification: String,
    pub(crate) fields: Vec<FormField>,
}

/// One field of it.
#[derive(Debug)]
pub(crate) struct FormField {
    /// Where the field stands, for what is found wrong with it as a whole.
    pub(crate) id: Spanned<String>,
    pub(crate) section: Section,
    pub(crate) label: String,
    pub(crate) aliases: Vec<String>,
    pub(crate) help: String,
    pub(crate) placeholder: String,
    pub(crate) docs_url: String,
    pub(crate) default: String,
    pub(crate) options: Vec<(String, String)>,
    pub(crate) prefix: String,
    pub(crate) suffix: String,
    pub(crate) secret: bool,
    pub(crate) multiline: bool,
    pub(crate) verbatim: bool,
    pub(crate) required: bool,
    pub(crate) hidden: bool,
    pub(crate) visible_when: Option<Condition>,
    pub(crate) pattern: Option<Spanned<String>>,
    pub(crate) format: Option<Format>,
    pub(crate) shape: Option<Spanned<String>>,
    /// One value, as the definition shows it.
    pub(crate) example: Option<Spanned<String>>,
    pub(crate) safety: Safety,
}

/// When a field is shown.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    /// The id of the field that decides.
    pub(crate) field: Spanned<String>,
    /// The value that it must have.
    pub(crate) equals: String,
}

/// What a value may be where it stands in a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Safety {
    /// One label of a host, one segment of a path: all that our own definitions put into URLs.
    Strict,
    /// Whatever cannot move the request to another host than the owner of the catalog means; of paths only a warning.
    Lenient,
}

/// A rule that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Hostname,
    Uuid,
    Email,
    Uri,
}

impl Format {
    pub(crate) const ALL: [(&'static str, Self); 4] =
        [("hostname", Self::Hostname), ("uuid", Self::Uuid), ("email", Self::Email), ("uri", Self::Uri)];

    /// What it is called where a text is not of the format; empty where its characters and its length say more.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Hostname => "",
            Self::Uuid => "a UUID such as 123e4567-e89b-42d3-a456-426614174000",
            Self::Email => "an email address",
            Self::Uri => "a whole address that begins with https://",
        }
    }

    /// The rule, as the forms in use have it.
    pub(crate) fn pattern(self) -> &'static str {
        match self {
            Self::Hostname => "^[a-zA-Z0-9.-]+$",
            // With a version, and of the two special ones: https://www.rfc-editor.org/rfc/rfc9562#section-4
            Self::Uuid => concat!(
                r"^(?:[\da-fA-F]{8}(?:-[\da-fA-F]{4})(?:-[1-8][\da-fA-F]{3})(?:-[89abAB][\da-fA-F]{3})-[\da-fA-F]{12}",
                "|0{8}-(?:0{4}-){3}0{12}|f{8}-(?:f{4}-){3}f{12})$",
            ),
            // What zod takes, https://zod.dev/api#emails: words with single dots between them, and a host of two labels or more.
            Self::Email => r"^(?:[\w'+-]+\.)*[\w'+-]*[\w+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$",
            // A scheme and something behind it: https://url.spec.whatwg.org/#absolute-url-string. A parser decides the rest.
            Self::Uri => "^[A-Za-z][A-Za-z0-9+.-]*:",
        }
    }
}
