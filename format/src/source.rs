//! What the compiler hands over to be written.

use crate::{Alphabet, ClassMap, Section, Slot, Words};

/// A provider's definition.
#[derive(Clone, Debug)]
pub struct ProviderSource<'a> {
    /// Kebab-case, permanent.
    pub id: &'a str,
    /// The vendor's own spelling.
    pub name: &'a str,
    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    pub auth_mode: &'a str,
    /// The vendor's page about its credentials.
    pub docs_url: &'a str,
    /// In the order of the form; at most [`MAX_FIELDS`](crate::MAX_FIELDS).
    pub fields: Vec<FieldSource<'a>>,
    /// The web addresses that hold values, the ones that fill the most first: host and beginning of the path, with
    /// a character from [`SLOT`](crate::SLOT) on where a field's value stands.
    pub templates: Vec<String>,
    /// The web addresses out of whose pieces a value is made: an address, [`GIVES`](crate::GIVES), the slot of a field and the
    /// value that it gets, in which numbers that no field has stand for the pieces.
    pub rewrites: Vec<String>,
    /// URL templates of the request that carries the secret, with slots as in `templates`; the first one counts for which
    /// there are values.
    pub destinations: Vec<&'a str>,
    /// The request that tries the values, as JSON; empty where none is known.
    pub verification: &'a str,
}

/// A field's definition.
#[derive(Clone, Debug)]
pub struct FieldSource<'a> {
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
    /// Not shown to users; what a caller gives for it has to keep its rule, where it has one.
    pub hidden: bool,
    /// The number of the field that decides whether this one is shown, and the value that it must have.
    pub when: Option<(usize, &'a str)>,
    /// Whether it decides, alone or through others, if a form shows a field that stands in a host.
    pub decides_host: bool,
    /// What the table accepts must also be a URL to a parser.
    pub is_url: bool,
    /// What a form shows in front of the box.
    pub prefix: &'a str,
    /// What a form shows behind the box.
    pub suffix: &'a str,
    /// Its rule.
    pub rule: KindSource<'a>,
    /// The shape that its values have, as far as anyone knows.
    pub shape: Option<KindSource<'a>>,
    /// What is safe in its slot.
    pub safety: Option<KindSource<'a>>,
}

/// What is asked of a text.
#[derive(Clone, Debug)]
pub struct KindSource<'a> {
    /// Decides it.
    pub table: &'a TableSource,
    /// What is known of what it takes.
    pub facts: Option<FactsSource<'a>>,
    /// What values are like of which there is nothing to say, as `FORMAT.md` lays it out.
    pub plain: &'a str,
    /// Its patterns, for those who cannot read the table; all of them hold. No control character is in them.
    pub patterns: &'a [String],
}

/// What is known of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactsSource<'a> {
    /// For people.
    pub words: Words<'a>,
    /// The characters that a match may hold.
    pub alphabet: Alphabet,
    /// It has a name of its own, which is its `characters`: there is no use in telling more.
    pub is_format: bool,
    /// No match is shorter.
    pub min: u32,
    /// No match is longer; `u32::MAX` where there is no limit.
    pub max: u32,
}

/// One value that a field offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// What is submitted.
    pub value: &'a str,
    /// What people read.
    pub label: &'a str,
}

/// An automaton: states by number, state 0 first; at most 2^15 of them. Walks are short where a state that nothing leaves is the last.
#[derive(Clone, Debug)]
pub struct TableSource {
    /// For each byte its class, below `classes`.
    pub class_map: Box<ClassMap>,
    /// How many classes there are.
    pub classes: usize,
    /// `next[state * classes + class]`.
    pub next: Vec<u16>,
    /// One label a state.
    pub labels: Vec<u8>,
}
