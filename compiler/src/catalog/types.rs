//! Values of another type than their key has. What is no rule would be none without a word, and what is not marked no secret.

use super::described;
use super::tree::Node;
use crate::{Fault, Source};

pub(super) const FLAGS: [&str; 4] = ["secret", "optional", "hidden", "automated"];
/// A number is taken as it is written: an example may be one.
pub(super) const TEXTS: [&str; 9] =
    ["type", "title", "description", "example", "format", "default_value", "prefix", "suffix", "doc_section"];

pub(super) fn read(provider: &Node, source: &Source<'_>, faults: &mut Vec<Fault>) {
    for field in described(provider) {
        for (key, node) in field.entries() {
            if node.is_null() {
                continue;
            }
            if let Some((what, fix)) = wrong(key.key(), node) {
                faults.push(Fault::new(source, node.span.clone(), what, fix).of("type-wrong"));
            }
        }
        faults.extend(default_fault(field, source));
    }
}

/// What is wrong with the value of a key, and how to mend it.
fn wrong(key: &str, node: &Node) -> Option<(String, String)> {
    if FLAGS.contains(&key) && !node.is_flag() {
        Some((format!("`{key}` must be true or false"), format!("write `{key}: true` or `{key}: false`")))
    } else if key == "pattern" && !node.is_words() {
        // What JSON makes of a RegExp is `{}`.
        Some((
            "`pattern` must be a text".to_string(),
            "write it in quotes: `'^[a-z]+$'`; of a RegExp its `source`".to_string(),
        ))
    } else if TEXTS.contains(&key) && node.text().is_none() {
        Some((format!("`{key}` must be a text"), "write one text, no list and no map".to_string()))
    } else if key == "enum" && (node.items().is_empty() || node.items().iter().any(|item| item.text().is_none())) {
        Some((
            "`enum` must be a list of at least one text, and of nothing else".to_string(),
            "write `enum: [a, b]`".to_string(),
        ))
    } else {
        None
    }
}

/// A form would begin with what it refuses.
fn default_fault(field: &Node, source: &Source<'_>) -> Option<Fault> {
    let node = field.get("default_value")?;
    let default = node.text().filter(|text| !text.is_empty())?;
    let options = field.get("enum")?.items();
    if options.is_empty() || options.iter().any(|option| option.text() == Some(default)) {
        return None;
    }
    let (what, fix) = ("`default_value` is none of `enum`", "write one of `enum`, or add it there");
    Some(Fault::new(source, node.span.clone(), what, fix).warning("default-not-in-enum"))
}
