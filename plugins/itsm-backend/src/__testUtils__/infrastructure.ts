import type { Entity } from '@backstage/catalog-model';
import { groupRef, organisationEntities } from './organisation';

const INVERSE: Record<string, string> = {
  dependsOn: 'dependencyOf',
  dependencyOf: 'dependsOn',
  partOf: 'hasPart',
  hasPart: 'partOf',
  providesApi: 'apiProvidedBy',
  consumesApi: 'apiConsumedBy',
};

interface Item {
  kind?: string;
  namespace?: string;
  title?: string;
  owner?: string;
  lifecycle?: string;
  annotations?: Record<string, string>;
  /** Such as `dependsOn resource:default/db`. */
  relations?: string[];
}

/**
 * Entities as the catalog would have stitched them: each relation is told by
 * both of its ends. The key is the name; without a kind it is a resource.
 *
 * @internal
 */
export function catalogItems(items: Record<string, Item>): Entity[] {
  const entities = new Map<string, Entity>();
  for (const [name, item] of Object.entries(items)) {
    const { kind = 'Resource', namespace = 'default', owner = 'web' } = item;
    const ref = `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US');
    entities.set(ref, {
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        namespace,
        ...(item.title ? { title: item.title } : {}),
        ...(item.annotations ? { annotations: item.annotations } : {}),
      },
      spec: {
        type: kind.toLocaleLowerCase('en-US'),
        ...(item.lifecycle ? { lifecycle: item.lifecycle } : {}),
      },
      relations: [
        ...(owner ? [{ type: 'ownedBy', targetRef: groupRef(owner) }] : []),
        ...(item.relations ?? []).map(relation => {
          const [type, targetRef] = relation.split(' ');
          return { type, targetRef };
        }),
      ],
    });
  }
  for (const [ref, entity] of entities) {
    for (const { type, targetRef } of [...entity.relations!]) {
      const back = { type: INVERSE[type], targetRef: ref };
      const other = entities.get(targetRef);
      const isTold = other?.relations?.some(
        known => known.type === back.type && known.targetRef === ref,
      );
      if (back.type && other && !isTold) {
        other.relations!.push(back);
      }
    }
  }
  return [...entities.values()];
}

/** References of what is in the infrastructure. @internal */
export const HOST_1 = 'resource:default/host-1';
/** @internal */
export const HOST_2 = 'resource:default/host-2';
/** @internal */
export const DB = 'resource:default/db';
/** @internal */
export const BILLING = 'component:default/billing';
/** @internal */
export const API = 'api:default/billing-api';
/** @internal */
export const SHOP = 'component:default/shop';
/** @internal */
export const SYSTEM = 'system:default/billing-system';

/** Two hosts for a database, and what rests upon it. @internal */
export const infrastructure: Entity[] = [
  ...organisationEntities,
  ...catalogItems({
    'host-1': { title: 'Host 1', owner: 'network' },
    'host-2': { title: 'Host 2', owner: 'network' },
    db: {
      title: 'Database',
      annotations: {
        'itsm/criticality': 'high',
        'itsm/redundancy': 'min 1',
      },
      relations: [
        'dependsOn resource:default/host-1',
        'dependsOn resource:default/host-2',
      ],
    },
    billing: {
      kind: 'Component',
      title: 'Billing',
      lifecycle: 'production',
      annotations: { 'itsm/criticality': 'critical' },
      relations: [
        'dependsOn resource:default/db',
        'partOf system:default/billing-system',
        'providesApi api:default/billing-api',
      ],
    },
    'billing-api': { kind: 'API', title: 'Billing API' },
    shop: {
      kind: 'Component',
      title: 'Shop',
      owner: 'developers',
      relations: ['consumesApi api:default/billing-api'],
    },
    'billing-system': { kind: 'System', title: 'Billing system' },
  }),
];
