//! The one table of codes, and the issue that carries one.

use core::fmt;
use std::borrow::Cow;

use connect_fields_format::{Section, Words};

#[cfg(feature = "full")]
use crate::credential::kinds;
use crate::field::FieldRef;
use crate::rule::invisible::InvisibleAt;
use crate::{Error, Provider, message};

/// In place of a field's number: the whole paste. In place of a basis: nothing.
pub(crate) const NONE: u8 = 255;
/// The basis of an issue, what its params are read from; or the number of a sibling.
pub(crate) const RULE: u8 = 254;
pub(crate) const SHAPE: u8 = 253;

/// What a text that is too long to be looked at is told.
const LIMIT: &str = "0-1048576";

/// The key of the DOM's [`ValidityState`](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#validitystate) to raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity(pub &'static str);

macro_rules! codes {
    ($($(#[$doc:meta])+ $name:ident = $code:literal, $validity:literal, [$($param:ident),*];)+) => {
        /// What is wrong or odd. Codes and the names of their params are stable; messages are not.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code { $($(#[$doc])+ $name,)+ }

        impl Code {
            /// All codes, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable name.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// Whether only a provider that is [`full`](crate::Provider::full) says so.
            #[must_use]
            pub const fn is_full(self) -> bool {
                self as u8 > Self::Internal as u8
            }

            /// The key to raise in a `ValidityState`.
            #[must_use]
            pub const fn validity(self) -> Validity {
                match self { $(Self::$name => Validity($validity),)+ }
            }

            /// The params that an issue of this code has.
            #[must_use]
            pub const fn params(self) -> &'static [Param] {
                match self { $(Self::$name => &[$(Param::$param),*],)+ }
            }
        }
    };
}

codes! {
    /// Nothing is there.
    Required = "required", "valueMissing", [Label];
    /// Something other than a text was given.
    NotText = "not_text", "typeMismatch", [Label];
    /// Shorter than any value.
    TooShort = "too_short", "tooShort", [Label, Expected];
    /// Longer than any value, or than what is looked at.
    TooLong = "too_long", "tooLong", [Label, Expected];
    /// Does not begin as each value does.
    Prefix = "prefix", "patternMismatch", [Label, Prefix];
    /// Has something other than ASCII digits.
    NotDigits = "not_digits", "patternMismatch", [Label];
    /// Has a character that no value has.
    Character = "character", "patternMismatch", [Label, Expected];
    /// Has a blank inside.
    Blank = "blank", "patternMismatch", [Label];
    /// Fails the rule or the shape in a way that has no words of its own.
    Pattern = "pattern", "patternMismatch", [Label];
    /// Is none of the options.
    NotAnOption = "not_an_option", "patternMismatch", [Label];
    /// Is the beginning of a value.
    Incomplete = "incomplete", "patternMismatch", [Label];
    /// Is not of the format that is expected.
    Format = "format", "typeMismatch", [Label, Expected];
    /// Could move the request to another host.
    UnsafeHost = "unsafe_host", "patternMismatch", [Label];
    /// Could move the request to another path.
    UnsafePath = "unsafe_path", "patternMismatch", [Label];
    /// Is a host of the user's own network, or of the machine that sends the request.
    PrivateHost = "private_host", "customError", [Label];
    /// Has a character inside that no one sees.
    InvisibleCharacter = "invisible_character", "patternMismatch", [Label, Character, Position];
    /// Looks wrapped, and is kept as it is.
    LooksWrapped = "looks_wrapped", "customError", [Label];
    /// Looks like a sibling's value.
    WrongKind = "wrong_kind", "customError", [Label, Other];
    /// Two boxes hold each other's values.
    Swapped = "swapped", "customError", [Label, Other];
    /// A paste held nothing for this provider.
    NothingRecognized = "nothing_recognized", "customError", [];
    /// The service did not take the values. This one and the next two are for what a server answers: only
    /// [`Provider::issue`] says them.
    Rejected = "rejected", "customError", [];
    /// The service did not let the values in.
    Unauthorized = "unauthorized", "customError", [];
    /// The account is connected already.
    AlreadyConnected = "already_connected", "customError", [];
    /// A stored secret would go to another host than the one that it was stored for.
    SecretReentryRequired = "secret_reentry_required", "valueMissing", [Label];
    /// The check itself failed.
    Internal = "internal", "customError", [];

    // Above: codes of every entry. Below: codes of `full` alone: `is_full` tells them by their place. The number of a code is its place,
    // too: `pkg/src/wire.ts` knows that of `InvisibleCharacter`.

    /// A web address of the provider's that does not hold what its box asks for.
    UrlLacksField = "url_lacks_field", "customError", [Label];
    /// A paste held several values that could be this secret.
    Ambiguous = "ambiguous", "customError", [Label];
    /// Is hidden behind stars or dots, as it is displayed.
    Masked = "masked", "customError", [Label];
    /// Stands where a value should: `YOUR_API_KEY`.
    Placeholder = "placeholder", "customError", [Label];
    /// Goes on, as dots at the end say.
    Cut = "cut", "customError", [Label];
    /// Stands there twice.
    Doubled = "doubled", "customError", [Label];
    /// Is a credential of another vendor.
    OtherVendor = "other_vendor", "customError", [Label, Credential];
    /// Is a credential of this vendor, for something else.
    OtherKind = "other_kind", "customError", [Label, Credential];
    /// Sees test data only.
    TestMode = "test_mode", "customError", [Label, Credential];
    /// Has the wrong check digits.
    Checksum = "checksum", "customError", [Label, Credential];
    /// Is good no more.
    Expired = "expired", "customError", [Label];
    /// Is not good yet.
    NotYetValid = "not_yet_valid", "customError", [Label];
    /// Is a block of PEM that is labelled for something else.
    PemLabel = "pem_label", "customError", [Label];
    /// Is a key that a passphrase locks.
    PemEncrypted = "pem_encrypted", "customError", [Label];
    /// Is a block of PEM that has lost or gained characters.
    PemDamaged = "pem_damaged", "customError", [Label];
    /// Is not what stands inside a credential of the form.
    Differs = "differs", "customError", [Label, Other];
}

/// A fact that a message may name. Never a part of the value, but for the name and place of an invisible character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Param {
    /// The field's label.
    Label,
    /// The label of the field that the value belongs to.
    Other,
    /// How each value begins.
    Prefix,
    /// What is expected: a length, or the characters.
    Expected,
    /// A character: `U+200B ZERO WIDTH SPACE`.
    Character,
    /// A vendor, and what it calls a kind of its credentials.
    Credential,
    /// Where it stands in the text that was given, in UTF-16 units from 1 on.
    Position,
}

impl Param {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Label => "label",
            Self::Other => "other",
            Self::Prefix => "prefix",
            Self::Expected => "expected",
            Self::Character => "character",
            Self::Credential => "credential",
            Self::Position => "position",
        }
    }
}

/// One thing wrong or odd. Holds no value; its `Debug` form is safe to log.
#[derive(Clone, Copy)]
pub struct Issue<'p> {
    /// What.
    pub code: Code,
    pub(crate) field: Option<FieldRef<'p>>,
    pub(crate) basis: u8,
    pub(crate) found: Option<InvisibleAt>,
}

impl fmt::Debug for Issue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Issue({:?} {})", self.path(), self.code.name())
    }
}

impl<'p> Issue<'p> {
    /// The field; `None` where the whole form or paste is meant.
    #[must_use]
    pub fn path(&self) -> Option<(Section, &'p str)> {
        self.field.map(|field| (field.section(), field.id()))
    }

    /// The text of one param; empty for one that the code does not have.
    ///
    /// ```
    /// use connect_fields::{Param, provider};
    ///
    /// let clay = provider("clay")?;
    /// let checked = clay.field("workspaceId")?.check("106\u{200b}0661");
    /// let issue = checked.notes.issues().next().expect("it is refused");
    /// assert_eq!(issue.param(Param::Label), "Workspace ID");
    /// assert_eq!(issue.param(Param::Character), "U+200B ZERO WIDTH SPACE");
    /// assert_eq!(issue.param(Param::Expected), "");
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn param(&self, param: Param) -> Cow<'p, str> {
        let words = self.words();
        let text = match (param, self.code) {
            _ if !self.code.params().contains(&param) => "",
            (Param::Character, _) => {
                return self.found.map_or("".into(), |found| message::named(found.character).into());
            }
            (Param::Position, _) => return self.found.map_or("".into(), |found| found.position.to_string().into()),
            #[cfg(feature = "full")]
            (Param::Credential, _) => kinds::name(self.basis.into()),
            #[cfg(not(feature = "full"))]
            (Param::Credential, _) => "",
            (Param::Label, _) => self.field.map_or("", |field| field.label()),
            (Param::Other, _) => self.sibling().map_or("", |other| other.label()),
            (Param::Prefix, _) => words.map_or("", |words| words.prefix),
            (Param::Expected, Code::Character | Code::Format) => words.map_or("", |words| words.characters),
            (Param::Expected, Code::TooLong) => words.map_or(LIMIT, |words| words.length),
            (Param::Expected, _) => words.map_or("", |words| words.length),
        };
        text.into()
    }

    /// What to tell the user, in English.
    #[must_use]
    pub fn message(&self) -> String {
        message::render(self.code.name(), self.code.params().iter().map(|param| (param.name(), self.param(*param))))
    }

    fn sibling(&self) -> Option<FieldRef<'p>> {
        self.field?.provider.at(self.basis.into())
    }

    fn words(&self) -> Option<Words<'p>> {
        let field = self.field?.field;
        match self.basis {
            RULE => Some(field.rule_words()),
            SHAPE => Some(field.shape_words()),
            _ => None,
        }
    }
}

impl Provider<'_> {
    /// The issue of what a server answers, in the same words as those of a check: [`Code::Rejected`], [`Code::Unauthorized`],
    /// [`Code::AlreadyConnected`]. `None` is the whole form. Of another code it names the field and no more: what a rule asks for
    /// only a check tells.
    ///
    /// # Errors
    /// [`Error::UnknownField`].
    ///
    /// ```
    /// use connect_fields::{Code, Section, provider};
    ///
    /// let clay = provider("clay")?;
    /// let issue = clay.issue(Some((Section::Credentials, "apiKey")), Code::Unauthorized)?;
    /// assert_eq!(issue.path(), Some((Section::Credentials, "apiKey")));
    /// assert!(!issue.message().is_empty());
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    pub fn issue(&self, path: Option<(Section, &str)>, code: Code) -> Result<Issue<'_>, Error> {
        let field = path.map(|(section, id)| self.field_in(section, id)).transpose()?;
        Ok(Issue { code, field, basis: NONE, found: None })
    }
}
