//! Digits and letters of other scripts that stand for ASCII ones.

/// Where the ten digits of each script begin: category Nd of the Basic Multilingual Plane
/// (<https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedNumericType.txt>).
const ZEROS: [u16; 35] = [
    0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0de6, 0x0e50,
    0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];

/// The text in ASCII, where it differs and all of it has an ASCII form.
pub(crate) fn ascii_form(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut plain = String::new();
    for character in text.chars() {
        plain.push(ascii(character)?);
    }
    Some(plain)
}

fn ascii(character: char) -> Option<char> {
    let number = u32::from(character);
    let plain = match number {
        0..=0x7f => return Some(character),
        // Full-width forms: https://www.unicode.org/charts/PDF/UFF00.pdf
        0xff01..=0xff5e => number - 0xfee0,
        _ => ZEROS.iter().find_map(|zero| number.checked_sub(u32::from(*zero)).filter(|digit| *digit < 10))? + 0x30,
    };
    char::from_u32(plain)
}

#[cfg(test)]
mod tests {
    use super::ascii;

    #[test]
    fn knows_each_digit_of_the_plane_and_nothing_else() -> Result<(), Box<dyn std::error::Error>> {
        let digit = regex::Regex::new(r"^\p{Nd}$")?;
        for character in ('\u{80}'..='\u{ffff}').filter(|character| !('\u{ff01}'..='\u{ff5e}').contains(character)) {
            let is_digit = digit.is_match(&character.to_string());
            assert_eq!(
                ascii(character).is_some_and(|ascii| ascii.is_ascii_digit()),
                is_digit,
                "U+{:04X}",
                u32::from(character)
            );
        }
        assert_eq!(super::ascii_form("１０６ａ"), Some("106a".into()));
        assert_eq!(super::ascii_form("106é"), None);
        Ok(())
    }
}
