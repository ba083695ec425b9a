/**
 * What a user of each provider may have in the clipboard, for visitors who have no account there. Only this page's own
 * convenience: a provider without an example has the same form.
 */
export const EXAMPLES = {
  clay: 'https://app.clay.com/workspaces/1060661/settings/account',
  clickhouse: 'Key ID: EXAMPLEEXAMPLEEXAMPL\nKey Secret: 4b1dEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE000',
  cloudentity: 'https://acme.eu.authz.cloudentity.io/acme/default/oauth2/token',
}
