/** What form libraries ask of a schema: https://standardschema.dev. */
import type { StandardSchemaProps } from './types.js'

export const standardProps = <V>(validate: StandardSchemaProps<V>['validate']): StandardSchemaProps<V> =>
  Object.freeze({ version: 1, vendor: 'connect-fields', validate })
