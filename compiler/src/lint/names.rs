//! What the name of a field promises and its definition does not keep; and names that are spelled in two ways.

use std::collections::BTreeMap;

use super::Linter;
use crate::form::FormField;
use crate::house;

/// How ids end that mean a format.
const PROMISES: [(&str, &str); 7] = [
    ("email", "email"),
    ("hostname", "hostname"),
    ("uuid", "uuid"),
    ("guid", "uuid"),
    ("url", "uri"),
    ("uri", "uri"),
    ("endpoint", "uri"),
];

/// How each id is spelled, by what it says without case and `_`.
pub(super) struct Spellings(BTreeMap<String, BTreeMap<String, usize>>);

impl Spellings {
    pub(super) fn of<'f>(fields: impl Iterator<Item = &'f FormField>) -> Self {
        let mut spellings: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
        for field in fields {
            let id = field.id.get_ref();
            *spellings.entry(plain(id)).or_default().entry(id.clone()).or_default() += 1;
        }
        Self(spellings)
    }

    /// The spelling that most fields have, where it is another one.
    fn usual(&self, id: &str) -> Option<&str> {
        let spellings = self.0.get(&plain(id))?;
        let own = spellings.get(id)?;
        let usual = spellings.iter().max_by_key(|(_, count)| **count)?;
        (usual.1 > own).then_some(usual.0.as_str())
    }
}

fn plain(id: &str) -> String {
    id.to_ascii_lowercase().replace('_', "")
}

impl Linter<'_> {
    pub(super) fn name(&mut self, field: &FormField) {
        let id = field.id.get_ref();
        let has_rule = field.pattern.is_some() || field.format.is_some() || !field.options.is_empty();
        let promise = PROMISES.iter().find(|(end, _)| plain(id).ends_with(end));
        if let (Some((_, format)), false, false) = (promise, has_rule, field.hidden) {
            let what = format!("`{id}` is named like a format and takes any text");
            self.tell("format-weak", field.id.span(), what, format!("add `format: {format}`, or a `pattern`"));
        }
        // A field whose id says so is a secret of itself, or its author has said that it is none.
        let title: String = field.label.chars().filter(char::is_ascii_alphabetic).collect();
        let named = house::is_named_secret(&title) || plain(&title).ends_with("accesskey");
        if named && !field.secret && !field.hidden && !house::is_named_secret(id) {
            let what = format!("`{id}` is called \u{201c}{}\u{201d} and not marked as a secret", field.label);
            self.tell("secret-not-marked", field.id.span(), what, "set `secret: true`, or call it what it is");
        }
        if let Some(usual) = self.spellings.usual(id) {
            let what = format!("`{id}` is spelled `{usual}` by most providers of this catalog");
            self.tell("key-spelled-twice", field.id.span(), what, "spell it the same, if the platform allows it");
        }
    }
}
