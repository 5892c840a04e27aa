import {
  type EntityEffect,
  propagate,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../../graph/CatalogGraph';

/** What is out of service itself, or suffers from it. @internal */
export interface Suffering {
  effect: EntityEffect;
  /** Reference of what is at fault. */
  cause: string;
}

/** Sets of outages that readers differ in: few may read what is restricted. */
const KEPT = 8;

/**
 * Everything that is out of service or suffers, by reference; worked out once
 * for all readers to whom the same outages count.
 *
 * @internal
 */
export class OutageSpread {
  #snapshot: GraphSnapshot | undefined;
  readonly #known = new Map<string, ReadonlyMap<string, Suffering>>();

  of(
    snapshot: GraphSnapshot,
    outages: readonly { entity: string }[],
  ): ReadonlyMap<string, Suffering> {
    // A look that changed nothing makes another snapshot of the same graph.
    if (this.#snapshot?.graph !== snapshot.graph) {
      this.#snapshot = snapshot;
      this.#known.clear();
    }
    const down = [...new Set(outages.map(({ entity }) => entity))].sort();
    const key = down.join(' ');
    const known = this.#known.get(key) ?? spread(snapshot, down);
    // What was asked for last is kept longest.
    this.#known.delete(key);
    this.#known.set(key, known);
    if (this.#known.size > KEPT) {
      this.#known.delete(this.#known.keys().next().value!);
    }
    return known;
  }
}

function spread(
  { graph }: GraphSnapshot,
  down: readonly string[],
): Map<string, Suffering> {
  const roots = down.flatMap(ref => graph.numberOf(ref) ?? []);
  const { hits } = propagate(graph, {
    roots: roots.map(entity => ({ entity, effect: 'outage' })),
    parameters: {
      direction: 'down',
      dependsOn: true,
      apis: true,
      partUp: true,
      wholeDown: 'root',
    },
  });
  return new Map([
    ...roots.map((root): [string, Suffering] => [
      graph.refOf(root),
      { effect: 'outage', cause: graph.refOf(root) },
    ]),
    ...hits.map(({ entity, effect, path }): [string, Suffering] => [
      graph.refOf(entity),
      { effect, cause: graph.refOf(path[0]) },
    ]),
  ]);
}
