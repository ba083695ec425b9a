//! YAML to a tree that knows the place of each of its values. JSON is read the same way, since each JSON text is YAML
//! (<https://yaml.org/spec/1.2.2/#12-relation-to-json>).

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};

use crate::{Fault, Source};

/// A value and where it stands, in bytes.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    value: Value,
}

/// Shared, because an alias may stand in many places.
#[derive(Clone, Debug)]
enum Value {
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
            Value::Text { text, is_plain } => (!*is_plain || !matches!(&**text, "" | "~" | "null")).then_some(text),
            Value::List(_) | Value::Map(_) => None,
        }
    }

    /// The text behind a key; empty where there is none.
    pub(super) fn text_of(&self, key: &str) -> &str {
        self.get(key).and_then(Self::text).unwrap_or("")
    }

    /// Whether `true` stands behind the key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.text_of(key) == "true"
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self.value, Value::Text { .. }) && self.text().is_none()
    }

    pub(super) fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }

    /// A map of these entries in this one's place.
    pub(super) fn with_entries(&self, entries: Vec<(Self, Self)>) -> Self {
        Self { span: self.span.clone(), value: Value::Map(Rc::new(entries)) }
    }
}

/// Reads the first document.
///
/// # Errors
/// The first place that is no YAML, or that stands for more than once.
pub(super) fn read(source: &Source<'_>) -> Result<Node, Fault> {
    let mut builder = Builder { source, bytes: byte_offsets(source.text), open: Vec::new(), anchors: HashMap::new() };
    for event in Parser::new_from_str(source.text) {
        let (event, span) = event.map_err(|error| {
            let at = builder.byte(error.marker());
            Fault::new(source, at..at, error.info(), "mend the YAML or JSON there")
        })?;
        if let Some(root) = builder.take(event, span)? {
            return Ok(root);
        }
    }
    Err(Fault::new(source, 0..0, "nothing is in the file", "write a map of providers by their ids"))
}

/// By character the byte it begins at; empty where they are the same.
fn byte_offsets(text: &str) -> Vec<usize> {
    if text.is_ascii() { Vec::new() } else { text.char_indices().map(|(at, _)| at).chain([text.len()]).collect() }
}

struct Builder<'s> {
    source: &'s Source<'s>,
    bytes: Vec<usize>,
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
}

/// A list or a map that is being read.
struct Open {
    start: usize,
    anchor: usize,
    is_map: bool,
    items: Vec<Node>,
}

impl Builder<'_> {
    fn byte(&self, marker: &Marker) -> usize {
        self.bytes.get(marker.index()).copied().unwrap_or(marker.index())
    }

    /// Takes one event; the whole document when it is complete.
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<Option<Node>, Fault> {
        let (start, end) = (self.byte(&span.start), self.byte(&span.end));
        let mut open = |is_map, anchor| self.open.push(Open { start, anchor, is_map, items: Vec::new() });
        match event {
            Event::MappingStart(anchor, _) => open(true, anchor),
            Event::SequenceStart(anchor, _) => open(false, anchor),
            Event::Scalar(text, style, anchor, _) => {
                let value = Value::Text { text: text.into(), is_plain: style == ScalarStyle::Plain };
                return Ok(self.put(Node { span: start..end, value }, anchor));
            }
            Event::Alias(anchor) => {
                let unknown = || Fault::new(self.source, start..end, "an alias of nothing", "name an anchor above it");
                let node = self.anchors.get(&anchor).cloned().ok_or_else(unknown)?;
                return Ok(self.put(node, 0));
            }
            Event::MappingEnd | Event::SequenceEnd => {
                let Some(Open { start, anchor, is_map, items }) = self.open.pop() else { return Ok(None) };
                let value = if is_map { Value::Map(Rc::new(self.pairs(items)?)) } else { Value::List(Rc::new(items)) };
                return Ok(self.put(Node { span: start..end, value }, anchor));
            }
            _ => {}
        }
        Ok(None)
    }

    fn put(&mut self, node: Node, anchor: usize) -> Option<Node> {
        if anchor != 0 {
            self.anchors.insert(anchor, node.clone());
        }
        match self.open.last_mut() {
            Some(open) => open.items.push(node),
            None => return Some(node),
        }
        None
    }

    fn pairs(&self, items: Vec<Node>) -> Result<Vec<(Node, Node)>, Fault> {
        let mut pairs: Vec<(Node, Node)> = Vec::new();
        let mut items = items.into_iter();
        while let (Some(key), Some(value)) = (items.next(), items.next()) {
            let fault = |what: &str, fix: &str| Err(Fault::new(self.source, key.span.clone(), what, fix));
            if key.text() == Some("<<") {
                return fault("merge keys are not read", "write the keys out");
            }
            if key.text().is_some() && pairs.iter().any(|(other, _)| other.text() == key.text()) {
                return fault("this key is there twice", "remove one of them");
            }
            pairs.push((key, value));
        }
        Ok(pairs)
    }
}
