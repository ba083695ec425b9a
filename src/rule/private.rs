//! Hosts inside a private network, in every spelling that a URL parser reads as one: a server that sends a request to such a
//! host on a user's behalf is led into its own network.

use connect_fields_format::Slot;

use crate::text::{Delimiters, cut};
use crate::url::authority;

const LONGEST: usize = 255;
const PORT: Delimiters = Delimiters::new(b":");
const DOT: Delimiters = Delimiters::new(b".");

/// Names of the machine itself and of networks of one's own: <https://www.rfc-editor.org/rfc/rfc6761#section-6.3>,
/// <https://www.rfc-editor.org/rfc/rfc6762#section-3>, <https://www.icann.org/en/board-activities-and-meetings/materials/approved-resolutions-special-meeting-of-the-icann-board-29-07-2024-en>
const NAMES: [&str; 3] = ["localhost", "local", "internal"];

/// Addresses that are not on the internet, as first and last: <https://www.iana.org/assignments/iana-ipv4-special-registry>
const RANGES: [(u32, u32); 10] = [
    (0x0000_0000, 0x00ff_ffff),
    (0x0a00_0000, 0x0aff_ffff),
    (0x6440_0000, 0x647f_ffff),
    (0x7f00_0000, 0x7fff_ffff),
    (0xa9fe_0000, 0xa9fe_ffff),
    (0xac10_0000, 0xac1f_ffff),
    (0xc000_0000, 0xc000_00ff),
    (0xc0a8_0000, 0xc0a8_ffff),
    (0xc612_0000, 0xc613_ffff),
    (0xe000_0000, 0xffff_ffff),
];

/// Whether a value that is put into such a slot makes the request go to a private host.
pub(crate) fn is_private(slot: Slot, value: &str) -> bool {
    if !matches!(slot, Slot::WholeHost | Slot::Url) {
        return false;
    }
    let (authority, _) = authority(value);
    match authority.strip_prefix('[') {
        Some(address) => !is_public_v6(address.as_bytes()),
        None => is_private_name(cut(authority, PORT).0),
    }
}

fn is_private_name(host: &str) -> bool {
    // No host is longer, and no name of one.
    if host.len() > LONGEST {
        return false;
    }
    let host = host.strip_suffix('.').unwrap_or(host);
    let last = host.bytes().rev().position(|byte| byte == b'.').unwrap_or(host.len());
    let last = host.get(host.len() - last..).unwrap_or(host);
    for name in NAMES {
        if last.eq_ignore_ascii_case(name) {
            return true;
        }
    }
    let Some(address) = address(host) else { return false };
    for (first, last) in RANGES {
        if first <= address && address <= last {
            return true;
        }
    }
    false
}

/// <https://url.spec.whatwg.org/#concept-ipv4-parser>: up to four numbers, the last of which fills what is left.
fn address(host: &str) -> Option<u32> {
    let (mut address, mut places) = (0_u64, 4_u32);
    let mut rest = host;
    loop {
        let (part, after) = cut(rest, DOT);
        let number = number(part)?;
        places = places.checked_sub(1)?;
        if after.is_empty() {
            return u32::try_from(address + number).ok().filter(|_| number < 1 << (8 * (places + 1)));
        }
        if number > 255 {
            return None;
        }
        address += number << (8 * places);
        rest = after.get(1..)?;
    }
}

/// Decimal, octal behind a `0`, hexadecimal behind `0x`, which alone is 0.
fn number(text: &str) -> Option<u64> {
    let (digits, base) = match text.as_bytes() {
        [] => return None,
        [b'0', b'x' | b'X', digits @ ..] => (digits, 16),
        [b'0', digits @ ..] => (digits, 8),
        digits => (digits, 10),
    };
    let mut number = 0_u64;
    for digit in digits {
        let digit = char::from(*digit).to_digit(base)?;
        // What does not fit any more is no address, however long it is.
        number = (number * u64::from(base) + u64::from(digit)).min(1 << 32);
    }
    Some(number)
}

/// Only what begins with 2 or 3 is on the internet (<https://www.iana.org/assignments/ipv6-address-space>), and of that not what
/// stands for an IPv4 address: <https://www.rfc-editor.org/rfc/rfc3056>, <https://www.rfc-editor.org/rfc/rfc4380>.
fn is_public_v6(address: &[u8]) -> bool {
    match address {
        [b'2', b'0', b'0', b'2', b':', ..] => false,
        [b'2', b'0', b'0', b'1', b':', b'0' | b':', ..] => false,
        [b'2' | b'3', first, second, third, b':', ..] => {
            [first, second, third].iter().all(|digit| digit.is_ascii_hexdigit())
        }
        _ => false,
    }
}
