import type {
  GraphEntity,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CriticalityFilter, ImpactState } from '../state';

export type ImpactFilters = Pick<
  ImpactState,
  'kinds' | 'criticalities' | 'owners'
>;

/** What is told of an entity's criticality. */
export function criticalityOf(entity: GraphEntity): CriticalityFilter {
  return entity.criticality ?? 'none';
}

/** The items that match every filter that is set. */
export function filterItems(
  items: readonly ImpactItem[],
  { kinds, criticalities, owners }: ImpactFilters,
): ImpactItem[] {
  return items.filter(
    ({ entity }) =>
      (kinds.length === 0 || kinds.includes(entity.kind)) &&
      (criticalities.length === 0 ||
        criticalities.includes(criticalityOf(entity))) &&
      (owners.length === 0 ||
        entity.owners.some(owner => owners.includes(owner))),
  );
}

/** Whether any filter is set. */
export function hasFilters(filters: ImpactFilters): boolean {
  return (
    filters.kinds.length +
      filters.criticalities.length +
      filters.owners.length >
    0
  );
}
