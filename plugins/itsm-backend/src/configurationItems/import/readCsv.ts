import {
  CONFIGURATION_IMPORT_LIMITS,
  finding,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { CsvError, parse } from 'csv-parse/sync';
import { validationError } from '../../http/validationError';

const SEPARATORS = [',', ';', '\t'] as const;
/** Characters of one row, its quotes included. */
const LONGEST_ROW = 200_000;

/** A file as lines of cells. @internal */
export interface CsvFile {
  headers: string[];
  rows: { line: number; cells: string[] }[];
}

/**
 * Reads a CSV file with commas, semicolons or tabs; cells are texts, whatever
 * they begin with.
 *
 * @throws InputError saying what is wrong with it, and where
 * @internal
 */
export function readCsv(csv: string): CsvFile {
  const { rows: most } = CONFIGURATION_IMPORT_LIMITS;
  const [first, ...rows] = parseRecords(csv, most);
  if (!first) {
    throw validationError([finding('csv', 'csvEmpty')]);
  }
  if (rows.length > most) {
    throw validationError([finding('csv', 'csvRows', { max: most })]);
  }
  if (rows.length === 0) {
    throw validationError([finding('csv', 'csvEmpty')]);
  }
  return { headers: first.cells.map(header => header.trim()), rows };
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

function parseRecords(csv: string, most: number) {
  try {
    const parsed = parse(csv, {
      bom: true,
      delimiter: separatorOf(csv),
      info: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      skip_empty_lines: true,
      // The header, and one row more than is taken.
      to: most + 2,
    }) as unknown as Parsed[];
    return parsed
      .map(({ record, info }) => ({
        // The parser counts where a row ends; people look where it begins.
        line: info.lines - record.join('').split('\n').length + 1,
        cells: record,
      }))
      .filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  } catch (error) {
    if (error instanceof CsvError) {
      throw validationError([
        finding('csv', 'csvFile', { reason: error.message.slice(0, 300) }),
      ]);
    }
    throw error;
  }
}

/** The one that the first line has most of. */
function separatorOf(csv: string): string {
  const [header] = csv.split('\n', 1);
  const counts = SEPARATORS.map(separator => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}
