//! Tables, from a page, a spreadsheet, a CSV file or Markdown: a row of names over rows of values, or a column of names beside one.

use std::borrow::Cow;

use super::{Items, LINE_ENDS, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::{trim, trim_with};
use crate::text::{find, has, skip};

/// More rows or cells hold data, not credentials.
const MOST_ROWS: usize = 100;
const MOST_CELLS: usize = 100;

/// Heads of columns of names, and of what documentation has beside them.
const NAMES: [&str; 8] = ["field", "key", "label", "name", "parameter", "property", "setting", "variable"];
const MEANINGS: [&str; 8] = ["default", "description", "example", "meaning", "notes", "optional", "required", "type"];

type Row<'t> = Vec<Cow<'t, str>>;

pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, _) = first_line(text);
    let delimiter = ['\t', '|', ';', ','].into_iter().find(|delimiter| has(line, *delimiter as u8))?;
    // Names have no colon, but prose and labels do.
    if matches!(delimiter, ',' | ';') && has(line, b':') {
        return None;
    }
    let (mut rows, mut rest, mut rules) = (Vec::<Row<'_>>::new(), text, 0);
    // Of lines without anything at most one stands over each row, and one below all.
    while rows.len() < MOST_ROWS && rules <= rows.len() + 1 {
        let (line, after) = first_line(rest);
        // A frame around a table, or the line under its head.
        let is_rule = !line.is_empty() && line.bytes().all(|byte| matches!(byte, b'-' | b'+' | b':' | b'|' | b' '));
        let row = if is_rule { Row::new() } else { cells(line, delimiter) };
        if !is_rule && (row.len() < 2 || rows.first().is_some_and(|first| first.len() != row.len())) {
            break;
        }
        rules += usize::from(is_rule);
        rest = skip(after, LINE_ENDS);
        if !row.is_empty() {
            rows.push(row);
        }
    }
    // Commas stand in prose, too: there has to be a second row that is cut like the first.
    let is_loose = matches!(delimiter, ',' | ';') || delimiter == '|' && find(line, " | ").is_none();
    if rows.len() < 2 && (is_loose || rows.first()?.len() > 2) {
        return None;
    }
    add(&rows, items);
    if rows.len() == 1 {
        items.two_keys(trim(line));
    }
    Some(rest)
}

/// The head says which column holds what, or each row has a name in front.
fn add<'t>(rows: &[Row<'t>], items: &mut Items<'t>) {
    let Some((head, others)) = rows.split_first() else { return };
    let column = |words: &[&str]| head.iter().position(|cell| is_one(cell, words));
    let (names, values) = (column(&NAMES), column(&["value", "wert", "valeur", "valor"]));
    // A table of nothing but names and what they mean is documentation.
    if names.is_some() && head.iter().all(|cell| is_one(cell, &NAMES) || is_one(cell, &MEANINGS)) {
        return;
    }
    for row in others {
        for (name, value) in head.iter().zip(row) {
            items.add(name.clone(), value.clone(), ChangeCode::ExtractedFromTable);
        }
    }
    let (name_at, value_at) = (names.unwrap_or(0), values.unwrap_or(1));
    if head.len() > 2 && values.is_none() {
        return;
    }
    for row in rows {
        if let (Some(name), Some(value)) = (row.get(name_at), row.get(value_at)) {
            items.add(name.clone(), value.clone(), ChangeCode::LabelRemoved);
        }
    }
}

fn is_one(cell: &str, words: &[&str]) -> bool {
    words.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

/// One where the line has no such mark.
fn cells(line: &str, delimiter: char) -> Row<'_> {
    let line = if delimiter == '|' { trim_with(line, "|") } else { line };
    let (mut cells, mut rest) = (Row::new(), Some(line));
    while let Some(text) = rest.filter(|_| cells.len() < MOST_CELLS) {
        let (cell, after) = cell(text, delimiter);
        // Columns without anything, and what stands on a button behind a value, are none.
        let is_column = delimiter != '\t' || !(cell.is_empty() || super::standing::is_button(&cell));
        if is_column {
            cells.push(cell);
        }
        rest = after;
    }
    cells
}

/// The first cell, and what follows its mark. In quotes it may hold the mark, and a quote is two:
/// <https://www.rfc-editor.org/rfc/rfc4180#section-2>
fn cell(text: &str, delimiter: char) -> (Cow<'_, str>, Option<&str>) {
    let quoted = text.trim_start().strip_prefix('"');
    let Some(inside) = quoted else {
        let (cell, after) = text.split_once(delimiter).map_or((text, None), |(cell, after)| (cell, Some(after)));
        return (trim(cell).into(), after);
    };
    let (mut value, mut rest) = (String::new(), inside);
    loop {
        let (part, after) = rest.split_once('"').unwrap_or((rest, ""));
        value.push_str(part);
        match after.strip_prefix('"') {
            Some(next) => {
                value.push('"');
                rest = next;
            }
            None => return (value.into(), after.split_once(delimiter).map(|(_, after)| after)),
        }
    }
}
