//! A pattern to runs of characters: the ways in which a text may match it.

use connect_fields_format::{CharacterSet, Run};
use regex_syntax::hir::{Class, Hir, HirKind, Repetition};

use crate::ecma;

/// More ways are too many to try one by one.
const MOST_WAYS: usize = 32;
/// A group is repeated by writing it out.
const MOST_WRITTEN: u32 = 6;

type Ways = Vec<Vec<Run>>;

/// The runs of each way.
pub(super) fn of(pattern: &str) -> Result<Ways, String> {
    if !pattern.starts_with('^') || !pattern.ends_with('$') {
        return Err("the shape has to begin with `^` and to end in `$`".into());
    }
    let parsed = ecma::parse(pattern).map_err(|error| error.message.to_string())?;
    if !parsed.ahead.is_empty() {
        return Err("look-ahead cannot be written as runs".into());
    }
    ways(&parsed.body)
}

/// How many characters are always the same.
pub(super) fn literals(runs: &[Run]) -> usize {
    runs.iter().filter(|run| matches!(run, Run::Byte(_))).count()
}

fn ways(hir: &Hir) -> Result<Ways, String> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Ok(vec![Vec::new()]),
        HirKind::Literal(literal) => Ok(vec![literal.0.iter().copied().map(Run::Byte).collect()]),
        HirKind::Class(class) => Ok(vec![vec![Run::Class(set(class)?, 1, Some(1))]]),
        HirKind::Capture(capture) => ways(&capture.sub),
        HirKind::Repetition(repetition) => repeated(repetition),
        HirKind::Concat(parts) => parts.iter().try_fold(vec![Vec::new()], |done, part| both(&done, &ways(part)?)),
        HirKind::Alternation(parts) => {
            let mut all = Vec::new();
            for part in parts {
                all.extend(ways(part)?);
            }
            few(all)
        }
    }
}

fn repeated(repetition: &Repetition) -> Result<Ways, String> {
    let class = match repetition.sub.kind() {
        HirKind::Class(class) => Some(set(class)?),
        HirKind::Literal(literal) => <[u8; 1]>::try_from(&*literal.0).ok().map(|[byte]| only(byte)),
        _ => None,
    };
    let number = |number: u32| u16::try_from(number).map_err(|_| "a number of `{n,m}` is too large".to_string());
    if let Some(class) = class {
        let most = repetition.max.map(number).transpose()?;
        return Ok(vec![vec![Run::Class(class, number(repetition.min)?, most)]]);
    }
    let most = repetition.max.filter(|most| *most <= MOST_WRITTEN).ok_or("a group is repeated too often")?;
    let once = ways(&repetition.sub)?;
    let (mut all, mut written) = (Vec::new(), vec![Vec::new()]);
    for count in 0..=most {
        if count >= repetition.min {
            all.extend(written.clone());
        }
        written = both(&written, &once)?;
    }
    few(all)
}

fn both(first: &[Vec<Run>], second: &[Vec<Run>]) -> Result<Ways, String> {
    few(first.iter().flat_map(|one| second.iter().map(move |other| [one.as_slice(), other].concat())).collect())
}

fn few(ways: Ways) -> Result<Ways, String> {
    if ways.len() > MOST_WAYS { Err("the shape has too many ways".into()) } else { Ok(ways) }
}

fn only(byte: u8) -> CharacterSet {
    let mut set = CharacterSet::default();
    add(&mut set, byte);
    set
}

fn add(set: &mut CharacterSet, byte: u8) {
    if let Some(bits) = set.get_mut(usize::from(byte >> 3)) {
        *bits |= 1 << (byte & 7);
    }
}

fn set(class: &Class) -> Result<CharacterSet, String> {
    let Class::Unicode(class) = class else { return Err("a class of bytes is none of characters".into()) };
    let mut set = CharacterSet::default();
    for range in class.ranges() {
        for character in range.start()..=range.end() {
            if !character.is_ascii() {
                return Err("a class has characters beyond ASCII".into());
            }
            add(&mut set, character as u8);
        }
    }
    Ok(set)
}
