//! Fields by which a user could send the secret to another host.

use connect_fields_format::Slot;

use super::Linter;
use crate::form::{Form, FormField};
use crate::slot;

/// Texts that a parser ends a host at, or reads a user name from.
const ATTACKS: [&str; 6] = ["evil.com/", "evil.com#", "evil.com?", "evil.com:80\\@", "a@evil.com/", "evil.com%2f"];

impl Linter<'_> {
    pub(super) fn host(&mut self, form: &Form, number: usize, field: &FormField) {
        if slot::of(number, field.safety, &form.requests) != Slot::Host {
            return;
        }
        let Some(attack) = ATTACKS.iter().find(|attack| self.emitter.accepts(field, attack) == Some(true)) else {
            return;
        };
        let id = field.id.get_ref();
        let what = format!(
            "`{id}` stands in a host and takes {attack:?}: here it is refused (`unsafe_host`), others would send the secret to another host"
        );
        let fix = "add a `pattern` such as `^[a-z0-9-]+$`, or an `enum`: then users are told what is asked";
        self.tell("host-open", field.id.span(), what, fix);
    }
}
