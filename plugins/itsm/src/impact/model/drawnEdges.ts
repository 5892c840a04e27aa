import type {
  ImpactAnalysis,
  ImpactDirection,
  ImpactItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** Lines that are drawn at most; beyond, nothing can be told apart. */
export const MOST_EDGES = 400;

/** What a line says; `hidden` leads through something that is not drawn. */
export type EdgeLook = 'dependsOn' | 'api' | 'part' | 'hidden';

/** A line between two boxes, away from the roots. */
export interface DrawnEdge {
  from: string;
  to: string;
  look: EdgeLook;
}

/** Where two boxes have several lines, the one that says most. */
const LOOKS: readonly EdgeLook[] = ['dependsOn', 'api', 'part', 'hidden'];

class Lines {
  readonly #boxOf: ReadonlyMap<string, string>;
  readonly #lines = new Map<string, DrawnEdge>();
  readonly #reached = new Set<string>();

  constructor(boxOf: ReadonlyMap<string, string>) {
    this.#boxOf = boxOf;
  }

  get edges(): DrawnEdge[] {
    return [...this.#lines.values()];
  }

  isReached(box: string): boolean {
    return this.#reached.has(box);
  }

  /** Adds a line between the boxes of two references, if both have one. */
  add({ from, to, look }: DrawnEdge): void {
    const [start, end] = [this.#boxOf.get(from), this.#boxOf.get(to)];
    if (start === undefined || end === undefined || start === end) {
      return;
    }
    const key = `${start}\n${end}`;
    const before = this.#lines.get(key);
    if (!before || LOOKS.indexOf(look) < LOOKS.indexOf(before.look)) {
      this.#lines.set(key, { from: start, to: end, look });
    }
    this.#reached.add(end);
  }
}

/**
 * The lines between boxes: all connections that the answer tells, and the
 * shortest way to whatever would hang in the air without it.
 *
 * @param boxOf - id of the box in which a reference is drawn
 */
export function drawnEdges(
  question: {
    impact: ImpactAnalysis;
    direction: ImpactDirection;
    items: readonly ImpactItem[];
  },
  boxOf: ReadonlyMap<string, string>,
): { edges: DrawnEdge[]; isThinned: boolean } {
  const all = new Lines(boxOf);
  connections(question).forEach(edge => all.add(edge));
  addWays(question.items, boxOf, all);
  if (all.edges.length <= MOST_EDGES) {
    return { edges: all.edges, isThinned: false };
  }
  const ways = new Lines(boxOf);
  addWays(question.items, boxOf, ways);
  return { edges: ways.edges, isThinned: true };
}

/** The answer's edges, turned away from the roots. */
function connections({
  impact,
  direction,
}: {
  impact: ImpactAnalysis;
  direction: ImpactDirection;
}): DrawnEdge[] {
  // Where a whole took its part along, the line leads to the part.
  const fromWhole = new Set(
    impact.items
      .filter(({ via }) => via.at(-1) === 'whole')
      .map(({ path, entity }) => `${path.at(-2)}\n${entity.ref}`),
  );
  return (impact.edges ?? []).map(({ supplier, dependent, kinds }) => {
    const look =
      LOOKS.find(each => kinds.some(kind => kind === each)) ?? 'part';
    const [from, to] =
      direction === 'down' ? [supplier, dependent] : [dependent, supplier];
    return look === 'part' && fromWhole.has(`${to}\n${from}`)
      ? { from: to, to: from, look }
      : { from, to, look };
  });
}

/** The last line of the shortest way to whatever no line leads to yet. */
function addWays(
  items: readonly ImpactItem[],
  boxOf: ReadonlyMap<string, string>,
  lines: Lines,
): void {
  for (const { entity, path, via } of items) {
    const box = boxOf.get(entity.ref);
    if (box !== undefined && !lines.isReached(box)) {
      const before = path
        .slice(0, -1)
        .findLastIndex(
          ref => ref !== null && boxOf.has(ref) && boxOf.get(ref) !== box,
        );
      const from = before < 0 ? undefined : path[before];
      if (from) {
        lines.add({
          from,
          to: entity.ref,
          look: before === path.length - 2 ? lookOf(via.at(-1)) : 'hidden',
        });
      }
    }
  }
}

function lookOf(via: ImpactItem['via'][number] | undefined): EdgeLook {
  return via === 'whole' ? 'part' : via ?? 'dependsOn';
}
