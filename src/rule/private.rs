//! Hosts inside a private network, in every spelling that a URL parser reads as one: a server that sends a request to such a
//! host on a user's behalf is led into its own network.

use connect_fields_format::Slot;

use crate::url;

/// No host is longer, nor a port behind one: <https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4>
const LONGEST: usize = 255 + 6;

/// Whether a value that is put into such a slot makes the request go to a private host. What is longer than any host is taken for one,
/// unless it is plain: an address may have any number of zeros in front.
pub(crate) fn is_private(slot: Slot, value: &str, is_plain: bool) -> bool {
    let (authority, _) = url::authority(value);
    let is_chosen = matches!(slot, Slot::WholeHost | Slot::Url);
    is_chosen && if authority.len() > LONGEST { !is_plain } else { url::is_private(authority) }
}
