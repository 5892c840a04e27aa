import { type Finding, finding } from '../../findings';
import {
  type ConfigurationItemField,
  type ConfigurationItemFields,
  type ConfigurationItemIdentity,
} from '../configurationItem';
import {
  type ConfigurationItemChange,
  diffConfigurationItems,
} from '../diffConfigurationItems';
import { columnOf, createRowFinder } from './importFindings';
import {
  createImportBatch,
  type ImportBatch,
  ownersOf,
  referencesOfRow,
  referencesOfWritten,
} from './importRows';
import { resolveLinks } from './resolveLinks';
import type { ImportRow } from './readImportRow';

/** What is there already, as far as the rows of a file name it. @public */
export interface ImportWorld {
  /** Items of the portal, by reference. */
  items: ReadonlyMap<
    string,
    { fields: ConfigurationItemFields; retired: boolean }
  >;
  /** What the person who imports may name. */
  known: ReadonlySet<string>;
  /** What the catalog has from elsewhere, whoever may see it. */
  elsewhere: ReadonlySet<string>;
}

/** An item as a row makes it. @public */
export type ImportedItem = ConfigurationItemIdentity & ConfigurationItemFields;

/** What would become of a row. @public */
export interface PlannedRow {
  line: number;
  ref?: string;
  title: string;
  outcome: 'create' | 'change' | 'same' | 'error';
  changes: readonly ConfigurationItemChange[];
  /** By the column of the file. */
  problems: readonly Finding[];
  /** What is left out of the row, and why. */
  notes: readonly Finding[];
  /** What is to be written; undefined where that is nothing. */
  item?: ImportedItem;
}

/** Judges the values of an item by the schema of the contract. @public */
export type CheckItem = (
  item: Record<string, unknown>,
) => { item: ImportedItem } | { findings: readonly Finding[] };

/**
 * What each row of a file would do. Rows may name each other in any order.
 *
 * @param owner - of rows that name none
 *
 * @public
 */
export function planImport(
  rows: readonly ImportRow[],
  world: ImportWorld,
  options: { owner?: string; check: CheckItem },
): PlannedRow[] {
  const batch = createImportBatch(
    rows,
    rows.map(row => refOf(row, world)),
  );
  const links = resolveLinks(batch, world);
  return rows.map((row, index) => {
    const planned = planRow(row, index, { batch, world, links, ...options });
    return {
      line: row.line,
      title: titleOf(row, planned.item),
      notes: links.notes(index),
      ...planned,
    };
  });
}

/** The item that a row is about; one without class is known by its name. */
function refOf(row: ImportRow, world: ImportWorld): string | undefined {
  const refs = referencesOfRow(row);
  if (refs.length < 2) {
    return refs[0];
  }
  const there = refs.filter(ref => world.items.has(ref));
  return there.length === 1 ? there[0] : undefined;
}

interface Planning {
  batch: ImportBatch;
  world: ImportWorld;
  links: ReturnType<typeof resolveLinks>;
  owner?: string;
  check: CheckItem;
}

type Judged = Omit<PlannedRow, 'line' | 'title' | 'notes'>;

function planRow(row: ImportRow, index: number, planning: Planning): Judged {
  const { batch, world, links, check } = planning;
  const ref = batch.refs[index];
  const refused = (problems: readonly Finding[]): Judged => ({
    ...(ref ? { ref } : {}),
    outcome: 'error',
    changes: [],
    problems,
  });
  const unfit = identityProblems(row, ref, index, planning);
  if (ref === undefined || unfit.length > 0) {
    return refused(unfit);
  }
  const stored = world.items.get(ref);
  const at = createRowFinder(row);
  const named = namedBy(row, planning);
  const [kind] = ref.split(':');
  const raw = {
    ...stored?.fields,
    ...Object.fromEntries(
      [...row.fields].map(([field, value]) => [field, value || undefined]),
    ),
    ...(stored && !row.fields.get('type') ? { type: stored.fields.type } : {}),
    ...named.values,
    owner: named.owner ?? stored?.fields.owner,
    dependsOn: links.dependsOn(index, stored?.fields.dependsOn),
    kind: kind === 'component' ? 'Component' : 'Resource',
    namespace: row.namespace,
    name: row.name,
  };
  const checked = check(raw);
  const told = [...named.problems, ...links.problems(index)];
  const found = 'findings' in checked ? checked.findings.map(at) : [];
  // An owner that is not found is missing, too: the first says more.
  const problems = [
    ...told,
    ...found.filter(({ path }) => !told.some(each => each.path === path)),
  ];
  if ('findings' in checked || problems.length > 0) {
    return refused(problems);
  }
  const { item } = checked;
  const changes = diffConfigurationItems(stored?.fields, item);
  const outcome = stored ? outcomeOf(changes) : 'create';
  return { ref, outcome, changes, problems, item };
}

function outcomeOf(changes: readonly unknown[]) {
  return changes.length > 0 ? 'change' : 'same';
}

/** Why no item can come of a row, whatever else it says. */
function identityProblems(
  row: ImportRow,
  ref: string | undefined,
  index: number,
  { batch, world }: Planning,
): Finding[] {
  const name = columnOf(row, 'name');
  if (!row.written) {
    return [finding(name, 'required')];
  }
  if (!row.name) {
    return [finding(name, 'entityName')];
  }
  if (ref === undefined) {
    return [finding(columnOf(row, 'class'), 'required')];
  }
  const first = batch.rowOf.get(ref);
  if (first !== undefined && first !== index) {
    return [finding(name, 'sameItem', { ref, line: batch.rows[first].line })];
  }
  const stored = world.items.get(ref);
  if (stored?.retired) {
    return [finding(name, 'retiredItem', { ref })];
  }
  return !stored && world.elsewhere.has(ref)
    ? [finding(name, 'keptElsewhere', { ref })]
    : [];
}

/** Owner, system and support group, each found by reference or by name. */
function namedBy(row: ImportRow, { world, owner }: Planning) {
  const problems: Finding[] = [];
  const values: Partial<Record<ConfigurationItemField, string>> = {};
  const find = (
    field: 'owner' | 'system' | 'supportGroup',
    candidates: readonly string[],
  ) => {
    const written = row.fields.get(field);
    if (!written) {
      return undefined;
    }
    const known = candidates.find(ref => world.known.has(ref));
    if (known === undefined) {
      problems.push(
        finding(columnOf(row, field), 'notByName', { name: written }),
      );
    }
    return known;
  };
  const ownOwner = find('owner', ownersOf(row));
  const ofOrganization = referencesOfWritten(row.organization ?? '', [
    'group',
  ]).find(ref => world.known.has(ref));
  const system = find(
    'system',
    referencesOfWritten(row.fields.get('system') ?? '', ['system']),
  );
  const supportGroup = find(
    'supportGroup',
    referencesOfWritten(row.fields.get('supportGroup') ?? '', ['group']),
  );
  if (system) {
    values.system = system;
  }
  if (supportGroup) {
    values.supportGroup = supportGroup;
  }
  return { owner: ownOwner ?? ofOrganization ?? owner, values, problems };
}

function titleOf(row: ImportRow, item: ImportedItem | undefined): string {
  return item?.title ?? row.fields.get('title') ?? row.written;
}
