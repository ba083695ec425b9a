//! A finite automaton as a table: one byte class a byte, one look-up a step, linear in the text.

use crate::parts::number;

/// For each value of a byte its class.
pub type ClassMap = [u8; 256];

/// What is known of a text when the walk ends: a set of bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Label(pub u8);

impl Label {
    /// The text is safe where the field stands in a URL.
    pub const SAFE: Self = Self(1);
    /// The text meets the field's rule; in a table: what it is asked for.
    pub const RULE: Self = Self(2);
    /// The text has the shape that is inferred for the field.
    pub const SHAPE: Self = Self(4);
    /// The text, or a longer one that begins with it, is accepted.
    pub const VIABLE: Self = Self(8);
    /// Of the text, where each of its characters is one that ASCII prints and none is a blank, nothing is to be said.
    pub const PLAIN: Self = Self(16);
    /// What is known of a text of which nothing is asked.
    pub(crate) const ANY: Self = Self::RULE.with(Self::PLAIN);
    /// The text is a value.
    pub const ACCEPTED: Self = Self::SAFE.with(Self::RULE);

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The first set without the bits of the other.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The first set, which is plain only where the other is, too.
    pub(crate) const fn limited(self, other: Self) -> Self {
        Self(self.0 & (other.0 | !Self::PLAIN.0))
    }

    /// Whether all bits of `other` are set.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// Behind twice the number of states, and 1 more where a cell is two bytes.
const CLASS_MAP: usize = 4;

/// A cell that leads to the sink, where it is one byte, and where it is two.
pub(crate) const OVER: i8 = i8::MIN;
pub(crate) const WIDE_OVER: i16 = i16::MIN;

/// An automaton in catalog bytes.
#[derive(Clone, Copy)]
pub(crate) struct Table<'a> {
    class_map: &'a ClassMap,
    /// Whether a cell is two bytes.
    wide: bool,
    states: usize,
    next: &'a [u8],
    labels: &'a [u8],
}

impl core::fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Table({} states)", self.states)
    }
}

impl<'a> Table<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        let front = number(bytes, 0);
        let states = front >> 1;
        let rest = bytes.get(CLASS_MAP..).and_then(|rest| rest.split_first_chunk::<256>());
        let (class_map, rest) = rest.unwrap_or((&[0; 256], &[]));
        let (next, labels) = rest.split_at_checked(rest.len().saturating_sub(states)).unwrap_or_default();
        Self { class_map, wide: front & 1 == 1, states, next, labels }
    }

    /// Walks the whole text and gives the label of the state it ends in.
    pub(crate) fn walk(&self, text: &[u8]) -> Label {
        let state =
            if self.wide { self.last(text, |cell| self.pair(cell)) } else { self.last(text, |cell| self.byte(cell)) };
        self.label(state)
    }

    /// The state that a byte leads to; a walk begins in state 0.
    pub(crate) fn step(&self, state: usize, byte: u8) -> usize {
        let cell = self.cell(self.class(byte), state);
        let further = if self.wide { self.pair(cell) } else { self.byte(cell) };
        further.map_or(self.sink(), |further| state.wrapping_add_signed(further))
    }

    /// What is known of a text that ends in the state.
    pub(crate) fn label(&self, state: usize) -> Label {
        Label(self.labels.get(state).copied().unwrap_or(0))
    }

    /// The state in which the text ends.
    fn last(&self, text: &[u8], further: impl Fn(usize) -> Option<isize>) -> usize {
        let mut state = 0;
        // The class of the last byte, where it led back to its own state: more of it lead nowhere else, which takes no look-up.
        let mut circling = None;
        for byte in text {
            let class = self.class(*byte);
            if circling == Some(class) {
                continue;
            }
            let Some(further) = further(self.cell(class, state)) else { return self.sink() };
            circling = (further == 0).then_some(class);
            state = state.wrapping_add_signed(further);
        }
        state
    }

    /// The last state: a walk that comes there is over.
    fn sink(&self) -> usize {
        self.states.wrapping_sub(1)
    }

    /// A table that was altered may lead to any number.
    fn cell(&self, class: u8, state: usize) -> usize {
        usize::from(class).wrapping_mul(self.states).wrapping_add(state)
    }

    /// By how much the next state's number is greater; `None` where it is the sink.
    fn byte(&self, cell: usize) -> Option<isize> {
        let further = *self.next.get(cell)? as i8;
        (further != OVER).then_some(further.into())
    }

    /// As [`Self::byte`], of two bytes.
    fn pair(&self, cell: usize) -> Option<isize> {
        let further = i16::from_le_bytes(*self.next.get(cell.wrapping_mul(2)..)?.first_chunk()?);
        (further != WIDE_OVER).then_some(further.into())
    }

    // A byte always has its entry, so this read cannot fail.
    #[allow(clippy::indexing_slicing)]
    fn class(&self, byte: u8) -> u8 {
        self.class_map[usize::from(byte)]
    }
}
