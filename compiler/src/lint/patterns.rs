//! Patterns that say less than they seem to, and those that take JavaScript's engine too long.

use regex_syntax::hir::{Hir, HirKind, Look};

use super::Linter;
use super::ambiguity;
use crate::ecma;
use crate::form::FormField;

impl Linter<'_> {
    /// A pattern is searched for: what is not tied to both ends lets anything stand beside it.
    pub(super) fn anchors(&mut self, field: &FormField) {
        let Some(pattern) = &field.pattern else { return };
        let Ok(parsed) = ecma::parse(pattern.get_ref()) else { return };
        let missing: Vec<&str> = [(Look::Start, "^"), (Look::End, "$")]
            .into_iter()
            .filter(|(look, _)| !is_anchored(&parsed.body, *look))
            .map(|(_, mark)| mark)
            .collect();
        if !missing.is_empty() {
            let missing = missing.join("` and `");
            let what = format!("this pattern lets anything stand beside a match: `{missing}` is missing");
            self.tell("pattern-not-anchored", pattern.span(), what, "write `^` in front and `$` behind");
        }
    }

    pub(super) fn ambiguity(&mut self, field: &FormField) {
        let Some(pattern) = &field.pattern else { return };
        let find = |pattern: &String| {
            let body = ecma::parse(pattern).ok()?.body;
            ambiguity::attack(&body, is_anchored(&body, Look::End)).map(|attack| attack.to_string())
        };
        let found = self.attacks.entry(pattern.get_ref().clone()).or_insert_with_key(find);
        let Some(attack) = found.clone() else { return };
        let what = format!("this pattern takes `RegExp` more than linear time: {attack}");
        let fix = "let neighbouring repetitions have no character in common";
        self.tell("pattern-superlinear", pattern.span(), what, fix);
    }
}

/// Whether each match begins, or ends, where the text does.
fn is_anchored(hir: &Hir, look: Look) -> bool {
    match hir.kind() {
        HirKind::Look(found) => *found == look,
        HirKind::Concat(parts) if look == Look::Start => parts.first().is_some_and(|first| is_anchored(first, look)),
        HirKind::Concat(parts) => parts.last().is_some_and(|last| is_anchored(last, look)),
        HirKind::Alternation(parts) => parts.iter().all(|part| is_anchored(part, look)),
        HirKind::Capture(capture) => is_anchored(&capture.sub, look),
        _ => false,
    }
}
