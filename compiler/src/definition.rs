//! The TOML of a provider; `providers/README.md` explains it to people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::pem::Pem;
use crate::{Fault, Source};

/// A provider's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// The file's stem.
    #[serde(skip)]
    pub id: String,
    /// The vendor's own spelling.
    pub name: Spanned<String>,
    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    pub auth_mode: String,
    /// The vendor's page about its credentials.
    pub docs_url: Spanned<String>,
    /// Whether each import of the npm package brings it; others are imported one by one.
    #[serde(default)]
    pub embedded: bool,
    /// URL templates into which field values are put: what host safety is derived from.
    #[serde(default)]
    pub requests: Vec<Spanned<String>>,
    /// Addresses of the dashboard and the API that hold values.
    #[serde(default)]
    pub paste: Vec<Spanned<PasteDefinition>>,
    /// In the order of the form.
    pub fields: Vec<FieldDefinition>,
    /// How a user gets the values.
    pub guide: Spanned<Guide>,
}

/// An address that holds values.
#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields, expecting = "a URL template, or a table of `url` and `gives`")]
pub enum PasteDefinition {
    /// The values stand in it as they are: `https://{tenant}.acme.example`.
    Pieces(String),
    /// The values are made of pieces of it.
    Rewritten {
        /// Its slots are names of pieces: `https://{name}-admin.acme.example`.
        url: String,
        /// By the id of their fields: `{name}.acme.example`.
        gives: BTreeMap<String, String>,
    },
}

/// One field.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldDefinition {
    /// The key that the integration platform expects.
    pub id: Spanned<String>,
    /// `credentials`, `params` or `assertion_option`.
    pub section: Spanned<String>,
    /// The name on the form.
    pub label: Spanned<String>,
    /// Other names for it in dashboards and files.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// One sentence.
    pub help: Spanned<String>,
    /// What an empty box shows.
    #[serde(default)]
    pub placeholder: String,
    /// The vendor's page about this field.
    #[serde(default)]
    pub docs_url: Option<Spanned<String>>,
    /// What the box holds at first.
    #[serde(default)]
    pub default: String,
    /// The values to choose from.
    #[serde(default)]
    pub options: Vec<ChoiceDefinition>,
    /// Stated for each field, never guessed.
    pub secret: bool,
    /// May hold line breaks.
    #[serde(default)]
    pub multiline: bool,
    /// Taken as it is.
    #[serde(default)]
    pub verbatim: bool,
    /// May stay empty.
    #[serde(default)]
    pub optional: bool,
    /// When the form shows the field; without it always.
    pub visible_when: Option<ConditionDefinition>,
    /// What the vendor documents, as a JavaScript pattern: what fails it is refused.
    pub pattern: Option<Spanned<String>>,
    /// What the values seen look like: what fails it is warned about.
    pub shape: Option<Spanned<String>>,
    /// In which form keys and certificates are asked for; says the shape.
    pub pem: Option<Pem>,
    /// Texts that must be accepted.
    pub accepted: Vec<Accepted>,
    /// Texts that must be refused.
    pub refused: Vec<Refused>,
}

/// Shown only while another field has this value.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionDefinition {
    /// The id of the other field.
    pub field: Spanned<String>,
    /// The value.
    pub equals: String,
}

/// One value to choose.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceDefinition {
    /// What is submitted.
    pub value: String,
    /// What people read.
    pub label: String,
}

/// An example that must be accepted: the text alone, or with what must come of it.
#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields, expecting = "a text, or a table of `input`, `value`, `changes` and `warnings`")]
pub enum Accepted {
    /// Accepted as it is, with no change and no warning.
    Plain(String),
    /// Accepted, with changes or warnings.
    Noted {
        /// The text.
        input: String,
        /// The value, where it is not the text.
        value: Option<String>,
        /// The codes of the changes.
        #[serde(default)]
        changes: Vec<String>,
        /// The codes of the warnings.
        #[serde(default)]
        warnings: Vec<String>,
    },
}

impl Accepted {
    /// Its text, the value, and the codes of changes and warnings.
    #[must_use]
    pub fn parts(&self) -> (&str, &str, &[String], &[String]) {
        match self {
            Self::Plain(input) => (input, input, &[], &[]),
            Self::Noted { input, value, changes, warnings } => {
                (input, value.as_ref().unwrap_or(input), changes, warnings)
            }
        }
    }
}

/// An example that must be refused.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// The text.
    pub input: String,
    /// The code of the issue.
    pub code: String,
}

/// How a user gets the values; the keys are those of the JavaScript object.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all(serialize = "camelCase"))]
pub struct Guide {
    /// One sentence.
    pub summary: String,
    /// What the user will have in hand at the end.
    pub needs: Vec<String>,
    /// What the user needs first.
    pub prerequisites: Vec<Prerequisite>,
    /// Where the steps begin.
    pub dashboard_url: String,
    /// In order.
    pub steps: Vec<Step>,
    /// What to do at the end.
    pub finish: String,
}

/// Something that is needed before the first step.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Prerequisite {
    /// What.
    pub text: String,
    /// Where to get it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A few actions in one place.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What is done here.
    pub title: String,
    /// In order.
    pub actions: Vec<Action>,
}

/// One thing to do.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all(serialize = "camelCase"))]
pub struct Action {
    /// What to do.
    pub text: String,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The id of the field whose value the user then has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fills: Option<String>,
    /// The vendor shows it only once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shown_once: bool,
}

pub(crate) fn read(source: &Source<'_>) -> Result<Definition, Fault> {
    let mut definition: Definition = toml::from_str(source.text).map_err(|error| {
        let fix = "see providers/README.md for the keys and their types";
        Fault::new(source, error.span().unwrap_or(0..0), error.message(), fix)
    })?;
    let name = source.file.rsplit(['/', '\\']).next().unwrap_or(source.file);
    definition.id = name.strip_suffix(".toml").unwrap_or(name).to_string();
    Ok(definition)
}
