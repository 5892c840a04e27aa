import type { ImpactEntity } from './impactGraph';
import type { ImpactParameters } from './propagate';
import type { RedundancyRule } from './redundancy';

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

/**
 * The rules of semantics 3.6 read word by word, with sets and without any care
 * for time: what `propagate` is held against.
 *
 * @returns the least number of hops to everything that is hit
 */
export function naiveImpact(
  entities: readonly ImpactEntity[],
  question: NaiveQuestion,
): Map<string, number> {
  const edges = edgesOf(entities);
  return question.parameters.direction === 'down'
    ? down(entities, edges, question)
    : up(edges, question);
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

function down(
  entities: readonly ImpactEntity[],
  edges: readonly Edge[],
  question: NaiveQuestion,
): Map<string, number> {
  const { roots, downs = [], notImpacted = [], parameters } = question;
  const { wholeDown, maxDepth = Infinity } = parameters;
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
  // Ways of the roots alone, through what is hit; with parts or without.
  const distances = new Map<string, number>();
  const startOf = (ref: string) =>
    wholeDown === 'always' ||
    (wholeDown === 'root' && !question.limping?.includes(ref))
      ? 'whole'
      : 'plain';
  let level = roots.map(ref => `${startOf(ref)} ${ref}`);
  const seen = new Set(level);
  for (let depth = 1; level.length > 0 && depth <= maxDepth; depth += 1) {
    const next: string[] = [];
    for (const [state, ref] of level.map(each => each.split(' '))) {
      for (const edge of edges) {
        if (edge.from === ref && isFollowed(edge, parameters)) {
          next.push(`${wholeDown === 'always' ? 'whole' : 'plain'} ${edge.to}`);
        }
        if (state === 'whole' && edge.kind === 'part' && edge.to === ref) {
          next.push(`whole ${edge.from}`);
        }
      }
    }
    level = [...new Set(next)].filter(
      each => !seen.has(each) && hit.has(each.split(' ')[1]),
    );
    level.forEach(each => {
      seen.add(each);
      const ref = each.split(' ')[1];
      if (!roots.includes(ref) && !distances.has(ref)) {
        distances.set(ref, depth);
      }
    });
  }
  return distances;
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

/** Everything whose failure, alone, would be followed down to a root. */
function up(
  edges: readonly Edge[],
  { roots, notImpacted = [], parameters }: NaiveQuestion,
): Map<string, number> {
  const { wholeDown, maxDepth = Infinity } = parameters;
  const distances = new Map<string, number>();
  let level = roots.map(ref => `any ${ref}`);
  const seen = new Set(level);
  for (let depth = 1; level.length > 0 && depth <= maxDepth; depth += 1) {
    const next: string[] = [];
    for (const [state, ref] of level.map(each => each.split(' '))) {
      for (const edge of edges) {
        const isBack = state === 'any' && edge.to === ref;
        if (isBack && isFollowed(edge, parameters)) {
          next.push(`any ${edge.from}`);
        }
        if (
          wholeDown !== 'never' &&
          edge.kind === 'part' &&
          edge.from === ref
        ) {
          next.push(`${wholeDown === 'root' ? 'whole' : 'any'} ${edge.to}`);
        }
      }
    }
    level = [...new Set(next)].filter(each => {
      const ref = each.split(' ')[1];
      return (
        !seen.has(each) && (roots.includes(ref) || !notImpacted.includes(ref))
      );
    });
    level.forEach(each => {
      seen.add(each);
      const ref = each.split(' ')[1];
      if (!roots.includes(ref) && !distances.has(ref)) {
        distances.set(ref, depth);
      }
    });
  }
  return distances;
}
