//! Provider schemas and field validators for any "Connect your account" form.
//!
//! Give it what a user pasted; it gives back the value, what was changed on the way, or what is wrong in words that
//! the user can act on. It is offline, walks tables instead of running regular expressions, and never repeats a value
//! in anything but the value itself.
//!
//! ```
//! use connect_fields::{Section, State, provider};
//!
//! let clay = provider("clay")?;
//! let checked = clay.field("workspaceId")?.check("https://app.clay.com/workspaces/1060661/settings");
//! assert_eq!(checked.state, State::Valid);
//! assert_eq!(checked.value, "1060661");
//!
//! let form = [(Section::Credentials, "apiKey", "0123456789abcdef"), (Section::Params, "workspaceId", "10x")];
//! let validated = clay.validate(&form);
//! let issue = validated.notes.issues().next();
//! assert_eq!(issue.map(|issue| issue.message()), Some("Workspace ID consists of the digits 0 to 9 only.".into()));
//! # Ok::<(), connect_fields::Error>(())
//! ```
//!
//! A **provider** has **fields**; a field has a **rule** (what fails it is refused) and maybe an inferred **shape** (what
//! fails it is warned about). An **issue** blocks, a **warning** does not, a **change** is what was done to the input.
//! Messages are English; other languages are in the npm package only, which puts the same codes and params into words.
//!
//! # Features
//!
//! | feature | what it brings |
//! | --- | --- |
//! | `full`, on by default | [whole clipboards](Provider::full), the credentials of vendors, [whose a text is](Catalog::detect) |
//! | `requests`, on by default | [where a secret will be sent to](Provider::destination), and [the request that tries it](Provider::verification); needs `url` |
//! | `url`, on by default | a parser of URLs: without the other two name it yourself, nothing is built without it |

mod catalog;
mod change;
mod check;
#[cfg(feature = "full")]
mod clipboard;
#[cfg(feature = "full")]
mod clock;
mod code;
#[cfg(feature = "full")]
mod credential;
mod entry;
mod error;
mod field;
mod form;
mod issue;
mod message;
mod normalize;
mod notes;
mod paste;
mod provider;
#[cfg(feature = "requests")]
mod requests;
mod rule;
mod source;
mod text;
mod url;
// `js`: as the package of `js/`, for WebAssembly.
#[cfg(js)]
mod wasm;
#[cfg(js)]
mod wire;

pub use catalog::{Catalog, provider, providers};
pub use change::{Change, ChangeCode};
pub use check::{Checked, State};
#[cfg(feature = "full")]
pub use clipboard::{Clue, Detected};
pub use code::{Code, Param, Validity};
pub use connect_fields_format::{FormatError, Section};
pub use error::Error;
pub use field::FieldRef;
pub use form::Validated;
pub use issue::Issue;
pub use notes::{Notes, Suggestion, Value};
pub use paste::{Found, Pasted};
pub use provider::Provider;
#[cfg(feature = "requests")]
pub use requests::{Destination, Verification};

/// The longest text that is looked at, in UTF-16 units; a longer one is `too_long`.
pub const MAX_UNITS: usize = 1 << 20;

/// The README, so that its example is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
