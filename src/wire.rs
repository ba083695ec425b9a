//! Results as numbers and one text, for a caller on the other side of WebAssembly memory. Read by `pkg/src/wire.ts`.
//!
//! A word is a kind (8 bits), a code (8), a field's number (8) and a basis (8): the word alone names an issue, so the
//! other side can keep the object that it made for it. A value and a suggestion are followed by a word, their length in
//! bytes of the text.

use connect_fields_format::Alphabet;

use crate::check::{Checked, State, Validated};
use crate::issue::Basis;
use crate::notes::Notes;
use crate::provider::{Field, FieldRef};
use crate::{Code, Issue, Param, Pasted, Provider, Section};

const ISSUE: u32 = 0;
const WARNING: u32 = 1;
const CHANGE: u32 = 2;
const SUGGESTION: u32 = 3;
const VALUE: u32 = 4;

/// In place of a field's number, or of a sibling's.
const NONE: u32 = 255;
const RULE: u32 = 254;
const SHAPE: u32 = 253;

/// One call's result: `[words that follow, address of the text, state, words ...]`.
#[derive(Default)]
pub(crate) struct Output {
    words: Vec<u32>,
    text: Vec<u8>,
}

impl Output {
    pub(crate) fn check(&mut self, checked: &Checked<'_, '_>, field: FieldRef<'_>) -> &[u32] {
        let told = checked.state != State::Valid || has_notes(&checked.notes);
        self.begin(checked.state as u32);
        self.notes(&checked.notes);
        if told && checked.state == State::Valid {
            self.value(field, checked.value);
        }
        self.end(told)
    }

    pub(crate) fn validate(&mut self, validated: &Validated<'_, '_>) -> &[u32] {
        self.begin(u32::from(validated.ok));
        self.notes(&validated.notes);
        // Values that nothing was done to are on the other side already.
        for (section, id, value) in &validated.value {
            let change = validated.notes.changes.iter().find(|change| change.path() == (*section, *id));
            if let Some(change) = change {
                self.value(change.field, value);
            }
        }
        self.end(!validated.ok || has_notes(&validated.notes))
    }

    pub(crate) fn paste(&mut self, pasted: &Pasted<'_, '_>, provider: &Provider<'_>) -> &[u32] {
        self.begin(0);
        self.notes(&pasted.notes);
        for (section, id, value) in &pasted.values {
            if let Ok(field) = provider.field_in(*section, id) {
                self.value(field, value);
            }
        }
        self.end(true)
    }

    /// Texts may be secrets: none is left behind.
    pub(crate) fn forget(&mut self) {
        self.text.fill(0);
        self.text.clear();
    }

    fn begin(&mut self, state: u32) {
        self.words.clear();
        self.text.clear();
        self.words.extend([0, 0, state]);
    }

    fn end(&mut self, told: bool) -> &[u32] {
        let (count, address) = (self.words.len() as u32 - 3, self.text.as_ptr() as usize as u32);
        if let [first, second, ..] = self.words.as_mut_slice() {
            (*first, *second) = (count, address);
        }
        if told { &self.words } else { &[] }
    }

    fn notes(&mut self, notes: &Notes<'_>) {
        self.words.extend(notes.issues.iter().map(|issue| issue_word(ISSUE, issue)));
        self.words.extend(notes.warnings.iter().map(|issue| issue_word(WARNING, issue)));
        self.words.extend(
            notes.changes.iter().map(|change| word(CHANGE, change.code as u32, change.field.number as u32, NONE)),
        );
        for suggestion in &notes.suggestions {
            self.text(word(SUGGESTION, 0, suggestion.field.number as u32, NONE), &suggestion.value);
        }
    }

    fn value(&mut self, field: FieldRef<'_>, value: &str) {
        self.text(word(VALUE, 0, field.number as u32, NONE), value);
    }

    fn text(&mut self, word: u32, text: &str) {
        self.words.extend([word, text.len() as u32]);
        self.text.extend_from_slice(text.as_bytes());
    }
}

fn has_notes(notes: &Notes<'_>) -> bool {
    !(notes.warnings.is_empty() && notes.changes.is_empty() && notes.issues.is_empty())
}

fn word(kind: u32, code: u32, field: u32, basis: u32) -> u32 {
    kind | code << 8 | field << 16 | basis << 24
}

fn issue_word(kind: u32, issue: &Issue<'_>) -> u32 {
    let basis = match issue.basis {
        Basis::Nothing => NONE,
        Basis::Rule => RULE,
        Basis::Shape => SHAPE,
        Basis::Sibling(field) => field.number as u32,
    };
    word(kind, issue.code as u32, issue.field.map_or(NONE, |field| field.number as u32), basis)
}

/// The params of the issue that a word names, as pairs of name and text.
pub(crate) fn params(provider: &Provider<'_>, word: u32) -> Vec<(&'static str, String)> {
    let [_, code, field, basis] = word.to_le_bytes();
    let basis = match u32::from(basis) {
        NONE => Basis::Nothing,
        RULE => Basis::Rule,
        SHAPE => Basis::Shape,
        sibling => provider.at(sibling as usize).map_or(Basis::Nothing, Basis::Sibling),
    };
    let code = Code::ALL.get(usize::from(code)).copied().unwrap_or(Code::Internal);
    let issue = Issue { code, field: provider.at(field.into()), basis };
    code.params().iter().map(|param: &Param| (param.name(), issue.param(*param))).collect()
}

/// `[name, auth mode, revision, docs URL, fields]`
pub(crate) type ProviderRow<'p> = (&'p str, &'p str, String, &'p str, Vec<FieldRow<'p>>);

/// `[id, section, label, help, placeholder, docs URL, default, flags, options]`
pub(crate) type FieldRow<'p> =
    (&'p str, &'p str, &'p str, &'p str, &'p str, &'p str, &'p str, u32, Vec<(&'p str, &'p str)>);

pub(crate) fn provider_row<'p>(provider: &'p Provider<'p>) -> ProviderRow<'p> {
    let fields = provider.record.fields.iter().map(field_row).collect();
    (provider.name(), provider.auth_mode(), provider.revision(), provider.record.docs_url, fields)
}

fn field_row<'p>(field: &'p Field<'p>) -> FieldRow<'p> {
    let digits =
        field.rule.as_ref().and_then(|rule| rule.alphabet).is_some_and(|alphabet| alphabet.ascii == Alphabet::DIGITS);
    let flags = [field.secret, field.multiline, field.verbatim, field.required, digits];
    let flags = flags.iter().rev().fold(0, |bits, flag| bits << 1 | u32::from(*flag));
    let options = field.choices.iter().map(|choice| (choice.value, choice.label)).collect();
    let section: Section = field.section;
    (
        field.id,
        section.name(),
        field.label,
        field.help,
        field.placeholder,
        field.docs_url,
        field.default,
        flags,
        options,
    )
}
