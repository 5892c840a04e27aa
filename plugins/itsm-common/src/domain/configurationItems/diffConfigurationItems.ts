import {
  CONFIGURATION_ITEM_FIELDS,
  type ConfigurationItemField,
  type ConfigurationItemFields,
} from './configurationItem';

/** A field with what it was and what it is; absent where it was or is empty. @public */
export interface ConfigurationItemChange {
  field: ConfigurationItemField;
  before?: string | readonly string[];
  after?: string | readonly string[];
}

/**
 * Field by field, what makes one version of an item out of another. Of a new
 * item, `before` is undefined.
 *
 * @public
 */
export function diffConfigurationItems(
  before: ConfigurationItemFields | undefined,
  after: ConfigurationItemFields,
): ConfigurationItemChange[] {
  return CONFIGURATION_ITEM_FIELDS.flatMap(field => {
    const [old, now] = [valueOf(before, field), valueOf(after, field)];
    return JSON.stringify(old) === JSON.stringify(now)
      ? []
      : [
          {
            field,
            ...(old === undefined ? {} : { before: old }),
            ...(now === undefined ? {} : { after: now }),
          },
        ];
  });
}

/** No dependency is as good as none written. */
function valueOf(
  fields: ConfigurationItemFields | undefined,
  field: ConfigurationItemField,
): string | readonly string[] | undefined {
  const value = fields?.[field];
  return value === undefined || value.length === 0 ? undefined : value;
}
