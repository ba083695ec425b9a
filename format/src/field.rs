//! One input of a provider's form.

use crate::kind::{self, Kind};
use crate::parts::Parts;
use crate::pieces::{Codes, INNER, Pieces, text};
use crate::value::KINDS;
use crate::{Section, Slot};

/// The texts of a field behind the outline, by their place.
const ALIASES: usize = 0;
const HELP: usize = 1;
const PLACEHOLDER: usize = 2;
const DOCS_URL: usize = 3;
const DEFAULT: usize = 4;
const CHOICES: usize = 5;
const PREFIX: usize = 6;
const SUFFIX: usize = 7;
const WHEN: usize = 8;

/// In the traits, of which a character has the lower eight bits, and another one the others. The lowest two bits are the section,
/// counted from 1, and three of the highest ones the slot.
const SECTION: usize = 3;
pub(crate) const SECRET: usize = 4;
pub(crate) const MULTILINE: usize = 8;
pub(crate) const VERBATIM: usize = 16;
/// Always set, so that neither character is a control character: those stand between texts.
pub(crate) const TEXT: usize = 32 | 32 << CHARACTER;
pub(crate) const REQUIRED: usize = 64;
pub(crate) const DIGITS: usize = 128;
pub(crate) const HIDDEN: usize = 256;
pub(crate) const URL: usize = 512;
pub(crate) const SLOT_SHIFT: usize = 10;
const SLOTS: usize = 7;
pub(crate) const DECIDES_HOST: usize = 1 << 14;
pub(crate) const CONDITIONAL: usize = 1 << 15;
pub(crate) const CHARACTER: usize = 8;

/// The character that stands for the first field.
pub(crate) const FIRST_FIELD: usize = '!' as usize;

/// A field of a provider: a view of its part of the record.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// Its place in the form.
    pub number: usize,
    /// What is asked of its values: the rule, the shape that they have as far as anyone knows, what is safe in its slot.
    pub(crate) kinds: [Option<Kind<'a>>; KINDS],
    id: &'a [u8],
    label: &'a [u8],
    /// The others, with a NUL between them.
    texts: &'a [u8],
    pub(crate) traits: usize,
    initials: u32,
}

impl<'a> Field<'a> {
    /// Takes its part of an outline.
    pub(crate) fn new(number: usize, outline: &mut Pieces<'a>, texts: &'a [u8], kinds: Parts<'a>) -> Self {
        let [asked, id, label] = core::array::from_fn(|_| outline.next().unwrap_or_default());
        let mut asked = Codes(asked);
        let traits = asked.next().unwrap_or(0) | asked.next().unwrap_or(0) << CHARACTER;
        let kinds = [(); KINDS].map(|()| Some(Kind::new(kinds.get(kind::read_number(&mut asked)?))));
        let mut field = Self { number, kinds, id, label, texts, traits, initials: 0 };
        field.initials = field.names().filter_map(|name| name.first()).fold(0, |set, first| set | initial(*first));
        field
    }

    /// The key that the integration platform expects.
    #[must_use]
    pub fn id(&self) -> &'a str {
        text(self.id)
    }

    /// The name on the form.
    #[must_use]
    pub fn label(&self) -> &'a str {
        text(self.label)
    }

    /// Whether any name may begin with this byte, whatever its case: most texts begin with none.
    #[must_use]
    pub fn may_begin_name(&self, first: u8) -> bool {
        self.initials & initial(first) != 0
    }

    /// All names that a dashboard or a file gives it, its label and its id among them.
    pub fn names(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        [self.label, self.id].into_iter().chain(Pieces::new(Pieces::nth_of(self.texts, ALIASES), INNER))
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

    /// What a form shows in front of the box.
    #[must_use]
    pub fn prefix(&self) -> &'a str {
        self.text(PREFIX)
    }

    /// What a form shows behind the box.
    #[must_use]
    pub fn suffix(&self) -> &'a str {
        self.text(SUFFIX)
    }

    /// The values to choose from and what people read for each; none when the text is free.
    pub fn choices(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut pieces = Pieces::new(Pieces::nth_of(self.texts, CHOICES), INNER).map(text);
        core::iter::from_fn(move || {
            let (value, label) = (pieces.next()?, pieces.next()?);
            Some((value, if label.is_empty() { value } else { label }))
        })
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

    /// Not shown to users; what a caller gives for it has to keep its rule, where it has one.
    #[must_use]
    pub fn hidden(&self) -> bool {
        self.traits & HIDDEN != 0
    }

    /// The number of the field that decides whether a form shows this one, and the value that it must have; `None` where it is
    /// always shown.
    #[must_use]
    pub fn when(&self) -> Option<(usize, &'a str)> {
        if self.traits & CONDITIONAL == 0 {
            return None;
        }
        let mut when = self.text(WHEN).chars();
        let number = (when.next()? as usize).wrapping_sub(FIRST_FIELD);
        Some((number, when.as_str()))
    }

    /// Whether it decides, alone or through others, if a form shows a field that stands in a host.
    #[must_use]
    pub fn decides_host(&self) -> bool {
        self.traits & DECIDES_HOST != 0
    }

    /// What the table accepts must also be a URL to a parser.
    #[must_use]
    pub fn is_url(&self) -> bool {
        self.traits & URL != 0
    }

    /// Where it stands in URLs.
    #[must_use]
    pub fn slot(&self) -> Slot {
        Slot::ALL.get(self.traits >> SLOT_SHIFT & SLOTS).copied().unwrap_or_default()
    }

    fn text(&self, number: usize) -> &'a str {
        text(Pieces::nth_of(self.texts, number))
    }
}

/// The same bit for a letter in both cases.
fn initial(first: u8) -> u32 {
    1 << (first & 0x1f)
}
