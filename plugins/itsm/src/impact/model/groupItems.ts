import type {
  ImpactAnalysis,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Grouping } from '../state';

/** Boxes from which on they are put together, unless somebody chose. */
export const GROUP_FROM = 60;

/** Key of the group of what belongs to no system. */
export const NO_SYSTEM = '-';

/** Items that are one box as long as it is not opened. */
export interface ItemGroup {
  /** A kind, the reference of a system, or `NO_SYSTEM`. */
  key: string;
  items: ImpactItem[];
}

/** How items are put together when nobody chose. */
export function groupingOf(
  chosen: Grouping | undefined,
  boxes: number,
): Grouping {
  return chosen ?? (boxes > GROUP_FROM ? 'kind' : 'none');
}

/** Groups of more than one, the largest first. */
export function groupItems(
  impact: Pick<ImpactAnalysis, 'edges' | 'items' | 'roots'>,
  items: readonly ImpactItem[],
  grouping: Grouping,
): ItemGroup[] {
  if (grouping === 'none') {
    return [];
  }
  const keyOf = grouping === 'kind' ? kindOf : systemOf(impact);
  const groups = new Map<string, ImpactItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups]
    .map(([key, members]) => ({ key, items: members }))
    .filter(group => group.items.length > 1)
    .sort((a, b) => b.items.length - a.items.length);
}

function kindOf({ entity }: ImpactItem): string {
  return entity.kind;
}

/** The system that an entity is a part of, as far as the answer tells. */
function systemOf({ edges }: Pick<ImpactAnalysis, 'edges'>) {
  const systems = new Map<string, string>();
  for (const { supplier, dependent, kinds } of edges ?? []) {
    if (kinds.includes('part') && dependent.startsWith('system:')) {
      systems.set(supplier, dependent);
    }
  }
  return ({ entity }: ImpactItem) =>
    entity.kind === 'system'
      ? entity.ref
      : systems.get(entity.ref) ?? NO_SYSTEM;
}
