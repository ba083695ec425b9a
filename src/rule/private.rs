//! Hosts inside a private network, in every spelling that a URL parser reads as one: a server that sends a request to such a
//! host on a user's behalf is led into its own network.

use connect_fields_format::Slot;

use crate::url;

/// Whether a value that is put into such a slot makes the request go to a private host.
pub(crate) fn is_private(slot: Slot, value: &str) -> bool {
    let front = match slot {
        Slot::WholeHost | Slot::Url => "https://",
        Slot::HostEnd => "https://x.",
        Slot::None | Slot::Path | Slot::AnyPath | Slot::Host => return false,
    };
    // A URL may have another scheme, or none.
    slot == Slot::Url && url::is_private("", value) || url::is_private(front, url::authority(value).0)
}
