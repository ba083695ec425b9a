//! All that the fuzzers have found, and what comes of changing it a little: without libFuzzer, and the same each time.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use std::path::{Path, PathBuf};
use std::{fs, panic};

use connect_fields_fuzz::TARGETS;

/// More bytes are for the fuzzers.
const LONGEST: usize = 4096;

/// The files of a target, in order; those that were crashers first.
fn files(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for folder in ["crashers", "corpus"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(target);
        let mut paths: Vec<PathBuf> =
            fs::read_dir(&folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        files.extend(paths.into_iter().map(|path| {
            let bytes = fs::read(&path).expect("the file can be read");
            (path, bytes)
        }));
    }
    files
}

/// Runs the target, and says what it was given where that breaks it.
fn run(target: &str, from: &Path, data: &[u8]) {
    let (_, property) = TARGETS.iter().find(|(name, _)| *name == target).expect("there is one");
    let broken = panic::catch_unwind(|| property(data)).is_err();
    assert!(!broken, "{target} is broken by what came of {}: b\"{}\"", from.display(), data.escape_ascii());
}

/// Replays a target's files, then so many changed ones.
fn replay(target: &str, changed: usize) {
    let files = files(target);
    assert!(files.len() > 10, "fuzz/corpus/{target} has only {} files", files.len());
    for (path, bytes) in &files {
        run(target, path, bytes);
    }
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for _ in 0..changed {
        let (path, bytes) = &files[dice.below(files.len())];
        let mut bytes = bytes.clone();
        for _ in 0..=dice.below(4) {
            change(&mut bytes, &files[dice.below(files.len())].1, &mut dice);
        }
        bytes.truncate(LONGEST);
        run(target, path, &bytes);
    }
}

/// One small change; `other` is where more comes from.
fn change(bytes: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let to = (at + dice.below(16)).min(bytes.len());
    match dice.below(5) {
        0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte = dice.below(256) as u8),
        1 => bytes.insert(at, dice.below(128) as u8),
        2 => drop(bytes.drain(at..to)),
        3 => bytes.extend_from_within(at..to),
        _ => {
            let from = dice.below(other.len() + 1);
            let piece = &other[from..(from + dice.below(32)).min(other.len())];
            drop(bytes.splice(at..at, piece.iter().copied()));
        }
    }
}

/// Numbers that look like chance: xorshift64 (<https://www.jstatsoft.org/article/view/v008i14>).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}

#[test]
fn check() {
    replay("check", 4000);
}

#[test]
fn paste() {
    replay("paste", 1500);
}

#[test]
fn catalog() {
    replay("catalog", 200);
}

#[test]
fn compile() {
    replay("compile", 60);
}

#[test]
fn pattern() {
    replay("pattern", 300);
}
