import { configurationItemRef } from '../configurationItem';
import { isFullReference, type LinkToken } from './importLinks';
import { type ImportRow, nameOfWritten } from './readImportRow';

const ITEM_KINDS = ['resource', 'component'] as const;

/**
 * The references that something written may mean, the likeliest first: a full
 * reference means itself, `group:web` lies in the default namespace, and a
 * name may be of any of the kinds.
 */
export function referencesOfWritten(
  written: string,
  kinds: readonly string[],
): string[] {
  const lower = written.trim().toLocaleLowerCase('en-US');
  if (isFullReference(lower)) {
    return [lower];
  }
  const [, kind, rest] = /^([a-z]+):(\S+)$/.exec(lower) ?? [];
  if (kind) {
    return [`${kind}:default/${rest}`];
  }
  const name = nameOfWritten(written);
  return name ? kinds.map(each => `${each}:default/${name}`) : [];
}

/** References that a row's own item may have. */
export function referencesOfRow(row: ImportRow): string[] {
  const kinds = row.kind ? [row.kind] : (['Resource', 'Component'] as const);
  return row.name
    ? kinds.map(kind => configurationItemRef({ ...row, kind }))
    : [];
}

/** The rows of a file, by what links may call them. */
export interface ImportBatch {
  rows: readonly ImportRow[];
  /** References of the rows' items, in the order of the rows. */
  refs: readonly (string | undefined)[];
  /** Place of the row that is about an item. */
  rowOf: ReadonlyMap<string, number>;
  /** What a link means among the rows; several when it is not clear. */
  find(token: LinkToken): string[];
}

/**
 * Knows the rows of a file by number, reference and name.
 *
 * @param refs - of the rows' items; undefined where it is not known
 */
export function createImportBatch(
  rows: readonly ImportRow[],
  refs: readonly (string | undefined)[],
): ImportBatch {
  const rowOf = new Map<string, number>();
  const byId = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  rows.forEach((row, index) => {
    const ref = refs[index];
    if (ref === undefined) {
      return;
    }
    if (!rowOf.has(ref)) {
      rowOf.set(ref, index);
    }
    if (row.id !== undefined && !byId.has(row.id)) {
      byId.set(row.id, ref);
    }
    byName.set(row.name, (byName.get(row.name) ?? new Set()).add(ref));
  });
  return {
    rows,
    refs,
    rowOf,
    find: ({ id, name }) => {
      const numbered = id === undefined ? undefined : byId.get(id);
      if (numbered) {
        return [numbered];
      }
      const written = name ?? '';
      const full = referencesOfWritten(written, ITEM_KINDS).filter(ref =>
        rowOf.has(ref),
      );
      return full.length > 0
        ? full
        : [...(byName.get(nameOfWritten(written)) ?? [])];
    },
  };
}

/** What a link may mean in the catalog, when no row is meant. */
export function candidatesOf({ name }: LinkToken): string[] {
  return name ? referencesOfWritten(name, ITEM_KINDS) : [];
}

/** Everything that is to be looked up before rows can be judged. @public */
export function referencesToLookUp(
  rows: readonly ImportRow[],
  owner: string | undefined,
): string[] {
  const refs = new Set<string>(owner ? [owner] : []);
  const add = (found: readonly string[]) => found.forEach(ref => refs.add(ref));
  for (const row of rows) {
    add(referencesOfRow(row));
    for (const { token } of [...(row.needs ?? []), ...row.neededBy]) {
      add(candidatesOf(token));
    }
    add(ownersOf(row));
    add(referencesOfWritten(row.organization ?? '', ['group']));
    add(referencesOfWritten(row.fields.get('system') ?? '', ['system']));
    add(referencesOfWritten(row.fields.get('supportGroup') ?? '', ['group']));
  }
  return [...refs];
}

/** Whom the owner's column may mean. */
export function ownersOf(row: ImportRow): string[] {
  return referencesOfWritten(row.fields.get('owner') ?? '', ['group', 'user']);
}
