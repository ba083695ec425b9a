//! Why a pattern is refused; what is said of it stands beside what refuses it.

/// Why a text is not a pattern that can be compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatternError {
    /// What is wrong, and what to do about it.
    pub message: &'static str,
    /// Whether `RegExp` takes it all the same.
    pub is_javascript: bool,
}

/// What `RegExp` would throw for.
pub(super) const fn invalid(message: &'static str) -> PatternError {
    PatternError { message, is_javascript: false }
}

/// What cannot be done in linear time, or not by a table.
pub(super) const fn unsupported(message: &'static str) -> PatternError {
    PatternError { message, is_javascript: true }
}

/// Of classes and of quantifiers.
pub(super) const UNITS: PatternError = unsupported(
    "a character beyond U+FFFF is two to JavaScript: in a class, escaped or repeated it does not stand for itself",
);
