//! Hosts inside a private network, in every spelling that a URL parser reads as one: a server that sends a request to such a
//! host on a user's behalf is led into its own network.

use connect_fields_format::Slot;

use crate::field::FieldRef;
use crate::url;

/// Whether only public hosts are taken, and the value of the field makes the request go to another one.
pub(crate) fn is_refused(field: FieldRef<'_>, value: &str) -> bool {
    field.provider.public_hosts && is_private(field, value)
}

/// Whether a value of the field makes the request go to a private host. Names without a dot are none, but where only public hosts
/// are taken: nobody on the internet has such a name, and a machine beside the server may.
pub(crate) fn is_private(field: FieldRef<'_>, value: &str) -> bool {
    let slot = field.field.slot();
    let front = match slot {
        Slot::WholeHost | Slot::Url => "https://",
        Slot::HostEnd => "https://x.",
        Slot::None | Slot::Path | Slot::AnyPath | Slot::Host => return false,
    };
    let is_private = |front, behind| url::is_private(front, behind, field.provider.public_hosts);
    let (host, _) = url::authority(value);
    // A URL may have another scheme, or none.
    slot == Slot::Url && url::has_scheme(value) && is_private("", value) || is_private(front, host)
}
