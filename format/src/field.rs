//! One input of a provider's form.

use crate::cursor::Cursor;
use crate::{Facts, Table};

/// Where a field's value goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The secrets and the names that go with them.
    #[default]
    Credentials,
    /// The connection's parameters, such as a workspace or a region.
    Params,
    /// Options of a signed assertion.
    AssertionOption,
}

impl Section {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 3] = [Self::Credentials, Self::Params, Self::AssertionOption];

    /// The key under which the section stands in a form's value.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Credentials => "credentials",
            Self::Params => "params",
            Self::AssertionOption => "assertion_option",
        }
    }
}

/// Where a field stands in the URLs that are built from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Slot {
    /// Not in a URL.
    #[default]
    None,
    /// A segment of the path only.
    Path,
    /// A label of the host, and maybe a segment of the path too.
    Host,
}

/// The texts of a field, in their order.
pub(crate) const TEXTS: usize = 14;
const TRAITS: usize = 0;
const ID: usize = 1;
const LABEL: usize = 2;
const HELP: usize = 3;
const PLACEHOLDER: usize = 4;
const DOCS_URL: usize = 5;
const DEFAULT: usize = 6;
const CHOICES: usize = 7;
// Then prefix, characters and length of the rule, and the same of the shape.

/// In the one character of the traits; the lowest two bits are the section, counted from 1.
const SECTION: u8 = 3;
pub(crate) const SECRET: u8 = 4;
pub(crate) const MULTILINE: u8 = 8;
pub(crate) const VERBATIM: u8 = 16;
pub(crate) const REQUIRED: u8 = 32;
pub(crate) const DIGITS: u8 = 64;

/// A field of an opened provider.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    texts: [&'a str; TEXTS],
    /// Where it stands in URLs.
    pub slot: Slot,
    /// Facts of the rule.
    pub rule: Option<Facts<'a>>,
    /// Facts of the inferred shape.
    pub shape: Option<Facts<'a>>,
    /// Decides safety, rule and shape in one walk.
    pub table: Table<'a>,
    /// Recognizes the provider's own URLs and `Label value` texts that hold it, and their beginnings.
    pub sources: Table<'a>,
}

impl<'a> Field<'a> {
    /// The key that the integration platform expects.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.texts[ID]
    }

    /// The name on the form.
    #[must_use]
    pub fn label(&self) -> &'a str {
        self.texts[LABEL]
    }

    /// One sentence on what it is or where it stands.
    #[must_use]
    pub fn help(&self) -> &'a str {
        self.texts[HELP]
    }

    /// What an empty box shows.
    #[must_use]
    pub fn placeholder(&self) -> &'a str {
        self.texts[PLACEHOLDER]
    }

    /// The vendor's page about it.
    #[must_use]
    pub fn docs_url(&self) -> &'a str {
        self.texts[DOCS_URL]
    }

    /// What the box holds at first.
    #[must_use]
    pub fn default(&self) -> &'a str {
        self.texts[DEFAULT]
    }

    /// The values to choose from and what people read for each; none when the text is free.
    pub fn choices(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut pieces = self.texts[CHOICES].split('\x1f');
        core::iter::from_fn(move || Some((pieces.next()?, pieces.next()?)))
    }

    /// Where the value goes.
    #[must_use]
    pub fn section(&self) -> Section {
        match self.traits() & SECTION {
            1 => Section::Credentials,
            2 => Section::Params,
            _ => Section::AssertionOption,
        }
    }

    /// To be kept from eyes, logs and suggestions.
    #[must_use]
    pub fn secret(&self) -> bool {
        self.traits() & SECRET != 0
    }

    /// May hold line breaks.
    #[must_use]
    pub fn multiline(&self) -> bool {
        self.traits() & MULTILINE != 0
    }

    /// Taken as it is: no change is ever made to it.
    #[must_use]
    pub fn verbatim(&self) -> bool {
        self.traits() & VERBATIM != 0
    }

    /// A form without it is not valid.
    #[must_use]
    pub fn required(&self) -> bool {
        self.traits() & REQUIRED != 0
    }

    fn traits(&self) -> u8 {
        self.texts[TRAITS].as_bytes().first().copied().unwrap_or(0)
    }

    pub(crate) fn read(texts: [&'a str; TEXTS], cursor: &mut Cursor<'a>) -> Self {
        let slot = match cursor.byte() {
            0 => Slot::None,
            1 => Slot::Path,
            _ => Slot::Host,
        };
        let [.., rule_prefix, rule_characters, rule_length, prefix, characters, length] = texts;
        let mut facts = |texts| (cursor.byte() != 0).then(|| Facts::read(texts, cursor));
        let rule = facts([rule_prefix, rule_characters, rule_length]);
        let shape = facts([prefix, characters, length]);
        Self { texts, slot, rule, shape, table: Table::read(cursor), sources: Table::read(cursor) }
    }
}
