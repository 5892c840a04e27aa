import { EDGE_BITS, type ImpactGraph } from './impactGraph';

/**
 * Whose impact may become another one when some entities go down, or come
 * back: those whose failure can get to something redundant that these can get
 * to as well. Where nothing is redundant, nobody's (Mesa semantics 3.6).
 *
 * @param outages - numbers of the entities that went down or came back
 * @returns numbers of entities; for any other root, `propagate` answers the
 *   same with the outages among its `downs` and without them
 * @public
 */
export function concernedBy(
  graph: ImpactGraph,
  outages: readonly number[],
): Set<number> {
  if (!graph.hasRedundancy || outages.length === 0) {
    return new Set();
  }
  const hit = closure(graph, outages, 'down');
  const redundant = [...hit].filter(entity => graph.rules.has(entity));
  return closure(graph, redundant, 'up');
}

/**
 * Everything that a failure gets to when nothing holds it up (down), or from
 * where it may have come (up), with where it starts.
 */
function closure(
  { dependents, suppliers }: ImpactGraph,
  from: readonly number[],
  direction: 'down' | 'up',
): Set<number> {
  const isDown = direction === 'down';
  const plain = new Set(isDown ? [] : from);
  // Down: its parts fall with it. Up: it matters as a whole that falls.
  const whole = new Set(isDown ? from : []);
  const open = from.map(entity => ({ entity, isWhole: isDown }));
  const reach = (entity: number, isWhole: boolean) => {
    const seen = isWhole ? whole : plain;
    if (!seen.has(entity)) {
      seen.add(entity);
      open.push({ entity, isWhole });
    }
  };
  for (let next = open.pop(); next; next = open.pop()) {
    const { entity, isWhole } = next;
    const [along, across] = isDown
      ? [dependents, suppliers]
      : [suppliers, dependents];
    if (isDown || !isWhole) {
      for (let at = along.starts[entity]; at < along.starts[entity + 1]; at++) {
        reach(along.others[at], false);
      }
    }
    if (!isDown || isWhole) {
      const { starts, others, masks } = across;
      for (let at = starts[entity]; at < starts[entity + 1]; at++) {
        if ((masks[at] & EDGE_BITS.part) !== 0) {
          reach(others[at], true);
        }
      }
    }
  }
  return new Set([...plain, ...whole]);
}
