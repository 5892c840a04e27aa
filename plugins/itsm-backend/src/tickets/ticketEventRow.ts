import type {
  TicketEvent,
  TicketEventBody,
  Visibility,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** A stored log entry. @internal */
export interface StoredEvent extends TicketEvent {
  /** Number among the public entries; absent for internal ones. */
  publicSeq?: number;
  /** Version of the ticket once it was written. */
  version: number;
  byStaff: boolean;
  redacted: boolean;
}

/** @internal */
export interface TicketEventRow {
  ticket_id: number;
  seq: number;
  public_seq: number | null;
  version: number;
  at: number | string;
  actor_id: string | null;
  by_staff: boolean | number;
  kind: string;
  visibility: Visibility;
  text: string | null;
  redacted: boolean | number;
  body: string;
}

/** The text stands in a column of its own, for search and redaction. @internal */
export function eventToRow(
  ticketId: number,
  event: StoredEvent,
): TicketEventRow {
  const { kind, text, ...body } = event.body as TicketEventBody & {
    text?: string;
  };
  return {
    ticket_id: ticketId,
    seq: event.seq,
    public_seq: event.publicSeq ?? null,
    version: event.version,
    at: event.at,
    actor_id: event.actor ?? null,
    by_staff: event.byStaff,
    kind,
    visibility: event.visibility,
    text: text ?? null,
    redacted: event.redacted,
    body: JSON.stringify(body),
  };
}

/** @internal */
export function rowToEvent(row: TicketEventRow): StoredEvent {
  return {
    seq: row.seq,
    ...(row.public_seq === null ? {} : { publicSeq: row.public_seq }),
    version: row.version,
    at: Number(row.at),
    ...(row.actor_id ? { actor: row.actor_id } : {}),
    byStaff: Boolean(row.by_staff),
    visibility: row.visibility,
    redacted: Boolean(row.redacted),
    body: {
      kind: row.kind,
      ...JSON.parse(row.body),
      ...(row.text === null ? {} : { text: row.text }),
    } as TicketEventBody,
  };
}
