//! How what the compiler hands over is written.

use crate::catalog::MAGIC;
use crate::field::{DIGITS, MULTILINE, REQUIRED, SECRET, TEXTS, VERBATIM};
use crate::pieces::{INNER, OUTER};
use crate::source::{FieldSource, ProviderSource, TableSource};
use crate::{Alphabet, Facts, VERSION, fingerprint};

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
            self.plain.into(),
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
