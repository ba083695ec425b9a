//! Patterns in UTF-16 units, as `RegExp` reads them without the flag `u`: a character beyond U+FFFF is two of them, and any
//! class that holds such characters holds each half.
//!
//! In UTF-8 such a character is four bytes. Which character it is never matters to a class, so that the first two bytes can
//! stand for the one half and the last two for the other.

use regex_syntax::hir::{
    Class, ClassBytes, ClassBytesRange, ClassUnicode, ClassUnicodeRange, Hir, HirKind, Repetition,
};

/// The pattern with its classes written out in units.
pub(crate) fn of(hir: Hir) -> Hir {
    match hir.into_kind() {
        HirKind::Class(Class::Unicode(class)) => unit(class),
        HirKind::Class(class @ Class::Bytes(_)) => Hir::class(class),
        HirKind::Repetition(Repetition { min, max, greedy, sub }) => {
            Hir::repetition(Repetition { min, max, greedy, sub: Box::new(of(*sub)) })
        }
        HirKind::Capture(capture) => of(*capture.sub),
        HirKind::Concat(parts) => Hir::concat(parts.into_iter().map(of).collect()),
        HirKind::Alternation(parts) => Hir::alternation(parts.into_iter().map(of).collect()),
        HirKind::Literal(literal) => Hir::literal(literal.0),
        HirKind::Look(look) => Hir::look(look),
        HirKind::Empty => Hir::empty(),
    }
}

fn unit(mut class: ClassUnicode) -> Hir {
    if class.ranges().last().is_none_or(|range| range.end() <= '\u{ffff}') {
        return Hir::class(Class::Unicode(class));
    }
    class.intersect(&ClassUnicode::new([ClassUnicodeRange::new('\0', '\u{ffff}')]));
    let first = Hir::concat(vec![bytes(0xf0, 0xf4), bytes(0x80, 0xbf)]);
    let second = Hir::concat(vec![bytes(0x80, 0xbf), bytes(0x80, 0xbf)]);
    Hir::alternation(vec![Hir::class(Class::Unicode(class)), first, second])
}

fn bytes(start: u8, end: u8) -> Hir {
    Hir::class(Class::Bytes(ClassBytes::new([ClassBytesRange::new(start, end)])))
}
