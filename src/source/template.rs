//! The web addresses of a provider, each taken apart once for all texts.

use connect_fields_format::GIVES;

use super::part::{AFTER_SEGMENT, begins_at};
use crate::text::{Delimiters, cut};

const AFTER_ADDRESS: Delimiters = Delimiters::new(&[GIVES]);

/// A web address with slots for values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Template<'a> {
    pub(crate) address: &'a str,
    pub(super) host: &'a str,
    /// The path, and what follows it.
    pub(super) path: &'a str,
    /// What stands in the host behind its last slot.
    pub(super) tail: &'a str,
    /// Of one that a value is made of: [`GIVES`], the slot of the field, and what it is given: text, and slots of the address.
    pub(super) gives: &'a str,
}

impl<'a> Template<'a> {
    fn of(text: &'a str) -> Self {
        let (address, gives) = cut(text, AFTER_ADDRESS);
        let (host, path) = cut(address, AFTER_SEGMENT);
        let fixed = host.bytes().rev().take_while(u8::is_ascii).count();
        let tail = host.get(host.len() - fixed..).unwrap_or(host);
        Self { address, host, path, tail, gives }
    }

    /// All of a provider's.
    pub(crate) fn all(texts: Vec<&'a str>) -> Vec<Self> {
        let mut all = Vec::new();
        for text in texts {
            all.push(Self::of(text));
        }
        all
    }

    /// Whether two labels or more behind the slots say whose the host is: there is a dot beside the one in front.
    pub(super) fn is_closed(&self) -> bool {
        self.tail.bytes().skip(1).any(|byte| byte == b'.')
    }

    /// Where the tail begins in a host that ends with it, whatever its case.
    pub(super) fn tail_in(&self, host: &str) -> Option<usize> {
        let at = host.len().checked_sub(self.tail.len());
        at.filter(|at| begins_at(host, *at, self.tail.as_bytes()))
    }

    /// Whether the host is that of the address, or ends as it does behind its slots.
    #[cfg(feature = "full")]
    pub(crate) fn has_host(&self, host: &str) -> bool {
        let has_slots = self.tail.len() < self.host.len();
        !self.tail.is_empty() && self.tail_in(host).is_some_and(|at| (at > 0) == has_slots)
    }
}
