//! Where a field's value stands in a text of the provider's own making: a URL, or the value behind its name.

mod address;
mod names;
mod part;
mod template;

use connect_fields_format::Label;
#[cfg(feature = "full")]
use connect_fields_format::SLOT;

use address::{Laid, lay};

use crate::change::ChangeCode;
use crate::field::FieldRef;

pub(crate) use address::{made, start};
pub(crate) use names::after_name;
pub(crate) use template::Template;

/// How specific the best matching address is: the length of its template. 0 where none matches, or where the template is a host
/// alone, which could be anyone's.
#[cfg(feature = "full")]
pub(crate) fn told(field: FieldRef<'_>, address: &str) -> usize {
    let FieldRef { provider, .. } = field;
    let holds = |template: &&Template<'_>| matches!(lay(template, field.number(), address), Laid::Over(_));
    let makes = |rewrite: &&Template<'_>| made(rewrite, field.number(), address).is_some();
    let all = provider.templates.iter().filter(holds).chain(provider.rewrites.iter().filter(makes));
    all.map(|template| template.address.len()).filter(|length| *length > SLOT.len_utf8()).max().unwrap_or(0)
}

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
    let mut viable = named.is_some();
    for template in &field.provider.templates {
        match lay(template, field.number(), whole) {
            Laid::Over(value) => return Reading { value: Some((value, ChangeCode::ExtractedFromUrl)), viable: true },
            Laid::Begun(value) => viable = viable || value.is_empty() || field.walk(value).has(Label::VIABLE),
            Laid::Off => {}
        }
    }
    Reading { value: None, viable }
}

/// Whether the text is a whole host of the provider's, which holds the value in front of two labels or more: `acme.example.com` where
/// `.example.com` follows the value anyway.
pub(crate) fn is_host(field: FieldRef<'_>, text: &str) -> bool {
    let is_over = |template: &Template<'_>| matches!(lay(template, field.number(), text), Laid::Over(_));
    field.provider.templates.iter().any(|template| template.is_closed() && is_over(template))
}
