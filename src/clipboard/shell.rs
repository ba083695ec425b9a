//! The words of a command line, as POSIX shells, `cmd` and PowerShell cut it.

use super::first_line;
use crate::text::find;

/// The words of a command, without their quotes.
pub(super) struct ShellWords<'t> {
    rest: &'t str,
    /// `^` escapes what follows.
    is_cmd: bool,
}

impl Iterator for ShellWords<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let mut word: Option<String> = None;
        loop {
            match self.rest.chars().next() {
                None | Some('\n' | '|' | ';' | '&' | '>') => return word,
                Some('\r') => {}
                Some(' ' | '\t') if word.is_some() => return word,
                Some(' ' | '\t') => {}
                Some(quote @ ('\'' | '"')) => {
                    self.bump();
                    self.in_quotes(quote, word.get_or_insert_default());
                    continue;
                }
                Some(quote @ ('“' | '‘')) => {
                    self.bump();
                    self.in_quotes(if quote == '“' { '”' } else { '’' }, word.get_or_insert_default());
                    continue;
                }
                Some('$') if word.is_none() => {
                    // `$'...'` has escapes, and is read as if it had double quotes.
                    self.bump();
                    if self.eat('\'') {
                        self.escaped('\'', word.get_or_insert_default());
                    } else {
                        word.get_or_insert_default().push('$');
                    }
                    continue;
                }
                Some(escape) if escape == '\\' || escape == '`' || escape == '^' && self.is_cmd => {
                    self.bump();
                    self.eat('\r');
                    match self.rest.chars().next() {
                        Some('\n') => {}
                        Some(quote @ '"') if self.is_cmd => {
                            self.bump();
                            self.in_quotes(quote, word.get_or_insert_default());
                            continue;
                        }
                        Some(other) => word.get_or_insert_default().push(other),
                        None => return word,
                    }
                }
                Some(other) => word.get_or_insert_default().push(other),
            }
            self.bump();
        }
    }
}

impl<'t> ShellWords<'t> {
    /// Of a command that the text begins with. Its first line tells which shell it is for: there may be thousands of commands.
    pub(super) fn of(rest: &'t str) -> Self {
        let (line, _) = first_line(rest);
        Self { rest, is_cmd: line.ends_with('^') || find(line, "^\"").is_some() }
    }

    /// What follows the command.
    pub(super) fn rest(&self) -> &'t str {
        self.rest
    }

    fn bump(&mut self) -> Option<char> {
        let mut rest = self.rest.chars();
        let next = rest.next();
        self.rest = rest.as_str();
        next
    }

    fn eat(&mut self, wanted: char) -> bool {
        let rest = self.rest.strip_prefix(wanted);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn in_quotes(&mut self, quote: char, word: &mut String) {
        if quote == '"' {
            return self.escaped(quote, word);
        }
        while let Some(next) = self.bump() {
            if next == quote {
                break;
            }
            word.push(next);
        }
    }

    fn escaped(&mut self, quote: char, word: &mut String) {
        while let Some(next) = self.bump() {
            match next {
                '^' if self.is_cmd => {
                    if self.eat(quote) {
                        return;
                    }
                }
                '\\' => match self.bump() {
                    Some('n') if quote == '\'' => word.push('\n'),
                    Some('\n') | None => {}
                    // `\^"` is how `cmd` has a quote inside quotes.
                    Some('^') if self.is_cmd => word.extend(self.bump()),
                    Some(other) => word.push(other),
                },
                next if next == quote => return,
                next => word.push(next),
            }
        }
    }
}
