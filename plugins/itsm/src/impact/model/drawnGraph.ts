import type {
  ImpactAnalysis,
  ImpactDirection,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Grouping } from '../state';
import { drawnEdges, type DrawnEdge } from './drawnEdges';
import { groupItems, type ItemGroup } from './groupItems';

/** Boxes that are drawn at most: beyond, laying them out takes too long. */
export const MOST_BOXES = 150;

/** A box of the graph. Groups have ids that no reference has. */
export type DrawnBox = { id: string } & (
  | { type: 'root'; ref: string }
  | { type: 'item'; item: ImpactItem }
  | { type: 'group'; group: ItemGroup }
);

export interface DrawnGraph {
  boxes: DrawnBox[];
  edges: DrawnEdge[];
  /** Also those that are opened. */
  groups: (ItemGroup & { isOpen: boolean })[];
  /** Entities that are drawn, alone or in a group; all of them otherwise. */
  drawn: number;
  total: number;
  /** Whether only the shortest ways are drawn. */
  isThinned: boolean;
}

export interface GraphQuestion {
  impact: ImpactAnalysis;
  direction: ImpactDirection;
  /** Those that match the filters, nearest first. */
  items: readonly ImpactItem[];
  grouping: Grouping;
  /** Keys of groups that are opened. */
  open: readonly string[];
}

/** Id of the box of a group. */
export function groupId(key: string): string {
  return `group ${key}`;
}

/** What is drawn of an answer: roots, groups, then what is nearest. */
export function drawnGraph(question: GraphQuestion): DrawnGraph {
  const { impact, items, grouping, open } = question;
  const groups = groupItems(impact, items, grouping).map(group => ({
    ...group,
    isOpen: open.includes(group.key),
  }));
  const closed = groups.filter(({ isOpen }) => !isOpen);
  const boxOf = new Map<string, string>();
  const boxes: DrawnBox[] = impact.roots.map(({ ref }) => {
    boxOf.set(ref, ref);
    return { id: ref, type: 'root', ref };
  });
  for (const group of closed) {
    const id = groupId(group.key);
    boxes.push({ id, type: 'group', group });
    group.items.forEach(({ entity }) => boxOf.set(entity.ref, id));
  }
  const single = items.filter(({ entity }) => !boxOf.has(entity.ref));
  const room = Math.max(0, MOST_BOXES - boxes.length);
  for (const item of single.slice(0, room)) {
    const { ref } = item.entity;
    boxOf.set(ref, ref);
    boxes.push({ id: ref, type: 'item', item });
  }
  const { edges, isThinned } = drawnEdges(question, boxOf);
  return {
    boxes,
    edges,
    groups,
    drawn: items.length - Math.max(0, single.length - room),
    total: items.length,
    isThinned,
  };
}
