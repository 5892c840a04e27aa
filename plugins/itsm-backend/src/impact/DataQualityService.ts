import {
  DATA_PROBLEMS,
  type DataProblem,
  type DataQuality,
  describeAnnotationProblem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { z } from 'zod';
import type { Caller } from '../access/Caller';
import type { Clock } from '../database/Clock';
import type { CatalogGraph, GraphSnapshot } from '../graph/CatalogGraph';
import { graphAge } from '../graph/graphAge';
import { graphEntity } from '../graph/graphEntity';
import type { GraphSight, Sight } from '../graph/GraphSight';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { findProblems, type FoundProblem, inOrder } from './findProblems';

/** Of a ring, so many are named. */
const NAMED = 50;

interface DataQualityQuery {
  problem?: DataProblem['problem'];
  entity?: string;
  owner?: string;
  cursor?: string;
  limit: number;
}

/** What is wrong in the catalog, looked for once for each of its versions. @internal */
export class DataQualityService {
  readonly #graph: CatalogGraph;
  readonly #sight: GraphSight;
  readonly #clock: Clock;
  #found: { version: number; problems: readonly FoundProblem[] } | undefined;

  constructor(options: {
    graph: CatalogGraph;
    sight: GraphSight;
    clock: Clock;
  }) {
    this.#graph = options.graph;
    this.#sight = options.sight;
    this.#clock = options.clock;
  }

  async problems(
    caller: Caller,
    query: DataQualityQuery,
  ): Promise<DataQuality> {
    const snapshot = await this.#graph.current();
    const all = this.#problemsOf(snapshot);
    const sight = await this.#sight.of(caller, () =>
      all.flatMap(({ node, others = [] }) => [
        node.ref,
        ...others.map(({ ref }) => ref),
      ]),
    );
    const seen = all.flatMap(each => asSeen(each, sight) ?? []).sort(inOrder);
    const after = query.cursor
      ? decodeCursor(query.cursor, z.tuple([z.array(z.string()).length(4)]))[0]
      : undefined;
    const matching = seen.filter(
      each =>
        (!query.problem || each.problem === query.problem) &&
        (!query.entity || concerns(each, query.entity)) &&
        (!query.owner || each.node.owners.includes(query.owner)) &&
        (!after || isBehind(keyOf(each), after)),
    );
    const page = matching.slice(0, query.limit);
    const last = page.at(-1);
    return {
      graph: graphAge(snapshot, this.#clock.now()),
      counts: DATA_PROBLEMS.map(problem => ({
        problem,
        count: seen.filter(each => each.problem === problem).length,
      })),
      items: page.map(problemView),
      ...(last && matching.length > page.length
        ? { next: encodeCursor([keyOf(last)]) }
        : {}),
    };
  }

  #problemsOf(snapshot: GraphSnapshot): readonly FoundProblem[] {
    if (this.#found?.version !== snapshot.version) {
      this.#found = {
        version: snapshot.version,
        problems: findProblems(snapshot),
      };
    }
    return this.#found.problems;
  }
}

/**
 * A problem as far as somebody may see its entities: a ring of what is left of
 * it, what depends on something that may not be seen not at all.
 */
function asSeen(found: FoundProblem, sight: Sight): FoundProblem | undefined {
  const { node, others = [] } = found;
  if (found.problem !== 'cycle') {
    return [node, ...others].every(({ ref }) => sight.sees(ref))
      ? found
      : undefined;
  }
  const [first, ...rest] = [node, ...others].filter(({ ref }) =>
    sight.sees(ref),
  );
  return (
    first && {
      ...found,
      node: first,
      others: rest,
      values: [first, ...rest].map(({ ref }) => ref),
    }
  );
}

/** A ring is a problem of each of its entities. */
function concerns({ problem, node, others = [] }: FoundProblem, ref: string) {
  return (
    node.ref === ref ||
    (problem === 'cycle' && others.some(other => other.ref === ref))
  );
}

/** What the list is sorted by. */
function keyOf({ problem, node, at = '', values }: FoundProblem): string[] {
  const rank = String(DATA_PROBLEMS.indexOf(problem)).padStart(3, '0');
  return [rank, node.ref, at, values.join().slice(0, 200)];
}

function isBehind(key: readonly string[], after: readonly string[]): boolean {
  const differs = key.findIndex((part, index) => part !== after[index]);
  return differs >= 0 && key[differs] > after[differs];
}

function problemView(found: FoundProblem): DataProblem {
  const { problem, node, at, values, fault } = found;
  return {
    problem,
    entity: graphEntity(node),
    ...(at ? { at } : {}),
    values: values.slice(0, NAMED),
    ...(fault
      ? {
          fault: {
            code: fault.code,
            ...(fault.part ? { part: fault.part } : {}),
            message: describeAnnotationProblem(fault),
          },
        }
      : {}),
  };
}
