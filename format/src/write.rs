//! How what the compiler hands over is written.

use std::collections::BTreeMap;

use crate::catalog::MAGIC;
use crate::facts::{ALPHABET, MISFIT, PREFIX};
use crate::field::{
    CHARACTER, CONDITIONAL, DECIDES_HOST, DIGITS, FIRST_FIELD, HIDDEN, MULTILINE, REQUIRED, SECRET, SLOT_SHIFT, TEXT,
    URL, VERBATIM,
};
use crate::kind::write_number;
use crate::pieces::{BETWEEN, INNER, OUTER};
use crate::provider::{HEAD, IN_OUTLINE, OUTLINE, TEXTS};
use crate::source::{Choice, FactsSource, FieldSource, KindSource, ProviderSource, TableSource};
use crate::table::{OVER, WIDE_OVER};
use crate::{Alphabet, Misfit, VERSION, Words, fingerprint};

/// Writes a catalog; the order of `providers` does not matter.
#[must_use]
pub fn write_catalog(providers: &[ProviderSource<'_>]) -> Vec<u8> {
    let mut sorted: Vec<&ProviderSource<'_>> = providers.iter().collect();
    sorted.sort_by_key(|provider| provider.id);
    let kinds = Kinds::of(&sorted);
    // Text by text: what is of a kind stands together, and compresses better.
    let mut heads: [Vec<String>; HEAD] = Default::default();
    for provider in &sorted {
        for (texts, text) in heads.iter_mut().zip(provider.head(&kinds)) {
            texts.push(text);
        }
    }
    share(&mut heads[OUTLINE]);
    let heads = heads.concat().join(&char::from(OUTER).to_string());
    let mut details: Vec<String> = sorted.iter().map(|provider| provider.details()).collect();
    // As if it were one more provider's, which has no head: only who looks for patterns finds them.
    details.extend(Some(kinds.patterns()).filter(|patterns| !patterns.is_empty()));
    let details = details.join(&char::from(BETWEEN).to_string());

    let kinds = prefixed(&parts(kinds.0.into_values().map(|written| written.bytes)));
    let body = [kinds, prefixed(heads.as_bytes()), details.into_bytes()].concat();
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    bytes.extend_from_slice(&fingerprint(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

/// Puts the number of the first provider that has it in place of an outline that came before.
fn share(outlines: &mut [String]) {
    let mut firsts = BTreeMap::new();
    for (number, outline) in outlines.iter_mut().enumerate().filter(|(_, outline)| !outline.is_empty()) {
        let first = *firsts.entry(outline.clone()).or_insert(number);
        if first < number {
            *outline = format!("{}{first}", char::from(INNER));
        }
    }
}

/// All that fields ask, each once. Those whose tables are alike stand side by side, and compress better.
struct Kinds(BTreeMap<(Vec<u8>, Vec<u8>), Written>);

/// A kind in bytes, and its patterns: the same table means the same, so that those of any field with it do.
struct Written {
    bytes: Vec<u8>,
    patterns: String,
}

impl Kinds {
    fn of(providers: &[&ProviderSource<'_>]) -> Self {
        let fields = providers.iter().flat_map(|provider| &provider.fields);
        let mut kinds = BTreeMap::new();
        for kind in fields.flat_map(FieldSource::kinds) {
            let written =
                kinds.entry(kind.key()).or_insert_with(|| Written { bytes: kind.write(), patterns: String::new() });
            if written.patterns.is_empty() {
                written.patterns = joined(kind.patterns.iter().map(String::as_str));
            }
        }
        Self(kinds)
    }

    /// Those of each kind in turn.
    fn patterns(&self) -> String {
        let patterns: Vec<&str> = self.0.values().map(|written| written.patterns.as_str()).collect();
        patterns.join("\0").trim_end_matches('\0').to_string()
    }

    /// What stands for a kind.
    fn number(&self, kind: &KindSource<'_>) -> String {
        write_number(self.0.range(..kind.key()).count())
    }
}

impl ProviderSource<'_> {
    fn head(&self, kinds: &Kinds) -> [String; HEAD] {
        let outline: Vec<String> = self.fields.iter().flat_map(|field| field.outline(kinds)).collect();
        let outline = joined(outline.iter().map(String::as_str));
        [self.id, self.name, self.auth_mode, &outline].map(str::to_string)
    }

    fn details(&self) -> String {
        let [templates, rewrites] =
            [&self.templates, &self.rewrites].map(|list| joined(list.iter().map(String::as_str)));
        let destinations = joined(self.destinations.iter().copied());
        let own = [self.docs_url, &templates, &destinations, self.verification, &rewrites].map(str::to_string);
        let fields = self.fields.iter().flat_map(FieldSource::texts);
        let texts = own.into_iter().chain(fields).collect::<Vec<String>>().join("\0");
        // What is missing at the end reads as empty.
        texts.trim_end_matches('\0').to_string()
    }
}

impl<'a> FieldSource<'a> {
    fn kinds(&self) -> impl Iterator<Item = &KindSource<'a>> {
        [Some(&self.rule), self.shape.as_ref(), self.safety.as_ref()].into_iter().flatten()
    }

    fn outline(&self, kinds: &Kinds) -> [String; IN_OUTLINE] {
        let number = |kind: Option<&KindSource<'a>>| kind.map_or(" ".to_string(), |kind| kinds.number(kind));
        let numbers = [Some(&self.rule), self.shape.as_ref(), self.safety.as_ref()].map(number).concat();
        let traits = self.traits();
        let traits = [traits & 0xff, traits >> CHARACTER].map(character).concat();
        [traits + numbers.trim_end_matches(' '), self.id.into(), self.label.into()]
    }

    fn texts(&self) -> [String; TEXTS] {
        // A label that only repeats its value is left out.
        let label = |choice: &Choice<'a>| if choice.label == choice.value { "" } else { choice.label };
        let choices = self.choices.iter().flat_map(|choice| [choice.value, label(choice)]);
        let when = self.when.map(|(field, value)| [character(FIRST_FIELD + field).as_str(), value].concat());
        [
            joined(self.aliases.iter().copied()),
            self.help.into(),
            self.placeholder.into(),
            self.docs_url.into(),
            self.default.into(),
            joined(choices),
            self.prefix.into(),
            self.suffix.into(),
            when.unwrap_or_default(),
        ]
    }

    fn traits(&self) -> usize {
        let digits = self.rule.facts.is_some_and(|facts| facts.alphabet == Alphabet::DIGITS);
        let flags = [
            (self.secret, SECRET),
            (self.multiline, MULTILINE),
            (self.verbatim, VERBATIM),
            (self.required, REQUIRED),
            (digits, DIGITS),
            (self.hidden, HIDDEN),
            (self.is_url, URL),
            (self.when.is_some(), CONDITIONAL),
            (self.decides_host, DECIDES_HOST),
        ];
        let flags: usize = flags.iter().filter(|(on, _)| *on).map(|(_, bit)| bit).sum();
        TEXT | flags | (self.section as usize + 1) | (self.slot as usize) << SLOT_SHIFT
    }
}

impl KindSource<'_> {
    /// What orders kinds: the table, then all of it.
    fn key(&self) -> (Vec<u8>, Vec<u8>) {
        (self.table.write(), self.write())
    }

    fn write(&self) -> Vec<u8> {
        let facts = self.facts.map_or(Vec::new(), |facts| facts.write());
        let Words { prefix, characters, length } = self.facts.map(|facts| facts.words).unwrap_or_default();
        let words = [prefix, characters, length, self.plain].join(&char::from(OUTER).to_string()).into_bytes();
        [prefixed(&facts), prefixed(&words), self.table.write()].concat()
    }
}

fn joined<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join(&char::from(INNER).to_string())
}

impl FactsSource<'_> {
    fn write(&self) -> Vec<u8> {
        let misfit = match self.alphabet {
            _ if self.is_format => Misfit::Format,
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
    fn write(&self) -> Vec<u8> {
        let cells = self.cells();
        let narrow: Option<Vec<i8>> = cells.iter().map(|cell| narrowed(*cell)).collect();
        let mut out = written(&[2 * self.labels.len() as u32 + u32::from(narrow.is_none())]);
        out.extend_from_slice(self.class_map.as_slice());
        match narrow {
            Some(cells) => out.extend(cells.into_iter().flat_map(i8::to_le_bytes)),
            None => out.extend(cells.into_iter().flat_map(|cell| cell.unwrap_or(WIDE_OVER).to_le_bytes())),
        }
        out.extend_from_slice(&self.labels);
        out
    }

    /// By how much the number of each next state is greater; `None` where it is the sink. Column by column, and relative: chains of
    /// states look alike that way, and compress to half.
    fn cells(&self) -> Vec<Option<i16>> {
        let rows = || self.next.chunks(self.classes).enumerate();
        let sink = rows().next_back().filter(|(state, row)| row.iter().all(|next| usize::from(*next) == *state));
        let sink = sink.map(|(state, _)| state);
        let cell = |class: usize, state: usize, row: &[u16]| match row.get(class).copied().unwrap_or(0) {
            next if Some(usize::from(next)) == sink => None,
            next => Some(next as i16 - state as i16),
        };
        (0..self.classes).flat_map(|class| rows().map(move |(state, row)| cell(class, state, row))).collect()
    }
}

/// The cell in one byte, where it has room in it.
fn narrowed(cell: Option<i16>) -> Option<i8> {
    cell.map_or(Some(OVER), |further| i8::try_from(further).ok().filter(|further| *further != OVER))
}

/// A small number in a text.
fn character(number: usize) -> String {
    char::from_u32(number as u32).map_or(String::new(), String::from)
}

fn written(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// What [`take`](crate::parts::take) reads.
fn prefixed(bytes: &[u8]) -> Vec<u8> {
    [written(&[bytes.len() as u32]), bytes.to_vec()].concat()
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
