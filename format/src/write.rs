//! How what the compiler hands over is written.

use crate::catalog::MAGIC;
use crate::facts::{ALPHABET, MISFIT, PREFIX};
use crate::field::{DIGITS, MULTILINE, REQUIRED, SECRET, SLOT_SHIFT, TEXTS, VERBATIM, initial};
use crate::pieces::{INNER, OUTER};
use crate::source::{FactsSource, FieldSource, ProviderSource, TableSource};
use crate::{Alphabet, Misfit, VERSION, fingerprint};

/// Writes a catalog; the order of `providers` does not matter.
#[must_use]
pub fn write_catalog(providers: &[ProviderSource<'_>]) -> Vec<u8> {
    let mut records: Vec<(&str, Vec<u8>)> = providers.iter().map(|provider| (provider.id, provider.write())).collect();
    records.sort();

    let body = parts(records.into_iter().map(|(_, record)| record));
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
        let texts = texts.join(&char::from(OUTER).to_string()).into_bytes();
        let head = [texts, self.urls.write(), parts(self.templates.iter().cloned())];
        parts(head.into_iter().chain(self.fields.iter().map(FieldSource::write)))
    }
}

impl FieldSource<'_> {
    fn texts(&self) -> [String; TEXTS] {
        let choices = self.choices.iter().flat_map(|choice| [choice.value, choice.label]);
        let [rule, shape] = [self.rule, self.shape].map(|facts| facts.map(|facts| facts.words).unwrap_or_default());
        [
            // Never the NUL that stands between texts: sections count from 1 here.
            char::from(self.traits() as u8).into(),
            self.id.into(),
            self.label.into(),
            self.help.into(),
            self.placeholder.into(),
            self.docs_url.into(),
            self.default.into(),
            joined(choices),
            rule.prefix.into(),
            rule.characters.into(),
            rule.length.into(),
            shape.prefix.into(),
            shape.characters.into(),
            shape.length.into(),
            self.plain.into(),
        ]
    }

    fn traits(&self) -> usize {
        let digits = self.rule.is_some_and(|rule| rule.alphabet == Alphabet::DIGITS);
        let flags = [
            (self.secret, SECRET),
            (self.multiline, MULTILINE),
            (self.verbatim, VERBATIM),
            (self.required, REQUIRED),
            (digits, DIGITS),
        ];
        let flags: usize = flags.iter().filter(|(on, _)| *on).map(|(_, bit)| bit).sum();
        flags | (self.section as usize + 1)
    }

    fn write(&self) -> Vec<u8> {
        let names = [self.label, self.id].into_iter().chain(self.aliases.iter().copied());
        let initials = names.clone().filter_map(|name| name.bytes().next()).fold(0, |set, first| set | initial(first));
        let numbers = [(self.traits() | (self.slot as usize) << SLOT_SHIFT) as u32, initials];
        let facts = |facts: &Option<FactsSource<'_>>| facts.map_or(Vec::new(), |facts| facts.write());
        parts([
            written(&numbers),
            facts(&self.rule),
            facts(&self.shape),
            joined(names).into_bytes(),
            self.table.write(),
        ])
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join(&char::from(INNER).to_string())
}

impl FactsSource<'_> {
    fn write(&self) -> Vec<u8> {
        let misfit = match self.alphabet {
            Alphabet::DIGITS => Misfit::NotADigit,
            Alphabet::NO_BLANKS => Misfit::Blank,
            _ if self.words.characters.is_empty() => Misfit::Unnamed,
            _ => Misfit::NotListed,
        };
        let mut out = written(&[self.min, self.max]);
        debug_assert_eq!(out.len(), ALPHABET);
        out.extend_from_slice(&self.alphabet.ascii.to_le_bytes());
        out.push(self.alphabet.beyond as u8);
        debug_assert_eq!(out.len(), MISFIT);
        out.push(misfit as u8);
        debug_assert_eq!(out.len(), PREFIX);
        out.extend_from_slice(self.words.prefix.as_bytes());
        out
    }
}

impl TableSource {
    /// A state that nothing leaves, rather one that tells nothing; the number of states where there is none.
    fn sink(&self) -> usize {
        let rows = self.next.chunks(self.classes).zip(&self.labels).enumerate();
        let sinks = rows.filter(|(state, (next, _))| next.iter().all(|next| usize::from(*next) == *state));
        sinks.min_by_key(|(_, (_, label))| **label).map_or(self.labels.len(), |(state, _)| state)
    }

    fn write(&self) -> Vec<u8> {
        let states = self.labels.len();
        let mut out = written(&[self.classes as u32, self.sink() as u32, states as u32]);
        out.extend_from_slice(self.class_map.as_slice());
        for state in &self.next {
            let [low, high] = state.to_le_bytes();
            out.push(low);
            if states > 256 {
                out.push(high);
            }
        }
        out.extend_from_slice(&self.labels);
        out
    }
}

fn written(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// What [`Parts`](crate::parts::Parts) reads.
fn parts(parts: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let parts: Vec<Vec<u8>> = parts.into_iter().collect();
    let mut ends = vec![4 * (parts.len() as u32 + 1)];
    for part in &parts {
        ends.push(ends.last().copied().unwrap_or(0) + part.len() as u32);
    }
    [written(&ends), parts.concat()].concat()
}
