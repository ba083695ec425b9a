//! `Label value`, `Label: value` and a value under its label.

use crate::field::FieldRef;
use crate::text::{Delimiters, begins, skip, strip_word};

/// What stands between a name and its value.
const SEPARATORS: Delimiters = Delimiters::new(b" \t\r\n:=");

/// What follows a name of the field and a separator; of several names that fit the longest counts, also while it is typed. Empty
/// where the text is that, or a name, or the beginning of one, and could go on with a value.
pub(crate) fn after_name<'t>(field: FieldRef<'_>, text: &'t str) -> Option<&'t str> {
    if !field.field.may_begin_name(text.bytes().next()?) {
        return None;
    }
    let mut best = None;
    let mut begun = false;
    for name in field.field.names() {
        begun |= begins(name, text);
        let Some(rest) = strip_word(text, name) else { continue };
        let value = skip(rest, SEPARATORS);
        if value.len() < best.map_or(rest.len(), str::len) {
            best = Some(value);
        }
    }
    // `Tenant ID` is no `ID` of a `Tenant`.
    if begun { Some("") } else { best }
}
