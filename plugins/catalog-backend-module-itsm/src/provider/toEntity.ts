import {
  ANNOTATION_EDIT_URL,
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  type Entity,
} from '@backstage/catalog-model';
import {
  CONFIGURATION_ANNOTATIONS,
  CONFIGURATION_ITEM_ORIGIN,
  type ConfigurationItemFeed,
  type ConfigurationItemInventory,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** An item as the feed tells of it. */
export type FedItem = NonNullable<
  ConfigurationItemFeed['changes'][number]['item']
>;

/** The catalog wants a lifecycle of every component. */
const LIFECYCLE = 'production';

/**
 * The entity of an item. What people search by stands in `spec.inventory`,
 * what the service desk reads in annotations.
 *
 * @param pageUrl - of the page where items are edited
 */
export function toEntity(item: FedItem, pageUrl: string): Entity {
  const page = `${pageUrl}?item=${encodeURIComponent(item.ref)}`;
  const inventory = inventoryOf(item);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: item.kind,
    metadata: {
      namespace: item.namespace,
      name: item.name,
      ...(item.title ? { title: item.title } : {}),
      ...(item.description ? { description: item.description } : {}),
      annotations: {
        [ANNOTATION_LOCATION]: `url:${page}`,
        [ANNOTATION_ORIGIN_LOCATION]: CONFIGURATION_ITEM_ORIGIN,
        [ANNOTATION_VIEW_URL]: page,
        [ANNOTATION_EDIT_URL]: `${page}&view=edit`,
        ...annotationsOf(item),
      },
    },
    spec: {
      type: item.type,
      owner: item.owner,
      ...(item.kind === 'Component'
        ? { lifecycle: item.lifecycle ?? LIFECYCLE }
        : {}),
      ...(item.system ? { system: item.system } : {}),
      ...(item.dependsOn.length > 0 ? { dependsOn: item.dependsOn } : {}),
      ...(Object.keys(inventory).length > 0 ? { inventory } : {}),
    },
  };
}

function annotationsOf(item: FedItem): Record<string, string> {
  const fields = Object.keys(
    CONFIGURATION_ANNOTATIONS,
  ) as (keyof typeof CONFIGURATION_ANNOTATIONS)[];
  return Object.fromEntries(
    fields.flatMap(field => {
      const value = item[field];
      return value ? [[CONFIGURATION_ANNOTATIONS[field], value]] : [];
    }),
  );
}

function inventoryOf(item: FedItem): Record<string, string> {
  const inventory: ConfigurationItemInventory = {
    serialNumber: item.serialNumber,
    assetNumber: item.assetNumber,
    location: item.location,
    manufacturer: item.manufacturer,
    model: item.model,
    operatingSystem: item.operatingSystem,
    ipAddress: item.ipAddress,
    purchaseDate: item.purchaseDate,
    warrantyEnd: item.warrantyEnd,
    state: item.state,
  };
  return Object.fromEntries(
    Object.entries(inventory).filter(([, value]) => value !== undefined),
  );
}
