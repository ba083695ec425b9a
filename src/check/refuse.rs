//! What a text that is no value is told, and what may be meant by it.

use super::{State, fault};
#[cfg(feature = "full")]
use crate::credential;
use crate::field::FieldRef;
use crate::issue::{NONE, RULE};
use crate::normalize::{Grade, Normalized, grade};
use crate::notes::{Notes, Suggestion};
use crate::{Code, rule, url};

pub(super) fn refuse<'p>(field: FieldRef<'p>, normalized: Normalized<'_>, code: Code, notes: &mut Notes<'p>) -> State {
    let Normalized { value, viable, .. } = normalized;
    // Once the host is complete, typing on cannot change it.
    let viable = viable && !(matches!(code, Code::Format | Code::PrivateHost) && url::host_is_complete(value));
    if viable {
        // `10` may be on the way to `10.example.com`, but where it stands it is an address.
        let code = if code == Code::PrivateHost { code } else { Code::Incomplete };
        notes.issue(code, field, NONE);
        return State::Incomplete;
    }
    notes.issue(fault::explained(field, code, value), field, RULE);
    if field.secret() {
        return State::Invalid;
    }
    offer(field, rule::digits::ascii_form(value), notes);
    if matches!(code, Code::UnsafeHost | Code::UnsafePath | Code::NotAnOption) {
        offer(field, field.rewritten(value), notes);
    }
    // To look for an option takes a tenth of the time of all this.
    if !cfg!(feature = "full") && code != Code::NotAnOption {
        return State::Invalid;
    }
    for (option, _) in field.options() {
        if option.eq_ignore_ascii_case(value) {
            offer(field, Some(option.to_string()), notes);
            return State::Invalid;
        }
    }
    #[cfg(feature = "full")]
    if field.provider.is_full() {
        offer(field, rule::nearest::nearest(field, value).map(String::from), notes);
    }
    State::Invalid
}

/// What makes the field valid can be had with one click.
#[inline(never)]
fn offer<'p>(field: FieldRef<'p>, value: Option<String>, notes: &mut Notes<'p>) {
    if let Some(value) = value
        && grade(field.walk(&value)) > Grade::Refused
    {
        notes.suggestions.push(Suggestion { value, field });
    }
}

/// Whether the value may be a whole address already: behind a scheme, or in front of one that is not there yet.
#[cfg(feature = "full")]
pub(super) fn is_address(field: FieldRef<'_>, value: &str) -> bool {
    url::authority(value).0.len() < value.len() || field.field.is_url() && value.contains('.')
}

/// What may be meant by a value.
#[cfg(feature = "full")]
pub(super) fn suggest<'p>(field: FieldRef<'p>, value: &str, notes: &mut Notes<'p>) {
    if field.provider.is_full()
        && field.options().next().is_none()
        && !field.secret()
        && let Some(value) = rule::meant::meant(field, value)
        && !credential::would_show(field, &value, false)
    {
        notes.suggestions.push(Suggestion { value, field });
    }
}
