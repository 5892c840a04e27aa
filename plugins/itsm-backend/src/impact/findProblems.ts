import {
  type AnnotationProblem,
  DATA_PROBLEMS,
  type DataProblemKind,
  findRings,
  isItemKind,
  ITSM_ANNOTATIONS,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from '../graph/CatalogGraph';
import type { GraphNode } from '../graph/GraphNode';

/** Something that is wrong with an entity of the catalog. @internal */
export interface FoundProblem {
  problem: DataProblemKind;
  node: GraphNode;
  /** Relation or annotation that is at fault. */
  at?: string;
  values: string[];
  /** Entities beside it that belong to the problem. */
  others?: readonly GraphNode[];
  /** What is wrong with the value of an annotation. */
  fault?: AnnotationProblem;
}

/**
 * What is wrong with the catalog as far as impact depends on it, in the order
 * of `DATA_PROBLEMS`, then by reference.
 *
 * @internal
 */
export function findProblems(snapshot: GraphSnapshot): FoundProblem[] {
  const found = [
    ...snapshot.nodes.flatMap(node => [
      ...ownership(node, snapshot),
      ...dangling(node, snapshot),
      ...deprecated(node, snapshot),
      ...annotations(node, snapshot),
    ]),
    ...rings(snapshot),
  ];
  return found.sort(inOrder);
}

/** How lists of problems are sorted. @internal */
export function inOrder(a: FoundProblem, b: FoundProblem): number {
  return (
    DATA_PROBLEMS.indexOf(a.problem) - DATA_PROBLEMS.indexOf(b.problem) ||
    compare(a.node.ref, b.node.ref) ||
    compare(a.at ?? '', b.at ?? '') ||
    compare(a.values.join(), b.values.join())
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function ownership(node: GraphNode, snapshot: GraphSnapshot): FoundProblem[] {
  if (!isItemKind(node.kind)) {
    return [];
  }
  if (node.owners.length === 0) {
    return [{ problem: 'noOwner', node, values: [] }];
  }
  return node.owners
    .filter(owner => !snapshot.nodeOf(owner))
    .map(owner => ({
      problem: 'unknownOwner',
      node,
      at: 'ownedBy',
      values: [owner],
    }));
}

function dangling(node: GraphNode, snapshot: GraphSnapshot): FoundProblem[] {
  return node.relations
    .filter(({ target }) => !snapshot.nodeOf(target))
    .map(({ type, target }) => ({
      problem: 'dangling',
      node,
      at: type,
      values: [target],
    }));
}

function deprecated(node: GraphNode, snapshot: GraphSnapshot): FoundProblem[] {
  if (node.lifecycle === 'deprecated') {
    return [];
  }
  return node.relations
    .filter(
      ({ type, target }) =>
        (type === 'dependsOn' || type === 'consumesApi') &&
        snapshot.nodeOf(target)?.lifecycle === 'deprecated',
    )
    .map(({ type, target }) => ({
      problem: 'deprecatedDependency',
      node,
      others: [snapshot.nodeOf(target)!],
      at: type,
      values: [target],
    }));
}

function annotations(node: GraphNode, snapshot: GraphSnapshot): FoundProblem[] {
  const { supportGroup, redundancy = [] } = node.annotations;
  const fault = (
    at: string,
    value: string,
    problem: AnnotationProblem,
  ): FoundProblem => ({
    problem: 'annotation',
    node,
    at,
    values: [value],
    fault: problem,
  });
  const suppliers = new Set(
    redundancy.some(rule => rule.of === 'refs')
      ? snapshot.graph
          .suppliersOf(snapshot.graph.numberOf(node.ref)!)
          .map(({ entity }) => snapshot.nodes[entity].ref)
      : [],
  );
  return [
    ...node.faults.map(({ annotation, value, code, part }) =>
      fault(annotation, value, { code, part }),
    ),
    ...(supportGroup && !snapshot.nodeOf(supportGroup)
      ? [
          fault(ITSM_ANNOTATIONS.supportGroup, supportGroup, {
            code: 'supportGroupUnknown',
          }),
        ]
      : []),
    ...redundancy
      .flatMap(rule => (rule.of === 'refs' ? rule.refs : []))
      .filter(ref => !suppliers.has(ref))
      .map(ref =>
        fault(ITSM_ANNOTATIONS.redundancy, ref, {
          code: 'redundancyUnrelated',
          part: ref,
        }),
      ),
  ];
}

/** Each ring once, at the first of its entities. */
function rings({ graph, nodes }: GraphSnapshot): FoundProblem[] {
  return findRings(graph).map(ring => {
    const [node, ...others] = ring
      .map(entity => nodes[entity])
      .sort((a, b) => compare(a.ref, b.ref));
    return {
      problem: 'cycle',
      node,
      others,
      at: 'dependsOn',
      values: [node, ...others].map(({ ref }) => ref),
    };
  });
}
