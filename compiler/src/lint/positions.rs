//! A pattern as an automaton of its own characters: one state for each place in it that consumes one
//! (Glushkov's construction, <https://en.wikipedia.org/wiki/Glushkov%27s_construction_algorithm>).

use std::collections::BTreeSet;

use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Repetition};

/// Patterns with more places are not looked at.
const MOST: usize = 600;

/// The places of a pattern, and which may follow which.
#[derive(Default)]
pub(super) struct Positions {
    /// Characters that no place tells from others, one of each kind; those that people can read first.
    pub(super) alphabet: Vec<char>,
    /// What each place consumes: a bit for each character of the alphabet.
    pub(super) classes: Vec<u128>,
    pub(super) follow: Vec<BTreeSet<usize>>,
    pub(super) first: BTreeSet<usize>,
    pub(super) last: BTreeSet<usize>,
}

/// A part of a pattern.
struct Part {
    is_nullable: bool,
    first: BTreeSet<usize>,
    last: BTreeSet<usize>,
}

impl Part {
    fn empty() -> Self {
        Self { is_nullable: true, first: BTreeSet::new(), last: BTreeSet::new() }
    }
}

impl Positions {
    /// `None` for a pattern that has too many places.
    pub(super) fn of(hir: &Hir) -> Option<Self> {
        let mut boundaries = BTreeSet::from(['0', 'A', 'a', ' ']);
        boundaries_of(hir, &mut boundaries);
        let (readable, others): (Vec<char>, Vec<char>) = boundaries.into_iter().partition(char::is_ascii_alphanumeric);
        let mut positions = Self { alphabet: [readable, others].concat(), ..Self::default() };
        if positions.alphabet.len() > 128 {
            return None;
        }
        let Part { first, last, .. } = positions.part(hir)?;
        Some(Self { first, last, ..positions })
    }

    fn part(&mut self, hir: &Hir) -> Option<Part> {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => Some(Part::empty()),
            HirKind::Class(Class::Unicode(class)) => self.place(class),
            HirKind::Class(Class::Bytes(_)) => None,
            HirKind::Literal(literal) => {
                let mut whole = Part::empty();
                for character in std::str::from_utf8(&literal.0).ok()?.chars() {
                    let next = self.place(&ClassUnicode::new([ClassUnicodeRange::new(character, character)]))?;
                    whole = self.joined(whole, next);
                }
                Some(whole)
            }
            HirKind::Capture(capture) => self.part(&capture.sub),
            HirKind::Concat(parts) => parts.iter().try_fold(Part::empty(), |whole, part| {
                let next = self.part(part)?;
                Some(self.joined(whole, next))
            }),
            HirKind::Alternation(parts) => {
                let mut whole = Part { is_nullable: false, ..Part::empty() };
                for part in parts {
                    let Part { is_nullable, first, last } = self.part(part)?;
                    whole.is_nullable |= is_nullable;
                    whole.first.extend(first);
                    whole.last.extend(last);
                }
                Some(whole)
            }
            HirKind::Repetition(repetition) => self.repeated(repetition),
        }
    }

    fn place(&mut self, class: &ClassUnicode) -> Option<Part> {
        let number = self.classes.len();
        let takes =
            |character: &char| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(character));
        let bits = self.alphabet.iter().enumerate().filter(|(_, character)| takes(character)).map(|(bit, _)| 1 << bit);
        self.classes.push(bits.sum());
        self.follow.push(BTreeSet::new());
        let only = BTreeSet::from([number]);
        (number < MOST).then(|| Part { is_nullable: false, first: only.clone(), last: only })
    }

    fn joined(&mut self, left: Part, right: Part) -> Part {
        self.link(&left.last, &right.first);
        let mut whole =
            Part { is_nullable: left.is_nullable && right.is_nullable, first: left.first, last: right.last };
        if left.is_nullable {
            whole.first.extend(right.first);
        }
        if right.is_nullable {
            whole.last.extend(left.last);
        }
        whole
    }

    fn link(&mut self, from: &BTreeSet<usize>, to: &BTreeSet<usize>) {
        for place in from {
            if let Some(follow) = self.follow.get_mut(*place) {
                follow.extend(to);
            }
        }
    }

    fn repeated(&mut self, repetition: &Repetition) -> Option<Part> {
        let mut whole = Part::empty();
        let copies = repetition.max.unwrap_or_else(|| repetition.min.max(1));
        for copy in 0..copies {
            let mut next = self.part(&repetition.sub)?;
            if repetition.max.is_none() && copy + 1 == copies {
                self.link(&next.last.clone(), &next.first.clone());
            }
            next.is_nullable |= copy >= repetition.min;
            whole = self.joined(whole, next);
        }
        Some(whole)
    }
}

/// Where a class of the pattern begins, and the first character behind one: between two of these no place tells characters
/// apart.
fn boundaries_of(hir: &Hir, found: &mut BTreeSet<char>) {
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            for range in class.ranges() {
                found.insert(range.start());
                found.extend(char::from_u32(u32::from(range.end()) + 1));
            }
        }
        HirKind::Literal(literal) => {
            for character in String::from_utf8_lossy(&literal.0).chars() {
                found.insert(character);
                found.extend(char::from_u32(u32::from(character) + 1));
            }
        }
        HirKind::Repetition(repetition) => boundaries_of(&repetition.sub, found),
        HirKind::Capture(capture) => boundaries_of(&capture.sub, found),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => {
            parts.iter().for_each(|part| boundaries_of(part, found))
        }
        HirKind::Empty | HirKind::Look(_) | HirKind::Class(Class::Bytes(_)) => {}
    }
}
