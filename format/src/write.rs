//! What the compiler hands over, and how it is written.

use crate::catalog::MAGIC;
use crate::field::{DIGITS, MULTILINE, REQUIRED, SECRET, TEXTS, VERBATIM};
use crate::pieces::{INNER, OUTER};
use crate::{Alphabet, ClassMap, Facts, Section, Slot, VERSION, fingerprint};

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
    /// [`SLOT`](crate::SLOT) and a field's number in one byte where its value stands.
    pub templates: Vec<Vec<u8>>,
    /// Recognizes whole URLs of these templates, and their beginnings.
    pub urls: TableSource,
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
    /// Decides safety, rule and shape in one walk.
    pub table: TableSource,
    /// Facts of the rule.
    pub rule: Option<Facts<'a>>,
    /// Facts of the inferred shape.
    pub shape: Option<Facts<'a>>,
}

/// One value that a field offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// What is submitted.
    pub value: &'a str,
    /// What people read.
    pub label: &'a str,
}

/// An automaton: states by number, state 0 first.
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

/// Writes a catalog; the order of `providers` does not matter.
#[must_use]
pub fn write_catalog(providers: &[ProviderSource<'_>]) -> Vec<u8> {
    let mut records: Vec<(&str, Vec<u8>)> = providers.iter().map(|provider| (provider.id, provider.write())).collect();
    records.sort();

    let mut body = Vec::new();
    for (_, record) in &records {
        put_block(&mut body, record);
    }
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    bytes.extend_from_slice(&fingerprint(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

impl ProviderSource<'_> {
    fn write(&self) -> Vec<u8> {
        let mut texts = vec![self.id.to_string(), self.name.into(), self.auth_mode.into(), self.docs_url.into()];
        texts.extend(self.fields.iter().flat_map(FieldSource::texts));

        let mut out = Vec::new();
        put_block(&mut out, texts.join(&char::from(OUTER).to_string()).as_bytes());
        put_number(&mut out, self.templates.len() as u32);
        for template in &self.templates {
            put_block(&mut out, template);
        }
        self.urls.write(&mut out);
        for field in &self.fields {
            field.write(&mut out);
        }
        out
    }
}

impl FieldSource<'_> {
    fn texts(&self) -> [String; TEXTS] {
        let digits = self.rule.as_ref().is_some_and(|rule| rule.alphabet == Alphabet::DIGITS);
        let flags = [
            (self.secret, SECRET),
            (self.multiline, MULTILINE),
            (self.verbatim, VERBATIM),
            (self.required, REQUIRED),
            (digits, DIGITS),
        ];
        let flags: u8 = flags.iter().filter(|(on, _)| *on).map(|(_, bit)| bit).sum();
        // Never the NUL that stands between texts: sections count from 1 here.
        let traits = char::from(flags | (self.section as u8 + 1));
        let inner = char::from(INNER).to_string();
        let choices: Vec<String> =
            self.choices.iter().map(|choice| [choice.value, choice.label].join(&inner)).collect();
        let words = |facts: &Option<Facts<'_>>| {
            facts.as_ref().map_or([""; 3], |facts| [facts.prefix, facts.characters, facts.length]).map(String::from)
        };
        let [rule_prefix, rule_characters, rule_length] = words(&self.rule);
        let [shape_prefix, shape_characters, shape_length] = words(&self.shape);
        [
            traits.into(),
            self.id.into(),
            self.label.into(),
            self.help.into(),
            self.placeholder.into(),
            self.docs_url.into(),
            self.default.into(),
            choices.join(&inner),
            rule_prefix,
            rule_characters,
            rule_length,
            shape_prefix,
            shape_characters,
            shape_length,
            [&[self.label, self.id], self.aliases.as_slice()].concat().join(&inner),
        ]
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(self.slot as u8);
        for facts in [&self.rule, &self.shape] {
            out.push(u8::from(facts.is_some()));
            if let Some(facts) = facts {
                facts.write(out);
            }
        }
        self.table.write(out);
    }
}

impl Facts<'_> {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.alphabet.ascii);
        out.push(u8::from(self.alphabet.beyond_ascii));
        put_number(out, self.min);
        put_number(out, self.max);
    }
}

impl TableSource {
    /// The state that nothing leaves and that tells nothing; the number of states where there is none.
    fn dead(&self) -> usize {
        let stays = |state: usize| {
            self.next.iter().skip(state * self.classes).take(self.classes).all(|next| usize::from(*next) == state)
        };
        let mut states = self.labels.iter().enumerate();
        states.find(|(state, label)| **label == 0 && stays(*state)).map_or(self.labels.len(), |(state, _)| state)
    }

    fn write(&self, out: &mut Vec<u8>) {
        put_number(out, self.classes as u32);
        put_number(out, self.labels.len() as u32);
        put_number(out, self.dead() as u32);
        out.extend_from_slice(self.class_map.as_slice());
        let wide = self.labels.len() > 256;
        for state in &self.next {
            let [low, high] = state.to_le_bytes();
            out.push(low);
            if wide {
                out.push(high);
            }
        }
        out.extend_from_slice(&self.labels);
    }
}

fn put_number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn put_block(out: &mut Vec<u8>, block: &[u8]) {
    put_number(out, block.len() as u32);
    out.extend_from_slice(block);
}
