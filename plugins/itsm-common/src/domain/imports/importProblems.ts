/**
 * Why a ticket cannot be imported: the stable code, and the English sentence
 * behind it with `{gaps}` for what it is about. A ticket with such a row is not
 * imported at all: nothing of it is written until the row is put right.
 *
 * @public
 */
export const IMPORT_ERRORS = {
  required: 'is missing; {action} cannot be told without it',
  unknownGroup:
    'the catalog has no group {value}; name one of it in the mapping',
  emptyTeam: 'the group {value} has no members; name another in the mapping',
  notATeam:
    '{value} is not a team that works tickets; name another in the mapping',
  unknownUnit: 'the catalog has no unit {value}; name one of it in the mapping',
  unknownUser:
    'the catalog has no user {value}; take the line from the mapping',
  unknownEntity:
    'the catalog has no {value} that you may see; name one of it in the mapping',
  unknownCode:
    'the code list has no code {value}; name one of it in the mapping',
  future: 'lies in the future; correct the date, or the time zone',
  timeBackwards:
    'lies more than a day before the row above it; correct the date, or put the rows in order',
  reopenedAfterClosing:
    'the ticket was imported as closed and closed tickets do not open again; file a new one',
  historyChanged:
    'the updates up to here are not the ones that were imported; the portal keeps those. Was the file or the mapping changed?',
  workedOn:
    '{value} was worked on in the portal since it was imported; carry on there',
} as const;

/** @public */
export type ImportErrorCode = keyof typeof IMPORT_ERRORS;

/**
 * What was put right in a history so that the life cycle could tell it. Each
 * is counted and named with its row: nothing is left out in silence.
 *
 * @public
 */
export const IMPORT_REPAIRS = {
  statusKept: 'says nothing of the status; the one before was kept',
  startedFirst: 'waits without work having begun; begun at the same instant',
  resolvedWithClosing:
    'is closed without having been resolved; resolved at the same instant',
  closingUndone:
    'is closed and worked on again later; kept as resolved until the last closing',
  timeBackwards:
    'is dated before the row above it; that row was dated back to this one',
  timeHeld:
    'is dated before what the log holds already; dated at the end of it',
  beforeOpening: 'is dated before the ticket was opened; dated at the opening',
  stampedAgain:
    'stamps the resolution or the closing again; the instant was moved there',
  ownerAfterResolution:
    'changes team or person after the resolution, for which the life cycle has no action; written as an edit',
  changedAfterClosing:
    'changes a closed ticket; what it was closed with was kept',
} as const;

/** @public */
export type ImportRepairCode = keyof typeof IMPORT_REPAIRS;

/** A row that cannot be imported. @public */
export interface ImportError {
  /** Row of the source; absent when it is about the ticket as a whole. */
  row?: number;
  /** Field of the update, such as `team`. */
  field: string;
  code: ImportErrorCode;
  message: string;
}

/** A row that was put right. @public */
export interface ImportRepair {
  row: number;
  code: ImportRepairCode;
}

/** An error with its English sentence. @public */
export function importError(
  code: ImportErrorCode,
  field: string,
  about: { row?: number; value?: string; action?: string } = {},
): ImportError {
  const { row, ...gaps } = about;
  const message = IMPORT_ERRORS[code].replace(
    /\{(\w+)\}/g,
    (gap, name: string) => gaps[name as keyof typeof gaps] ?? gap,
  );
  return { ...(row === undefined ? {} : { row }), field, code, message };
}
