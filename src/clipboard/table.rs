//! Tables, from a page, a spreadsheet, a CSV file or Markdown: a row of names over a row of values, or a column of names beside one.

use super::{Items, LINE_ENDS, first_line};
use crate::change::ChangeCode;
use crate::rule::edges::{is_edge, trim, trim_where};
use crate::text::skip;

/// More rows or cells hold data, not credentials.
const MOST_ROWS: usize = 100;
const MOST_CELLS: usize = 100;

pub(super) fn read<'t>(text: &'t str, items: &mut Items<'t>) -> Option<&'t str> {
    let (line, _) = first_line(text);
    let delimiter = ['\t', '|', ','].into_iter().find(|delimiter| line.contains(*delimiter))?;
    let mut rows = Vec::new();
    let mut rest = text;
    while rows.len() < MOST_ROWS {
        let (line, after) = first_line(rest);
        let Some(row) = cells(line, delimiter) else { break };
        if rows.first().is_some_and(|first: &Vec<&str>| first.len() != row.len()) {
            break;
        }
        rest = skip(after, LINE_ENDS);
        // Between the head and the body of a table in Markdown.
        if !row.iter().all(|cell| cell.bytes().all(|byte| matches!(byte, b'-' | b':'))) {
            rows.push(row);
        }
    }
    let (first, others) = rows.split_first()?;
    // Commas stand in prose, too: there has to be a second row that is cut like the first.
    if others.is_empty() && (delimiter == ',' || first.len() > 2) {
        return None;
    }
    if let Some(second) = others.first() {
        for (name, value) in first.iter().zip(second) {
            items.add(*name, *value, ChangeCode::ExtractedFromTable);
        }
    }
    for row in &rows {
        if let [name, value] = row.as_slice() {
            items.add(*name, *value, ChangeCode::LabelRemoved);
        }
    }
    Some(rest)
}

/// Two or more; `None` where the line has no such mark.
fn cells(line: &str, delimiter: char) -> Option<Vec<&str>> {
    let line =
        if delimiter == '|' { trim_where(line, |character| character == '|' || is_edge(character)) } else { line };
    if !line.contains(delimiter) {
        return None;
    }
    let cells: Vec<&str> = line.split(delimiter).take(MOST_CELLS).map(|cell| unquoted(trim(cell))).collect();
    Some(cells)
}

fn unquoted(cell: &str) -> &str {
    cell.strip_prefix('"').and_then(|inside| inside.strip_suffix('"')).unwrap_or(cell)
}
