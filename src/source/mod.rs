//! Where a field's value stands in a text of the provider's own making: a URL, or the value behind its name.

mod address;
mod names;

use connect_fields_format::Label;

use crate::change::ChangeCode;
use crate::provider::FieldRef;

pub(crate) use address::start;
pub(crate) use names::after_name;

/// What a text that is a URL, or begins with a name of the field, holds for the field.
pub(crate) struct Reading<'t> {
    /// The value, and how it is taken.
    pub(crate) value: Option<(&'t str, ChangeCode)>,
    /// Where there is no value: whether a longer text that begins with this one could hold one.
    pub(crate) viable: bool,
}

/// Reads the whole text for one field; a name in front counts before a URL.
pub(crate) fn read<'t>(field: FieldRef<'_>, whole: &'t str) -> Reading<'t> {
    let named = after_name(field, whole);
    if let Some(value) = named.filter(|value| !value.is_empty()) {
        return Reading { value: Some((value, ChangeCode::LabelRemoved)), viable: true };
    }
    let label = field.provider.urls.walk(whole.as_bytes());
    let mut viable = named.is_some();
    // Most texts are no URL: no need to look at one template after another.
    if label == Label(0) {
        return Reading { value: None, viable };
    }
    for (number, template) in field.provider.record.templates().enumerate() {
        let (complete, begun) = (label.has(Label::url(number)), label.has(Label::url_viable(number)));
        if complete && let Some(value) = address::value(template, field.number(), whole) {
            return Reading { value: Some((value, ChangeCode::ExtractedFromUrl)), viable: true };
        }
        viable |= begun && address::fills(template, field.number()) && (!complete || address::is_unfinished(whole));
    }
    Reading { value: None, viable }
}
