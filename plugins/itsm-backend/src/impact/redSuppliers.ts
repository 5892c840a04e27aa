import type { GraphSnapshot } from '../graph/CatalogGraph';

/**
 * What an entity depends on, directly, and is out of service. An interface is
 * no more than the way to who provides it, and a whole depends on its parts.
 *
 * @param isRed - by number
 * @returns numbers of suppliers
 * @internal
 */
export function redSuppliers(
  { graph, nodes }: GraphSnapshot,
  entity: number,
  isRed: (entity: number) => boolean,
): number[] {
  const found = new Set<number>();
  for (const { entity: supplier } of graph.suppliersOf(entity)) {
    if (isRed(supplier)) {
      found.add(supplier);
    }
    if (nodes[supplier].kind === 'api') {
      for (const provider of graph.suppliersOf(supplier)) {
        if (provider.edges.includes('api') && isRed(provider.entity)) {
          found.add(provider.entity);
        }
      }
    }
  }
  found.delete(entity);
  return [...found];
}
