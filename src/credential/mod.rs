//! What is known of the credentials of all vendors. It is only ever warned of: a vendor may change a format at any time.

mod check_digits;
mod inside;
mod jwt;
pub(crate) mod kinds;
mod siblings;

use connect_fields_format::{Credential, Role, Slot};

use kinds::KINDS;

use crate::Code;
use crate::field::FieldRef;
use crate::issue::NONE;
use crate::normalize::{Grade, grade};
use crate::notes::Notes;
use crate::provider::Provider;
use crate::text::holds;

pub(crate) use siblings::{compare, offer_facts, tell_swapped};

/// Shorter texts say nothing.
const SHORTEST: usize = 8;

/// Catalogs such as Nango's have providers for any API, into which the credentials of all vendors belong: `private-api-bearer` ...
const ANY_API_START: &str = "private-api";
/// ... and `mcp-generic`.
const ANY_API_END: &str = "generic";

/// What stands around a secret, each with more of what may stand in one, too.
const WRAPPED_IN: [fn(char) -> bool; 3] = [
    |other| other <= ' ' || !other.is_ascii() || "\"'`<>()[]{},;".bytes().any(|byte| other == char::from(byte)),
    |other| !(other.is_ascii_alphanumeric() || matches!(other, '_' | '-' | '.' | '+' | '~')),
    |other| !(other.is_ascii_alphanumeric() || matches!(other, '_' | '-')),
];

/// The kind of a text; those of the provider's own vendor come first, and of others only what can be no one else's.
pub(crate) fn recognize(provider: &Provider<'_>, value: &str) -> Option<(Credential<'static>, bool)> {
    if value.len() < SHORTEST {
        return None;
    }
    let mut other = None;
    for kind in KINDS.of(value.as_bytes()) {
        if kind.is_of(provider.id()) {
            return Some((kind, true));
        }
        other = other.or(kind.is_telling.then_some((kind, false)));
    }
    other
}

/// Whether the text is a secret of the provider's own, and can be no one else's.
pub(crate) fn is_own_secret(provider: &Provider<'_>, value: &str) -> bool {
    let is_own = |(kind, is_own): (Credential<'_>, bool)| is_own && kind.is_telling && kind.role == Role::Secret;
    recognize(provider, value).is_some_and(is_own)
}

/// The kinds of a text, of those that can only be of their vendor.
pub(crate) fn telling(value: &str) -> impl Iterator<Item = Credential<'static>> {
    KINDS.of(value.as_bytes()).filter(|kind| kind.is_telling)
}

/// Tells what is odd about a value, as a credential.
pub(crate) fn warn<'p>(field: FieldRef<'p>, value: &str, notes: &mut Notes<'p>) {
    if let Some(code) = jwt::untimely(value, field.provider.seconds()) {
        notes.warning(code, field, NONE);
    }
    let Some((kind, is_own)) = recognize(field.provider, value) else { return };
    let code = if !is_own {
        (!is_expected(field, value)).then_some(Code::OtherVendor)
    } else if !suits(field, kind.role) {
        Some(Code::OtherKind)
    } else if kind.is_test {
        Some(Code::TestMode)
    } else {
        None
    };
    for code in [code, (!check_digits::hold(kind.check, value)).then_some(Code::Checksum)].into_iter().flatten() {
        notes.warning(code, field, kind.number as u8);
    }
}

/// Whether the text is a secret that does not belong into a field which shows it. `is_named`: it stood behind the field's own name.
/// A secret of this form stays there: it is told to be in the place of another, and can be swapped with it.
pub(crate) fn would_show(field: FieldRef<'_>, text: &str, is_named: bool) -> bool {
    let is_secret = |(kind, is_own): (Credential<'_>, bool)| kind.role == Role::Secret && !(is_own && is_named);
    let shows = |value: &str| recognize(field.provider, value).is_some_and(is_secret) && !is_expected(field, value);
    // It may stand in a web address, behind a name, or beside another one.
    !field.secret() && WRAPPED_IN.iter().any(|between| text.split(*between).any(shows))
}

/// Whether the provider takes anyone's credentials, or the field's own pattern has a beginning that the value has.
fn is_expected(field: FieldRef<'_>, value: &str) -> bool {
    let id = field.provider.id();
    let takes_all = id.starts_with(ANY_API_START) || id.ends_with(ANY_API_END);
    let facts = [field.field.rule(), field.field.shape()];
    let begins = facts.into_iter().flatten().any(|facts| !facts.prefix().is_empty());
    takes_all || begins && grade(field.walk(value)) == Grade::Shaped
}

/// Whether a credential for this is what the field asks for. What is not secret here may be marked wrongly: it is left alone, unless
/// it becomes part of an address, as the name of an organization does.
fn suits(field: FieldRef<'_>, role: Role) -> bool {
    let is_named = |word: &str| field.field.names().any(|name| holds(name, word));
    match role {
        Role::Secret => field.secret() || matches!(field.field.slot(), Slot::None | Slot::Url),
        Role::Publishable => !field.secret() || is_named("public") || is_named("publishable") || is_named("anon"),
        Role::Webhook => !field.secret() || is_named("webhook") || is_named("sign"),
        Role::Refresh => !field.secret() || is_named("refresh"),
        Role::Identifier => !field.secret(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use connect_fields_compiler::read_folder;
    use connect_fields_format::CheckDigits;

    use super::{KINDS, check_digits};

    type Files = BTreeMap<String, toml::Value>;

    #[test]
    fn check_digits_of_all_examples_hold() -> Result<(), Box<dyn std::error::Error>> {
        let mut checked = 0;
        for (file, text) in read_folder(Path::new("credentials"))? {
            let vendor: Files = toml::from_str(&text)?;
            for kind in vendor.get("kinds").and_then(toml::Value::as_array).into_iter().flatten() {
                let named = |name: &str| kind.get(name).and_then(toml::Value::as_str).unwrap_or_default();
                let check = CheckDigits::ALL.iter().find(|(_, name)| *name == named("check"));
                let check = check.map_or(CheckDigits::None, |(check, _)| *check);
                for example in kind.get("examples").and_then(toml::Value::as_array).into_iter().flatten() {
                    let example = example.as_str().unwrap_or_default();
                    assert!(check_digits::hold(check, example), "{file}: {}", named("id"));
                    // The digits are those of the letters as they are.
                    let swapped: String =
                        example.chars().map(|character| if character == 'E' { 'F' } else { character }).collect();
                    if check != CheckDigits::None {
                        assert!(!check_digits::hold(check, &swapped), "{file}: {} with another letter", named("id"));
                        checked += 1;
                    }
                }
            }
        }
        assert!(checked > 5, "only {checked} examples have check digits");
        assert_eq!(KINDS.count(), KINDS.names().lines().count());
        Ok(())
    }
}
