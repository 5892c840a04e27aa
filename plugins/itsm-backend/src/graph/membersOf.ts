import { isItemKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from './CatalogGraph';
import type { GraphNode } from './GraphNode';

/**
 * All parts of a whole down to the smallest, the nearest first. What parts
 * that go round in a ring is given once, and the whole is no part of itself.
 *
 * @internal
 */
export function* partsOf(
  { graph, nodes }: GraphSnapshot,
  whole: number,
): Generator<string> {
  const found = new Set([whole]);
  // A set is gone through in the order in which it grows: level by level.
  for (const each of found) {
    if (each !== whole && isItemKind(nodes[each].kind)) {
      yield nodes[each].ref;
    }
    for (const { entity, edges } of graph.suppliersOf(each)) {
      if (edges.includes('part')) {
        found.add(entity);
      }
    }
  }
}

/** Made once for as long as the nodes stay the same. */
const owned = new WeakMap<
  readonly GraphNode[],
  ReadonlyMap<string, readonly string[]>
>();

/** What some groups and people own, themselves aside; each may come twice. @internal */
export function* ownedBy(
  { nodes }: GraphSnapshot,
  owners: Iterable<string>,
): Generator<string> {
  let byOwner = owned.get(nodes);
  if (!byOwner) {
    byOwner = itemsByOwner(nodes);
    owned.set(nodes, byOwner);
  }
  for (const owner of owners) {
    yield* byOwner.get(owner) ?? [];
  }
}

function itemsByOwner(nodes: readonly GraphNode[]): Map<string, string[]> {
  const byOwner = new Map<string, string[]>();
  for (const { ref, kind, owners } of nodes) {
    for (const owner of isItemKind(kind) ? owners : []) {
      const items = byOwner.get(owner);
      if (items) {
        items.push(ref);
      } else {
        byOwner.set(owner, [ref]);
      }
    }
  }
  return byOwner;
}
