//! Patterns at random, in JavaScript's spelling and in that of the `regex` crate.

use arbitrary::{Result, Unstructured};

/// Deeper patterns say nothing new, and take long.
const DEPTH: usize = 2;
/// `\s` of JavaScript.
const BLANK: &str = r"\t-\r \u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}\u{feff}";
/// What texts and patterns are made of, so that the ones meet the others.
const CHARACTERS: [char; 16] =
    ['a', 'b', 'c', 'A', '0', '1', '_', '-', '.', '/', ' ', '\n', 'é', '\u{feff}', '\u{2028}', '{'];

/// A pattern in both spellings.
pub(crate) struct Pair {
    pub(crate) js: String,
    pub(crate) rust: String,
}

impl Pair {
    fn new(js: &str, rust: &str) -> Self {
        Self { js: js.into(), rust: rust.into() }
    }

    fn map(&self, write: impl Fn(&str) -> String) -> Self {
        Self { js: write(&self.js), rust: write(&self.rust) }
    }

    fn then(self, next: &Self) -> Self {
        Self { js: self.js + &next.js, rust: self.rust + &next.rust }
    }
}

/// What may stand in front of a pattern: `(?=...)` or `(?!...)`, and whether it is wanted.
pub(crate) struct Whole {
    pub(crate) ahead: Vec<(bool, Pair)>,
    pub(crate) body: Pair,
}

impl Whole {
    pub(crate) fn js(&self) -> String {
        let ahead =
            self.ahead.iter().map(|(wanted, pair)| format!("(?{}{})", if *wanted { '=' } else { '!' }, pair.js));
        let ahead = ahead.collect::<String>();
        if ahead.is_empty() { self.body.js.clone() } else { format!("^{ahead}{}", self.body.js) }
    }
}

pub(crate) fn whole(data: &mut Unstructured<'_>) -> Result<Whole> {
    let ahead = (0..data.int_in_range(0..=3)? / 2).map(|_| Ok((data.arbitrary()?, disjunction(data, 1)?)));
    let ahead: Vec<_> = ahead.collect::<Result<_>>()?;
    let inside = if ahead.is_empty() { disjunction(data, DEPTH)? } else { alternative(data, DEPTH)? };
    let (start, end): (bool, bool) = data.arbitrary()?;
    let js = [if start { "^(?:" } else { "(?:" }, &inside.js, if end { ")$" } else { ")" }].concat();
    let rust = [if start { "^(?:" } else { "(?:" }, &inside.rust, if end { r")\z" } else { ")" }].concat();
    Ok(Whole { ahead, body: Pair { js, rust } })
}

fn disjunction(data: &mut Unstructured<'_>, depth: usize) -> Result<Pair> {
    let mut pair = alternative(data, depth)?;
    for _ in 0..data.int_in_range(0..=4)? / 3 {
        let next = alternative(data, depth)?;
        pair = pair.then(&Pair::new("|", "|")).then(&next);
    }
    Ok(pair)
}

fn alternative(data: &mut Unstructured<'_>, depth: usize) -> Result<Pair> {
    let mut pair = Pair::new("", "");
    for _ in 0..data.int_in_range(0..=3)? {
        pair = pair.then(&term(data, depth)?);
    }
    Ok(pair)
}

fn term(data: &mut Unstructured<'_>, depth: usize) -> Result<Pair> {
    let look = match data.arbitrary::<u8>()? {
        0..4 => Some(("^", "^")),
        4..8 => Some(("$", r"\z")),
        8..12 => Some((r"\b", r"(?-u:\b)")),
        12..16 => Some((r"\B", r"(?-u:\B)")),
        _ => None,
    };
    if let Some((js, rust)) = look {
        return Ok(Pair::new(js, rust));
    }
    let atom = match data.int_in_range(0..=9)? {
        0 | 1 if depth > 0 => disjunction(data, depth - 1)?.map(|inside| format!("(?:{inside})")),
        2 if depth > 0 => disjunction(data, depth - 1)?.map(|inside| format!("({inside})")),
        3 | 4 => class(data)?,
        5 | 6 => escape(data)?,
        _ => character(data)?,
    };
    quantified(data, atom)
}

fn quantified(data: &mut Unstructured<'_>, atom: Pair) -> Result<Pair> {
    let (least, more) = (data.int_in_range(0..=2)?, data.int_in_range(0..=2)?);
    let times = match data.arbitrary::<u8>()? % 12 {
        0 => "*".to_string(),
        1 => "+".to_string(),
        2 => "?".to_string(),
        3 => format!("{{{least}}}"),
        4 => format!("{{{least},}}"),
        5 => format!("{{{least},{}}}", least + more),
        6 => "+?".to_string(),
        _ => return Ok(atom),
    };
    Ok(atom.map(|atom| format!("(?:{atom}){times}")))
}

fn escape(data: &mut Unstructured<'_>) -> Result<Pair> {
    let blank = format!("[{BLANK}]");
    let not_blank = format!("[^{BLANK}]");
    let all = [
        (r"\d", "[0-9]"),
        (r"\D", "[^0-9]"),
        (r"\w", "[0-9A-Za-z_]"),
        (r"\W", "[^0-9A-Za-z_]"),
        (r"\s", &*blank),
        (r"\S", &*not_blank),
        (".", r"[^\n\r\u{2028}\u{2029}]"),
        (r"\x61", "a"),
        (r"\u0062", "b"),
        (r"\/", "/"),
        (r"\n", r"\n"),
        ("{", r"\{"),
        ("]", r"\]"),
    ];
    data.choose(&all).map(|(js, rust)| Pair::new(js, rust))
}

fn character(data: &mut Unstructured<'_>) -> Result<Pair> {
    let character = *data.choose(&CHARACTERS)?;
    let js = if matches!(character, '.' | '{') { format!(r"\{character}") } else { character.to_string() };
    Ok(Pair { js, rust: regex::escape(&character.to_string()) })
}

fn class(data: &mut Unstructured<'_>) -> Result<Pair> {
    let (mut js, mut rust) = (String::new(), String::new());
    for _ in 0..data.int_in_range(0..=3)? {
        let (own, theirs) = match data.arbitrary::<u8>()? % 8 {
            0 => (r"\d".into(), "0-9".into()),
            1 => (r"\w".into(), "0-9A-Za-z_".into()),
            2 => (r"\s".into(), BLANK.into()),
            3 => ("a-c".into(), "a-c".into()),
            4 => (r"\W".into(), r"\x00-/:-@\[-^`\{-\u{10ffff}".into()),
            5 => (r"\--0".into(), r"\--0".into()),
            _ => {
                let character = *data.choose(&CHARACTERS)?;
                // Before a letter or a digit a backslash may mean more: `\ca` is one character.
                let own = if character.is_ascii_alphanumeric() { String::new() } else { r"\".to_string() };
                (format!("{own}{character}"), regex::escape(&character.to_string()))
            }
        };
        js += &own;
        rust += &theirs;
    }
    let is_negated: bool = data.arbitrary()?;
    let rust = match (is_negated, rust.as_str()) {
        (false, "") => "[a&&b]".to_string(),
        (true, "") => "(?s:.)".to_string(),
        (false, rust) => format!("[{rust}]"),
        (true, rust) => format!("[^{rust}]"),
    };
    Ok(Pair { js: format!("[{}{js}]", if is_negated { "^" } else { "" }), rust })
}

/// Texts of the characters that patterns are made of.
pub(crate) fn texts(data: &mut Unstructured<'_>) -> Result<Vec<String>> {
    let text = |data: &mut Unstructured<'_>| -> Result<String> {
        (0..data.int_in_range(0..=10)?).map(|_| data.choose(&CHARACTERS).copied()).collect()
    };
    (0..12).map(|_| text(data)).collect()
}
