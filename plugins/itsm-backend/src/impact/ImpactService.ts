import type {
  ImpactAnalysis,
  ImpactQuery,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { Clock } from '../database/Clock';
import type { CatalogGraph } from '../graph/CatalogGraph';
import type { GraphSight } from '../graph/GraphSight';
import { impactOf, requireSeen } from './impactOf';
import { impactView } from './impactView';
import type { OpenOutages } from './OpenOutages';

/** Answers what fails with what. @internal */
export class ImpactService {
  readonly #graph: CatalogGraph;
  readonly #sight: GraphSight;
  readonly #outages: OpenOutages;
  readonly #clock: Clock;

  constructor(options: {
    graph: CatalogGraph;
    sight: GraphSight;
    outages: OpenOutages;
    clock: Clock;
  }) {
    this.#graph = options.graph;
    this.#sight = options.sight;
    this.#outages = options.outages;
    this.#clock = options.clock;
  }

  async impact(caller: Caller, query: ImpactQuery): Promise<ImpactAnalysis> {
    const [snapshot, outages] = await Promise.all([
      this.#graph.current(),
      query.openOutages === 'on' ? this.#outages.readableBy(caller) : [],
    ]);
    const found = impactOf(
      snapshot,
      await this.#asSeen(caller, query),
      outages.map(({ entity }) => entity),
    );
    const { nodes } = snapshot;
    const sight = await this.#sight.of(caller, function* refs() {
      const entities = [
        ...found.roots,
        ...found.downs,
        ...found.answer.hits.map(({ entity }) => entity),
      ];
      for (const entity of entities) {
        yield nodes[entity].ref;
        yield* nodes[entity].owners;
      }
    });
    requireSeen(query, sight);
    return impactView(snapshot, found, {
      sight,
      now: this.#clock.now(),
      withEdges: query.edges === 'on',
    });
  }

  /**
   * What somebody names and may not see counts as little as what is not there:
   * else the answer would tell that it is, and what it supplies.
   */
  async #asSeen(caller: Caller, query: ImpactQuery): Promise<ImpactQuery> {
    const { down = [], notImpacted = [] } = query;
    if (down.length + notImpacted.length === 0) {
      return query;
    }
    const sight = await this.#sight.of(caller, () => [...down, ...notImpacted]);
    return {
      ...query,
      down: down.filter(ref => sight.sees(ref)),
      notImpacted: notImpacted.filter(ref => sight.sees(ref)),
    };
  }
}
