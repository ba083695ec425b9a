//! Two tables side by side: a shortest text on which they differ.

use std::collections::{HashMap, VecDeque};

use connect_fields_format::{Field, Label, States};

/// More pairs of states than two tables of our own have.
const LIMIT: usize = 1 << 18;

/// Texts on which the tables differ; no such text is the empty one, which is never looked at.
#[derive(Default)]
pub(super) struct Examples {
    /// Accepted by the first only.
    pub(super) refused: Option<String>,
    /// Accepted by the second only.
    pub(super) accepted: Option<String>,
    /// Accepted by both, and of the shape for one of them only.
    pub(super) warned: Option<String>,
    /// Not all pairs of states were looked at.
    pub(super) cut: bool,
}

/// The states of the one field's tables, and of the other's.
type Pair = (States, States);

pub(super) fn compare(old: &Field<'_>, new: &Field<'_>) -> Examples {
    // How each pair was reached first, which is on a shortest text.
    let mut reached: HashMap<Pair, Option<(Pair, u8)>> = HashMap::from([(Pair::default(), None)]);
    let mut waiting = VecDeque::from([Pair::default()]);
    let mut found = Examples::default();
    while let Some(pair) = waiting.pop_front() {
        for byte in readable_first() {
            let next = (old.step(pair.0, byte), new.step(pair.1, byte));
            if reached.contains_key(&next) {
                continue;
            }
            reached.insert(next, Some((pair, byte)));
            waiting.push_back(next);
            let [was, is] = [old.label_of(next.0), new.label_of(next.1)]
                .map(|label| (label.has(Label::ACCEPTED), label.has(Label::SHAPE)));
            let slot = match (was, is) {
                ((true, _), (false, _)) => &mut found.refused,
                ((false, _), (true, _)) => &mut found.accepted,
                ((true, shaped), (true, shapes)) if shaped != shapes => &mut found.warned,
                _ => continue,
            };
            slot.get_or_insert_with(|| text(&reached, next));
        }
        if reached.len() > LIMIT {
            found.cut = true;
            break;
        }
    }
    found
}

/// All bytes; those first that make an example which people can read.
fn readable_first() -> impl Iterator<Item = u8> {
    let is_readable = |byte: &u8| byte.is_ascii_alphanumeric();
    (b'0'..=b'z').filter(is_readable).chain((0..=255).filter(move |byte| !is_readable(byte)))
}

fn text(reached: &HashMap<Pair, Option<(Pair, u8)>>, pair: Pair) -> String {
    let steps = std::iter::successors(reached.get(&pair).copied().flatten(), |(before, _)| {
        reached.get(before).copied().flatten()
    });
    let mut bytes: Vec<u8> = steps.map(|(_, byte)| byte).collect();
    bytes.reverse();
    String::from_utf8_lossy(&bytes).into_owned()
}
