//! Deterministic automata over the bytes of UTF-8: made by `regex-automata`, combined here.

mod table;

use std::collections::HashMap;

use regex_automata::dfa::{Automaton as _, StartKind, dense};
use regex_automata::nfa::thompson;
use regex_automata::{Anchored, Input, MatchKind};
use regex_syntax::hir::{Class, ClassUnicode, ClassUnicodeRange, Hir, Repetition};

use crate::{ecma, units};

/// What one automaton may take while it is built.
const SIZE_LIMIT: usize = 8 << 20;
/// What the sets of states may take of which an automaton is made: time goes with it, and what is refused would be so much later.
const SETS_LIMIT: usize = 1 << 19;
/// More than any pattern of a real catalog needs; keeps a table's cells in 16 bits.
const STATE_LIMIT: usize = 8192;

/// An automaton with more states is not read from its other end: each step looks at all of them.
const REVERSIBLE: usize = 256;

/// Why a pattern has no table.
#[derive(Clone, Debug)]
pub enum AutomatonError {
    /// It is not a pattern.
    Pattern(ecma::PatternError),
    /// It needs more states than a table may have.
    TooLarge,
}

/// A complete automaton; it begins in state 0.
#[derive(Clone, Debug)]
pub struct Automaton {
    /// `next[state][byte]`
    next: Vec<[u32; 256]>,
    /// A set of bits for each state.
    labels: Vec<u8>,
}

impl Automaton {
    /// An automaton whose label is 1 for each text in which `RegExp(pattern).test` finds a match, 0 for others.
    ///
    /// # Errors
    /// [`AutomatonError`] for what is no pattern, or a too large one.
    pub fn from_pattern(pattern: &str) -> Result<Self, AutomatonError> {
        let ecma::Pattern { body, ahead } = ecma::parse(pattern).map_err(AutomatonError::Pattern)?;
        let wanted: Vec<bool> = ahead.iter().map(|ahead| ahead.wanted).collect();
        let all = [body].into_iter().chain(ahead.into_iter().map(|ahead| ahead.hir));
        let parts = all.map(Self::from_hir).collect::<Result<Vec<_>, _>>()?;
        Self::combine(&parts, |found| match found {
            [body, ahead @ ..] => u8::from(*body && ahead == wanted),
            [] => 0,
        })
    }

    /// The same for a pattern that is parsed already.
    ///
    /// # Errors
    /// [`AutomatonError::TooLarge`].
    pub fn from_hir(hir: Hir) -> Result<Self, AutomatonError> {
        let searched = units::of(Hir::concat(vec![anything(), hir, anything()]));
        // Some patterns have few states only when they are read from the end: those that count and may begin anywhere.
        Self::build(&searched, false).or_else(|_| Self::build(&searched, true)?.reversed())
    }

    fn build(hir: &Hir, reverse: bool) -> Result<Self, AutomatonError> {
        let config = thompson::Config::new()
            .utf8(false)
            .reverse(reverse)
            .which_captures(thompson::WhichCaptures::None)
            .nfa_size_limit(Some(SIZE_LIMIT));
        let nfa =
            thompson::Compiler::new().configure(config).build_from_hir(hir).map_err(|_| AutomatonError::TooLarge)?;
        let config = dense::Config::new()
            .start_kind(StartKind::Anchored)
            .match_kind(MatchKind::All)
            .dfa_size_limit(Some(SIZE_LIMIT))
            .determinize_size_limit(Some(SETS_LIMIT));
        let dfa = dense::Builder::new().configure(config).build_from_nfa(&nfa).map_err(|_| AutomatonError::TooLarge)?;
        let start =
            dfa.start_state_forward(&Input::new("").anchored(Anchored::Yes)).map_err(|_| AutomatonError::TooLarge)?;
        explore(
            start,
            |state, byte| dfa.next_state(*state, byte),
            |state| u8::from(dfa.is_match_state(dfa.next_eoi_state(*state))),
        )
    }

    /// Whether the text ends in a state with a label.
    #[must_use]
    pub fn accepts(&self, text: &str) -> bool {
        self.labelled(text) != 0
    }

    /// The label of the state that the text ends in.
    pub(crate) fn labelled(&self, text: &str) -> u8 {
        self.label(text.bytes().fold(0, |state, byte| self.step(state, byte)))
    }

    /// The automaton for the same texts read from their other end: a state of it is the set of states that its text may have
    /// begun in.
    fn reversed(&self) -> Result<Self, AutomatonError> {
        let all = || 0..self.labels.len() as u32;
        if self.labels.len() > REVERSIBLE {
            return Err(AutomatonError::TooLarge);
        }
        explore(
            all().filter(|state| self.label(*state) != 0).collect::<Vec<u32>>(),
            |reached, byte| all().filter(|state| reached.binary_search(&self.step(*state, byte)).is_ok()).collect(),
            |reached| u8::from(reached.contains(&0)),
        )
    }

    /// Walks several automata side by side; `label` says what it means which of them accept.
    ///
    /// # Errors
    /// [`AutomatonError::TooLarge`].
    pub fn combine(parts: &[Self], label: impl Fn(&[bool]) -> u8) -> Result<Self, AutomatonError> {
        explore(
            vec![0u32; parts.len()],
            |states, byte| parts.iter().zip(states).map(|(part, state)| part.step(*state, byte)).collect(),
            |states| {
                let accepted: Vec<bool> =
                    parts.iter().zip(states).map(|(part, state)| part.label(*state) != 0).collect();
                label(&accepted)
            },
        )
    }

    /// Sets `bit` on each state from which a state that `accepts` can be reached, itself included.
    #[must_use]
    pub fn mark_viable(mut self, bit: u8, accepts: impl Fn(u8) -> bool) -> Self {
        let sources = self.sources();
        let mut viable: Vec<bool> = self.labels.iter().map(|label| accepts(*label)).collect();
        let mut open: Vec<u32> = (0..).zip(&viable).filter(|(_, viable)| **viable).map(|(state, _)| state).collect();
        while let Some(state) = open.pop() {
            for source in sources.get(state as usize).into_iter().flatten() {
                if let Some(viable) = viable.get_mut(*source as usize)
                    && !std::mem::replace(viable, true)
                {
                    open.push(*source);
                }
            }
        }
        for (label, viable) in self.labels.iter_mut().zip(viable) {
            *label |= bit * u8::from(viable);
        }
        self
    }

    pub(crate) fn step(&self, state: u32, byte: u8) -> u32 {
        self.next.get(state as usize).and_then(|next| next.get(usize::from(byte))).copied().unwrap_or(0)
    }

    pub(crate) fn label(&self, state: u32) -> u8 {
        self.labels.get(state as usize).copied().unwrap_or(0)
    }
}

/// Numbers all states that can be reached from `start`.
fn explore<S: Clone + Eq + std::hash::Hash>(
    start: S,
    step: impl Fn(&S, u8) -> S,
    label: impl Fn(&S) -> u8,
) -> Result<Automaton, AutomatonError> {
    let mut numbers = HashMap::from([(start.clone(), 0)]);
    let mut order = vec![start];
    let mut automaton = Automaton { next: Vec::new(), labels: Vec::new() };
    while let Some(state) = order.get(automaton.labels.len()).cloned() {
        let mut next = [0; 256];
        for (byte, target) in (0..=255).zip(next.iter_mut()) {
            let reached = step(&state, byte);
            *target = *numbers.entry(reached.clone()).or_insert_with(|| {
                order.push(reached);
                order.len() as u32 - 1
            });
        }
        if order.len() > STATE_LIMIT {
            return Err(AutomatonError::TooLarge);
        }
        automaton.next.push(next);
        automaton.labels.push(label(&state));
    }
    Ok(automaton)
}

/// Any text: what a search lets stand before and after a match.
fn anything() -> Hir {
    let any = ClassUnicode::new([ClassUnicodeRange::new('\0', char::MAX)]);
    Hir::repetition(Repetition { min: 0, max: None, greedy: true, sub: Box::new(Hir::class(Class::Unicode(any))) })
}
