import { readFile } from 'node:fs/promises';
import { IANAZone } from 'luxon';
import { parseDocument } from 'yaml';
import { Failure } from '../lib/failure.mjs';

/** Columns that a mapping may name, each one column or several by turns. */
const COLUMNS = {
  number: true,
  status: true,
  updatedAt: true,
  openedAt: true,
  impact: true,
  urgency: true,
  requester: true,
  updatedBy: false,
  openedBy: false,
  origin: false,
  unit: false,
  team: false,
  assignee: false,
  entity: false,
  priority: false,
  resolutionCode: false,
  resolvedAt: false,
  closedAt: false,
  reopenCount: false,
  reassignCount: false,
};
const VALUES = [
  'status',
  'impact',
  'urgency',
  'origin',
  'team',
  'people',
  'unit',
  'entity',
  'resolutionCode',
  'priority',
];
const TEXTS = ['title', 'description', 'solution', 'reopened'];
const KEYS = [
  'source',
  'timeZone',
  'format',
  'columns',
  'values',
  'texts',
  'notes',
  'unknownRequester',
];
const FORMAT = {
  delimiter: ',',
  encoding: 'utf8',
  date: 'd/M/yyyy HH:mm',
  missing: '',
};
const LEVELS = {
  impact: ['organisation', 'service', 'person'],
  urgency: ['critical', 'high', 'medium', 'low'],
};

/** Reads and checks a mapping file. */
export async function readMapping(file) {
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Failure(`The mapping ${file} cannot be read: ${error.message}`);
  }
  return parseMapping(text, file);
}

/**
 * @throws Failure naming everything that is wrong with it
 */
export function parseMapping(text, file = 'mapping') {
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new Failure(`${file}: ${document.errors[0].message}`);
  }
  const raw = document.toJS({ maxAliasCount: 50 }) ?? {};
  const problems = [];
  const only = (object, known, path) =>
    Object.keys(object ?? {})
      .filter(key => !known.includes(key))
      .forEach(key =>
        problems.push(`${path}${key} is not known; leave it out`),
      );
  only(raw, KEYS, '');
  only(raw.format, Object.keys(FORMAT), 'format.');
  only(raw.columns, Object.keys(COLUMNS), 'columns.');
  only(raw.values, VALUES, 'values.');
  only(raw.texts, TEXTS, 'texts.');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(raw.source ?? '')) {
    problems.push('source must be a name in lower case, such as "servicenow"');
  }
  if (!IANAZone.isValidZone(raw.timeZone ?? '')) {
    problems.push(
      'timeZone must be the IANA zone of the dates, such as "America/Mexico_City"',
    );
  }
  for (const [name, required] of Object.entries(COLUMNS)) {
    if (required && raw.columns?.[name] === undefined) {
      problems.push(`columns.${name} is required`);
    }
  }
  for (const name of TEXTS) {
    if (typeof raw.texts?.[name] !== 'string') {
      problems.push(`texts.${name} is required`);
    }
  }
  for (const [name, levels] of Object.entries(LEVELS)) {
    for (const [value, level] of Object.entries(raw.values?.[name] ?? {})) {
      if (!levels.includes(level)) {
        problems.push(
          `values.${name}."${value}" must be one of ${levels.join(', ')}`,
        );
      }
    }
  }
  const status = statusesOf(raw.values?.status, problems);
  if (problems.length > 0) {
    throw new Failure(`${file}:\n  ${problems.join('\n  ')}`);
  }
  return {
    source: raw.source,
    timeZone: raw.timeZone,
    format: { ...FORMAT, ...raw.format },
    columns: Object.fromEntries(
      Object.entries(raw.columns).map(([name, column]) => [
        name,
        [column].flat().map(String),
      ]),
    ),
    values: Object.fromEntries(
      VALUES.map(name => [
        name,
        new Map(
          Object.entries(name === 'status' ? status : raw.values?.[name] ?? {}),
        ),
      ]),
    ),
    texts: raw.texts,
    notes: (raw.notes ?? []).map(String),
    unknownRequester: String(raw.unknownRequester ?? 'Unknown'),
  };
}

const STATUSES = [
  'new',
  'in_progress',
  'pending',
  'resolved',
  'closed',
  'kept',
];

/** A status by its name, or as `{ status: pending, reason: … }`. */
function statusesOf(given, problems) {
  const entries = Object.entries(given ?? {}).map(([value, meaning]) => {
    const { status, reason } =
      typeof meaning === 'string' ? { status: meaning } : meaning ?? {};
    if (!STATUSES.includes(status)) {
      problems.push(
        `values.status."${value}" must be one of ${STATUSES.join(', ')}`,
      );
    } else if ((status === 'pending') !== (reason !== undefined)) {
      problems.push(
        `values.status."${value}" ${
          status === 'pending' ? 'needs' : 'has no'
        } reason`,
      );
    }
    return [value, { status, ...(reason ? { reason } : {}) }];
  });
  return Object.fromEntries(entries);
}

/** Every column that the mapping reads; the file must have them all. */
export function columnsOf(mapping) {
  const inTexts = Object.values(mapping.texts).flatMap(text =>
    [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]),
  );
  return [
    ...new Set([
      ...Object.values(mapping.columns).flat(),
      ...mapping.notes,
      ...inTexts,
    ]),
  ];
}
