import {
  DEFAULT_IMPACT_PARAMETERS,
  type EntityEffect,
  type ImpactHit,
  propagate,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../../graph/CatalogGraph';

/** What is out of service itself, or suffers from it. @internal */
export interface Suffering {
  effect: EntityEffect;
  /** Reference of what is at fault. */
  cause: string;
}

/** What makes others suffer. @internal */
export interface Root {
  entity: string;
  effect: EntityEffect;
}

/** Sets of roots that readers differ in: few may read what is restricted. */
const KEPT = 8;

/**
 * Everything that is out of service or works in part, or suffers from it, by
 * reference; worked out once for all readers to whom the same counts.
 *
 * @internal
 */
export class OutageSpread {
  #snapshot: GraphSnapshot | undefined;
  readonly #known = new Map<string, ReadonlyMap<string, Suffering>>();

  of(
    snapshot: GraphSnapshot,
    roots: readonly Root[],
  ): ReadonlyMap<string, Suffering> {
    // A look that changed nothing makes another snapshot of the same graph.
    if (this.#snapshot?.graph !== snapshot.graph) {
      this.#snapshot = snapshot;
      this.#known.clear();
    }
    const withEffect = (wanted: EntityEffect) =>
      new Set(
        roots.flatMap(({ entity, effect }) =>
          effect === wanted ? [entity] : [],
        ),
      );
    const out = withEffect('outage');
    const impaired = withEffect('degraded');
    const down = [...out].sort();
    const inPart = [...impaired].filter(ref => !out.has(ref)).sort();
    const key = JSON.stringify([down, inPart]);
    const known = this.#known.get(key) ?? spread(snapshot, down, inPart);
    // What was asked for last is kept longest.
    this.#known.delete(key);
    this.#known.set(key, known);
    if (this.#known.size > KEPT) {
      this.#known.delete(this.#known.keys().next().value!);
    }
    return known;
  }
}

/** An outage wins over what only works in part, wherever both get to. */
function spread(
  snapshot: GraphSnapshot,
  down: readonly string[],
  inPart: readonly string[],
): Map<string, Suffering> {
  const { graph } = snapshot;
  const suffering = new Map<string, Suffering>();
  const rootsOf = (refs: readonly string[], effect: EntityEffect) =>
    refs.flatMap(ref => {
      const entity = graph.numberOf(ref);
      return entity === undefined ? [] : [{ entity, effect }];
    });
  const out = rootsOf(down, 'outage');
  out.forEach(({ entity, effect }) =>
    suffering.set(graph.refOf(entity), { effect, cause: graph.refOf(entity) }),
  );
  hitsOf(snapshot, out).forEach(({ entity, effect, path }) =>
    suffering.set(graph.refOf(entity), {
      effect,
      cause: graph.refOf(path[0]),
    }),
  );
  const impaired = rootsOf(inPart, 'degraded');
  impaired.forEach(({ entity, effect }) => {
    const ref = graph.refOf(entity);
    if (suffering.get(ref)?.effect !== 'outage') {
      // It is at fault itself, whatever else makes it suffer.
      suffering.set(ref, { effect, cause: ref });
    }
  });
  hitsOf(snapshot, impaired, out).forEach(({ entity, path }) => {
    const ref = graph.refOf(entity);
    if (!suffering.has(ref)) {
      suffering.set(ref, { effect: 'degraded', cause: graph.refOf(path[0]) });
    }
  });
  return suffering;
}

interface ImpactRoot {
  entity: number;
  effect: EntityEffect;
}

function hitsOf(
  { graph }: GraphSnapshot,
  roots: readonly ImpactRoot[],
  downs: readonly ImpactRoot[] = [],
): readonly ImpactHit[] {
  if (roots.length === 0) {
    return [];
  }
  return propagate(graph, {
    roots,
    downs: downs.map(({ entity }) => entity),
    parameters: DEFAULT_IMPACT_PARAMETERS,
  }).hits;
}
