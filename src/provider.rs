//! A provider of a catalog.

use connect_fields_format::{Field, MAX_FIELDS, Provider as Record, Section};

use crate::Error;
#[cfg(feature = "full")]
use crate::clock;
use crate::field::FieldRef;
use crate::source::Template;

/// A provider of a catalog.
#[derive(Clone, Debug)]
pub struct Provider<'a> {
    pub(crate) record: Record<'a>,
    /// Whether addresses of private networks are refused.
    pub(crate) public_hosts: bool,
    /// By field number, a bit each: whether its rule only warns. (A number of 128 bits brings functions that shift it.)
    pub(crate) softened: [u32; MAX_FIELDS.div_ceil(32)],
    /// Whether it reads whole clipboards and knows credentials.
    #[cfg(feature = "full")]
    full: bool,
    #[cfg(feature = "full")]
    pub(crate) seconds: Option<u64>,
    fields: Vec<Field<'a>>,
    /// The web addresses that hold values, the ones that fill the most first.
    pub(crate) templates: Vec<Template<'a>>,
    /// Those out of whose pieces a value is made.
    pub(crate) rewrites: Vec<Template<'a>>,
}

impl<'a> Provider<'a> {
    pub(crate) fn new(record: Record<'a>) -> Self {
        Self {
            public_hosts: false,
            softened: [0; MAX_FIELDS.div_ceil(32)],
            #[cfg(feature = "full")]
            full: false,
            #[cfg(feature = "full")]
            seconds: None,
            fields: record.fields(),
            templates: Template::all(record.templates()),
            rewrites: Template::all(record.rewrites()),
            record,
        }
    }

    /// Kebab-case, permanent.
    #[must_use]
    pub fn id(&self) -> &'a str {
        self.record.id()
    }

    /// The vendor's own spelling.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.record.name()
    }

    /// `API_KEY`, `BASIC`, `OAUTH2_CC` ...
    #[must_use]
    pub fn auth_mode(&self) -> &'a str {
        self.record.auth_mode()
    }

    /// The vendor's page about its credentials.
    #[must_use]
    pub fn docs_url(&self) -> &'a str {
        self.record.docs_url()
    }

    /// Eight hexadecimal digits that change with the definition.
    #[must_use]
    pub fn revision(&self) -> String {
        format!("{:08x}", self.record.revision())
    }

    /// The fields, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = FieldRef<'_>> + Clone {
        self.fields.iter().map(|field| FieldRef { provider: self, field })
    }

    /// Finds a field by its id.
    ///
    /// # Errors
    /// [`Error::UnknownField`]; [`Error::AmbiguousField`] where two sections have the id: use [`Provider::field_in`].
    pub fn field(&self, id: &str) -> Result<FieldRef<'_>, Error> {
        let mut found = self.fields().filter(|field| field.id() == id);
        match (found.next(), found.next()) {
            (Some(field), None) => Ok(field),
            (Some(_), Some(_)) => Err(Error::AmbiguousField { id: id.to_string() }),
            (None, _) => Err(self.unknown(id)),
        }
    }

    /// Finds a field by its section and id.
    ///
    /// # Errors
    /// [`Error::UnknownField`].
    ///
    /// ```
    /// use connect_fields::{Section, provider};
    ///
    /// let clay = provider("clay")?;
    /// assert_eq!(clay.field_in(Section::Params, "workspaceId")?.label(), "Workspace ID");
    /// assert!(clay.field_in(Section::Credentials, "workspaceId").is_err());
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    pub fn field_in(&self, section: Section, id: &str) -> Result<FieldRef<'_>, Error> {
        let mut fields = self.fields();
        fields.find(|field| field.section() == section && field.id() == id).ok_or_else(|| self.unknown(id))
    }

    /// The same provider, in which the rule of a field only warns: the way out where a pattern is out of date. What is
    /// said about hosts and paths stays an issue.
    ///
    /// # Errors
    /// [`Error::UnknownField`].
    ///
    /// ```
    /// use connect_fields::{Section, State, provider};
    ///
    /// let clay = provider("clay")?.soften(Section::Params, "workspaceId")?;
    /// let checked = clay.field("workspaceId")?.check("team-7");
    /// assert_eq!((checked.state, checked.notes.warnings().count()), (State::Valid, 1));
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    pub fn soften(mut self, section: Section, id: &str) -> Result<Self, Error> {
        self.soften_at(self.field_in(section, id)?.number());
        Ok(self)
    }

    pub(crate) fn soften_at(&mut self, number: usize) {
        if let Some(bits) = self.softened.get_mut(number / 32) {
            *bits |= 1 << (number % 32);
        }
    }

    /// The same provider, in which a host that the user chooses has to be on the internet: addresses of private networks
    /// and of the machine itself are refused, in every spelling that a URL parser takes; so are names without a dot and URLs
    /// without a host. Without this, a private address is a warning.
    ///
    /// ```
    /// use connect_fields::{Catalog, Code};
    ///
    /// let gitlab = Catalog::all()?.provider("gitlab")?.with_public_hosts();
    /// let checked = gitlab.field("hostname")?.check("127.0.0.1");
    /// assert_eq!(checked.notes.issues().map(|issue| issue.code).collect::<Vec<_>>(), [Code::PrivateHost]);
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[must_use]
    pub fn with_public_hosts(self) -> Self {
        Self { public_hosts: true, ..self }
    }

    /// The same provider, which reads whole clipboards: `.env`, JSON, `curl`, headers, connection strings, tables, keys in PEM. In
    /// npm that is what `connect-fields/full` gives.
    ///
    /// ```
    /// use connect_fields::provider;
    ///
    /// let clay = provider("clay")?.full();
    /// let pasted = clay.paste("export CLAY_WORKSPACE_ID='106'\nPORT=3000");
    /// assert_eq!(pasted.values.first().map(|found| found.text.as_str()), Some("106"));
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[cfg(feature = "full")]
    #[must_use]
    pub fn full(self) -> Self {
        Self { full: true, ..self }
    }

    /// The same provider. Sets the time, in seconds since 1970, by which a token has expired or not; without it the clock of the
    /// machine counts.
    ///
    /// ```
    /// use connect_fields::{Code, provider};
    ///
    /// // {"alg":"EXAMPLE"}.{"nbf":100,"exp":200}
    /// let token = "eyJhbGciOiJFWEFNUExFIn0.eyJuYmYiOjEwMCwiZXhwIjoyMDB9.EXAMPLE0";
    /// let cloudentity = provider("cloudentity")?.full().at_time(200);
    /// let checked = cloudentity.field("client_secret")?.check(token);
    /// assert_eq!(checked.notes.warnings().map(|warning| warning.code).collect::<Vec<_>>(), [Code::Expired]);
    /// # Ok::<(), connect_fields::Error>(())
    /// ```
    #[cfg(feature = "full")]
    #[must_use]
    pub fn at_time(self, seconds: u64) -> Self {
        Self { seconds: Some(seconds), ..self }
    }

    /// The time: the given one, or the machine's.
    #[cfg(feature = "full")]
    pub(crate) fn seconds(&self) -> u64 {
        self.seconds.unwrap_or_else(clock::seconds)
    }

    #[cfg(feature = "full")]
    pub(crate) fn is_full(&self) -> bool {
        self.full
    }

    /// The fields that a form shows.
    pub(crate) fn shown(&self) -> impl Iterator<Item = FieldRef<'_>> + Clone {
        self.fields().filter(|field| !field.field.hidden())
    }

    pub(crate) fn at(&self, number: usize) -> Option<FieldRef<'_>> {
        Some(FieldRef { provider: self, field: self.fields.get(number)? })
    }

    fn unknown(&self, id: &str) -> Error {
        let known: Vec<String> = self.fields().map(|field| [field.section().name(), field.id()].join(".")).collect();
        Error::UnknownField { id: id.to_string(), known: known.join(", ") }
    }
}
