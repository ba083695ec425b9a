//! The tree that a catalog is read to, which knows the place of each of its values.

use std::ops::Range;
use std::rc::Rc;

/// How these are written without quotes: <https://yaml.org/spec/1.2.2/#103-core-schema>.
const NULL: [&str; 5] = ["", "~", "null", "Null", "NULL"];
const TRUE: [&str; 3] = ["true", "True", "TRUE"];
const FALSE: [&str; 3] = ["false", "False", "FALSE"];

/// A value and where it stands, in bytes.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) value: Value,
}

/// Shared, because an alias may stand in many places.
#[derive(Clone, Debug)]
pub(super) enum Value {
    Text { text: Rc<str>, is_plain: bool },
    List(Rc<Vec<Node>>),
    Map(Rc<Vec<(Node, Node)>>),
}

impl Node {
    /// What stands behind a key.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| name.text() == Some(key)).map(|(_, value)| value)
    }

    /// Keys and values, in their order; none where it is no map.
    pub(super) fn entries(&self) -> &[(Self, Self)] {
        if let Value::Map(entries) = &self.value { entries } else { &[] }
    }

    /// The items of a list; none where it is no list.
    pub(super) fn items(&self) -> &[Self] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The text of anything that is neither a list nor a map; `None` for null.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text { text, is_plain } => (!*is_plain || !NULL.contains(&&**text)).then_some(text),
            Value::List(_) | Value::Map(_) => None,
        }
    }

    /// The text behind a key; empty where there is none.
    pub(super) fn text_of(&self, key: &str) -> &str {
        self.get(key).and_then(Self::text).unwrap_or("")
    }

    /// Whether `true` stands behind the key.
    pub(super) fn has(&self, key: &str) -> bool {
        TRUE.contains(&self.text_of(key))
    }

    /// Whether it is true or false; in quotes these are texts.
    pub(super) fn is_flag(&self) -> bool {
        let flags = |text: &str| TRUE.contains(&text) || FALSE.contains(&text);
        matches!(&self.value, Value::Text { text, is_plain: true } if flags(text))
    }

    /// Whether it is a text, and neither a number nor true or false.
    pub(super) fn is_words(&self) -> bool {
        match &self.value {
            Value::Text { text, is_plain: true } => !self.is_flag() && !self.is_null() && !is_number(text),
            Value::Text { .. } => true,
            Value::List(_) | Value::Map(_) => false,
        }
    }

    /// What a key is called: as in JavaScript, null has a name.
    pub(super) fn key(&self) -> &str {
        self.text().unwrap_or("null")
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.value, Value::Text { .. }) && self.text().is_none()
    }

    pub(super) fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }

    pub(super) fn is_list(&self) -> bool {
        matches!(self.value, Value::List(_))
    }

    /// A map of these entries in this one's place.
    pub(super) fn with_entries(&self, entries: Vec<(Self, Self)>) -> Self {
        Self { span: self.span.clone(), value: Value::Map(Rc::new(entries)) }
    }
}

/// Rust would read `inf` and `nan`, too, which YAML writes with a dot in front.
fn is_number(text: &str) -> bool {
    text.contains(|digit: char| digit.is_ascii_digit()) && text.parse::<f64>().is_ok()
}
