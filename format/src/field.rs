//! One input of a provider's form.

use crate::cursor::Cursor;
use crate::pieces::{INNER, OUTER, Pieces};
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

/// How many texts of the provider come before those of its fields.
pub(crate) const HEAD: usize = 4;
/// How many texts a field has: traits, id, label, help, placeholder, docs URL, default, choices; prefix, characters and
/// length of its rule, and the same of its shape; names; what plain values are like.
pub(crate) const TEXTS: usize = 16;
const ID: usize = 1;
const LABEL: usize = 2;
const HELP: usize = 3;
const PLACEHOLDER: usize = 4;
const DOCS_URL: usize = 5;
const DEFAULT: usize = 6;
const CHOICES: usize = 7;

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
    /// Its place in the form.
    pub number: usize,
    texts: &'a str,
    names: &'a str,
    initials: u32,
    traits: u8,
    /// Where it stands in URLs.
    pub slot: Slot,
    /// Facts of the rule.
    pub rule: Option<Facts<'a>>,
    /// Facts of the inferred shape.
    pub shape: Option<Facts<'a>>,
    /// Decides safety, rule and shape in one walk.
    pub table: Table<'a>,
}

impl<'a> Field<'a> {
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
        self.initials & initial(first) != 0
    }

    /// All names that a dashboard or a file gives it, its label and its id among them.
    #[must_use]
    pub fn names(&self) -> Pieces<'a> {
        Pieces::new(self.names, INNER)
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
        let mut pieces = Pieces::new(self.text(CHOICES), INNER);
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

    fn text(&self, number: usize) -> &'a str {
        Pieces::new(self.texts, OUTER).nth(HEAD + TEXTS * self.number + number).unwrap_or("")
    }

    /// `texts` are all of the provider's, `pieces` those of this field and its followers.
    pub(crate) fn read(number: usize, texts: &'a str, pieces: &mut Pieces<'a>, cursor: &mut Cursor<'a>) -> Self {
        let traits = pieces.next().unwrap_or("").as_bytes().first().copied().unwrap_or(0);
        let slot = match cursor.byte() {
            0 => Slot::None,
            1 => Slot::Path,
            _ => Slot::Host,
        };
        let mut facts = |prefix: Option<&'a str>, pieces: &mut Pieces<'a>| {
            let texts = [prefix, pieces.next(), pieces.next()].map(Option::unwrap_or_default);
            (cursor.byte() != 0).then(|| Facts::read(texts, cursor))
        };
        let rule = facts(pieces.nth(CHOICES), pieces);
        let shape = facts(pieces.next(), pieces);
        let names = pieces.next().unwrap_or("");
        pieces.next();
        let initials =
            Pieces::new(names, INNER).filter_map(|name| name.bytes().next()).fold(0, |set, first| set | initial(first));
        Self { number, texts, names, initials, traits, slot, rule, shape, table: Table::read(cursor) }
    }
}

/// The same bit for a letter in both cases.
fn initial(first: u8) -> u32 {
    1 << (first & 0x1f)
}
