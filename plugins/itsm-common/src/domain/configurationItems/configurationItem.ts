import type { Criticality } from '../impact/criticality';

/** Kinds of the catalog that a configuration item can be. @public */
export const CONFIGURATION_ITEM_KINDS = ['Resource', 'Component'] as const;
/** @public */
export type ConfigurationItemKind = (typeof CONFIGURATION_ITEM_KINDS)[number];

/** Where an item is in its life. @public */
export const CONFIGURATION_ITEM_STATES = [
  'stock',
  'implementation',
  'production',
  'obsolete',
] as const;
/** @public */
export type ConfigurationItemState = (typeof CONFIGURATION_ITEM_STATES)[number];

/** Texts of the inventory that an item may have. @public */
export const INVENTORY_TEXTS = [
  'serialNumber',
  'assetNumber',
  'location',
  'manufacturer',
  'model',
  'operatingSystem',
] as const;

/**
 * What is known of an item as a thing that was bought and stands somewhere.
 *
 * @public
 */
export interface ConfigurationItemInventory {
  serialNumber?: string;
  assetNumber?: string;
  location?: string;
  manufacturer?: string;
  model?: string;
  operatingSystem?: string;
  ipAddress?: string;
  /** `2025-03-14` */
  purchaseDate?: string;
  warrantyEnd?: string;
  state?: ConfigurationItemState;
}

/** What identifies an item; none of it changes. @public */
export interface ConfigurationItemIdentity {
  kind: ConfigurationItemKind;
  namespace: string;
  name: string;
}

/** What people write of an item and may change. @public */
export interface ConfigurationItemFields extends ConfigurationItemInventory {
  title?: string;
  description?: string;
  /** Its class, such as `server`. */
  type: string;
  /** Reference of a Group or User. */
  owner: string;
  /** Reference of a System. */
  system?: string;
  /** Of components only. */
  lifecycle?: string;
  /** References of Components and Resources, in order. */
  dependsOn: readonly string[];
  criticality?: Criticality;
  /** Rules as `parseRedundancy` reads them. */
  redundancy?: string;
  /** Reference of a Group. */
  supportGroup?: string;
  maintenanceWindow?: string;
}

/** Fields of an item in the order in which people read them. @public */
export const CONFIGURATION_ITEM_FIELDS = [
  'title',
  'description',
  'type',
  'owner',
  'system',
  'lifecycle',
  'dependsOn',
  'criticality',
  'redundancy',
  'supportGroup',
  'maintenanceWindow',
  ...INVENTORY_TEXTS,
  'ipAddress',
  'purchaseDate',
  'warrantyEnd',
  'state',
] as const satisfies readonly (keyof ConfigurationItemFields)[];
/** @public */
export type ConfigurationItemField = (typeof CONFIGURATION_ITEM_FIELDS)[number];

/**
 * Classes that forms offer. Others may be written: a class is whatever an
 * organisation calls it.
 *
 * @public
 */
export const CONFIGURATION_ITEM_TYPES = [
  'application',
  'database-server',
  'hypervisor',
  'network-device',
  'rack',
  'server',
  'storage',
  'virtual-machine',
  'web-application',
] as const;

/**
 * Annotations that say of an entity what the service desk needs to know. They
 * may stand on any entity, wherever it is kept.
 *
 * @public
 */
export const CONFIGURATION_ANNOTATIONS = {
  criticality: 'itsm/criticality',
  redundancy: 'itsm/redundancy',
  supportGroup: 'itsm/support-group',
  maintenanceWindow: 'itsm/maintenance-window',
} as const;

/**
 * `backstage.io/managed-by-origin-location` of the entities that the portal
 * gives to the catalog; the items are told by it from those of git.
 *
 * @public
 */
export const CONFIGURATION_ITEM_ORIGIN = 'itsm:configuration-items';

/** Full reference in lower case, as the catalog compares them. @public */
export function configurationItemRef({
  kind,
  namespace,
  name,
}: ConfigurationItemIdentity): string {
  return `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
