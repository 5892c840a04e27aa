import type { TicketState } from '../tickets/ticketState';
import type {
  FieldChange,
  FieldChanges,
  TicketEvent,
  TicketEventBody,
} from './ticketEvents';

/**
 * Fields with what people wrote, and which can therefore hold what nobody
 * should read: their values can be taken out of the log. Codes, people and
 * teams cannot.
 *
 * @public
 */
export const FREE_TEXT_FIELDS = [
  'title',
  'description',
  'fields',
  'solution',
  'cancelReason',
] as const satisfies readonly (keyof TicketState)[];

/** @public */
export type FreeTextField = (typeof FREE_TEXT_FIELDS)[number];

/** What a redaction of one entry can take out of it. @public */
export interface Redactable {
  /** The entry's own text. */
  text: boolean;
  /** Fields of which an earlier value can be taken out. */
  fields: FreeTextField[];
  /** Fields whose new value still holds: it stands on the ticket itself. */
  standing: FreeTextField[];
}

/**
 * The newest entry that set each free-text field, by sequence.
 *
 * @public
 */
export function lastChanges(
  log: Iterable<Pick<TicketEvent, 'seq' | 'body'>>,
): ReadonlyMap<FreeTextField, number> {
  const last = new Map<FreeTextField, number>();
  for (const { seq, body } of log) {
    for (const field of freeTextsOf(body)) {
      last.set(field, Math.max(seq, last.get(field) ?? 0));
    }
  }
  return last;
}

/**
 * What can be taken out of an entry. A value that holds no more can; the one
 * that holds cannot, since the log must go on to tell the ticket: it is
 * edited first, and is an earlier value then.
 *
 * @param last - from `lastChanges` of the whole log
 * @public
 */
export function redactableIn(
  { seq, body }: Pick<TicketEvent, 'seq' | 'body'>,
  last: ReadonlyMap<FreeTextField, number>,
): Redactable {
  const changes: FieldChanges = 'changes' in body ? body.changes : {};
  const changed = freeTextsOf(body);
  const stands = (field: FreeTextField) =>
    last.get(field) === seq && changes[field]?.to !== undefined;
  return {
    text:
      body.kind !== 'entry_redacted' &&
      'text' in body &&
      body.text !== undefined,
    fields: changed.filter(
      field =>
        changes[field]?.from !== undefined ||
        (changes[field]?.to !== undefined && !stands(field)),
    ),
    standing: changed.filter(stands),
  };
}

/**
 * Takes out of a log what `redactableIn` says of one of its entries. A value
 * is told twice, as the new one of an entry and as the old one of the next
 * entry of that field: it goes from both. The names of the fields stay, and
 * the fold of the log stays the same.
 *
 * @param log - the whole log, oldest entry first
 * @returns the entries that are different then
 * @public
 */
export function redactFromLog<E extends TicketEvent>(
  log: readonly E[],
  seq: number,
): E[] {
  const last = lastChanges(log);
  const target = log.find(entry => entry.seq === seq);
  if (!target) {
    return [];
  }
  const { text, fields } = redactableIn(target, last);
  const bodies = new Map<E, TicketEventBody>();
  const bodyOf = (entry: E) => bodies.get(entry) ?? entry.body;
  if (text) {
    const { text: _, ...rest } = target.body as { text?: string };
    const trace = target.body.kind === 'transition' ? { textTaken: true } : {};
    bodies.set(target, { ...rest, ...trace } as TicketEventBody);
  }
  const takeOut = (
    entry: E | undefined,
    field: FreeTextField,
    side: 'from' | 'to',
  ) => {
    if (entry && changeOf(bodyOf(entry), field)?.[side] !== undefined) {
      bodies.set(entry, withoutValue(bodyOf(entry), field, side));
    }
  };
  for (const field of fields) {
    const told = log.filter(entry => changeOf(entry.body, field));
    const at = told.indexOf(target);
    takeOut(told[at - 1], field, 'to');
    takeOut(target, field, 'from');
    if (at < told.length - 1) {
      takeOut(target, field, 'to');
      takeOut(told[at + 1], field, 'from');
    }
  }
  return [...bodies].map(([entry, body]) => ({ ...entry, body }));
}

function freeTextsOf(body: TicketEventBody): FreeTextField[] {
  return FREE_TEXT_FIELDS.filter(field => changeOf(body, field));
}

function changeOf(
  body: TicketEventBody,
  field: FreeTextField,
): FieldChange | undefined {
  return 'changes' in body ? body.changes[field] : undefined;
}

function withoutValue(
  body: TicketEventBody,
  field: FreeTextField,
  side: 'from' | 'to',
): TicketEventBody {
  if (!('changes' in body)) {
    return body;
  }
  const { [side]: _, ...rest } = body.changes[field] ?? {};
  return {
    ...body,
    changes: { ...body.changes, [field]: { ...rest, redacted: true } },
  };
}
