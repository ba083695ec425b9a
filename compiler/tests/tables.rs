//! Tables against the `regex` crate, on random patterns and texts, through the bytes of a catalog.

use connect_fields_compiler::automaton::Automaton;
use connect_fields_compiler::ecma;
use connect_fields_format::{
    Catalog, FieldSource, KindSource, Label, ProviderSource, Section, Slot, TableSource, write_catalog,
};
use proptest::prelude::*;

/// A pattern in JavaScript's spelling and in that of the `regex` crate.
type Pair = (String, String);

fn pair(js: &str, rust: &str) -> Pair {
    (js.to_string(), rust.to_string())
}

fn atom() -> impl Strategy<Value = Pair> {
    let blank = r"[\t-\r \u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}\u{feff}]";
    prop_oneof![
        "[a-c0-2é]".prop_map(|letter| pair(&letter, &letter)),
        Just(pair(r"\d", "[0-9]")),
        Just(pair(r"\w", "[0-9A-Za-z_]")),
        Just(pair(r"\W", "[^0-9A-Za-z_]")),
        Just(pair(r"\s", blank)),
        Just(pair(".", r"[^\n\r\u{2028}\u{2029}]")),
        Just(pair("[^ab]", "[^ab]")),
        Just(pair("[a-c-]", r"[a-c\-]")),
        Just(pair(r"[\d.]", "[0-9.]")),
        Just(pair("[^]", r"(?s:.)")),
        Just(pair("[]", r"[a&&b]")),
        Just(pair(r"\/", "/")),
        Just(pair(r"\-", "-")),
        Just(pair(r"[\w-.]", r"[\-0-9A-Za-z_.]")),
        Just(pair(r"[\_a-b-]", r"[_a\-b]")),
        Just(pair("{", r"\{")),
        Just(pair("]", r"\]")),
        Just(pair(r"\u0062", "b")),
    ]
}

fn pattern() -> impl Strategy<Value = Pair> {
    let inside = atom().prop_recursive(4, 24, 3, |inner| {
        let quantifier = prop_oneof![Just("*"), Just("+"), Just("?"), Just("*?")];
        prop_oneof![
            (inner.clone(), quantifier)
                .prop_map(|((js, rust), times)| (format!("(?:{js}){times}"), format!("(?:{rust}){times}"))),
            ("[abc]", 0u32..3, 0u32..3).prop_map(|(letter, min, more)| {
                let counted = format!("{letter}{{{min},{}}}", min + more);
                (counted.clone(), counted)
            }),
            (inner.clone(), inner.clone()).prop_map(|(left, right)| (left.0 + &right.0, left.1 + &right.1)),
            (inner.clone(), inner)
                .prop_map(|(left, right)| (format!("({}|{})", left.0, right.0), format!("({}|{})", left.1, right.1))),
        ]
    });
    (inside, any::<(bool, bool)>()).prop_map(|((js, rust), (start, end))| {
        let (before, after) = (if start { "^" } else { "" }, if end { "$" } else { "" });
        (format!("{before}(?:{js}){after}"), format!(r"{}(?:{rust}){}", before, if end { r"\z" } else { "" }))
    })
}

/// A catalog of a provider for each rule, with one field; their ids are the numbers of the rules.
fn stored(mut tables: Vec<TableSource>) -> Vec<u8> {
    for table in &mut tables {
        table.labels.iter_mut().for_each(|label| *label *= Label::RULE.0);
    }
    let ids: Vec<String> = (0..tables.len()).map(|number| number.to_string()).collect();
    let providers = ids.iter().zip(&tables).map(|(id, table)| provider(id, field(table)));
    write_catalog(&providers.collect::<Vec<_>>())
}

fn provider<'a>(id: &'a str, field: FieldSource<'a>) -> ProviderSource<'a> {
    ProviderSource {
        id,
        name: "",
        auth_mode: "",
        docs_url: "",
        fields: vec![field],
        templates: vec![],
        rewrites: vec![],
        destinations: vec![],
        verification: "",
    }
}

fn field(table: &TableSource) -> FieldSource<'_> {
    FieldSource {
        id: "f",
        section: Section::Params,
        label: "",
        aliases: vec![],
        help: "",
        placeholder: "",
        docs_url: "",
        default: "",
        choices: vec![],
        secret: false,
        multiline: false,
        verbatim: false,
        required: true,
        slot: Slot::None,
        hidden: false,
        when: None,
        decides_host: false,
        is_url: false,
        prefix: "",
        suffix: "",
        rule: KindSource { table, facts: None, plain: "", patterns: &[] },
        shape: None,
        safety: None,
    }
}

fn takes(catalog: &Catalog<'_>, number: usize, text: &str) -> bool {
    let provider = catalog.provider(&number.to_string()).ok().flatten();
    let field = provider.and_then(|provider| provider.fields().into_iter().next());
    field.is_some_and(|field| field.walk(text.as_bytes()).has(Label::RULE))
}

// A kind is a character, and some of them are blanks: U+0085, U+00A0. From the 193rd on it is two, of which the first changes with the 385th.
#[test]
fn a_rule_is_found_by_whatever_stands_for_it() {
    const RULES: usize = 400;
    let rule = |length| Automaton::from_pattern(&format!("^a{{{length}}}$"));
    let rules = (0..RULES).map(rule).collect::<Result<Vec<_>, _>>().expect("small patterns");
    let bytes = stored(rules.into_iter().map(Automaton::into_table).collect());
    let catalog = Catalog::open(&bytes).expect("a catalog");
    for number in 0..RULES {
        assert!(takes(&catalog, number, &"a".repeat(number)), "{number}");
        assert!(!takes(&catalog, number, &"a".repeat(number + 1)), "{number}");
    }
}

// From the last state back to the first is further than a cell of one byte can say, from about the 128th on.
#[test]
fn a_walk_goes_back_as_far_as_it_has_to() {
    for length in (120..140).chain(250..260) {
        let pattern = format!("^(?:a{{{length}}})*b?$");
        let table = Automaton::from_pattern(&pattern).expect("a small pattern").into_table();
        let bytes = stored(vec![table]);
        let catalog = Catalog::open(&bytes).expect("a catalog");
        for (times, rest, is_taken) in [(0, "", true), (2, "", true), (3, "b", true), (1, "a", false), (2, "ba", false)]
        {
            let text = "a".repeat(times * length) + rest;
            assert_eq!(takes(&catalog, 0, &text), is_taken, "{length}, {times} times, {rest}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    // Characters beyond U+FFFF are one to the crate and two to JavaScript: patterns.toml has those.
    #[test]
    fn decide_as_the_regex_crate_does(
        (js, rust) in pattern(),
        texts in prop::collection::vec("[abc0-2é./ \n_\u{feff}\u{2028}-]{0,8}", 1..40),
    ) {
        let regex = regex::Regex::new(&rust).expect("a pattern of the regex crate");
        let bytes = stored(vec![Automaton::from_pattern(&js).expect("a small pattern").into_table()]);
        let catalog = Catalog::open(&bytes).expect("a catalog");
        for text in &texts {
            prop_assert_eq!(takes(&catalog, 0, text), regex.is_match(text), "{} on {:?}", &js, text);
        }
    }
}

proptest! {
    // tests/js/patterns.test.mjs tells that `RegExp` takes what is written.
    #[test]
    fn a_pattern_means_the_same_as_it_is_written_for_u((js, _) in pattern()) {
        let written = ecma::with_u(&js).expect("it can be written");
        let [one, other] = [&js, &written].map(|pattern| Automaton::from_pattern(pattern).expect("a small pattern").into_table());
        prop_assert_eq!((one.next, one.labels), (other.next, other.labels), "{} as {}", &js, &written);
    }
}

/// How many states a table needs: those that no text can tell apart are one. Each round tells texts apart that are one byte longer.
fn needed(table: &TableSource) -> usize {
    let mut kinds: Vec<usize> = table.labels.iter().map(|label| usize::from(*label)).collect();
    let mut count = 0;
    loop {
        let leads_to = |row: &[u16]| row.iter().map(|to| kinds.get(usize::from(*to)).copied()).collect::<Vec<_>>();
        let told = table.next.chunks(table.classes).zip(&kinds).map(|(row, kind)| (*kind, leads_to(row)));
        let mut seen = Vec::new();
        let mut next = Vec::new();
        for one in told {
            next.push(seen.iter().position(|known| *known == one).unwrap_or(seen.len()));
            if next.last() == Some(&seen.len()) {
                seen.push(one);
            }
        }
        kinds = next;
        if seen.len() == count {
            return count;
        }
        count = seen.len();
    }
}

proptest! {
    #[test]
    fn no_table_has_a_state_too_many((js, _) in pattern()) {
        let table = Automaton::from_pattern(&js).expect("a small pattern").into_table();
        prop_assert_eq!(table.labels.len(), needed(&table), "{}", &js);
    }
}

// A state for each letter: whatever looks at all of them once for each takes minutes.
#[test]
fn a_long_count_is_a_long_chain() {
    for (pattern, states) in [("^[a-z]{4000}$", 4002), ("^(?:ab){1,2000}$", 4002)] {
        let viable = Automaton::from_pattern(pattern).expect("a long pattern").mark_viable(2, |label| label == 1);
        assert_eq!(viable.into_table().labels.len(), states, "{pattern}");
    }
}

#[test]
fn too_large_a_pattern_is_refused() {
    assert!(Automaton::from_pattern("^[a-z]{1,100000}$").is_err());
    assert!(Automaton::from_pattern("^(a|b)*a(a|b){20}$").is_err());
}
