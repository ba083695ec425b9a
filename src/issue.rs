//! What is wrong or odd: an issue, which carries a code.

use core::fmt;
use std::borrow::Cow;

use connect_fields_format::{Section, Words};

#[cfg(feature = "full")]
use crate::credential::kinds;
use crate::field::FieldRef;
use crate::rule::invisible::InvisibleAt;
use crate::{Code, Error, Param, Provider, message};

/// In place of a field's number: the whole paste. In place of a basis: nothing.
pub(crate) const NONE: u8 = 255;
/// The basis of an issue, what its params are read from; or the number of a sibling.
pub(crate) const RULE: u8 = 254;
pub(crate) const SHAPE: u8 = 253;

/// What a text that is too long to be looked at is told.
const LIMIT: &str = "0-1048576";

/// One thing wrong or odd. Holds no value; its `Debug` form is safe to log.
#[derive(Clone, Copy)]
pub struct Issue<'p> {
    /// What.
    pub code: Code,
    pub(crate) field: Option<FieldRef<'p>>,
    pub(crate) basis: u8,
    pub(crate) found: Option<InvisibleAt>,
}

impl fmt::Debug for Issue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Issue({:?} {})", self.path(), self.code.name())
    }
}

impl<'p> Issue<'p> {
    /// The field; `None` where the whole form or paste is meant.
    #[must_use]
    pub fn path(&self) -> Option<(Section, &'p str)> {
        self.field.map(|field| (field.section(), field.id()))
    }

    /// The text of one param; empty for one that the code does not have.
    ///
    /// ```
    /// use connect_fields::{Param, provider};
    ///
    /// let clay = provider("clay")?;
    /// let checked = clay.field("workspaceId")?.check("106\u{200b}0661");
    /// let issue = checked.notes.issues().next().expect("it is refused");
    /// assert_eq!(issue.param(Param::Label), "Workspace ID");
    /// assert_eq!(issue.param(Param::Character), "U+200B ZERO WIDTH SPACE");
    /// assert_eq!(issue.param(Param::Expected), "");
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn param(&self, param: Param) -> Cow<'p, str> {
        let words = self.words();
        let text = match (param, self.code) {
            _ if !self.code.params().contains(&param) => "",
            (Param::Character, _) => {
                return self.found.map_or("".into(), |found| message::named(found.character).into());
            }
            (Param::Position, _) => return self.found.map_or("".into(), |found| found.position.to_string().into()),
            #[cfg(feature = "full")]
            (Param::Credential, _) => kinds::name(self.basis.into()),
            #[cfg(not(feature = "full"))]
            (Param::Credential, _) => "",
            (Param::Label, _) => self.field.map_or("", |field| field.label()),
            (Param::Other, _) => self.sibling().map_or("", |other| other.label()),
            (Param::Prefix, _) => words.map_or("", |words| words.prefix),
            (Param::Expected, Code::Character | Code::Format) => words.map_or("", |words| words.characters),
            (Param::Expected, Code::TooLong) => words.map_or(LIMIT, |words| words.length),
            (Param::Expected, _) => words.map_or("", |words| words.length),
        };
        text.into()
    }

    /// What to tell the user, in English.
    #[must_use]
    pub fn message(&self) -> String {
        message::render(self.code.name(), self.code.params().iter().map(|param| (param.name(), self.param(*param))))
    }

    fn sibling(&self) -> Option<FieldRef<'p>> {
        self.field?.provider.at(self.basis.into())
    }

    fn words(&self) -> Option<Words<'p>> {
        let field = self.field?.field;
        match self.basis {
            RULE => Some(field.rule_words()),
            SHAPE => Some(field.shape_words()),
            _ => None,
        }
    }
}

impl Provider<'_> {
    /// The issue of what a server answers, in the same words as those of a check: [`Code::Rejected`], [`Code::Unauthorized`],
    /// [`Code::AlreadyConnected`]. `None` is the whole form. Of another code it names the field and no more: what a rule asks for
    /// only a check tells.
    ///
    /// # Errors
    /// [`Error::UnknownField`].
    ///
    /// ```
    /// use connect_fields::{Code, Section, provider};
    ///
    /// let clay = provider("clay")?;
    /// let issue = clay.issue(Some((Section::Credentials, "apiKey")), Code::Unauthorized)?;
    /// assert_eq!(issue.path(), Some((Section::Credentials, "apiKey")));
    /// assert!(!issue.message().is_empty());
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    pub fn issue(&self, path: Option<(Section, &str)>, code: Code) -> Result<Issue<'_>, Error> {
        let field = path.map(|(section, id)| self.field_in(section, id)).transpose()?;
        Ok(Issue { code, field, basis: NONE, found: None })
    }
}
