import {
  computePriority,
  formatTicketRef,
  type ImportedEntry,
  type ImportedTicket,
  type ImportedUpdate,
  type ImportError,
  type ImportRepair,
  importError,
  type PriorityMatrixSpec,
  replayImport,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { TicketRecord } from '../tickets/TicketRecord';
import type { NewEvent } from '../tickets/TicketWriter';
import { entityEvent } from '../tickets/usecases/updateTicket';
import type { TicketToolbox } from '../tickets/usecases/TicketToolbox';
import { hashUpdates } from './hashUpdates';
import type { ImportLookups } from './ImportLookups';
import type { ImportStore } from './ImportStore';

/** A ticket on its way in. @internal */
export interface IncomingTicket {
  source: string;
  ticket: ImportedTicket;
  lookups: ImportLookups;
  /** Person id of who imports. */
  importer: string;
}

/** What the use cases of imports work with. @internal */
export interface ImportTools {
  tickets: TicketToolbox;
  imports: ImportStore;
}

/** What an import came to. @internal */
export interface ImportedOutcome {
  outcome: 'created' | 'continued' | 'unchanged';
  ref?: string;
  record?: TicketRecord;
  applied: number;
  priority?: number;
  repairs: readonly ImportRepair[];
}

/** A ticket that cannot be imported; ends its unit of work. @internal */
export class ImportRefused extends Error {
  readonly errors: readonly ImportError[];
  readonly repairs: readonly ImportRepair[];

  constructor(
    errors: readonly ImportError[],
    repairs: readonly ImportRepair[] = [],
  ) {
    super(errors.map(({ message }) => message).join('; '));
    this.errors = errors;
    this.repairs = repairs;
  }
}

/** What a history comes to, before anything of it is written. @internal */
export function planNewTicket(
  { ticket, lookups }: IncomingTicket,
  matrix: PriorityMatrixSpec,
) {
  const [first] = ticket.updates;
  const { impact, urgency } = first;
  const requester = lookups.personOf(ticket.requester)!;
  const openedAt = Date.parse(ticket.openedAt);
  const initial: TicketState = {
    title: ticket.title,
    description: ticket.description,
    status: 'new',
    requester,
    beneficiary: requester,
    openedBy: ticket.openedBy ? lookups.personOf(ticket.openedBy)! : requester,
    ...(ticket.unit ? { unit: ticket.unit } : {}),
    origin: ticket.origin,
    fields: {},
    impact,
    urgency,
    priorityComputed: computePriority(matrix, impact, urgency),
    team: first.team!,
    restricted: false,
    reopenCount: 0,
    reassignCount: 0,
  };
  const replayed = replayImport(
    {
      state: initial,
      ...(first.primaryEntity ? { primaryEntity: first.primaryEntity } : {}),
      openedAt,
      lastEventAt: openedAt,
    },
    ticket.updates.map(update => toUpdate(update, lookups)),
    { matrix, titleOf: titlesOf(lookups) },
  );
  return { initial, openedAt, ...replayed };
}

/**
 * Files a ticket of another system with everything that happened to it, each
 * at its own instant. Nobody is told: they have lived through it.
 *
 * @throws ImportRefused when its history cannot be told
 * @internal
 */
export async function createImported(
  { tickets: tools, imports }: ImportTools,
  uow: UnitOfWork,
  incoming: IncomingTicket,
): Promise<ImportedOutcome> {
  const { ticket, source, lookups } = incoming;
  const definitions = await tools.definitions.inUnitOfWork(uow);
  const plan = planNewTicket(incoming, definitions.priorityMatrix());
  if (plan.errors.length > 0) {
    throw new ImportRefused(plan.errors, plan.repairs);
  }
  const { initial, state, primaryEntity, openedAt } = plan;
  const at = openedAt;
  const author = {
    person: initial.openedBy,
    byStaff: initial.openedBy !== initial.requester,
  };
  const now = tools.clock.now();
  const [first] = ticket.updates;
  const entity = (ref: string) => ({
    ref,
    role: 'primary' as const,
    title: titlesOf(lookups)(ref),
  });
  const number = await tools.store.nextNumber(uow, 'incident');
  const record = await tools.writer.insert(
    uow,
    { type: 'incident', ref: formatTicketRef('incident', number) },
    {
      author,
      initial,
      state,
      silent: true,
      ...(primaryEntity
        ? { primaryEntity, entities: [entity(primaryEntity)] }
        : {}),
      events: [
        importedEvent(incoming, ticket.updates.length, at, now),
        ...(first.primaryEntity
          ? [
              {
                ...entityEvent(
                  'entity_linked',
                  entity(first.primaryEntity),
                  author,
                ),
                at,
              },
            ]
          : []),
        ...plan.entries.map(entry => toEvent(entry, initial.requester)),
      ],
    },
  );
  await imports.save(
    uow,
    { source, externalId: ticket.externalId },
    {
      ticketId: record.id,
      updates: ticket.updates.length,
      hash: hashUpdates(ticket.updates, ticket.updates.length),
      lastSeq: record.lastSeq,
      now,
    },
  );
  return {
    outcome: 'created',
    ref: record.ref,
    record,
    applied: ticket.updates.length,
    priority: state.priorityComputed,
    repairs: plan.repairs,
  };
}

/** Says where a history comes from, and who brought it over. @internal */
export function importedEvent(
  { source, ticket, importer }: IncomingTicket,
  updates: number,
  at: number,
  now: number,
): NewEvent {
  return {
    at,
    visibility: 'public',
    author: { person: importer, byStaff: true },
    body: {
      kind: 'imported',
      source,
      externalId: ticket.externalId,
      importedAt: now,
      updates,
    },
  };
}

/** @internal */
export function toEvent(entry: ImportedEntry, requester: string): NewEvent {
  const { at, by, body, visibility } = entry;
  return {
    at,
    visibility,
    body,
    author: {
      ...(by ? { person: by } : {}),
      byStaff: by !== undefined && by !== requester,
    },
  };
}

/** Names of people become ids, texts of instants milliseconds. @internal */
export function toUpdate(
  update: ImportedTicket['updates'][number],
  { personOf, clocksRun }: ImportLookups,
): ImportedUpdate {
  const { by, assignee, resolvedAt, closedAt, at, ...rest } = update;
  return {
    ...rest,
    at: Date.parse(at),
    ...(rest.pendingReason ? { clocksRun: clocksRun(rest.pendingReason) } : {}),
    ...(by ? { by: personOf(by) } : {}),
    ...(assignee ? { assignee: personOf(assignee) } : {}),
    ...(resolvedAt ? { resolvedAt: Date.parse(resolvedAt) } : {}),
    ...(closedAt ? { closedAt: Date.parse(closedAt) } : {}),
  };
}

/** @internal */
export function titlesOf({ entities }: ImportLookups) {
  return (ref: string) => entities.get(ref)?.title ?? ref;
}

/** @internal */
export function workedOn(ref: string): ImportRefused {
  return new ImportRefused([
    importError('workedOn', 'updates', { value: ref }),
  ]);
}
