//! Which of the values that fields could have they get.

use connect_fields_format::Facts;

use super::{Item, SHORTEST_KEY, pem};
use crate::change::ChangeCode;
use crate::credential;
use crate::field::FieldRef;
use crate::normalize::{Grade, Normalized, grade};
use crate::paste::finds::Finds;
use crate::rule::edges::trim;
use crate::text::has;

/// Of more different values for one field no one is told from the others.
const MOST_DIFFERENT: usize = 64;

/// What may be the value of a field.
pub(super) struct Claim<'p, 'i> {
    pub(super) field: FieldRef<'p>,
    pub(super) values: Vec<(&'i str, Option<ChangeCode>)>,
}

impl<'p> Finds<'p> {
    /// Takes a value that is the only one for its field, and whose only field this is; others are offered.
    pub(super) fn settle<'i>(
        &mut self,
        mut claims: Vec<Claim<'p, 'i>>,
        is_sure: &dyn Fn(FieldRef<'p>, &str) -> bool,
        may_share: bool,
    ) {
        for claim in &mut claims {
            let (field, mut different, mut seen) = (claim.field, Vec::new(), Vec::new());
            // Who pasted it into this very box is warned, and no one else's secret is shown.
            let is_kept =
                |value: &str| field.number() == self.target || !credential::would_show(field, value, may_share);
            for (value, origin) in claim.values.iter().filter(|(value, _)| is_kept(value)) {
                // Once for each: there may be hundreds, and much around them.
                let text = trim(value);
                if seen.len() == MOST_DIFFERENT {
                    break;
                }
                if !seen.contains(&text) && !self.has(field) && (may_share || !self.has_text(text)) {
                    seen.push(text);
                    different.push((*value, *origin));
                }
            }
            // Of several, those that look as values do.
            let fitting: Vec<_> = different.iter().copied().filter(|(value, _)| may_be(field, value)).collect();
            claim.values = if different.len() > 1 && !fitting.is_empty() { fitting } else { different };
        }
        for claim in &claims {
            let holds = |other: &Claim<'_, '_>, value: &str| other.values.iter().any(|(text, _)| *text == value);
            let is_shared = |value: &str| claims.iter().filter(|other| holds(other, value)).count() > 1;
            // Where only one of several is no other field's, it is that one.
            let mut own = claim.values.iter().filter(|(value, _)| !is_shared(value));
            let values = match (own.next(), own.next()) {
                (Some(only), None) if !may_share => std::slice::from_ref(only),
                _ => claim.values.as_slice(),
            };
            match values {
                [] => {}
                [(only, origin)] if is_sure(claim.field, only) && (may_share || !is_shared(only)) => {
                    self.take(claim.field, &pem::form_for(claim.field, only), *origin);
                }
                // Another field asks for it, too, and shows it.
                [(only, _)] if claim.field.secret() && !may_share && is_shared(only) => {}
                several => {
                    let offered =
                        several.iter().filter(|(line, origin)| origin.is_some() || !may_be_secret(claim.field, line));
                    self.offer_all(claim.field, offered.map(|(value, _)| *value));
                }
            }
        }
    }
}

/// Whether the text looks as values of the field do, as far as that is known.
pub(super) fn may_be(field: FieldRef<'_>, text: &str) -> bool {
    grade(Normalized::of(field, text).label) == Grade::Shaped
}

/// Whether no one else's values look so. A host, or a web address, may be anyone's.
pub(super) fn is_telling(field: FieldRef<'_>, text: &str) -> bool {
    let facts = [field.field.rule(), field.field.shape()];
    let begins =
        facts.into_iter().flatten().any(|facts| !facts.prefix().is_empty() && !facts.prefix().starts_with(b"http"));
    let is_own = begins || field.secret() && credential::is_own_secret(field.provider, trim(text));
    is_own && !field.field.slot().is_in_host() && may_be(field, text)
}

/// Whether a line without a name looks like a key, or a part of one, and what the field asks for does not: it may be a secret.
fn may_be_secret(field: FieldRef<'_>, line: &str) -> bool {
    let is_known = |facts: Facts<'_>| !facts.prefix().is_empty() || facts.min() == facts.max();
    let holds = |is_one: fn(&u8) -> bool| line.as_bytes().iter().any(is_one);
    let is_mixed = holds(u8::is_ascii_digit) && holds(u8::is_ascii_alphabetic) && !has(line, b'.');
    let is_asked_for = field.field.shape().is_some() || field.field.rule().is_some_and(is_known);
    line.len() >= SHORTEST_KEY && is_mixed && !field.secret() && !is_asked_for
}

/// Any word could be a host: only one that ends as names on the internet do is offered for it.
pub(super) fn looks_like_host(text: &str) -> bool {
    let last = text.bytes().rposition(|byte| byte == b'.').and_then(|at| text.get(at + 1..));
    last.is_some_and(|last| last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// A sentence behind a name describes it. Where nothing is known of a field, three words are one.
pub(super) fn is_prose(field: FieldRef<'_>, item: &Item<'_>) -> bool {
    let is_line = matches!(item.origin, None | Some(ChangeCode::LabelRemoved | ChangeCode::ExtractedFromTable));
    is_line
        && field.field.rule().is_none()
        && field.field.shape().is_none()
        && trim(&item.value).bytes().filter(|byte| *byte == b' ').count() > 1
}
