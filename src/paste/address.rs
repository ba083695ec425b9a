//! A URL against a template.
//!
//! The text is cut by hand, because values keep their spelling, and then parsed by the host's URL parser: only where
//! both agree on host and path is anything taken, so no trick of the parser's can move a value.

use connect_fields_format::{Part, Template};

use crate::url;

type Slots<'t> = Vec<(usize, &'t str)>;

/// The values of the template's slots, by field number. The scheme may be missing; user names are not accepted.
pub(crate) fn slots<'t>(template: &Template<'_>, whole: &'t str) -> Option<Slots<'t>> {
    let Template { host, path } = template;
    let (scheme, rest) = split_scheme(whole);
    let (authority, after) = cut(rest, b"/?#");
    let (raw_host, _port) = cut(authority, b":");
    let (raw_path, _) = cut(after, b"?#");

    let mut slots = Slots::new();
    if !bind_all(host, raw_host, b'.', &mut slots)?.is_empty() {
        return None;
    }
    bind_all(path, raw_path.strip_prefix('/').unwrap_or(""), b'/', &mut slots)?;

    let parts = if scheme.is_empty() { url::parse_bare(whole) } else { url::parse(whole) }?;
    let parsed_path = if raw_path.is_empty() { "/" } else { raw_path };
    let path_agrees = path.is_empty() || parts.path == parsed_path;
    (parts.host.eq_ignore_ascii_case(raw_host) && path_agrees).then_some(slots)
}

/// Whether the URL ends in a segment that a parser takes for a step up or down, and would not if it were longer.
pub(crate) fn is_unfinished(whole: &str) -> bool {
    let last = whole.bytes().rev().position(|byte| !b".%2eE".contains(&byte));
    last.is_some_and(|len| len > 0 && whole.as_bytes().get(whole.len() - len - 1) == Some(&b'/'))
}

/// Where a URL begins in a word such as `[here](https://host/path`; 0 where no scheme is written.
pub(super) fn start(word: &str) -> usize {
    let scheme_end = word.as_bytes().windows(3).position(|window| window == b"://").unwrap_or(0);
    let before = word.get(..scheme_end).unwrap_or("");
    before.trim_end_matches(|character: char| character.is_ascii_alphabetic()).len()
}

fn split_scheme(whole: &str) -> (&str, &str) {
    for scheme in ["https://", "http://"] {
        if let Some((start, rest)) = whole.split_at_checked(scheme.len())
            && start.eq_ignore_ascii_case(scheme)
        {
            return (start, rest);
        }
    }
    ("", whole)
}

/// Before and from the first of the ASCII delimiters on.
fn cut<'t>(text: &'t str, delimiters: &[u8]) -> (&'t str, &'t str) {
    let at = text.bytes().position(|byte| delimiters.contains(&byte));
    at.and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}

/// Binds each part to one piece of the text; gives what follows the last piece, from its delimiter on.
fn bind_all<'t>(parts: &[Part<'_>], text: &'t str, delimiter: u8, slots: &mut Slots<'t>) -> Option<&'t str> {
    let mut rest = text;
    for (at, part) in parts.iter().enumerate() {
        let from = if at == 0 { rest } else { rest.get(1..)? };
        let (piece, after) = cut(from, &[delimiter]);
        bind(part, piece, delimiter == b'.', slots)?;
        rest = after;
    }
    Some(rest)
}

/// A slot that stands twice must hold the same, whatever its case; the later spelling, in the path, is kept.
fn bind<'t>(part: &Part<'_>, found: &'t str, any_case: bool, slots: &mut Slots<'t>) -> Option<()> {
    match part {
        Part::Literal(fixed) => (*fixed == found || any_case && fixed.eq_ignore_ascii_case(found)).then_some(()),
        Part::Slot(number) => {
            let number = *number as usize;
            match slots.iter_mut().find(|(other, _)| *other == number) {
                Some((_, value)) if !value.eq_ignore_ascii_case(found) => return None,
                Some((_, value)) => *value = found,
                None => slots.push((number, found)),
            }
            (!found.is_empty()).then_some(())
        }
    }
}
