//! Text to values: which part of it belongs into which field.

pub(crate) mod finds;
pub(crate) mod lines;

use finds::Finds;
pub use finds::{Found, Pasted};

use crate::check::exceeds_limit;
#[cfg(feature = "full")]
use crate::clipboard;
use crate::entry::Entry;
use crate::field::FieldRef;
use crate::notes::Notes;
use crate::provider::Provider;
use crate::{Code, Section};

impl Provider<'_> {
    /// Finds this provider's values in whatever the user's clipboard held: a dashboard URL, alone or in prose;
    /// `Label value`, `Label: value` and label-over-value lines; a text that only one field can take.
    ///
    /// Where nothing is found the one issue is `nothing_recognized`; a labelled value that its field refuses is an issue
    /// of that field. At most [`MAX_UNITS`](crate::MAX_UNITS) UTF-16 units are looked at; more is `too_long`.
    ///
    /// ```
    /// use connect_fields::provider;
    ///
    /// let clay = provider("clay")?;
    /// let pasted = clay.paste("Ours is https://app.clay.com/workspaces/1060661/settings");
    /// let found = pasted.values.first().map(|found| (found.field.id(), found.text.as_str()));
    /// assert_eq!(found, Some(("workspaceId", "1060661")));
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn paste(&self, text: &str) -> Pasted<'_> {
        self.paste_into(text, None, &[])
    }

    /// The same, where the paste goes into the box of `field`, which takes a text that stands alone, and `current` is what
    /// stands in the boxes already: one item a box, section, field id, text. What is found for another filled box is a conflict,
    /// or nothing if it is the same. A field of another provider counts as none.
    ///
    /// ```
    /// use connect_fields::{Section, provider};
    ///
    /// let clay = provider("clay")?;
    /// let current = [(Section::Params, "workspaceId", "7")];
    /// let pasted = clay.paste_into("https://app.clay.com/workspaces/1060661", clay.field("apiKey").ok(), &current);
    /// assert_eq!(pasted.conflicts.first().map(|found| found.text.as_str()), Some("1060661"));
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn paste_into<'p>(
        &'p self,
        text: &str,
        field: Option<FieldRef<'_>>,
        current: &[(Section, &str, &str)],
    ) -> Pasted<'p> {
        let filled = self.fields().map(|field| Entry::of(field, current));
        let own = field.and_then(|field| self.fields().find(|own| own.is(field)));
        self.paste_entry(Entry::Text(text), own.map_or(usize::MAX, |field| field.number()), filled)
    }

    /// `filled` has what stands in each box.
    // A function of its own: an engine compiles what it runs for the first time, and a form that is wrong waits for it.
    #[inline(never)]
    pub(crate) fn paste_entry<'p, 't>(
        &'p self,
        entry: Entry<'_>,
        target: usize,
        filled: impl Iterator<Item = Entry<'t>> + Clone,
    ) -> Pasted<'p> {
        let mut finds = Finds { provider: self, target, values: Vec::new(), notes: Notes::new(self) };
        let otherwise = match entry {
            Entry::Text(text) if exceeds_limit(text) => Code::TooLong,
            #[cfg(feature = "full")]
            Entry::Text(text) if self.is_full() => {
                clipboard::fill(&mut finds, text);
                Code::NothingRecognized
            }
            Entry::Text(text) => {
                finds.addresses(text);
                finds.lines(text);
                Code::NothingRecognized
            }
            Entry::TooLong => Code::TooLong,
            Entry::Absent | Entry::NotText | Entry::Kept(_) => Code::NothingRecognized,
        };
        finds.finish(otherwise, filled)
    }
}
