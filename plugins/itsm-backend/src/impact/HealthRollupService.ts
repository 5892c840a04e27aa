import { NotFoundError } from '@backstage/errors';
import {
  CRITICALITIES,
  type EntityState,
  type EntityView,
  type HealthMember,
  type HealthRollup,
  type HealthRollupQuery,
  type HealthState,
  isItemKind,
  isOwnerKind,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { Clock } from '../database/Clock';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { CatalogGraph, GraphSnapshot } from '../graph/CatalogGraph';
import { graphAge } from '../graph/graphAge';
import { graphEntity } from '../graph/graphEntity';
import type { GraphSight } from '../graph/GraphSight';
import { ownedBy, partsOf } from '../graph/membersOf';
import { coded } from '../http/coded';
import type { OwnershipRollupStore } from '../linkedEntities/OwnershipRollupStore';
import type { EntityStateReader } from './EntityStateReader';
import { entityUnknown, requireRead } from './entityUnknown';

/** Members that are looked at. */
const MOST_MEMBERS = 5_000;
/** Members that are named. */
const WORST = 50;

interface HealthRollupOptions {
  database: ItsmDatabase;
  graph: CatalogGraph;
  sight: GraphSight;
  stateReader: EntityStateReader;
  ownership: OwnershipRollupStore;
  clock: Clock;
}

/**
 * How a whole is with all of its parts, and an owner with what they own; of a
 * group also what the groups below it own, of a user what their groups do.
 *
 * @internal
 */
export class HealthRollupService {
  readonly #options: HealthRollupOptions;

  constructor(options: HealthRollupOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError when the caller sees no such entity, or when it is
   *   of a kind that neither works nor owns
   * @throws ServiceUnavailableError as long as nothing is known of the catalog
   */
  async health(
    caller: Caller,
    { of }: HealthRollupQuery,
  ): Promise<HealthRollup> {
    const { graph, sight, stateReader, clock } = this.#options;
    const kind = of.split(':')[0];
    if (!isItemKind(kind) && !isOwnerKind(kind)) {
      throw coded(
        new NotFoundError(
          `There is no health of ${of}; ask about a component, API, resource, system, domain, group or user`,
        ),
        'noHealthOfKind',
        { ref: of },
      );
    }
    const snapshot = await graph.current();
    requireRead(snapshot);
    const node = snapshot.nodeOf(of);
    if (!node || !(await sight.of(caller, () => [of])).sees(of)) {
      throw entityUnknown(of);
    }
    const seen = await sight.firstSeen(
      caller,
      await this.#membersOf(snapshot, of),
      MOST_MEMBERS + 1,
    );
    const [own, ...members] = await stateReader.statesOf(caller, snapshot, {
      refs: [of, ...seen.slice(0, MOST_MEMBERS)],
      // What is only planned makes nobody suffer.
      ahead: 0,
    });
    const counts = countsOf(members);
    return {
      graph: graphAge(snapshot, clock.now()),
      entity: graphEntity(node),
      health: rolledUp(own.health, counts),
      own: { health: own.health, reasons: own.reasons },
      counts,
      worst: worstOf(members, snapshot),
      ...(seen.length > MOST_MEMBERS ? { truncated: 'members' as const } : {}),
    };
  }

  async #membersOf(
    snapshot: GraphSnapshot,
    of: string,
  ): Promise<Iterable<string>> {
    const { database, ownership } = this.#options;
    if (!isOwnerKind(of.split(':')[0])) {
      return partsOf(snapshot, snapshot.graph.numberOf(of)!);
    }
    const below = await ownership.ownersOn(database.knex, of);
    return ownedBy(snapshot, [of, ...below]);
  }
}

function countsOf(members: readonly EntityState[]): HealthRollup['counts'] {
  const counts = { red: 0, amber: 0, unknown: 0, green: 0 };
  members.forEach(({ health }) => {
    counts[health] += 1;
  });
  return counts;
}

/**
 * A whole with a part that is out of service works in part, as anything does
 * with a supplier that is (Mesa semantics 3.6): members never make it red.
 */
function rolledUp(
  own: HealthState,
  counts: HealthRollup['counts'],
): HealthState {
  if (own === 'red') {
    return 'red';
  }
  if (own === 'amber' || counts.red + counts.amber > 0) {
    return 'amber';
  }
  return own === 'unknown' || counts.unknown > 0 ? 'unknown' : 'green';
}

/** All that is not known has one reason, which needs no list. */
function worstOf(
  members: readonly EntityState[],
  snapshot: GraphSnapshot,
): HealthMember[] {
  const rankOf = ({ health, entity: { criticality } }: HealthMember) =>
    Number(health === 'amber') * 10 +
    (criticality ? CRITICALITIES.indexOf(criticality) : CRITICALITIES.length);
  return members
    .filter(({ health }) => health === 'red' || health === 'amber')
    .map(({ ref, health, reasons }) => ({
      entity: graphEntity(snapshot.nodeOf(ref)!),
      health,
      reasons,
    }))
    .sort((a, b) => rankOf(a) - rankOf(b) || inOrder(a.entity, b.entity))
    .slice(0, WORST);
}

function inOrder(a: EntityView, b: EntityView): number {
  if (a.title !== b.title) {
    return a.title < b.title ? -1 : 1;
  }
  return a.ref < b.ref ? -1 : 1;
}
