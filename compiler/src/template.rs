//! `https://{tenant}.acme.example/{workspace}` and `Label {field}`: paste rules, and the slots that host safety is derived from.

use connect_fields_format::{SLOT, Slot};
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Hir, Look, Repetition};

use crate::Definition;
use crate::ecma::{self, PatternError};
use crate::emit::HOST_SLOT;

/// A template with the numbers of its fields.
#[derive(Debug)]
pub(crate) enum OwnedTemplate {
    Url { host: Vec<OwnedPart>, path: Vec<OwnedPart> },
    Text { label: String, field: usize },
}

#[derive(Debug, PartialEq)]
pub(crate) enum OwnedPart {
    Literal(String),
    Slot(usize),
}

/// What is wrong, and how to mend it.
pub(crate) type Refusal = (String, String);

impl OwnedTemplate {
    pub(crate) fn parse(text: &str, definition: &Definition) -> Result<Self, Refusal> {
        let Some(rest) = text.strip_prefix("https://") else {
            return parse_text(text, definition);
        };
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.split('.').map(|part| parse_part(part, definition)).collect::<Result<Vec<_>, _>>()?;
        let path = path.split('/').filter(|part| !part.is_empty());
        let path = path.map(|part| parse_part(part, definition)).collect::<Result<Vec<_>, _>>()?;
        // The last two labels name who gets the request; a slot there would let the user choose.
        match host.as_slice() {
            [.., OwnedPart::Literal(_), OwnedPart::Literal(_)] => Ok(Self::Url { host, path }),
            _ => Err((
                format!("`{text}` does not end its host in two fixed labels"),
                "write a host like `{tenant}.acme.example`".into(),
            )),
        }
    }

    pub(crate) fn slots(&self) -> Vec<usize> {
        let number = |part: &OwnedPart| match part {
            OwnedPart::Slot(field) => Some(*field),
            OwnedPart::Literal(_) => None,
        };
        let mut slots: Vec<usize> = match self {
            Self::Url { host, path } => host.iter().chain(path).filter_map(number).collect(),
            Self::Text { field, .. } => vec![*field],
        };
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    /// As it stands in a catalog; none for a text, which is in the tables of its field already.
    pub(crate) fn bytes(&self) -> Option<Vec<u8>> {
        let Self::Url { host, path } = self else { return None };
        let host: Vec<Vec<u8>> = host.iter().map(OwnedPart::bytes).collect();
        let mut bytes = host.join(&b'.');
        for part in path {
            bytes.push(b'/');
            bytes.extend(part.bytes());
        }
        Some(bytes)
    }

    /// Matches the whole texts that this template reads. What may be anything is matched byte by byte: the texts are
    /// valid UTF-8, and a table that proved it again would be ten times as large.
    pub(crate) fn hir(&self) -> Result<Hir, PatternError> {
        let mut parts = vec![Hir::look(Look::Start)];
        match self {
            Self::Url { host, path } => {
                let host: Vec<String> = host.iter().map(OwnedPart::host_pattern).collect();
                let authority = format!(r"(?:[Hh][Tt][Tt][Pp][Ss]?://)?{}(?::\d{{1,5}})?", host.join(r"\."));
                parts.push(ecma::parse(&authority)?);
                for part in path {
                    parts.push(ecma::parse("/")?);
                    parts.push(match part {
                        OwnedPart::Literal(text) => ecma::parse(&escaped(text))?,
                        OwnedPart::Slot(_) => some(|byte| byte > b' ' && !b"\\/?#".contains(&byte), 1),
                    });
                }
                let rest = Hir::concat(vec![ecma::parse("[/?#]")?, some(|byte| byte > b' ' && byte != b'\\', 0)]);
                parts.push(Hir::alternation(vec![rest, Hir::empty()]));
            }
            Self::Text { label, .. } => {
                parts.push(named(label)?);
                parts.push(some(|byte| !SEPARATORS.contains(&byte), 1));
                parts.push(some(|_| true, 0));
            }
        }
        parts.push(Hir::look(Look::End));
        Ok(Hir::concat(parts))
    }
}

/// What stands between a name and its value.
const SEPARATORS: &[u8] = b" \t\r\n:=";

/// A name of a field and its separator, and nothing after it.
pub(crate) fn separated(label: &str) -> Result<Hir, PatternError> {
    Ok(Hir::concat(vec![Hir::look(Look::Start), named(label)?, Hir::look(Look::End)]))
}

fn named(label: &str) -> Result<Hir, PatternError> {
    ecma::parse(&format!(r"{}(?:[ \t]*[:=]|[ \t\r\n])[ \t\r\n:=]*", any_case(label)))
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
        ' ' => r"[ \t]+".to_string(),
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

fn parse_text(text: &str, definition: &Definition) -> Result<OwnedTemplate, Refusal> {
    let parsed = text.strip_suffix('}').and_then(|rest| rest.rsplit_once('{'));
    let Some((label, id)) = parsed.filter(|(label, _)| !label.trim().is_empty()) else {
        return Err((format!("`{text}` is no template"), "write `https://host/{field}` or `Label {field}`".into()));
    };
    Ok(OwnedTemplate::Text { label: label.trim().to_string(), field: field_number(id, definition)? })
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
        if let OwnedTemplate::Url { host, path } = request {
            places.0 |= host.contains(&wanted);
            places.1 |= path.contains(&wanted);
        }
    }
    match places {
        (true, _) => Slot::Host,
        (false, true) => Slot::Path,
        (false, false) => Slot::None,
    }
}
