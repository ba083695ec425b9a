//! The one table of codes, and what each one's message may name.

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
    /// [`Provider::issue`](crate::Provider::issue) says them.
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
