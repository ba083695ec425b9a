//! YAML to a tree. JSON is read the same way, since each JSON text is YAML
//! (<https://yaml.org/spec/1.2.2/#12-relation-to-json>).

use std::collections::{HashMap, HashSet};
use std::iter;
use std::ops::Range;
use std::rc::Rc;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};

use super::json;
use super::tree::{Node, Value};
use crate::{Fault, Source};

/// Lists and maps may nest this deep, with what aliases stand for: to let go of deeper ones takes more stack than there is.
const MAX_DEPTH: usize = 64;

/// Reads the only document.
///
/// # Errors
/// The first place that is no YAML, or that stands for more than once.
pub(super) fn read(source: &Source<'_>) -> Result<Node, Fault> {
    let (text, bytes) = json::as_yaml(source.text);
    let mut builder = Builder { source, bytes, open: Vec::new(), anchors: HashMap::new(), root: None };
    for event in Parser::new_from_str(&text) {
        let (event, span) = event.map_err(|error| {
            let at = builder.byte(error.marker());
            Fault::new(source, at..at, error.info(), "mend the YAML or JSON there")
        })?;
        builder.take(event, span)?;
    }
    let nothing = || Fault::new(source, 0..0, "nothing is in the file", "write a map of providers by their ids");
    builder.root.ok_or_else(nothing)
}

struct Builder<'s> {
    source: &'s Source<'s>,
    bytes: Vec<usize>,
    open: Vec<Open>,
    /// Each with its height.
    anchors: HashMap<usize, (Node, usize)>,
    root: Option<Node>,
}

/// A list or a map that is being read.
struct Open {
    start: usize,
    anchor: usize,
    is_map: bool,
    items: Vec<Node>,
    /// How many lists and maps stand in each other, this one among them.
    height: usize,
}

impl Builder<'_> {
    fn byte(&self, marker: &Marker) -> usize {
        self.bytes.get(marker.index()).copied().unwrap_or(marker.index())
    }

    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Fault> {
        let span = self.byte(&span.start)..self.byte(&span.end);
        match event {
            Event::DocumentStart(_) if self.root.is_some() => {
                let (what, fix) = ("a second document, which nobody would read", "write all providers in one map");
                Err(Fault::new(self.source, span, what, fix))
            }
            Event::MappingStart(anchor, _) => self.open(span, anchor, true),
            Event::SequenceStart(anchor, _) => self.open(span, anchor, false),
            Event::Scalar(text, style, anchor, _) => {
                let value = Value::Text { text: text.into(), is_plain: style == ScalarStyle::Plain };
                self.put(Node { span, value }, 0, anchor)
            }
            Event::Alias(anchor) => {
                let unknown =
                    || Fault::new(self.source, span.clone(), "an alias of nothing", "name an anchor above it");
                let (node, height) = self.anchors.get(&anchor).cloned().ok_or_else(unknown)?;
                self.put(node, height, 0)
            }
            Event::MappingEnd | Event::SequenceEnd => self.close(span.end),
            _ => Ok(()),
        }
    }

    fn open(&mut self, span: Range<usize>, anchor: usize, is_map: bool) -> Result<(), Fault> {
        self.shallow(&span, 1)?;
        self.open.push(Open { start: span.start, anchor, is_map, items: Vec::new(), height: 1 });
        Ok(())
    }

    fn close(&mut self, end: usize) -> Result<(), Fault> {
        let Some(Open { start, anchor, is_map, items, height }) = self.open.pop() else { return Ok(()) };
        let value = if is_map { Value::Map(Rc::new(self.pairs(items)?)) } else { Value::List(Rc::new(items)) };
        self.put(Node { span: start..end, value }, height, anchor)
    }

    fn put(&mut self, node: Node, height: usize, anchor: usize) -> Result<(), Fault> {
        self.shallow(&node.span, height)?;
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), height));
        }
        match self.open.last_mut() {
            Some(open) => {
                open.height = open.height.max(height + 1);
                open.items.push(node);
            }
            None => self.root = Some(node),
        }
        Ok(())
    }

    /// Refuses what is too high for where it stands.
    fn shallow(&self, span: &Range<usize>, height: usize) -> Result<(), Fault> {
        if self.open.len() + height <= MAX_DEPTH {
            return Ok(());
        }
        Err(Fault::new(self.source, span.clone(), "recursion limit exceeded", "mend the YAML or JSON there"))
    }

    fn pairs(&self, items: Vec<Node>) -> Result<Vec<(Node, Node)>, Fault> {
        self.distinct(items.iter().step_by(2))?;
        let mut items = items.into_iter();
        Ok(iter::from_fn(|| items.next().zip(items.next())).collect())
    }

    /// Refuses a key that is there twice, and what is none.
    fn distinct<'n>(&self, keys: impl Iterator<Item = &'n Node>) -> Result<(), Fault> {
        let mut names = HashSet::new();
        for key in keys {
            let fault = |what: &str, fix: &str| Err(Fault::new(self.source, key.span.clone(), what, fix));
            if key.text() == Some("<<") {
                return fault("merge keys are not read", "write the keys out");
            }
            if !matches!(key.value, Value::Text { .. }) {
                return fault("a key that is no text", "write a text in its place");
            }
            if !names.insert(key.key()) {
                return fault("this key is there twice", "remove one of them");
            }
        }
        Ok(())
    }
}
