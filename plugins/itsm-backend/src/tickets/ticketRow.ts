import {
  effectivePriority,
  foldText,
  isOpen,
  type SlaSummary,
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
  ['changeKind', 'change_kind'],
  ['outcome', 'outcome'],
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
  ['plannedStart', 'planned_start'],
  ['plannedEnd', 'planned_end'],
] as const satisfies readonly (readonly [keyof TicketState, string])[];

/** Read with the ticket only, never filtered by: one JSON column. */
const DETAILS = [
  'pendingClock',
  'pendingSince',
  'reminders',
  'approvedBy',
  'implementers',
  'rejectReason',
  'rootCause',
  'workaround',
  'changeReason',
  'implementationPlan',
  'testPlan',
  'rollbackPlan',
  'outage',
  'actualStart',
  'actualEnd',
  'conclusions',
  'template',
  'templateRevision',
  'templateEditable',
] as const satisfies readonly (keyof TicketState)[];

/** Stored for changes, which have no priority: it sorts to the end. @internal */
export const NO_PRIORITY = 9;
const NO_LEVEL = '';

/** The columns that hold the state. @internal */
export function stateToRow(state: TicketState): TicketRow {
  const row: TicketRow = {
    fields: JSON.stringify(state.fields),
    title_folded: foldText(state.title),
    restricted: state.restricted,
    is_open: isOpen(state.status),
    priority: effectivePriority(state) ?? NO_PRIORITY,
    priority_computed: state.priorityComputed ?? NO_PRIORITY,
    impact: state.impact ?? NO_LEVEL,
    urgency: state.urgency ?? NO_LEVEL,
    ...workToRow(state),
    details: JSON.stringify(
      Object.fromEntries(DETAILS.map(key => [key, state[key]])),
    ),
  };
  for (const [key, column] of [...COLUMNS, ...INSTANTS]) {
    row[column] = state[key] ?? null;
  }
  return row;
}

const WORK_IS_OVER: readonly TicketState['status'][] = ['review', 'closed'];

/**
 * When the work of a change was done, to be found by; what is read are the
 * details. One that was brought over without these instants has the nearest
 * that is known.
 */
function workToRow(state: TicketState): TicketRow {
  const { status, plannedStart, plannedEnd, closedAt } = state;
  const ended =
    state.actualEnd ??
    (WORK_IS_OVER.includes(status) ? closedAt ?? plannedEnd : undefined);
  return {
    work_started_at: state.actualStart ?? plannedStart ?? ended ?? null,
    work_ended_at: ended ?? null,
  };
}

/** Reads a row of `ticket`. @internal */
export function rowToRecord(row: TicketRow): TicketRecord {
  const state: Record<string, unknown> = {
    ...JSON.parse(row.details as string),
    fields: JSON.parse(row.fields as string),
    restricted: Boolean(row.restricted),
    ...(row.impact === NO_LEVEL ? {} : { impact: row.impact }),
    ...(row.urgency === NO_LEVEL ? {} : { urgency: row.urgency }),
    ...(row.priority_computed === NO_PRIORITY
      ? {}
      : { priorityComputed: row.priority_computed }),
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
    sla: rowToSla(row),
    ...(row.primary_entity_ref
      ? { primaryEntity: row.primary_entity_ref as string }
      : {}),
    state: state as unknown as TicketState,
  };
}

const SLA_INSTANTS = [
  ['dueAt', 'sla_due_at'],
  ['warnAt', 'sla_warn_at'],
  ['breachAt', 'sla_breach_at'],
] as const satisfies readonly (readonly [keyof SlaSummary, string])[];

/** The columns that hold what lists need to know of clocks. @internal */
export function slaToRow(sla: SlaSummary): TicketRow {
  return {
    ...Object.fromEntries(
      SLA_INSTANTS.map(([key, column]) => [column, sla[key] ?? null]),
    ),
    sla_paused: sla.isPaused ?? false,
  };
}

function rowToSla(row: TicketRow): SlaSummary {
  return {
    ...Object.fromEntries(
      SLA_INSTANTS.flatMap(([key, column]) =>
        row[column] === null || row[column] === undefined
          ? []
          : [[key, Number(row[column])]],
      ),
    ),
    ...(row.sla_paused ? { isPaused: true } : {}),
  };
}
