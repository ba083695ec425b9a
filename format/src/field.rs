//! One input of a provider's form.

use crate::cursor::{Cursor, put_list, put_optional, put_text};
use crate::{Facts, Table, TableSource};

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
    /// A label of the host only.
    Host,
    /// A segment of the path only.
    Path,
    /// Both a label of the host and a segment of the path.
    HostAndPath,
}

const SLOTS: [Slot; 4] = [Slot::None, Slot::Host, Slot::Path, Slot::HostAndPath];

/// One value that a field offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// What is submitted.
    pub value: &'a str,
    /// What people read.
    pub label: &'a str,
}

/// A field's definition; `T` is how its tables are held.
#[derive(Clone, Debug)]
pub struct Field<'a, T = Table<'a>> {
    /// The key that the integration platform expects.
    pub id: &'a str,
    /// Where the value goes.
    pub section: Section,
    /// The name on the form.
    pub label: &'a str,
    /// Other names that a dashboard or a file gives it.
    pub aliases: Vec<&'a str>,
    /// One sentence on what it is or where it stands.
    pub help: &'a str,
    /// What an empty box shows.
    pub placeholder: &'a str,
    /// The vendor's page about it.
    pub docs_url: &'a str,
    /// What the box holds at first.
    pub default: &'a str,
    /// The values to choose from; empty when the text is free.
    pub choices: Vec<Choice<'a>>,
    /// To be kept from eyes, logs and suggestions.
    pub secret: bool,
    /// May hold line breaks.
    pub multiline: bool,
    /// Taken as it is: no change is ever made to it.
    pub verbatim: bool,
    /// A form without it is not valid.
    pub required: bool,
    /// Where it stands in URLs.
    pub slot: Slot,
    /// Decides safety, rule and shape in one walk; none where anything goes.
    pub table: Option<T>,
    /// Recognizes the provider's own URLs and `Label value` texts that hold it, and their beginnings.
    pub sources: Option<T>,
    /// Facts of the rule.
    pub rule: Option<Facts<'a>>,
    /// Facts of the inferred shape.
    pub shape: Option<Facts<'a>>,
}

const SECRET: u8 = 1;
const MULTILINE: u8 = 2;
const VERBATIM: u8 = 4;
const REQUIRED: u8 = 8;

impl<'a> Field<'a> {
    pub(crate) fn read(cursor: &mut Cursor<'a>) -> Self {
        let [section, slot, flags] = [cursor.byte(), cursor.byte(), cursor.byte()];
        let [id, label, help, placeholder, docs_url, default] = cursor.texts();
        Self {
            section: lookup(&Section::ALL, section, cursor),
            slot: lookup(&SLOTS, slot, cursor),
            secret: flags & SECRET != 0,
            multiline: flags & MULTILINE != 0,
            verbatim: flags & VERBATIM != 0,
            required: flags & REQUIRED != 0,
            id,
            label,
            help,
            placeholder,
            docs_url,
            default,
            aliases: cursor.list(Cursor::text),
            choices: cursor.list(|cursor| {
                let [value, label] = cursor.texts();
                Choice { value, label }
            }),
            table: cursor.optional(Table::read),
            sources: cursor.optional(Table::read),
            rule: cursor.optional(Facts::read),
            shape: cursor.optional(Facts::read),
        }
    }
}

impl Field<'_, TableSource> {
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        let flags =
            [(self.secret, SECRET), (self.multiline, MULTILINE), (self.verbatim, VERBATIM), (self.required, REQUIRED)];
        out.push(self.section as u8);
        out.push(self.slot as u8);
        out.push(flags.iter().filter(|(on, _)| *on).map(|(_, bit)| bit).sum());
        for text in [self.id, self.label, self.help, self.placeholder, self.docs_url, self.default] {
            put_text(out, text);
        }
        put_list(out, &self.aliases, |out, alias| put_text(out, alias));
        put_list(out, &self.choices, |out, choice| {
            put_text(out, choice.value);
            put_text(out, choice.label);
        });
        put_optional(out, self.table.as_ref(), |out, table| table.write(out));
        put_optional(out, self.sources.as_ref(), |out, table| table.write(out));
        put_optional(out, self.rule.as_ref(), |out, facts| facts.write(out));
        put_optional(out, self.shape.as_ref(), |out, facts| facts.write(out));
    }
}

fn lookup<T: Copy + Default>(all: &[T], number: u8, cursor: &mut Cursor<'_>) -> T {
    all.get(usize::from(number)).copied().unwrap_or_else(|| {
        cursor.fail();
        T::default()
    })
}
