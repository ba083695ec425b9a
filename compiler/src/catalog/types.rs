//! Values of another type than their key has. What is no rule would be none without a word, and what is not marked no secret.

use super::described;
use super::tree::Node;
use crate::{Fault, Source};

pub(super) const FLAGS: [&str; 4] = ["secret", "optional", "hidden", "automated"];
/// A number is taken as it is written: an example may be one.
pub(super) const TEXTS: [&str; 9] =
    ["type", "title", "description", "example", "format", "default_value", "prefix", "suffix", "doc_section"];

/// What a value has to be.
#[derive(Clone, Copy)]
enum Type {
    Flag,
    Text,
    Pattern,
    Number,
    Texts,
    Options,
    Map,
    Maps,
    TextMap,
}

const PROVIDER: [(&str, Type); 10] = [
    ("display_name", Type::Text),
    ("docs_connect", Type::Text),
    ("token_request_auth_method", Type::Text),
    ("require_client_certificate", Type::Flag),
    ("credentials", Type::Map),
    ("connection_config", Type::Map),
    ("assertion_option", Type::Map),
    ("integration_config", Type::Map),
    ("proxy", Type::Map),
    ("additional_steps", Type::Maps),
];
const PROXY: [(&str, Type); 2] = [("headers", Type::TextMap), ("verification", Type::Map)];
/// Other programs send numbers, lists and maps in `data`, too.
const VERIFICATION: [(&str, Type); 4] =
    [("method", Type::Text), ("endpoints", Type::Texts), ("headers", Type::TextMap), ("data", Type::Map)];

pub(super) fn read(provider: &Node, source: &Source<'_>, faults: &mut Vec<Fault>) {
    let proxy = provider.get("proxy");
    let verification = proxy.and_then(|proxy| proxy.get("verification"));
    for (map, types) in [(Some(provider), &PROVIDER[..]), (proxy, &PROXY), (verification, &VERIFICATION)] {
        for (key, kind) in types {
            faults.extend(map.and_then(|map| kind.fault(key, map.get(key)?, source)));
        }
    }
    for (id, field) in described(provider) {
        faults.extend(Type::Map.fault(id.key(), field, source));
        for (key, node) in field.entries() {
            faults.extend(of_field(key.key()).and_then(|kind| kind.fault(key.key(), node, source)));
        }
        faults.extend(default_fault(field, source));
    }
}

fn of_field(key: &str) -> Option<Type> {
    match key {
        "pattern" => Some(Type::Pattern),
        "enum" => Some(Type::Options),
        "order" => Some(Type::Number),
        _ if FLAGS.contains(&key) => Some(Type::Flag),
        _ if TEXTS.contains(&key) => Some(Type::Text),
        _ => None,
    }
}

impl Type {
    /// What is wrong with the value of a key. What is null is not there.
    fn fault(self, key: &str, node: &Node, source: &Source<'_>) -> Option<Fault> {
        if node.is_null() || self.takes(node) {
            return None;
        }
        let (what, fix) = self.told(key);
        Some(Fault::new(source, node.span.clone(), format!("`{key}` must be {what}"), fix).of("type-wrong"))
    }

    fn takes(self, node: &Node) -> bool {
        let is_text = |node: &Node| node.text().is_some() && !node.is_flag();
        match self {
            Self::Flag => node.is_flag(),
            Self::Text => is_text(node),
            Self::Pattern => node.is_words(),
            Self::Number => node.text().is_some_and(|text| text.parse::<usize>().is_ok()),
            Self::Texts => node.is_list() && node.items().iter().all(is_text),
            Self::Options => !node.items().is_empty() && node.items().iter().all(is_text),
            Self::Map => node.is_map(),
            Self::Maps => node.is_list() && node.items().iter().all(Node::is_map),
            Self::TextMap => node.is_map() && node.entries().iter().all(|(_, node)| node.is_null() || is_text(node)),
        }
    }

    /// What it has to be, and how to write it.
    fn told(self, key: &str) -> (&'static str, String) {
        match self {
            Self::Flag => ("true or false", format!("write `{key}: true` or `{key}: false`, without quotes")),
            Self::Text => ("a text", "write one text: no list, no map, and true or false in quotes".to_string()),
            // What JSON makes of a RegExp is `{}`.
            Self::Pattern => ("a text", "write it in quotes: `'^[a-z]+$'`; of a RegExp its `source`".to_string()),
            Self::Number => ("a whole number, and not below zero", format!("write `{key}: 1`")),
            Self::Texts => ("a list of texts", format!("write `{key}: [a, b]`")),
            Self::Options => (
                "a list of at least one text, and of nothing else",
                format!("write `{key}: [a, b]`, and true or false in quotes"),
            ),
            Self::Map => ("a map", format!("write `{key}: {{ ... }}` with the keys that it has")),
            Self::Maps => ("a list of maps", format!("write `{key}: [{{ ... }}]`")),
            Self::TextMap => ("a map of texts", format!("write `{key}: {{ name: text }}`")),
        }
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
