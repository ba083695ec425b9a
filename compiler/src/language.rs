//! The texts of a language other than English: messages by code, and what the providers say.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::definition::{Action, Definition, Guide, Prerequisite, Step};

type Texts = BTreeMap<String, String>;

/// A file of `messages/`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// `ltr` or `rtl`, as `dir` in HTML has it.
    pub dir: String,
    issues: Texts,
    changes: Texts,
    suggestions: Texts,
    guides: Texts,
    element: Texts,
    /// What stands for `{expected}` where it is words.
    formats: Texts,
    /// By their ids.
    pub providers: BTreeMap<String, ProviderTexts>,
}

/// What a provider says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderTexts {
    /// By section and id: `params.workspaceId`.
    pub fields: BTreeMap<String, FieldTexts>,
    guide: GuideTexts,
}

/// What a field says; where there is no text of its own the English one stands.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FieldTexts {
    label: String,
    help: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    placeholder: Option<String>,
}

/// In the order of the guide.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GuideTexts {
    summary: String,
    needs: Vec<String>,
    prerequisites: Vec<String>,
    finish: String,
    steps: Vec<StepTexts>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StepTexts {
    title: String,
    actions: Vec<String>,
}

impl Language {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it is no TOML, or lacks something that each file has.
    pub fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string())
    }

    /// All templates by code, and the formats.
    pub fn messages(&self) -> impl Iterator<Item = (&str, &str)> {
        let tables = [&self.issues, &self.changes, &self.suggestions, &self.guides, &self.element, &self.formats];
        tables.into_iter().flatten().map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// What is not as in the English texts: codes, their params, fields, the lists of guides. A provider may be left out: its texts
    /// stay English, and say so.
    #[must_use]
    pub fn faults(&self, english: &[(String, String)], definitions: &[Definition]) -> Vec<String> {
        let mut faults = Vec::new();
        // The names of characters are the same in all languages.
        let templates: BTreeMap<&str, &str> =
            english.iter().filter(|(code, _)| !code.starts_with("U+")).map(|(code, text)| (&**code, &**text)).collect();
        let own: BTreeMap<&str, &str> = self.messages().filter(|(code, _)| !self.formats.contains_key(*code)).collect();
        differ("code", templates.keys(), own.keys(), &mut faults);
        for (code, text) in &own {
            if templates.get(code).is_some_and(|template| params(template) != params(text)) {
                faults.push(format!("{code} has other params than in English"));
            }
        }
        for (id, texts) in &self.providers {
            match definitions.iter().find(|definition| definition.id == *id) {
                Some(definition) => texts.compare(definition, &mut faults),
                None => faults.push(format!("{id} is no provider")),
            }
        }
        faults
    }
}

impl ProviderTexts {
    fn compare(&self, definition: &Definition, faults: &mut Vec<String>) {
        let paths = definition.fields.iter().map(|field| format!("{}.{}", field.section.get_ref(), field.id.get_ref()));
        let paths: BTreeSet<String> = paths.collect();
        differ(&format!("field of {}", definition.id), paths.iter(), self.fields.keys(), faults);
        let guide = definition.guide.get_ref();
        let theirs: Vec<usize> = guide.steps.iter().map(|step| step.actions.len()).collect();
        let own: Vec<usize> = self.guide.steps.iter().map(|step| step.actions.len()).collect();
        let lists = (guide.needs.len(), guide.prerequisites.len(), theirs);
        if lists != (self.guide.needs.len(), self.guide.prerequisites.len(), own) {
            faults.push(format!("the guide of {} has lists of another length", definition.id));
        }
    }

    /// The guide with these texts.
    #[must_use]
    pub fn guide(&self, guide: &Guide) -> Guide {
        let texts = &self.guide;
        let step = |(step, texts): (&Step, &StepTexts)| Step {
            title: texts.title.clone(),
            actions: (step.actions.iter().zip(&texts.actions))
                .map(|(action, text)| Action { text: text.clone(), ..action.clone() })
                .collect(),
        };
        Guide {
            summary: texts.summary.clone(),
            needs: texts.needs.clone(),
            prerequisites: (guide.prerequisites.iter().zip(&texts.prerequisites))
                .map(|(first, text)| Prerequisite { text: text.clone(), ..first.clone() })
                .collect(),
            dashboard_url: guide.dashboard_url.clone(),
            steps: guide.steps.iter().zip(&texts.steps).map(step).collect(),
            finish: texts.finish.clone(),
        }
    }
}

/// Tells what only one side has.
fn differ<'k, K: AsRef<str> + Ord + 'k>(
    what: &str,
    wanted: impl Iterator<Item = &'k K>,
    found: impl Iterator<Item = &'k K>,
    faults: &mut Vec<String>,
) {
    let (wanted, found): (BTreeSet<_>, BTreeSet<_>) = (wanted.collect(), found.collect());
    faults.extend(wanted.difference(&found).map(|key| format!("the {what} {} is missing", key.as_ref())));
    faults.extend(found.difference(&wanted).map(|key| format!("{} is no {what}", key.as_ref())));
}

/// What stands in braces.
fn params(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}
