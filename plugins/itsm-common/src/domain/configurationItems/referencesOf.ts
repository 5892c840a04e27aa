import type { ConfigurationItemFields } from './configurationItem';

/** A reference that an item names, and in which field. @public */
export interface ConfigurationItemReference {
  /** `owner`, `dependsOn.0`. */
  path: string;
  ref: string;
}

/** Everything of the catalog that an item names. @public */
export function configurationItemReferences(
  fields: ConfigurationItemFields,
): ConfigurationItemReference[] {
  const single = (['owner', 'system', 'supportGroup'] as const).flatMap(
    path => {
      const ref = fields[path];
      return ref ? [{ path, ref }] : [];
    },
  );
  return [
    ...single,
    ...fields.dependsOn.map((ref, index) => ({
      path: `dependsOn.${index}`,
      ref,
    })),
  ];
}
