//! A code and its params to words. In the browser the same templates are rendered by the JavaScript face.

use std::borrow::Cow;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Puts params into the template of a code.
pub(crate) fn render<'t>(code: &str, params: impl Iterator<Item = (&'static str, Cow<'t, str>)>) -> String {
    let template = TEMPLATES.iter().find(|(name, _)| *name == code).map_or(code, |(_, template)| template);
    let params: Vec<_> = params.collect();
    // In one go: a label that is put in may hold braces itself.
    let mut parts = template.split('{');
    let mut text = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let hole = part.split_once('}');
        match hole.and_then(|(name, rest)| Some((params.iter().find(|(known, _)| *known == name)?, rest))) {
            Some(((_, value), rest)) => text.extend([value, rest]),
            None => text.extend(["{", part]),
        }
    }
    text
}

/// `U+200B ZERO WIDTH SPACE`.
pub(crate) fn named(character: char) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    let name = TEMPLATES.iter().find(|(name, _)| *name == code).map(|(_, name)| *name);
    [&code, " ", name.unwrap_or("INVISIBLE CHARACTER")].concat()
}

#[cfg(test)]
mod tests {
    use crate::{ChangeCode, Code};

    #[test]
    fn each_code_has_a_template_and_each_template_a_code() {
        let mut known: Vec<&str> = Code::ALL.iter().map(|code| code.name()).collect();
        known.extend(ChangeCode::ALL.iter().map(|code| code.name()));
        known.extend(["use", "handoff_needed", "handoff_secret"]);
        for code in &known {
            assert!(super::TEMPLATES.iter().any(|(name, _)| name == code), "messages/en.toml has no {code}");
        }
        for (name, _) in super::TEMPLATES {
            // Names of characters, and what the element says.
            let is_other = ["U+", "element_"].iter().any(|other| name.starts_with(other));
            assert!(known.contains(name) || is_other, "messages/en.toml has {name}, which is no code");
        }
    }

    #[test]
    fn what_is_put_into_a_template_is_none() {
        let params = [("label", "The {prefix} {label}".into()), ("prefix", "sk-".into())];
        assert_eq!(super::render("prefix", params.into_iter()), "The {prefix} {label} begins with sk-.");
        assert_eq!(super::render("{no} {", [].into_iter()), "{no} {");
    }

    #[test]
    fn templates_name_only_params_of_their_code() {
        for code in Code::ALL {
            let rendered = super::render(code.name(), code.params().iter().map(|param| (param.name(), "".into())));
            assert!(!rendered.contains('{'), "{}: {rendered}", code.name());
        }
    }
}
