//! Patterns that an engine which goes back takes more than linear time for, and a text that shows it.
//!
//! Such a pattern has two loops that the same text leads round: it can stay in the first, go from the first to the second,
//! and stay in the second. So each repeat of that text may be where the engine changes loops, and when the end does not
//! match it tries them all (Weber and Seidl, *On the degree of ambiguity of finite automata*, 1991).

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::fmt;

use regex_syntax::hir::Hir;

use super::positions::Positions;

/// So many steps are looked at. Patterns that need more have hundreds of places in one loop; of them nothing is said.
const BUDGET: usize = 100_000;

/// A text that takes long: a beginning, what is repeated, and an end that does not match.
pub(super) struct Attack {
    start: String,
    pump: String,
}

impl fmt::Display for Attack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} + {:?} x 100000 + \"\\u0001\"", self.start, self.pump)
    }
}

/// An attack on the pattern, if there is one. Where nothing ties the pattern to the end of the text, what it could end in
/// never fails.
pub(super) fn attack(hir: &Hir, is_tied: bool) -> Option<Attack> {
    let positions = Positions::of(hir)?;
    let reaches = Reaches::of(&positions);
    let mut budget = BUDGET;
    let loops: Vec<usize> = (0..positions.classes.len()).filter(|place| reaches.has(*place, *place)).collect();
    for first in &loops {
        for second in &loops {
            let may_end = !is_tied && positions.last.contains(second);
            if first == second || may_end || !reaches.has(*first, *second) {
                continue;
            }
            if let Some(pump) = pump(&positions, &reaches, [*first, *second], &mut budget) {
                return Some(Attack { start: way_to(&positions, *first)?, pump });
            }
        }
    }
    None
}

fn follow(positions: &Positions, place: usize) -> impl Iterator<Item = usize> {
    positions.follow.get(place).into_iter().flatten().copied()
}

/// Which places some text leads to from which.
struct Reaches(Vec<BTreeSet<usize>>);

impl Reaches {
    fn of(positions: &Positions) -> Self {
        let from = |place: usize| {
            let (mut seen, mut waiting) = (BTreeSet::new(), vec![place]);
            while let Some(place) = waiting.pop() {
                waiting.extend(follow(positions, place).filter(|next| seen.insert(*next)));
            }
            seen
        };
        Self((0..positions.classes.len()).map(from).collect())
    }

    fn has(&self, from: usize, to: usize) -> bool {
        self.0.get(from).is_some_and(|reached| reached.contains(&to))
    }
}

/// Three walks over the same text: round the first loop, from the first to the second, round the second.
type Walks = [usize; 3];

fn pump(positions: &Positions, reaches: &Reaches, [first, second]: [usize; 2], budget: &mut usize) -> Option<String> {
    let (start, end): (Walks, Walks) = ([first, first, second], [first, second, second]);
    let steps = |[one, two, three]: Walks| {
        let back = |place: &usize, home: usize| *place == home || reaches.has(*place, home);
        let ones: Vec<usize> = follow(positions, one).filter(|place| back(place, first)).collect();
        let threes: Vec<usize> = follow(positions, three).filter(|place| back(place, second)).collect();
        let mut steps = Vec::new();
        for one in ones {
            for two in follow(positions, two).filter(|two| back(two, second)) {
                for three in &threes {
                    let walks = [one, two, *three];
                    steps.extend(common(positions, walks).map(|character| (walks, character)));
                }
            }
        }
        steps
    };
    shortest(start, steps, |walks| walks == end, budget)
}

/// A shortest text that leads to a place.
fn way_to(positions: &Positions, place: usize) -> Option<String> {
    let character = |place: usize| common(positions, [place; 3]).map(|character| (place, character));
    let begin = positions.first.iter().filter_map(|place| character(*place));
    for (first, character_there) in begin.clone() {
        if first == place {
            return Some(character_there.to_string());
        }
    }
    let found = begin.filter_map(|(first, written)| {
        let rest =
            shortest(first, |at| follow(positions, at).filter_map(character).collect(), |at| at == place, &mut {
                BUDGET
            })?;
        Some(format!("{written}{rest}"))
    });
    found.min_by_key(String::len)
}

/// The characters of a shortest way of at least one step.
fn shortest<S: Copy + Eq + std::hash::Hash>(
    start: S,
    steps: impl Fn(S) -> Vec<(S, char)>,
    is_end: impl Fn(S) -> bool,
    budget: &mut usize,
) -> Option<String> {
    let mut reached: HashMap<S, (Option<S>, char)> = HashMap::new();
    let mut waiting = VecDeque::from([None]);
    while let Some(at) = waiting.pop_front() {
        for (next, character) in steps(at.unwrap_or(start)) {
            *budget = budget.checked_sub(1)?;
            if reached.contains_key(&next) {
                continue;
            }
            reached.insert(next, (at, character));
            if is_end(next) {
                let mut text = Vec::new();
                let mut place = Some(next);
                while let Some((before, character)) = place.and_then(|place| reached.get(&place)) {
                    text.push(*character);
                    place = *before;
                }
                return Some(text.into_iter().rev().collect());
            }
            waiting.push_back(Some(next));
        }
    }
    None
}

/// A character that all three places take.
fn common(positions: &Positions, places: Walks) -> Option<char> {
    let classes = places.iter().map(|place| positions.classes.get(*place).copied().unwrap_or(0));
    let common = classes.fold(u128::MAX, |common, class| common & class);
    positions.alphabet.get(common.trailing_zeros() as usize).copied()
}
