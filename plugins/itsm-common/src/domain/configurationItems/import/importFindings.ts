import type { Finding } from '../../findings';
import type { ConfigurationItemColumn } from './importColumns';
import type { ImportRow } from './readImportRow';

/** Columns of ours, for files that have none of that meaning. */
const OWN_NAMES: Partial<Record<ConfigurationItemColumn, string>> = {
  dependsOn: 'depends_on',
  supportGroup: 'support_group',
  type: 'class',
};

/** What a file calls the column of a meaning. */
export function columnOf(
  row: ImportRow,
  column: ConfigurationItemColumn,
): string {
  return (
    row.columns.get(column) ??
    (column === 'type' ? row.columns.get('class') : undefined) ??
    OWN_NAMES[column] ??
    column
  );
}

/** Puts what is wrong with a field at the column that the field came from. */
export function createRowFinder(row: ImportRow): (found: Finding) => Finding {
  return found => ({
    ...found,
    path: columnOf(row, found.path.split('.')[0] as ConfigurationItemColumn),
  });
}
