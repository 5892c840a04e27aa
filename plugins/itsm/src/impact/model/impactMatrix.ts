import type {
  EntityView,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { CRITICALITY_FILTERS, type MatrixColumns } from '../state';
import { criticalityOf } from './filterItems';

/** Owners that have a column of their own; the rest share one. */
export const MOST_OWNER_COLUMNS = 10;

/** Key of the column of all other owners. */
export const OTHER_OWNERS = '';

export interface ImpactMatrix {
  /** Kinds, those with most first. */
  rows: { kind: string; total: number; counts: number[] }[];
  /** A criticality, the reference of an owner, or `OTHER_OWNERS`. */
  columns: string[];
}

/**
 * How many of each kind are of which criticality, or belong to whom. What
 * several own is counted for each of them, and once in the total.
 *
 * @param owners - those with most first
 */
export function impactMatrix(
  items: readonly ImpactItem[],
  by: MatrixColumns,
  owners: readonly EntityView[],
): ImpactMatrix {
  const columns =
    by === 'criticality' ? [...CRITICALITY_FILTERS] : named(owners);
  const columnsOf = (item: ImpactItem): string[] =>
    by === 'criticality'
      ? [criticalityOf(item.entity)]
      : ownersOf(item, columns);
  const used = columns.filter(column =>
    items.some(item => columnsOf(item).includes(column)),
  );
  const kinds = [...new Set(items.map(({ entity }) => entity.kind))];
  const rows = kinds.map(kind => {
    const ofKind = items.filter(({ entity }) => entity.kind === kind);
    return {
      kind,
      total: ofKind.length,
      counts: used.map(
        column =>
          ofKind.filter(item => columnsOf(item).includes(column)).length,
      ),
    };
  });
  return {
    columns: used,
    rows: rows.sort(
      (a, b) => b.total - a.total || a.kind.localeCompare(b.kind),
    ),
  };
}

function named(owners: readonly EntityView[]): string[] {
  return [
    ...owners.slice(0, MOST_OWNER_COLUMNS).map(({ ref }) => ref),
    OTHER_OWNERS,
  ];
}

/** What nobody owns is with the others. */
function ownersOf(
  { entity }: ImpactItem,
  columns: readonly string[],
): string[] {
  const own = entity.owners.filter(owner => columns.includes(owner));
  return own.length === entity.owners.length && own.length > 0
    ? own
    : [...own, OTHER_OWNERS];
}
