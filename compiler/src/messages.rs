//! The message templates of one language.

use std::collections::BTreeMap;

/// All templates of a file by code, whatever table they stand in.
///
/// # Errors
/// Where the TOML cannot be read.
///
/// ```
/// let templates = connect_fields_compiler::messages::flat("[issues]\nrequired = \"{label} is missing.\"")?;
/// assert_eq!(templates, [("required".to_string(), "{label} is missing.".to_string())]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn flat(text: &str) -> Result<Vec<(String, String)>, toml::de::Error> {
    let tables: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(text)?;
    Ok(tables.into_values().flatten().collect())
}
