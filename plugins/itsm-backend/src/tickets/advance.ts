import {
  type FieldChanges,
  INTERNAL_TICKET_FIELDS,
  type TicketEventBody,
  type TicketState,
  type Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { StoredEvent } from './ticketEventRow';
import type { TicketRecord } from './TicketRecord';

/** Who stands behind a change. @internal */
export interface Author {
  /** Person id; absent when the system acts. */
  person?: string;
  /** Speaks for the desk. */
  byStaff: boolean;
}

/** A log entry that is to be written. @internal */
export interface NewEvent {
  body: TicketEventBody;
  visibility: Visibility;
  author: Author;
  /**
   * Instant of an entry that tells of the past; that of the unit of work when
   * it is left out. An entry is never dated before the one above it.
   */
  at?: number;
}

/**
 * The head of a ticket after a change, and the entries of its log, numbered
 * and dated. Of a ticket that is new, the version stays.
 *
 * @param now - instant of the change, UTC milliseconds
 * @internal
 */
export function advance<R extends Omit<TicketRecord, 'id'>>(
  record: R,
  change: { state: TicketState; primaryEntity?: string | null },
  newEvents: readonly NewEvent[],
  now: number,
): { next: R; events: StoredEvent[] } {
  const changesTicket = newEvents.some(
    event => event.visibility === 'public' && event.body.kind !== 'comment',
  );
  const isNew = record.lastSeq === 0;
  const version = isNew || !changesTicket ? record.version : record.version + 1;
  const events = number(record, splitByVisibility(newEvents), version, now);
  const newest = events.at(-1);
  const newestPublic = events.findLast(event => event.visibility === 'public');
  const next: R = {
    ...record,
    version,
    state: change.state,
    lastSeq: newest?.seq ?? record.lastSeq,
    lastPublicSeq: events.reduce(
      (last, event) => event.publicSeq ?? last,
      record.lastPublicSeq,
    ),
    lastEventAt: newest?.at ?? record.lastEventAt,
    updatedAt: newestPublic?.at ?? record.updatedAt,
  };
  if (change.primaryEntity === null) {
    delete next.primaryEntity;
  } else if (change.primaryEntity !== undefined) {
    next.primaryEntity = change.primaryEntity;
  }
  return { next, events };
}

const INTERNAL = new Set<string>(INTERNAL_TICKET_FIELDS);

/** Moves changes of internal fields into an internal entry of their own. */
function splitByVisibility(events: readonly NewEvent[]): NewEvent[] {
  return events.flatMap(event => {
    if (event.visibility === 'internal' || !('changes' in event.body)) {
      return [event];
    }
    const all = Object.entries(event.body.changes);
    const hidden = all.filter(([field]) => INTERNAL.has(field));
    if (hidden.length === 0) {
      return [event];
    }
    const open = all.filter(([field]) => !INTERNAL.has(field));
    return [
      {
        ...event,
        body: {
          ...event.body,
          changes: Object.fromEntries(open) as FieldChanges,
        },
      },
      {
        author: event.author,
        visibility: 'internal' as const,
        body: {
          kind: 'edited' as const,
          changes: Object.fromEntries(hidden) as FieldChanges,
        },
      },
    ];
  });
}

function number(
  record: Omit<TicketRecord, 'id'>,
  events: readonly NewEvent[],
  version: number,
  now: number,
): StoredEvent[] {
  let { lastSeq, lastPublicSeq, lastEventAt } = record;
  return events.map(({ body, visibility, author, at }) => {
    lastSeq += 1;
    lastEventAt = Math.max(at ?? now, lastEventAt);
    if (visibility === 'public') {
      lastPublicSeq += 1;
    }
    return {
      seq: lastSeq,
      ...(visibility === 'public' ? { publicSeq: lastPublicSeq } : {}),
      version,
      at: lastEventAt,
      ...(author.person ? { actor: author.person } : {}),
      byStaff: author.byStaff,
      visibility,
      redacted: false,
      body,
    };
  });
}
