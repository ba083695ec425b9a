//! Examples that a field's own rule refuses.

use super::Linter;
use crate::form::FormField;

/// Runs of what people put in place of a secret: `****`, `xxxx`, `...`.
const MASKS: [&str; 5] = ["**", "...", "…", "xxx", "XXX"];

impl Linter<'_> {
    pub(super) fn example(&mut self, field: &FormField) {
        let Some(example) = &field.example else { return };
        let text = example.get_ref();
        if text.is_empty() || self.emitter.accepts(field, text) != Some(false) {
            return;
        }
        if MASKS.iter().any(|mask| text.contains(mask)) {
            let what = "this example is masked, and its own rule refuses it".to_string();
            self.tell("example-masked", example.span(), what, "write one that looks whole and is no secret: `EXAMPLE`");
        } else {
            let what = "the field's own rule refuses this example".to_string();
            self.tell("example-wrong", example.span(), what, "mend the example, or the rule");
        }
    }
}
