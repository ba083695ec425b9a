//! One input of a provider's form.

use crate::parts::{Parts, number};
use crate::pieces::{INNER, Pieces, text};
use crate::{Facts, Provider, Table};

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

/// How many texts of the provider come before those of its fields.
const HEAD: usize = 4;
/// How many texts a field has: traits, id, label, help, placeholder, docs URL, default, choices; prefix, characters and
/// length of its rule, and the same of its shape; what plain values are like.
pub(crate) const TEXTS: usize = 15;
const ID: usize = 1;
const LABEL: usize = 2;
const HELP: usize = 3;
const PLACEHOLDER: usize = 4;
const DOCS_URL: usize = 5;
const DEFAULT: usize = 6;
const CHOICES: usize = 7;
const RULE_TEXTS: usize = 8;
const SHAPE_TEXTS: usize = 11;

/// In the traits; the lowest two bits are the section, counted from 1.
const SECTION: usize = 3;
pub(crate) const SECRET: usize = 4;
pub(crate) const MULTILINE: usize = 8;
pub(crate) const VERBATIM: usize = 16;
pub(crate) const REQUIRED: usize = 32;
pub(crate) const DIGITS: usize = 64;
pub(crate) const SLOT_SHIFT: usize = 8;

/// The parts of a field; the first holds two numbers: traits, with the slot above them, and initials.
const NUMBERS: usize = 0;
const RULE: usize = 1;
const SHAPE: usize = 2;
const NAMES: usize = 3;
const TABLE: usize = 4;
const TRAITS_AT: usize = 0;
const INITIALS_AT: usize = 4;

/// A field of a provider: a view of its part of the record.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// Its place in the form.
    pub number: usize,
    /// Decides safety, rule and shape in one walk.
    pub table: Table<'a>,
    provider: Provider<'a>,
    parts: Parts<'a>,
    traits: usize,
    initials: usize,
}

/// What can be said in words about a rule or a shape; empty where it cannot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// How each match begins.
    pub prefix: &'a str,
    /// The characters for people: `0-9 a-f`.
    pub characters: &'a str,
    /// The length for people: `20`, `8-20`, `8+`.
    pub length: &'a str,
}

impl<'a> Field<'a> {
    pub(crate) fn new(provider: Provider<'a>, number: usize, parts: Parts<'a>) -> Self {
        let numbers = parts.get(NUMBERS);
        let [traits, initials] = [TRAITS_AT, INITIALS_AT].map(|at| self::number(numbers, at));
        Self { number, table: Table::new(parts.get(TABLE)), provider, parts, traits, initials }
    }

    /// The key that the integration platform expects.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.text(ID)
    }

    /// The name on the form.
    #[must_use]
    pub fn label(&self) -> &'a str {
        self.text(LABEL)
    }

    /// Whether any name may begin with this byte, whatever its case: most texts begin with none.
    #[must_use]
    pub fn may_begin_name(&self, first: u8) -> bool {
        self.initials & initial(first) as usize != 0
    }

    /// All names that a dashboard or a file gives it, its label and its id among them.
    #[must_use]
    pub fn names(&self) -> Pieces<'a> {
        Pieces::new(self.parts.get(NAMES), INNER)
    }

    /// One sentence on what it is or where it stands.
    #[must_use]
    pub fn help(&self) -> &'a str {
        self.text(HELP)
    }

    /// What an empty box shows.
    #[must_use]
    pub fn placeholder(&self) -> &'a str {
        self.text(PLACEHOLDER)
    }

    /// The vendor's page about it.
    #[must_use]
    pub fn docs_url(&self) -> &'a str {
        self.text(DOCS_URL)
    }

    /// What the box holds at first.
    #[must_use]
    pub fn default(&self) -> &'a str {
        self.text(DEFAULT)
    }

    /// The values to choose from and what people read for each; none when the text is free.
    pub fn choices(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut pieces = Pieces::new(self.text(CHOICES).as_bytes(), INNER).map(text);
        core::iter::from_fn(move || Some((pieces.next()?, pieces.next()?)))
    }

    /// Where the value goes.
    #[must_use]
    pub fn section(&self) -> Section {
        match self.traits & SECTION {
            1 => Section::Credentials,
            2 => Section::Params,
            _ => Section::AssertionOption,
        }
    }

    /// To be kept from eyes, logs and suggestions.
    #[must_use]
    pub fn secret(&self) -> bool {
        self.traits & SECRET != 0
    }

    /// May hold line breaks.
    #[must_use]
    pub fn multiline(&self) -> bool {
        self.traits & MULTILINE != 0
    }

    /// Taken as it is: no change is ever made to it.
    #[must_use]
    pub fn verbatim(&self) -> bool {
        self.traits & VERBATIM != 0
    }

    /// A form without it is not valid.
    #[must_use]
    pub fn required(&self) -> bool {
        self.traits & REQUIRED != 0
    }

    /// Where it stands in URLs.
    #[must_use]
    pub fn slot(&self) -> Slot {
        match self.traits >> SLOT_SHIFT {
            0 => Slot::None,
            1 => Slot::Path,
            _ => Slot::Host,
        }
    }

    /// Facts of the rule.
    #[must_use]
    pub fn rule(&self) -> Option<Facts<'a>> {
        Facts::of(self.parts.get(RULE))
    }

    /// Facts of the inferred shape.
    #[must_use]
    pub fn shape(&self) -> Option<Facts<'a>> {
        Facts::of(self.parts.get(SHAPE))
    }

    /// The rule in words.
    #[must_use]
    pub fn rule_words(&self) -> Words<'a> {
        self.words(RULE_TEXTS)
    }

    /// The shape in words.
    #[must_use]
    pub fn shape_words(&self) -> Words<'a> {
        self.words(SHAPE_TEXTS)
    }

    fn words(&self, first: usize) -> Words<'a> {
        Words { prefix: self.text(first), characters: self.text(first + 1), length: self.text(first + 2) }
    }

    fn text(&self, number: usize) -> &'a str {
        self.provider.text(HEAD + TEXTS * self.number + number)
    }
}

/// The same bit for a letter in both cases.
pub(crate) fn initial(first: u8) -> u32 {
    1 << (first & 0x1f)
}
