import { foldText } from '../../text/foldText';
import {
  CONFIGURATION_ITEM_FIELDS,
  type ConfigurationItemField,
  type ConfigurationItemKind,
} from '../configurationItem';
import type { ConfigurationItemColumn, ImportColumns } from './importColumns';
import { importedValue } from './importValues';
import { importedClass, type ImportedClass } from './itopClasses';
import { type LinkToken, readLinks, singleLink } from './importLinks';

/** A link of a row, and the column that it stands in. @public */
export interface ImportLink {
  token: LinkToken;
  /** As written in the file. */
  column: string;
}

/** What one row of a file says, before anything of it is looked up. @public */
export interface ImportRow {
  /** Line of the file in which it begins, counted from 1. */
  line: number;
  /** Number that the other tool gave the item. */
  id?: string;
  /** The name as written, and as the catalog takes it. */
  written: string;
  name: string;
  namespace: string;
  /** Undefined when neither a kind nor a class is told. */
  kind?: ConfigurationItemKind;
  /** What the file says of a field; empty where it says that there is nothing. */
  fields: ReadonlyMap<ConfigurationItemField, string>;
  /** The group that the organisation of the item may be. */
  organization?: string;
  /** Undefined when no column is about what the item needs. */
  needs?: readonly ImportLink[];
  neededBy: readonly ImportLink[];
  /** Columns of links that belong to the class of the item. */
  linkColumns: readonly string[];
  /** Columns of the file, by what they say. */
  columns: ReadonlyMap<ConfigurationItemColumn, string>;
}

/** @public */
export interface ConfigurationItemImportDefaults {
  /** Class of rows that name none. */
  class?: string;
  /** Owner of rows that name none, as a reference. */
  owner?: string;
}

/** A name as the catalog takes it: `SRV Web 01` is `srv-web-01`. */
export function nameOfWritten(written: string): string {
  return foldText(written)
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/[-._]{2,}/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
    .slice(0, 63)
    .replace(/[-._]+$/, '');
}

/**
 * Reads a row. A cell is what it holds: what begins with `=` or `@` is a text
 * as any other.
 *
 * @public
 */
export function readImportRow(
  { line, cells }: { line: number; cells: readonly string[] },
  columns: ImportColumns,
  defaults: ConfigurationItemImportDefaults,
): ImportRow {
  const read = cellReader(cells, columns);
  const written = read.best('name');
  const classWritten = read.best('class') || (defaults.class ?? '');
  const known = classWritten ? importedClass(classWritten) : undefined;
  const kind = kindOf(read.best('kind')) ?? known?.kind;
  const name = nameOfWritten(written);
  const organization = read.best('organization');
  const id = read.best('id');
  const needs = needsOf(read, columns, known);
  return {
    line,
    ...(id ? { id } : {}),
    written,
    name,
    namespace: nameOfWritten(read.best('namespace')) || 'default',
    ...(kind ? { kind } : {}),
    fields: fieldsOf(read, { written, name, known }),
    ...(organization ? { organization } : {}),
    ...(needs ? { needs } : {}),
    neededBy: linksOf(read, known?.neededBy ?? []),
    linkColumns: [...(known?.needs ?? []), ...(known?.neededBy ?? [])]
      .flat()
      .filter(column => columns.byName.has(column))
      .map(read.header),
    columns: read.columns(),
  };
}

function kindOf(written: string): ConfigurationItemKind | undefined {
  const kinds: Record<string, ConfigurationItemKind> = {
    component: 'Component',
    resource: 'Resource',
  };
  return kinds[foldText(written)];
}

function fieldsOf(
  read: CellReader,
  row: { written: string; name: string; known: ImportedClass | undefined },
): Map<ConfigurationItemField, string> {
  const fields = new Map<ConfigurationItemField, string>();
  for (const field of CONFIGURATION_ITEM_FIELDS) {
    if (field !== 'dependsOn' && read.has(field)) {
      fields.set(field, importedValue(field, read.best(field)));
    }
  }
  if (row.known) {
    fields.set('type', row.known.type);
  }
  // A name that the catalog does not take is what people know the item by.
  if (!read.has('title') && row.written !== row.name) {
    fields.set('title', row.written);
  }
  return fields;
}

/** What the row's own columns say that it needs. */
function needsOf(
  read: CellReader,
  columns: ImportColumns,
  known: ImportedClass | undefined,
): ImportLink[] | undefined {
  const groups = known?.needs ?? [];
  const isTold =
    read.has('dependsOn') ||
    groups.some(group => group.some(name => columns.byName.has(name)));
  if (!isTold) {
    return undefined;
  }
  const column = read.columns().get('dependsOn') ?? '';
  return [
    ...readLinks(read.best('dependsOn')).map(token => ({ token, column })),
    ...linksOf(read, groups),
  ];
}

/** Links in the columns of a class; those of one group are one link. */
function linksOf(
  read: CellReader,
  groups: readonly (readonly string[])[],
): ImportLink[] {
  return groups.flatMap(group => {
    const lists = group.filter(name => name.endsWith('_list'));
    if (lists.length > 0) {
      return lists.flatMap(name =>
        readLinks(read.named(name)).map(token => ({
          token,
          column: read.header(name),
        })),
      );
    }
    const [id, ...names] = group;
    const used = names.find(name => read.named(name) !== '');
    const token = singleLink({
      id: read.named(id),
      name: used && read.named(used),
    });
    return token ? [{ token, column: read.header(used ?? id) }] : [];
  });
}

type CellReader = ReturnType<typeof cellReader>;

function cellReader(cells: readonly string[], columns: ImportColumns) {
  const at = (place: number) => (cells[place] ?? '').trim();
  return {
    has: (column: ConfigurationItemColumn) => columns.places.has(column),
    /** The first of the columns that holds something. */
    best: (column: ConfigurationItemColumn) =>
      (columns.places.get(column) ?? []).map(at).find(cell => cell !== '') ??
      '',
    named: (name: string) => {
      const place = columns.byName.get(name);
      return place === undefined ? '' : at(place);
    },
    header: (name: string) =>
      columns.headers[columns.byName.get(name) ?? -1] ?? name,
    columns: () =>
      new Map(
        [...columns.places].map(([column, [first]]) => [
          column,
          columns.headers[first],
        ]),
      ),
  };
}
