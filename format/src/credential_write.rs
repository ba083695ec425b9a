//! Writes what [`Credentials`](crate::Credentials) reads.

use crate::credential::{ROLE, TELLING, TEST};
use crate::pieces::INNER;
use crate::runs::{ANY, CLASS, CLASS_LEN};
use crate::{CheckDigits, Place, Role};

/// A set of characters of ASCII.
pub type CharacterSet = [u8; CLASS_LEN];

/// A run of characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// This one.
    Byte(u8),
    /// So many of a set: at least, and at most, if there is a most.
    Class(CharacterSet, u16, Option<u16>),
}

/// A kind of credentials, to be written.
#[derive(Clone, Debug)]
pub struct CredentialSource<'a> {
    /// The vendor, and what it calls the kind.
    pub name: String,
    /// The ids of the providers that take it, or what they begin with.
    pub providers: &'a [String],
    /// What it is for.
    pub role: Role,
    /// Whether it sees test data only.
    pub is_test: bool,
    /// Whether it can only be of this vendor.
    pub is_telling: bool,
    /// How it can be checked.
    pub check: CheckDigits,
    /// The facts inside.
    pub embeds: Vec<(&'a str, Place<'a>)>,
    /// The ways it may look.
    pub shapes: Vec<Vec<Run>>,
}

/// The bytes of all kinds; `None` where something does not fit into its place.
#[must_use]
pub fn write_credentials(kinds: &[CredentialSource<'_>]) -> Option<Vec<u8>> {
    let names: String = kinds.iter().map(|kind| format!("{}\n", kind.name)).collect();
    let mut classes: Vec<CharacterSet> = Vec::new();
    let mut written = Vec::new();
    for kind in kinds {
        let whole = &mut written;
        let mut written = vec![first(&kind.shapes)];
        let role = Role::ALL.iter().position(|(role, _)| *role == kind.role)? as u8 & ROLE;
        let check = CheckDigits::ALL.iter().position(|(check, _)| *check == kind.check)?;
        let flag = |is: bool, bit: u8| if is { bit } else { 0 };
        written.push(role | flag(kind.is_test, TEST) | flag(kind.is_telling, TELLING));
        written.push(u8::try_from(check).ok()?);
        put_block(&mut written, kind.providers.join(&char::from(INNER).to_string()).as_bytes())?;
        put_block(&mut written, &embeds(&kind.embeds)?)?;
        let mut shapes = Vec::new();
        for runs in &kind.shapes {
            put_block(&mut shapes, &encoded(runs, &mut classes)?)?;
        }
        put_block(&mut written, &shapes)?;
        put_block(whole, &written)?;
    }
    let mut bytes = Vec::new();
    put_block(&mut bytes, names.as_bytes())?;
    put_block(&mut bytes, classes.as_flattened())?;
    bytes.extend(written);
    Some(bytes)
}

/// The byte that all ways begin with; 0 where there is none.
fn first(shapes: &[Vec<Run>]) -> u8 {
    let firsts: Vec<u8> =
        shapes.iter().map(|runs| if let Some(Run::Byte(byte)) = runs.first() { *byte } else { 0 }).collect();
    match firsts.split_first() {
        Some((first, others)) if others.iter().all(|other| other == first) => *first,
        _ => 0,
    }
}

fn embeds(embeds: &[(&str, Place<'_>)]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for (fact, place) in embeds {
        let (kind, split, part, key) = match *place {
            Place::Whole => (0, 0, 0, ""),
            Place::Part(split, part) => (1, split, part, ""),
            Place::Json(split, part, key) => (2, split, part, key),
            Place::AwsAccount => (3, 0, 0, ""),
        };
        bytes.extend([kind, split, u8::try_from(part).ok()?]);
        put_block(&mut bytes, fact.as_bytes())?;
        put_block(&mut bytes, key.as_bytes())?;
    }
    Some(bytes)
}

fn encoded(runs: &[Run], classes: &mut Vec<CharacterSet>) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for run in runs {
        match run {
            Run::Byte(byte) => bytes.push(Some(*byte).filter(|byte| *byte < CLASS)?),
            Run::Class(class, least, most) => {
                let number = classes.iter().position(|known| known == class).unwrap_or_else(|| {
                    classes.push(*class);
                    classes.len() - 1
                });
                bytes.push(CLASS.checked_add(u8::try_from(number).ok()?)?);
                bytes.extend(least.to_le_bytes());
                bytes.extend(most.unwrap_or(ANY).to_le_bytes());
            }
        }
    }
    Some(bytes)
}

fn put_block(bytes: &mut Vec<u8>, block: &[u8]) -> Option<()> {
    bytes.extend(u16::try_from(block.len()).ok()?.to_le_bytes());
    bytes.extend(block);
    Some(())
}
