import type { EntityEffect } from '../../tickets/ticketTypes';
import type { ImpactEntity } from '../impactGraph';
import type { ImpactParameters } from '../propagate';
import type { RedundancyRule } from '../redundancy';

/** What the naive reading of the rules is asked. */
export interface NaiveQuestion {
  roots: readonly string[];
  /** Roots that only work in part. */
  limping?: readonly string[];
  downs?: readonly string[];
  notImpacted?: readonly string[];
  parameters: ImpactParameters;
}

const KINDS = {
  dependsOn: 'dependsOn',
  dependencyOf: 'dependsOn',
  providesApi: 'api',
  apiProvidedBy: 'api',
  consumesApi: 'api',
  apiConsumedBy: 'api',
  partOf: 'part',
  hasPart: 'part',
} as const;

interface Edge {
  from: string;
  to: string;
  kind: 'dependsOn' | 'api' | 'part';
}

/** What the rules say of something that is hit. */
export interface NaiveHit {
  /** The least number of hops from a root. */
  distance: number;
  effect: EntityEffect;
}

/** To a state and a reference, along one edge; `whole`: down to a part. */
interface Hop {
  to: string;
  kind: Edge['kind'] | 'whole';
}

/**
 * The rules of semantics 3.6 read word by word, with sets and without any care
 * for time: what `propagate` is held against.
 */
export function naiveImpact(
  entities: readonly ImpactEntity[],
  question: NaiveQuestion,
): Map<string, NaiveHit> {
  const edges = edgesOf(entities);
  const { roots, limping = [], parameters } = question;
  const { wholeDown, maxDepth = Infinity } = parameters;
  const isDown = parameters.direction === 'down';
  const hopsOf = (from: string) =>
    isDown
      ? hopsDown(edges, parameters, from)
      : hopsUp(edges, parameters, from);
  const stateOf = (ref: string) => {
    if (!isDown) {
      return 'any';
    }
    return wholeDown === 'always' ||
      (wholeDown === 'root' && !limping.includes(ref))
      ? 'whole'
      : 'plain';
  };
  const startsOf = (refs: readonly string[]) =>
    refs.map(ref => `${stateOf(ref)} ${ref}`);
  const hit = isDown
    ? hitDown(entities, edges, question)
    : new Set(
        entities
          .map(({ ref }) => ref)
          .filter(
            ref => roots.includes(ref) || !question.notImpacted?.includes(ref),
          ),
      );
  const distances = goThrough(startsOf(roots), hopsOf, hit, maxDepth);
  // Out of service is who is reached from a root that is, by a way that never
  // leads from a part to its whole: there it works in part.
  const out = goThrough(
    startsOf(roots.filter(ref => !limping.includes(ref))),
    from => hopsOf(from).filter(({ kind }) => kind !== 'part'),
    new Set([...roots, ...distances.keys()]),
    Infinity,
  );
  return new Map(
    [...distances]
      .filter(([ref]) => !roots.includes(ref))
      .map(([ref, distance]) => [
        ref,
        { distance, effect: out.has(ref) ? 'outage' : 'degraded' },
      ]),
  );
}

/**
 * Level by level, through what is hit.
 *
 * @param starts - states and references
 * @returns the least number of hops to each reference, in any state
 */
function goThrough(
  starts: readonly string[],
  hopsOf: (from: string) => Hop[],
  hit: ReadonlySet<string>,
  maxDepth: number,
): Map<string, number> {
  const seen = new Set(starts);
  const distances = new Map(starts.map(each => [each.split(' ')[1], 0]));
  let level = [...starts];
  for (let depth = 1; level.length > 0 && depth <= maxDepth; depth += 1) {
    level = [
      ...new Set(level.flatMap(from => hopsOf(from).map(({ to }) => to))),
    ].filter(each => !seen.has(each) && hit.has(each.split(' ')[1]));
    for (const each of level) {
      const ref = each.split(' ')[1];
      seen.add(each);
      distances.set(ref, distances.get(ref) ?? depth);
    }
  }
  return distances;
}

/** To what suffers; from a whole whose parts fall with it also to them. */
function hopsDown(
  edges: readonly Edge[],
  parameters: ImpactParameters,
  at: string,
): Hop[] {
  const [state, ref] = at.split(' ');
  const next = parameters.wholeDown === 'always' ? 'whole' : 'plain';
  return edges.flatMap((edge): Hop[] => [
    ...(edge.from === ref && isFollowed(edge, parameters)
      ? [{ to: `${next} ${edge.to}`, kind: edge.kind }]
      : []),
    ...(state === 'whole' && edge.kind === 'part' && edge.to === ref
      ? [{ to: `whole ${edge.from}`, kind: 'whole' as const }]
      : []),
  ]);
}

/** To everything whose failure, alone, would be followed down to a root. */
function hopsUp(
  edges: readonly Edge[],
  parameters: ImpactParameters,
  at: string,
): Hop[] {
  const [state, ref] = at.split(' ');
  const { wholeDown } = parameters;
  const next = wholeDown === 'root' ? 'whole' : 'any';
  return edges.flatMap((edge): Hop[] => [
    ...(state === 'any' && edge.to === ref && isFollowed(edge, parameters)
      ? [{ to: `any ${edge.from}`, kind: edge.kind }]
      : []),
    ...(wholeDown !== 'never' && edge.kind === 'part' && edge.from === ref
      ? [{ to: `${next} ${edge.to}`, kind: 'whole' as const }]
      : []),
  ]);
}

function edgesOf(entities: readonly ImpactEntity[]): Edge[] {
  const refs = new Set(entities.map(({ ref }) => ref));
  const edges = new Map<string, Edge>();
  for (const { ref, relations } of entities) {
    for (const { type, target } of relations) {
      const kind = KINDS[type];
      const isSupplier = [
        'dependencyOf',
        'providesApi',
        'apiConsumedBy',
        'partOf',
      ].includes(type);
      const [from, to] = isSupplier ? [ref, target] : [target, ref];
      if (refs.has(target) && from !== to) {
        edges.set(`${from} ${to} ${kind}`, { from, to, kind });
      }
    }
  }
  return [...edges.values()];
}

function isFollowed({ kind }: Edge, parameters: ImpactParameters): boolean {
  return {
    dependsOn: parameters.dependsOn,
    api: parameters.apis,
    part: parameters.partUp,
  }[kind];
}

/** Everything that is down, or reached by what is, also by others' outages. */
function hitDown(
  entities: readonly ImpactEntity[],
  edges: readonly Edge[],
  question: NaiveQuestion,
): Set<string> {
  const { roots, downs = [], notImpacted = [], parameters } = question;
  const { wholeDown } = parameters;
  const isFine = (ref: string) =>
    notImpacted.includes(ref) && !roots.includes(ref);
  const isLimping = (ref: string) =>
    roots.includes(ref) &&
    (question.limping?.includes(ref) ?? false) &&
    !downs.includes(ref);
  const seeds = [...roots.filter(ref => !isLimping(ref)), ...downs].filter(
    ref => !isFine(ref),
  );
  const hit = new Set([...seeds, ...roots]);
  const spreads = new Set(wholeDown === 'never' ? [] : seeds);
  for (let before = -1; before !== hit.size + spreads.size; ) {
    before = hit.size + spreads.size;
    for (const whole of wholeDown === 'always' ? [...hit] : [...spreads]) {
      for (const { from: part, to, kind } of edges) {
        if (kind === 'part' && to === whole && !isFine(part)) {
          hit.add(part);
          spreads.add(part);
        }
      }
    }
    for (const entity of entities) {
      if (
        !isFine(entity.ref) &&
        isHit(entity, edges, hit, { parameters, isLimping })
      ) {
        hit.add(entity.ref);
      }
    }
  }
  return hit;
}

function isHit(
  { ref, redundancy = [] }: ImpactEntity,
  edges: readonly Edge[],
  hit: ReadonlySet<string>,
  {
    parameters,
    isLimping,
  }: { parameters: ImpactParameters; isLimping: (ref: string) => boolean },
): boolean {
  const own = edges.filter(({ to }) => to === ref);
  const meant = redundancy.map(
    rule => new Set(own.filter(edge => isMeant(rule, edge)).map(e => e.from)),
  );
  const failed = new Set(
    own
      .filter(edge => isFollowed(edge, parameters) && hit.has(edge.from))
      .map(({ from }) => from),
  );
  const isBroken = redundancy.some((rule, index) => {
    const all = meant[index].size;
    const needed = 'min' in rule ? rule.min : (all * rule.percent) / 100;
    const gone = [...meant[index]].filter(
      each => failed.has(each) && !isLimping(each),
    ).length;
    return gone > Math.max(0, all - needed);
  });
  return (
    isBroken || [...failed].some(each => !meant.some(set => set.has(each)))
  );
}

function isMeant(rule: RedundancyRule, edge: Edge): boolean {
  if (rule.of === 'refs') {
    return rule.refs.includes(edge.from);
  }
  return rule.of === 'all' || edge.kind === 'dependsOn';
}
