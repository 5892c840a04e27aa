import type {
  EntityState,
  GraphEntity,
  HealthMember,
  HealthRollup,
  ImpactAnalysis,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** An entity of the catalog: `resource:db-1` in the default namespace. */
export function anEntity(
  short: string,
  part: Partial<GraphEntity> = {},
): GraphEntity {
  const [kind, name] = short.split(':');
  return {
    ref: `${kind}:default/${name}`,
    title: name,
    kind,
    owners: ['group:default/web'],
    ...part,
  };
}

/** Something that suffers, with the way to it as short references. */
export function anItem(
  way: readonly (string | null)[],
  via: ImpactItem['via'],
  part: Partial<ImpactItem> & { entity?: GraphEntity } = {},
): ImpactItem {
  return {
    entity: anEntity(way.at(-1) ?? ''),
    distance: way.length - 1,
    path: way.map(short => (short === null ? null : anEntity(short).ref)),
    via,
    effect: 'outage',
    ...part,
  };
}

/** An answer about one root. */
export function anImpact(
  items: readonly ImpactItem[],
  part: Partial<ImpactAnalysis> = {},
): ImpactAnalysis {
  const count = <T>(values: readonly T[]) =>
    [...new Set(values)].map(value => ({
      value,
      count: values.filter(each => each === value).length,
    }));
  return {
    graph: {
      version: 7,
      checkedAt: '2025-03-14T10:00:00.000Z',
      ageSeconds: 5,
      isStale: false,
    },
    roots: [anEntity('resource:db-1', { title: 'Database 1' })],
    items: [...items],
    hidden: 0,
    counts: {
      total: items.length,
      byKind: count(items.map(({ entity }) => entity.kind)).map(each => ({
        kind: each.value,
        count: each.count,
      })),
      byCriticality: count(items.map(({ entity }) => entity.criticality)).map(
        each => ({ criticality: each.value, count: each.count }),
      ),
    },
    owners: count(items.flatMap(({ entity }) => entity.owners)).map(each => ({
      ref: each.value,
      title: each.value.split('/')[1],
      count: each.count,
    })),
    downs: [],
    ...part,
  };
}

/** How an entity is, with nothing open on it. */
export function aState(
  short: string,
  part: Partial<EntityState> = {},
): EntityState {
  return {
    ref: anEntity(short).ref,
    health: 'green',
    reasons: [],
    tickets: [],
    ...part,
  };
}

/** A member that is not in order. */
export function aMember(
  short: string,
  part: Partial<HealthMember> = {},
): HealthMember {
  return {
    entity: anEntity(short),
    health: 'amber',
    reasons: [{ reason: 'degraded' }],
    ...part,
  };
}

/** How a whole is of which three parts are in order. */
export function aRollup(
  short: string,
  part: Partial<HealthRollup> = {},
): HealthRollup {
  return {
    graph: anImpact([]).graph,
    entity: anEntity(short),
    health: 'green',
    own: { health: 'green', reasons: [] },
    counts: { red: 0, amber: 0, unknown: 0, green: 3 },
    worst: [],
    ...part,
  };
}
