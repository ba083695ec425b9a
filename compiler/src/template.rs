//! `https://{tenant}.acme.example/{workspace}`: paste rules, and the slots that host safety is derived from.

use connect_fields_format::{SLOT, Slot};
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Hir, Look, Repetition};

use crate::Definition;
use crate::ecma::{self, PatternError};

/// A label of a host: no dot, no delimiter. Names in Punycode are left out, because a parser may refuse them
/// (<https://url.spec.whatwg.org/#concept-domain-to-ascii>).
pub(crate) const HOST_SLOT: &str = concat!(
    "(?:[A-WYZa-wyz0-9_-][A-Za-z0-9_-]*|[Xx](?:[A-MO-Za-mo-z0-9_-][A-Za-z0-9_-]*)?",
    "|[Xx][Nn](?:[A-Za-z0-9_][A-Za-z0-9_-]*)?|[Xx][Nn]-(?:[A-Za-z0-9_][A-Za-z0-9_-]*)?)",
);
/// A segment of a path, of characters that need no escaping (<https://www.rfc-editor.org/rfc/rfc3986#section-2.3>),
/// and none that a parser takes for a step up or down.
pub(crate) const PATH_SLOT: &str = r"(?:\.{0,2}[A-Za-z0-9_~-][A-Za-z0-9._~-]*|\.{3}[A-Za-z0-9._~-]*)";

/// A URL template with the numbers of its fields.
#[derive(Debug)]
pub(crate) struct OwnedTemplate {
    host: Vec<OwnedPart>,
    path: Vec<OwnedPart>,
}

#[derive(Debug, PartialEq)]
enum OwnedPart {
    Literal(String),
    Slot(usize),
}

/// What is wrong, and how to mend it.
pub(crate) type Refusal = (String, String);

impl OwnedTemplate {
    pub(crate) fn parse(text: &str, definition: &Definition) -> Result<Self, Refusal> {
        let Some(rest) = text.strip_prefix("https://") else {
            return Err((
                format!("`{text}` is no URL template"),
                "write `https://host/{field}`; what stands in front of a value is one of its field's `aliases`".into(),
            ));
        };
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.split('.').map(|part| parse_part(part, definition)).collect::<Result<Vec<_>, _>>()?;
        let path = path.split('/').filter(|part| !part.is_empty());
        let path = path.map(|part| parse_part(part, definition)).collect::<Result<Vec<_>, _>>()?;
        // The last two labels name who gets the request; a slot there would let the user choose.
        match host.as_slice() {
            [.., OwnedPart::Literal(_), OwnedPart::Literal(_)] => Ok(Self { host, path }),
            _ => Err((
                format!("`{text}` does not end its host in two fixed labels"),
                "write a host like `{tenant}.acme.example`".into(),
            )),
        }
    }

    /// How many fields it fills.
    pub(crate) fn fills(&self) -> usize {
        let slots = self.host.iter().chain(&self.path).filter_map(|part| match part {
            OwnedPart::Slot(field) => Some(field),
            OwnedPart::Literal(_) => None,
        });
        slots.collect::<std::collections::HashSet<_>>().len()
    }

    /// As it stands in a catalog.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let host: Vec<Vec<u8>> = self.host.iter().map(OwnedPart::bytes).collect();
        let mut bytes = host.join(&b'.');
        for part in &self.path {
            bytes.push(b'/');
            bytes.extend(part.bytes());
        }
        bytes
    }

    /// Matches the whole URLs that this template reads. What may be anything is matched byte by byte: the texts are
    /// valid UTF-8, and a table that proved it again would be ten times as large.
    pub(crate) fn hir(&self) -> Result<Hir, PatternError> {
        let host: Vec<String> = self.host.iter().map(OwnedPart::host_pattern).collect();
        let authority = format!(r"(?:[Hh][Tt][Tt][Pp][Ss]?://)?{}(?::\d{{1,5}})?", host.join(r"\."));
        let mut parts = vec![Hir::look(Look::Start), ecma::parse_part(&authority)?];
        for part in &self.path {
            parts.push(ecma::parse_part("/")?);
            parts.push(match part {
                OwnedPart::Literal(text) => ecma::parse_part(&escaped(text))?,
                OwnedPart::Slot(_) => some(|byte| byte > b' ' && !b"\\/?#".contains(&byte), 1),
            });
        }
        let rest = Hir::concat(vec![ecma::parse_part("[/?#]")?, some(|byte| byte > b' ' && byte != b'\\', 0)]);
        parts.extend([Hir::alternation(vec![rest, Hir::empty()]), Hir::look(Look::End)]);
        Ok(Hir::concat(parts))
    }
}

impl OwnedPart {
    fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Literal(text) => text.as_bytes().to_vec(),
            Self::Slot(field) => vec![SLOT | *field as u8],
        }
    }

    fn host_pattern(&self) -> String {
        match self {
            Self::Slot(_) => HOST_SLOT.to_string(),
            Self::Literal(text) => any_case(text),
        }
    }
}

/// `min` or more of the bytes that are allowed.
fn some(allowed: impl Fn(u8) -> bool, min: u32) -> Hir {
    let bytes = (0..=u8::MAX).filter(|byte| allowed(*byte)).map(|byte| ClassBytesRange::new(byte, byte));
    let class = Hir::class(Class::Bytes(ClassBytes::new(bytes)));
    Hir::repetition(Repetition { min, max: None, greedy: true, sub: Box::new(class) })
}

fn escaped(text: &str) -> String {
    text.chars()
        .map(
            |character| {
                if character.is_ascii_alphanumeric() { character.to_string() } else { format!("\\{character}") }
            },
        )
        .collect()
}

fn any_case(text: &str) -> String {
    let any = |character: char| match character {
        letter if letter.is_ascii_alphabetic() => {
            format!("[{}{}]", letter.to_ascii_uppercase(), letter.to_ascii_lowercase())
        }
        other => escaped(&other.to_string()),
    };
    text.chars().map(any).collect()
}

fn parse_part(part: &str, definition: &Definition) -> Result<OwnedPart, Refusal> {
    if let Some(id) = part.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
        return field_number(id, definition).map(OwnedPart::Slot);
    }
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~');
    if part.is_empty() || !part.bytes().all(plain) {
        return Err((
            format!("`{part}` is neither a fixed part of a URL nor a whole `{{field}}`"),
            "let a slot be a whole label of the host or a whole segment of the path".into(),
        ));
    }
    Ok(OwnedPart::Literal(part.to_string()))
}

fn field_number(id: &str, definition: &Definition) -> Result<usize, Refusal> {
    let at = definition.fields.iter().position(|field| field.id.get_ref() == id);
    at.ok_or_else(|| (format!("`{{{id}}}` is no field of this provider"), "use the id of a field".into()))
}

/// Where the field stands in the request templates.
pub(crate) fn slot_of(field: usize, requests: &[OwnedTemplate]) -> Slot {
    let wanted = OwnedPart::Slot(field);
    let mut places = (false, false);
    for request in requests {
        places.0 |= request.host.contains(&wanted);
        places.1 |= request.path.contains(&wanted);
    }
    match places {
        (true, _) => Slot::Host,
        (false, true) => Slot::Path,
        (false, false) => Slot::None,
    }
}
