//! Keys and certificates in PEM, in among other text: <https://www.rfc-editor.org/rfc/rfc7468#section-2>

use super::{Items, ahead};
use crate::change::ChangeCode;
use crate::text::find;

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

/// From the first `-----` to the last, under the name that stands in it: `PRIVATE KEY`, `CERTIFICATE` ...
pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let near = ahead(text);
    let name = near.strip_prefix(BEGIN)?;
    let name = name.get(..find(name, DASHES)?)?;
    let end = find(near, END)? + END.len();
    let last = end + find(near.get(end..)?, DASHES)? + DASHES.len();
    let (block, after) = text.split_at_checked(last)?;
    items.add(name, block, ChangeCode::ExtractedFromPem);
    Some(after)
}
