import type {
  ConfigurationItem,
  ConfigurationItemChange,
  ConfigurationItemEvent,
  ConfigurationItemFields,
  ConfigurationItemIdentity,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** An item as it is stored. @internal */
export interface ConfigurationItemRecord extends ConfigurationItemIdentity {
  id: number;
  ref: string;
  fields: ConfigurationItemFields;
  /** As it was written: what lists sort by may be made otherwise by now. */
  sortKey: string;
  version: number;
  /** Place of its last change among those of all items. */
  sequence: number;
  createdAt: number;
  updatedAt: number;
  retiredAt?: number;
}

/** An entry of an item's history. @internal */
export interface ConfigurationItemEntry {
  version: number;
  at: number;
  personId: string;
  action: ConfigurationItemEvent['action'];
  imported: boolean;
  changes: readonly ConfigurationItemChange[];
}

/** An item as it goes to the catalog. @internal */
export function toItemView(
  record: ConfigurationItemRecord,
): Omit<ConfigurationItem, 'editable'> {
  const { kind, namespace, name, ref, fields, version } = record;
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ref,
    kind,
    namespace,
    name,
    ...fields,
    dependsOn: [...fields.dependsOn],
    version,
    createdAt: iso(record.createdAt),
    updatedAt: iso(record.updatedAt),
    ...(record.retiredAt === undefined
      ? {}
      : { retiredAt: iso(record.retiredAt) }),
  };
}
