//! Where a field's value stands in a text of the provider's own making: a URL, or the value behind its name.

mod address;
mod names;

use connect_fields_format::Label;

use crate::change::ChangeCode;
use crate::provider::FieldRef;

pub(crate) use address::start;
pub(crate) use names::after_name;

/// The value that the text holds for this field, where the whole text is one of the provider's own URLs, or begins with
/// a name of the field.
pub(crate) fn find<'t>(field: FieldRef<'_>, whole: &'t str) -> Option<(&'t str, ChangeCode)> {
    let named = after_name(field, whole).filter(|value| !value.is_empty());
    named.map(|value| (value, ChangeCode::LabelRemoved)).or_else(|| {
        let value = extracted(field, whole)?;
        Some((value, ChangeCode::ExtractedFromUrl))
    })
}

/// The value in a whole URL.
pub(crate) fn extracted<'t>(field: FieldRef<'_>, whole: &'t str) -> Option<&'t str> {
    let record = &field.provider.record;
    let label = record.urls.walk(whole.as_bytes());
    let mut whole_urls = record.templates.iter().enumerate().filter(|(number, _)| label.has(Label::url(*number)));
    whole_urls.find_map(|(_, template)| address::value(template, field.number(), whole))
}

/// Whether a longer text that begins with this one could hold a value for this field.
pub(crate) fn is_viable(field: FieldRef<'_>, whole: &str) -> bool {
    let record = &field.provider.record;
    let label = record.urls.walk(whole.as_bytes());
    let url_is_viable = |(number, template): (usize, &&[u8])| {
        address::fills(template, field.number())
            && label.has(Label::url_viable(number))
            && (!label.has(Label::url(number)) || address::is_unfinished(whole))
    };
    after_name(field, whole).is_some() || record.templates.iter().enumerate().any(url_is_viable)
}
