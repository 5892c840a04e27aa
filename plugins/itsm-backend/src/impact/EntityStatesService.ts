import type { EntityStates } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { Clock } from '../database/Clock';
import type { CatalogGraph } from '../graph/CatalogGraph';
import { graphAge } from '../graph/graphAge';
import type { GraphSight } from '../graph/GraphSight';
import type { EntityStateReader } from './EntityStateReader';

const DAY_MS = 86_400_000;

/** How entities are, and what is open or planned on them. @internal */
export class EntityStatesService {
  readonly #graph: CatalogGraph;
  readonly #sight: GraphSight;
  readonly #reader: EntityStateReader;
  readonly #clock: Clock;

  constructor(options: {
    graph: CatalogGraph;
    sight: GraphSight;
    stateReader: EntityStateReader;
    clock: Clock;
  }) {
    this.#graph = options.graph;
    this.#sight = options.sight;
    this.#reader = options.stateReader;
    this.#clock = options.clock;
  }

  /** Entities that the caller may not see, or that are not there, are left out. */
  async states(
    caller: Caller,
    query: { refs: readonly string[]; days: number },
  ): Promise<EntityStates> {
    const snapshot = await this.#graph.current();
    const known = query.refs.filter(ref => snapshot.nodeOf(ref) !== undefined);
    const refs = await this.#sight.firstSeen(caller, known, known.length);
    return {
      graph: graphAge(snapshot, this.#clock.now()),
      items: await this.#reader.statesOf(caller, snapshot, {
        refs,
        ahead: query.days * DAY_MS,
      }),
    };
  }
}
