//! What every result has beside its value.

use core::fmt;

use crate::change::{Change, ChangeCode};
use crate::field::FieldRef;
use crate::issue::{Issue, NONE};
use crate::provider::Provider;
use crate::rule::invisible::InvisibleAt;
use crate::{Code, Section};

/// What a note is. In JavaScript it is a number (`pkg/src/wire.ts`), as the others below are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoteKind {
    Issue,
    Warning,
    Change,
}

/// An issue, a warning or a change: few numbers, from which the one or the other is made when someone asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    pub(crate) kind: NoteKind,
    /// A number of [`Code`], or of [`ChangeCode`].
    pub(crate) code: u8,
    pub(crate) field: u8,
    pub(crate) basis: u8,
    /// What an invisible character is told with.
    pub(crate) found: Option<InvisibleAt>,
}

impl Note {
    pub(crate) fn new(kind: NoteKind, code: u8, field: u8, basis: u8) -> Self {
        Self { kind, code, field, basis, found: None }
    }
}

/// Issues block, warnings do not; changes say what was done; suggestions are offered.
#[derive(Clone)]
pub struct Notes<'p> {
    provider: &'p Provider<'p>,
    pub(crate) list: Vec<Note>,
    pub(crate) suggestions: Vec<Suggestion<'p>>,
}

impl<'p> Notes<'p> {
    pub(crate) fn new(provider: &'p Provider<'p>) -> Self {
        // Room at once for what most forms have.
        Self { provider, list: Vec::with_capacity(8), suggestions: Vec::new() }
    }

    /// At most one a field.
    pub fn issues(&self) -> impl Iterator<Item = Issue<'p>> {
        self.of(NoteKind::Issue)
    }

    /// All of them.
    pub fn warnings(&self) -> impl Iterator<Item = Issue<'p>> {
        self.of(NoteKind::Warning)
    }

    /// In the order in which they were made.
    pub fn changes(&self) -> impl Iterator<Item = Change<'p>> {
        let changes = self.list.iter().filter(|note| note.kind == NoteKind::Change);
        changes.filter_map(|note| {
            let code = *ChangeCode::ALL.get(usize::from(note.code))?;
            Some(Change { code, field: self.provider.at(note.field.into())? })
        })
    }

    /// Never for a secret field.
    pub fn suggestions(&self) -> impl Iterator<Item = &Suggestion<'p>> {
        self.suggestions.iter()
    }

    pub(crate) fn issue(&mut self, code: Code, field: FieldRef<'p>, basis: u8) {
        self.add(NoteKind::Issue, code as u8, field, basis);
    }

    pub(crate) fn invisible(&mut self, found: InvisibleAt, field: FieldRef<'p>) {
        let note = Note::new(NoteKind::Issue, Code::InvisibleCharacter as u8, field.number() as u8, NONE);
        self.list.push(Note { found: Some(found), ..note });
    }

    pub(crate) fn warning(&mut self, code: Code, field: FieldRef<'p>, basis: u8) {
        self.add(NoteKind::Warning, code as u8, field, basis);
    }

    pub(crate) fn change(&mut self, code: ChangeCode, field: FieldRef<'p>) {
        self.add(NoteKind::Change, code as u8, field, NONE);
    }

    fn add(&mut self, kind: NoteKind, code: u8, field: FieldRef<'p>, basis: u8) {
        self.list.push(Note::new(kind, code, field.number() as u8, basis));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty() && self.suggestions.is_empty()
    }

    pub(crate) fn has_issue(&self) -> bool {
        self.list.iter().any(|note| note.kind == NoteKind::Issue)
    }

    fn of(&self, kind: NoteKind) -> impl Iterator<Item = Issue<'p>> {
        let notes = self.list.iter().filter(move |note| note.kind == kind);
        notes.filter_map(|note| {
            let code = *Code::ALL.get(usize::from(note.code))?;
            Some(Issue { code, field: self.provider.at(note.field.into()), basis: note.basis, found: note.found })
        })
    }
}

impl fmt::Debug for Notes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (issues, warnings): (Vec<_>, Vec<_>) = (self.issues().collect(), self.warnings().collect());
        let (changes, suggestions): (Vec<_>, Vec<_>) = (self.changes().collect(), self.suggestions().collect());
        let mut shown = f.debug_struct("Notes");
        shown.field("issues", &issues).field("warnings", &warnings);
        shown.field("changes", &changes).field("suggestions", &suggestions).finish()
    }
}

/// A field and its value. `Debug` shows no value.
#[derive(Clone, Copy)]
pub struct Value<'t, 'p> {
    /// Whose value it is.
    pub field: FieldRef<'p>,
    /// What to submit.
    pub text: &'t str,
}

impl fmt::Debug for Value<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Value({:?})", (self.field.section(), self.field.id()))
    }
}

/// A value to offer.
#[derive(Clone)]
pub struct Suggestion<'p> {
    /// What to put into the box.
    pub value: String,
    pub(crate) field: FieldRef<'p>,
}

impl<'p> Suggestion<'p> {
    /// The field.
    #[must_use]
    pub fn path(&self) -> (Section, &'p str) {
        (self.field.section(), self.field.id())
    }
}

impl fmt::Debug for Suggestion<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Suggestion({:?})", self.path())
    }
}
