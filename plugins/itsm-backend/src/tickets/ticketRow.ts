import {
  effectivePriority,
  foldText,
  OPEN_STATUSES,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { TicketRecord } from './TicketRecord';

/** A row of `ticket`; the engines give big integers as text or number. @internal */
export type TicketRow = Record<string, unknown>;

const COLUMNS = [
  ['title', 'title'],
  ['description', 'description'],
  ['status', 'status'],
  ['statusBefore', 'status_before'],
  ['requester', 'requester_id'],
  ['beneficiary', 'beneficiary_id'],
  ['openedBy', 'opened_by_id'],
  ['unit', 'unit_ref'],
  ['origin', 'origin'],
  ['offering', 'offering'],
  ['offeringRevision', 'offering_revision'],
  ['service', 'service'],
  ['impact', 'impact'],
  ['urgency', 'urgency'],
  ['priorityComputed', 'priority_computed'],
  ['priorityOverride', 'priority_override'],
  ['team', 'team_ref'],
  ['assignee', 'assignee_id'],
  ['pendingReason', 'pending_reason'],
  ['resolutionCode', 'resolution_code'],
  ['solution', 'solution'],
  ['cause', 'cause'],
  ['cancelReason', 'cancel_reason'],
  ['reopenCount', 'reopen_count'],
  ['reassignCount', 'reassign_count'],
] as const satisfies readonly (readonly [keyof TicketState, string])[];

const INSTANTS = [
  ['resumeAt', 'resume_at'],
  ['ownedAt', 'owned_at'],
  ['resolvedAt', 'resolved_at'],
  ['closedAt', 'closed_at'],
] as const satisfies readonly (readonly [keyof TicketState, string])[];

/** The columns that hold the state. @internal */
export function stateToRow(state: TicketState): TicketRow {
  const row: TicketRow = {
    fields: JSON.stringify(state.fields),
    title_folded: foldText(state.title),
    restricted: state.restricted,
    is_open: (OPEN_STATUSES as readonly string[]).includes(state.status),
    priority: effectivePriority(state),
  };
  for (const [key, column] of [...COLUMNS, ...INSTANTS]) {
    row[column] = state[key] ?? null;
  }
  return row;
}

/** Reads a row of `ticket`. @internal */
export function rowToRecord(row: TicketRow): TicketRecord {
  const state: Record<string, unknown> = {
    fields: JSON.parse(row.fields as string),
    restricted: Boolean(row.restricted),
  };
  for (const [key, column] of COLUMNS) {
    if (row[column] !== null) {
      state[key] = row[column];
    }
  }
  for (const [key, column] of INSTANTS) {
    if (row[column] !== null) {
      state[key] = Number(row[column]);
    }
  }
  return {
    id: Number(row.id),
    type: row.type as TicketRecord['type'],
    ref: row.ref as string,
    version: row.version as number,
    lastSeq: row.last_seq as number,
    lastPublicSeq: row.last_public_seq as number,
    lastEventAt: Number(row.last_event_at),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    ...(row.primary_entity_ref
      ? { primaryEntity: row.primary_entity_ref as string }
      : {}),
    state: state as unknown as TicketState,
  };
}
