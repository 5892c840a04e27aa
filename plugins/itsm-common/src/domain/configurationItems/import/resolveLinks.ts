import { type Finding, finding } from '../../findings';
import type { ImportLink } from './readImportRow';
import { candidatesOf, type ImportBatch } from './importRows';

/** Links of all rows, in both directions. */
export interface ResolvedLinks {
  /**
   * What the item of a row needs: what the file says, or what was stored
   * where the file says nothing, with what other rows say of it.
   */
  dependsOn(
    index: number,
    stored: readonly string[] | undefined,
  ): readonly string[];
  /** Links of a row that lead nowhere, or to several. */
  problems(index: number): readonly Finding[];
  /** Links that are left for the file of the other end. */
  notes(index: number): readonly Finding[];
}

/**
 * Finds what the links of the rows mean: a row of the file before anything
 * else. What a link says from the other end is written to the row that needs;
 * when that is not in the file it is left out, for it stands there as well.
 */
export function resolveLinks(
  batch: ImportBatch,
  world: { known: ReadonlySet<string> },
): ResolvedLinks {
  const needs: (string[] | undefined)[] = batch.rows.map(() => undefined);
  const added: string[][] = batch.rows.map(() => []);
  const problems: Finding[][] = batch.rows.map(() => []);
  const notes: Finding[][] = batch.rows.map(() => []);
  const resolve = (
    { token, column }: ImportLink,
    found: readonly string[],
    told: Finding[],
    missing: 'notByName' | 'notInFile',
  ): string | undefined => {
    const name = token.name ?? token.id ?? '';
    if (found.length !== 1) {
      told.push(
        found.length > 1
          ? finding(column, 'severalByName', { name, refs: found })
          : finding(column, missing, { name }),
      );
    }
    return found.length === 1 ? found[0] : undefined;
  };

  batch.rows.forEach((row, index) => {
    needs[index] = row.needs?.flatMap(link => {
      const inFile = batch.find(link.token);
      const found =
        inFile.length > 0
          ? inFile
          : candidatesOf(link.token).filter(ref => world.known.has(ref));
      return resolve(link, found, problems[index], 'notByName') ?? [];
    });
    const ref = batch.refs[index];
    for (const link of row.neededBy) {
      const found = batch.find(link.token);
      const dependent = resolve(link, found, notes[index], 'notInFile');
      const at =
        dependent === undefined ? undefined : batch.rowOf.get(dependent);
      if (ref !== undefined && at !== undefined) {
        added[at].push(ref);
      }
    }
  });
  return {
    dependsOn: (index, stored = []) => [
      ...new Set([...(needs[index] ?? stored), ...added[index]]),
    ],
    problems: index => problems[index],
    notes: index => notes[index],
  };
}
