//! One rule a file: what is at the edges, what no one sees, what is wrapped around, why a text fails its pattern.

pub(crate) mod digits;
pub(crate) mod edges;
pub(crate) mod invisible;
#[cfg(feature = "full")]
pub(crate) mod meant;
#[cfg(feature = "full")]
pub(crate) mod nearest;
#[cfg(feature = "full")]
pub(crate) mod odd;
pub(crate) mod pattern;
#[cfg(feature = "full")]
pub(crate) mod pem;
pub(crate) mod private;
pub(crate) mod wrapping;
