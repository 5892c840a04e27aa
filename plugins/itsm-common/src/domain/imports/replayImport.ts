import type { PriorityMatrixSpec } from '../../definitions';
import {
  diffStates,
  type FieldChanges,
  type LinkedEntity,
  type TicketEventBody,
} from '../events/ticketEvents';
import { computePriority } from '../priority/computePriority';
import type { TicketState } from '../tickets/ticketState';
import type { Visibility } from '../tickets/ticketTypes';
import { datedUpdates } from './datedUpdates';
import type { ImportedUpdate } from './importedHistory';
import {
  type ImportError,
  importError,
  type ImportRepair,
  type ImportRepairCode,
} from './importProblems';
import { importSteps, type ImportTarget } from './importSteps';

/** An entry of the log that an update left. @public */
export interface ImportedEntry {
  /** UTC milliseconds. */
  at: number;
  by?: string;
  visibility: Visibility;
  body: TicketEventBody;
}

/** What a history comes to. @public */
export interface ReplayedImport {
  state: TicketState;
  primaryEntity?: string;
  entries: ImportedEntry[];
  repairs: ImportRepair[];
  errors: ImportError[];
}

/** Where a history begins, or goes on. @public */
export interface ImportStart {
  state: TicketState;
  primaryEntity?: string;
  /** Instant of the newest entry of the log. */
  lastEventAt: number;
  openedAt: number;
}

/**
 * Lives through the updates of a ticket under the rules of the life cycle,
 * each at its own instant. Pure: people, groups, entities and codes have been
 * looked up before.
 *
 * @param titleOf - readable title of an entity
 * @public
 */
export function replayImport(
  start: ImportStart,
  updates: readonly ImportedUpdate[],
  about: {
    matrix: PriorityMatrixSpec;
    titleOf: (entityRef: string) => string;
  },
): ReplayedImport {
  const dated = datedUpdates(updates, start);
  const result: ReplayedImport = {
    state: start.state,
    ...(start.primaryEntity ? { primaryEntity: start.primaryEntity } : {}),
    entries: [],
    repairs: [...dated.repairs],
    errors: [...dated.errors],
  };
  dated.updates.forEach((update, index) => {
    const later = dated.updates.slice(index + 1);
    liveThrough(result, start, update, later, about);
  });
  return result;
}

/** An update that is being lived through. */
interface Moment {
  result: ReplayedImport;
  start: ImportStart;
  update: ImportedUpdate;
  write(body: TicketEventBody, visibility?: Visibility): void;
  repair(code: ImportRepairCode): void;
}

function liveThrough(
  result: ReplayedImport,
  start: ImportStart,
  update: ImportedUpdate,
  later: readonly ImportedUpdate[],
  about: Parameters<typeof replayImport>[2],
): void {
  const { row, at, by } = update;
  const moment: Moment = {
    result,
    start,
    update,
    write: (body, visibility = 'public') =>
      result.entries.push({ at, ...(by ? { by } : {}), visibility, body }),
    repair: code => result.repairs.push({ row, code }),
  };
  const first = result.entries.length;
  const isOver = result.state.status === 'closed';
  if (!isOver) {
    changeEntity(moment, about.titleOf);
    changeLevels(moment, about.matrix);
  }
  move(moment, later);
  stampAgain(moment);
  takeCounters(moment, first);
  if (update.note) {
    moment.write({ kind: 'comment', text: update.note }, 'internal');
  }
}

function changeEntity(
  { result, update, write }: Moment,
  titleOf: (entityRef: string) => string,
): void {
  const { primaryEntity: before } = result;
  const { primaryEntity: after } = update;
  if (before === after) {
    return;
  }
  const linked = (ref: string): LinkedEntity => ({
    ref,
    role: 'primary',
    title: titleOf(ref),
  });
  if (before) {
    write({ kind: 'entity_unlinked', entity: linked(before) });
  }
  if (after) {
    write({ kind: 'entity_linked', entity: linked(after) });
  }
  result.primaryEntity = after;
}

/** The priority follows from the matrix, whatever the source made of it. */
function changeLevels(moment: Moment, matrix: PriorityMatrixSpec): void {
  const { impact, urgency } = moment.update;
  edit(moment, {
    ...moment.result.state,
    impact,
    urgency,
    priorityComputed: computePriority(matrix, impact, urgency),
  });
}

function edit(
  { result, write }: Moment,
  after: TicketState,
  visibility: Visibility = 'public',
): void {
  const changes = diffStates(result.state, after);
  if (Object.keys(changes).length > 0) {
    write({ kind: 'edited', changes }, visibility);
    result.state = after;
  }
}

/** What the update calls the answers that actions ask for. */
const FIELD_OF: Readonly<Record<string, string>> = { reason: 'pendingReason' };

/** Team, person and status, by the actions of the life cycle. */
function move(moment: Moment, later: readonly ImportedUpdate[]): void {
  const { result, update, repair, write } = moment;
  const target = targetOf(moment, later);
  if (!target) {
    return;
  }
  const { state } = result;
  const { steps, missing } = importSteps(state, target, update.at);
  missing.forEach(({ action, field }) =>
    result.errors.push(
      importError('required', FIELD_OF[field] ?? field, {
        row: update.row,
        action,
      }),
    ),
  );
  for (const { action, input, before, after } of steps) {
    write({
      kind: 'transition',
      action,
      changes: diffStates(before, after),
      ...(input.comment ? { text: input.comment } : {}),
    });
  }
  result.state = steps.at(-1)?.after ?? state;
  const taken = new Set(steps.map(step => step.action));
  if (taken.has('start') && taken.has('pend') && !taken.has('dispatch')) {
    repair('startedFirst');
  }
  if (taken.has('resolve') && taken.has('close')) {
    repair('resolvedWithClosing');
  }
}

/** Where the update leads; undefined when it leads nowhere. */
function targetOf(
  moment: Moment,
  later: readonly ImportedUpdate[],
): ImportTarget | undefined {
  const { result, update, repair } = moment;
  const { state } = result;
  const status = statusOf(update, state, later, repair);
  const team = update.team ?? state.team;
  const { assignee } = update;
  const ownerMoves = team !== state.team || assignee !== state.assignee;
  if (state.status === 'closed') {
    if (status !== 'closed') {
      result.errors.push(
        importError('reopenedAfterClosing', 'status', { row: update.row }),
      );
    } else if (ownerMoves || levelsMove(state, update)) {
      repair('changedAfterClosing');
    }
    return undefined;
  }
  const staysDone = status === 'resolved' || status === 'closed';
  if (state.status === 'resolved' && staysDone && ownerMoves) {
    // The table has no action for it, and the status is not touched.
    repair('ownerAfterResolution');
    edit(moment, withOwner(state, team, assignee));
  }
  const { pendingReason, clocksRun, resolutionCode, solution, comment } =
    update;
  return {
    status,
    team,
    assignee,
    pendingReason:
      update.status === 'kept' ? state.pendingReason : pendingReason,
    clocksRun,
    resolutionCode,
    solution,
    comment,
  };
}

function withOwner(
  { assignee: _, ...state }: TicketState,
  team: string,
  assignee: string | undefined,
): TicketState {
  return { ...state, team, ...(assignee === undefined ? {} : { assignee }) };
}

function levelsMove(
  state: TicketState,
  { impact, urgency }: ImportedUpdate,
): boolean {
  return state.impact !== impact || state.urgency !== urgency;
}

function statusOf(
  { status }: ImportedUpdate,
  state: TicketState,
  later: readonly ImportedUpdate[],
  repair: Moment['repair'],
): ImportTarget['status'] {
  if (status === 'kept') {
    repair('statusKept');
    const current = state.status === 'assigned' ? 'new' : state.status;
    return current as ImportTarget['status'];
  }
  const isUndone =
    status === 'closed' &&
    later.some(next => next.status !== 'closed' && next.status !== 'kept');
  if (isUndone && state.status !== 'closed') {
    repair('closingUndone');
    return 'resolved';
  }
  return status;
}

/** The source may stamp a resolution or a closing a second time. */
function stampAgain(moment: Moment): void {
  const { result, start, update, repair } = moment;
  const stamps: Partial<TicketState> = {};
  const { status, resolvedAt, closedAt } = result.state;
  // A later instant is hindsight: exports write the last one into every row.
  const counts = (stamp: number | undefined, current: number | undefined) =>
    stamp !== undefined &&
    stamp !== current &&
    stamp <= update.at &&
    stamp >= start.openedAt;
  if (resolvedAt !== undefined && counts(update.resolvedAt, resolvedAt)) {
    stamps.resolvedAt = update.resolvedAt;
  }
  if (status === 'closed' && counts(update.closedAt, closedAt)) {
    stamps.closedAt = update.closedAt;
  }
  if (Object.keys(stamps).length > 0) {
    repair('stampedAgain');
    // Of no interest to whoever asked.
    edit(moment, { ...result.state, ...stamps }, 'internal');
  }
}

/**
 * The source's counters hold: its log may be shorter than what happened. They
 * go into the entry of the update, where it has one that tells of changes.
 */
function takeCounters(moment: Moment, first: number): void {
  const { result, update } = moment;
  const { state } = result;
  const after: TicketState = {
    ...state,
    reopenCount: update.reopenCount ?? state.reopenCount,
    reassignCount: update.reassignCount ?? state.reassignCount,
  };
  const changes = diffStates(state, after);
  if (Object.keys(changes).length === 0) {
    return;
  }
  const entry = result.entries
    .slice(first)
    .findLast(({ body }) => 'changes' in body);
  if (entry && 'changes' in entry.body) {
    entry.body = {
      ...entry.body,
      changes: joinChanges(entry.body.changes, changes),
    };
    result.state = after;
  } else {
    edit(moment, after, 'internal');
  }
}

/** One change after the other, as a single one. */
function joinChanges(first: FieldChanges, second: FieldChanges): FieldChanges {
  const joined: Record<string, unknown> = { ...first };
  for (const [field, change] of Object.entries(second)) {
    const earlier = first[field as keyof FieldChanges];
    joined[field] = earlier ? { ...change, from: earlier.from } : change;
  }
  return joined as FieldChanges;
}
