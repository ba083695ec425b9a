//! `https://{tenant}.acme.example/{workspace}`: a URL with slots for values.

use connect_fields_format::{GIVES, MAX_FIELDS, SLOT};

/// A URL template. In its texts a character from [`SLOT`] on stands for the value of a field, as in a catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Template {
    /// What stands in front of the host and may hold values: a scheme that is a slot, a user's name with its `@`.
    pub(crate) front: String,
    /// Without a port.
    pub(crate) host: String,
    /// What stands behind the host, with its `:`; empty where there is none.
    pub(crate) port: String,
    /// With its first `/`, without query and fragment; empty where there is none.
    pub(crate) path: String,
    /// Where the whole begins with a slot: the field that holds a URL.
    pub(crate) url: Option<usize>,
}

/// What is wrong, and how to mend it.
pub(crate) type Refusal = (String, String);

impl Template {
    /// Reads a URL in which names stand between `open` and `}`; `number` knows the field of each.
    pub(crate) fn parse(text: &str, open: &str, number: impl Fn(&str) -> Option<usize>) -> Result<Self, Refusal> {
        let filled = url_with_slots(text, open, number)?;
        let (scheme, url, address) = without_scheme(&filled).ok_or_else(|| no_template(text))?;
        let address = address.split(['?', '#']).next().unwrap_or(address);
        let (authority, path) = address.split_at(address.find('/').unwrap_or(address.len()));
        // The last one counts: https://url.spec.whatwg.org/#authority-state
        let (user, server) = authority.split_at(authority.rfind('@').map_or(0, |at| at + 1));
        let (host, port) = server.split_at(server.find(':').unwrap_or(server.len()));
        Ok(Self { front: [scheme, user].concat(), host: host.into(), port: port.into(), path: path.into(), url })
    }

    /// What our own definitions keep to: `https`, slots are whole labels and segments, and two labels say who gets the request.
    pub(crate) fn strict(&self, text: &str) -> Result<(), Refusal> {
        if !text.starts_with("https://") || !self.front.is_empty() {
            return Err(no_template(text));
        }
        let is_slot = |part: &str| part.chars().all(|character| field_of(character).is_some());
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~');
        for part in self.host.split('.').chain(self.path.split('/').filter(|part| !part.is_empty())) {
            if part.is_empty() || !is_slot(part) && !part.bytes().all(plain) {
                let named: String =
                    part.chars().map(|character| if character < SLOT { character } else { '…' }).collect();
                return Err((
                    format!("`{named}` is neither a fixed part of a URL nor a whole `{{field}}`"),
                    "let a slot be a whole label of the host or a whole segment of the path".into(),
                ));
            }
        }
        // A slot there would let the user choose; where customers have hosts of their own, that is meant.
        if !self.host.chars().all(|character| field_of(character).is_some())
            && self.host.rsplit('.').take(2).filter(|label| !is_slot(label)).count() < 2
        {
            return Err((
                "the URL does not end its host in two fixed labels".into(),
                "write a host like `{tenant}.acme.example`, or one that is a field: `{host}`".into(),
            ));
        }
        Ok(())
    }

    /// How many fields it fills.
    pub(crate) fn fills(&self) -> usize {
        let slots = self.host.chars().chain(self.path.chars()).filter_map(field_of).filter(|field| *field < MAX_FIELDS);
        slots.collect::<std::collections::HashSet<_>>().len()
    }
}

/// A scheme that is a slot; the field that holds a whole URL; and what a parser reads a host from: what stands behind the scheme and as
/// many slashes as there are (<https://url.spec.whatwg.org/#scheme-state>).
fn without_scheme(filled: &str) -> Option<(&str, Option<usize>, &str)> {
    let first = filled.chars().next()?;
    let (is_slot, rest) = (field_of(first).is_some(), filled.get(first.len_utf8()..)?);
    if is_slot && !rest.starts_with("://") {
        // Anything else would go on with the host that the value ends in.
        let ends = rest.is_empty() || rest.starts_with(['/', '?', '#']);
        return ends.then_some(("", field_of(first), rest));
    }
    let (scheme, address) = filled.split_once(':')?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let is_scheme = is_slot || first.is_ascii_alphabetic() && scheme.bytes().all(plain);
    let address = address.trim_start_matches('/');
    (is_scheme && !address.is_empty()).then_some((if is_slot { scheme } else { "" }, None, address))
}

/// The number of the field whose value the character stands for.
pub(crate) fn field_of(character: char) -> Option<usize> {
    (character as usize).checked_sub(SLOT as usize)
}

/// The character that stands for the value of the field with this number.
pub(crate) fn slot_of(field: usize) -> char {
    char::from_u32(SLOT as u32 + field as u32).unwrap_or(SLOT)
}

/// A URL with a character in place of each slot.
pub(crate) fn url_with_slots(
    text: &str,
    open: &str,
    number: impl Fn(&str) -> Option<usize>,
) -> Result<String, Refusal> {
    let filled = with_slots(text, open, number)?;
    match filled.chars().find(|character| *character < SLOT && !is_of_urls(*character)) {
        Some(character) => Err(no_character(text, character)),
        None => Ok(filled),
    }
}

/// Parsers leave out control characters and blanks, and take `\` for `/` (<https://url.spec.whatwg.org/#url-parsing>); `>` has a
/// meaning of its own in a catalog.
fn is_of_urls(character: char) -> bool {
    character.is_ascii_graphic() && character != '\\' && character != char::from(GIVES)
}

/// The text with a character in place of each slot.
pub(crate) fn with_slots(text: &str, open: &str, number: impl Fn(&str) -> Option<usize>) -> Result<String, Refusal> {
    if text.contains(char::is_control) {
        return Err(("a control character".into(), "write the text on one line, without tabs".into()));
    }
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        let unclosed = || (format!("a slot of `{text}` has no end"), "write `}` behind the name of the field".into());
        let (name, behind) = after.split_once('}').ok_or_else(unclosed)?;
        let unknown = || (format!("`{{{name}}}` is no field of this provider"), "use the id of a field".into());
        let slot = number(name).filter(|field| *field <= MAX_FIELDS).ok_or_else(unknown)?;
        filled.push_str(fixed(text, before)?);
        filled.push(slot_of(slot));
        rest = behind;
    }
    filled.push_str(fixed(text, rest)?);
    Ok(filled)
}

/// A part without slots: characters beyond ASCII stand for them.
fn fixed<'t>(text: &str, part: &'t str) -> Result<&'t str, Refusal> {
    part.chars().find(|character| !character.is_ascii()).map_or(Ok(part), |found| Err(no_character(text, found)))
}

fn no_character(text: &str, character: char) -> Refusal {
    (
        format!("`{text}` holds {character:?}, which no URL does"),
        "write it as it is sent: a host in Punycode (`xn--`), any other character with `%`".into(),
    )
}

fn no_template(text: &str) -> Refusal {
    (
        format!("`{text}` is no URL template"),
        "write `https://host/{field}`; what stands in front of a value is one of its field's `aliases`".into(),
    )
}
