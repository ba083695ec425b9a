//! What a pattern is parsed to.

use regex_syntax::hir::{Class, Hir, HirKind, Look, Repetition};

/// A parsed pattern.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// All of it but its look-ahead.
    pub body: Hir,
    /// What stands behind `^` in `(?=...)` and `(?!...)`.
    pub ahead: Vec<Ahead>,
}

impl Pattern {
    /// Whether it takes all texts of these characters but some that it leaves out.
    pub(crate) fn only_leaves_out(&self, is_meant: impl Fn(char) -> bool) -> bool {
        let HirKind::Concat(parts) = self.body.kind() else { return false };
        let [_, repeated, end] = parts.as_slice() else { return false };
        let HirKind::Repetition(Repetition { min: 0..=1, max: None, sub, .. }) = repeated.kind() else { return false };
        let HirKind::Class(Class::Unicode(class)) = sub.kind() else { return false };
        let has = |character| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&character));
        matches!(end.kind(), HirKind::Look(Look::End))
            && !self.ahead.is_empty()
            && self.ahead.iter().all(|ahead| !ahead.wanted)
            && ('\0'..='\x7f').filter(|character| is_meant(*character)).all(has)
    }
}

/// A look-ahead at the front of a text.
#[derive(Clone, Debug)]
pub struct Ahead {
    /// Whether the text has to begin so; otherwise it must not.
    pub wanted: bool,
    /// Anchored at the front.
    pub hir: Hir,
}
