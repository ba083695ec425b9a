//! The smallest table of an automaton.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use connect_fields_format::TableSource;

use super::Automaton;

impl Automaton {
    /// The smallest table with the same labels.
    #[must_use]
    pub fn into_table(self) -> TableSource {
        let (class_map, examples) = self.byte_classes();
        let blocks = self.blocks(&examples);
        let block = |state: usize| blocks.get(state).copied().unwrap_or(0);
        let automaton = &self;
        let reached = |state: usize| examples.iter().map(move |byte| automaton.step(state as u32, *byte) as usize);
        // In order of discovery, so that the start is state 0 and equal input gives equal bytes.
        let mut order = vec![0];
        let mut known = HashSet::from([block(0)]);
        let mut at = 0;
        while let Some(state) = order.get(at).copied() {
            order.extend(reached(state).filter(|target| known.insert(block(*target))));
            at += 1;
        }
        // A state that nothing leaves is the last one: of two, the one that tells less.
        let is_sink = |state: &usize| reached(*state).all(|target| block(target) == block(*state));
        if let Some(sink) = order.iter().copied().filter(is_sink).min_by_key(|state| self.label(*state as u32)) {
            order.retain(|state| *state != sink);
            order.push(sink);
        }
        let numbers: HashMap<u32, u16> = order.iter().map(|state| block(*state)).zip(0..).collect();
        let number = |state| numbers.get(&block(state)).copied().unwrap_or(0);
        let next = order.iter().flat_map(|state| reached(*state).map(number)).collect();
        let labels = order.iter().map(|state| self.label(*state as u32)).collect();
        TableSource { class_map, classes: examples.len(), next, labels }
    }

    /// Bytes that lead to the same state from everywhere share a class; also one example byte a class.
    fn byte_classes(&self) -> (Box<[u8; 256]>, Vec<u8>) {
        let mut class_map = Box::new([0; 256]);
        let mut seen = HashMap::new();
        let mut examples = Vec::new();
        for (byte, class) in (0..=255).zip(class_map.iter_mut()) {
            let column: Vec<u32> = (0..self.labels.len()).map(|state| self.step(state as u32, byte)).collect();
            *class = *seen.entry(column).or_insert_with(|| {
                examples.push(byte);
                (examples.len() - 1) as u8
            });
        }
        (class_map, examples)
    }

    /// From which states each state is reached.
    pub(super) fn sources(&self) -> Vec<Vec<u32>> {
        let mut sources = vec![Vec::new(); self.labels.len()];
        for (state, next) in (0..).zip(&self.next) {
            for target in next {
                if let Some(sources) = sources.get_mut(*target as usize)
                    && sources.last() != Some(&state)
                {
                    sources.push(state);
                }
            }
        }
        sources
    }

    /// Partition refinement as Moore does it: states that no text can tell apart are in one block. But only those states are
    /// looked at again that lead to one whose block is another now: in a long chain it is one at a time.
    fn blocks(&self, examples: &[u8]) -> Vec<u32> {
        let sources = self.sources();
        let mut blocks: Vec<u32> = self.labels.iter().map(|label| u32::from(*label)).collect();
        let mut sizes = HashMap::new();
        for block in &blocks {
            *sizes.entry(*block).or_insert(0) += 1;
        }
        let mut fresh = u32::from(u8::MAX);
        let mut open: BTreeSet<u32> = (0..self.labels.len() as u32).collect();
        while !open.is_empty() {
            let mut moved = Vec::new();
            for (block, mut groups) in self.groups(examples, &blocks, &open) {
                let size = sizes.entry(block).or_insert(0);
                // Those that are not looked at keep the number. Where there are none, the most do.
                if groups.iter().map(Vec::len).sum::<usize>() == *size {
                    groups.sort_by_key(Vec::len);
                    groups.pop();
                }
                *size -= groups.iter().map(Vec::len).sum::<usize>();
                for group in groups {
                    fresh += 1;
                    sizes.insert(fresh, group.len());
                    moved.extend(group.into_iter().map(|state| (state, fresh)));
                }
            }
            for (state, fresh) in &moved {
                if let Some(block) = blocks.get_mut(*state as usize) {
                    *block = *fresh;
                }
            }
            open = moved.iter().filter_map(|(state, _)| sources.get(*state as usize)).flatten().copied().collect();
        }
        blocks
    }

    /// Some states by their block, and in it by the blocks that they lead to.
    fn groups(&self, examples: &[u8], blocks: &[u32], states: &BTreeSet<u32>) -> BTreeMap<u32, Vec<Vec<u32>>> {
        let block = |state: u32| blocks.get(state as usize).copied().unwrap_or(0);
        let mut groups = HashMap::<_, Vec<u32>>::new();
        for state in states {
            let leads_to: Vec<u32> = examples.iter().map(|byte| block(self.step(*state, *byte))).collect();
            groups.entry((block(*state), leads_to)).or_default().push(*state);
        }
        let mut by_block = BTreeMap::<_, Vec<_>>::new();
        for ((block, _), group) in groups {
            by_block.entry(block).or_default().push(group);
        }
        by_block
    }
}
