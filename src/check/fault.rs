//! What is wrong with a value.

use connect_fields_format::{Label, Slot};

use crate::field::FieldRef;
use crate::normalize::Normalized;
use crate::rule::invisible::InvisibleAt;
use crate::{Code, rule, url};

/// What the tables of a field, and its hosts, find wrong with a value.
pub(super) fn find(field: FieldRef<'_>, normalized: Normalized<'_>) -> Option<Code> {
    let Normalized { value, label, .. } = normalized;
    // Only options make a rule that has no facts.
    let code = field.field.rule().map_or(Code::NotAnOption, rule::pattern::code);
    if !label.has(Label::SAFE) {
        Some(if field.field.slot() == Slot::Path { Code::UnsafePath } else { Code::UnsafeHost })
    } else if !label.has(Label::RULE) && !field.is_softened() {
        Some(code)
    } else if rule::private::is_refused(field, value) {
        Some(Code::PrivateHost)
    } else {
        (!label.has(Label::RULE)).then_some(code)
    }
}

/// What stands inside the value that no one sees. Tabs and line breaks are the business of a rule, where there is one.
pub(super) fn unseen(field: FieldRef<'_>, text: &str, value: &str) -> Option<InvisibleAt> {
    rule::invisible::find(text, value, field.multiline() || field.field.rule().is_some())
}

/// What is wrong with a value that must be a URL, and is none to a parser.
pub(super) fn no_url(field: FieldRef<'_>, value: &str) -> Option<Code> {
    (field.field.is_url() && !url::parses(value)).then_some(Code::Format)
}

/// The code that helps most: what is wrong with a value that does not meet the rule.
pub(super) fn explained(field: FieldRef<'_>, code: Code, value: &str) -> Code {
    match field.field.rule() {
        Some(facts) if code == Code::Pattern => rule::pattern::explain(facts, value),
        _ => code,
    }
}

/// Whether the owner of a form may let it pass: what says where a secret is sent to stays as it is.
pub(super) fn is_soft(code: Code) -> bool {
    !matches!(code, Code::UnsafeHost | Code::UnsafePath | Code::PrivateHost)
}
