import {
  type ImportedTicket,
  importError,
  type PriorityMatrixSpec,
  replayImport,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type { TicketRecord } from '../tickets/TicketRecord';
import { hashUpdates } from './hashUpdates';
import type { ImportRef } from './ImportStore';
import {
  type ImportedOutcome,
  importedEvent,
  ImportRefused,
  type ImportTools,
  type IncomingTicket,
  titlesOf,
  toEvent,
  toUpdate,
  workedOn,
} from './importTicket';

/**
 * What there is to do about a ticket that was imported before: nothing, when
 * the source has nothing new of it.
 *
 * @throws ImportRefused when the source tells its past otherwise now
 * @internal
 */
export function unchangedOutcome(
  { updates }: ImportedTicket,
  known: ImportRef,
): ImportedOutcome | undefined {
  // An older export says less than what is known, and nothing against it.
  const isOlder = updates.length < known.updates;
  if (!isOlder && hashUpdates(updates, known.updates) !== known.hash) {
    throw new ImportRefused([
      importError('historyChanged', 'updates', {
        row: updates[known.updates - 1].row,
      }),
    ]);
  }
  return updates.length <= known.updates
    ? {
        outcome: 'unchanged',
        ref: known.ref,
        applied: 0,
        ...(known.priority <= 4 ? { priority: known.priority } : {}),
        repairs: [],
      }
    : undefined;
}

/**
 * What the further updates come to.
 *
 * @param isWorkedOn - people of the portal have worked on it since
 * @internal
 */
export function planContinuation(
  { ticket, lookups }: IncomingTicket,
  known: ImportRef,
  { record, isWorkedOn }: { record: TicketRecord; isWorkedOn: boolean },
  matrix: PriorityMatrixSpec,
) {
  if (isWorkedOn) {
    throw workedOn(record.ref);
  }
  const plan = replayImport(
    {
      state: record.state,
      ...(record.primaryEntity ? { primaryEntity: record.primaryEntity } : {}),
      openedAt: record.createdAt,
      lastEventAt: record.lastEventAt,
    },
    ticket.updates
      .slice(known.updates)
      .map(update => toUpdate(update, lookups)),
    { matrix, titleOf: titlesOf(lookups) },
  );
  if (plan.errors.length > 0) {
    throw new ImportRefused(plan.errors, plan.repairs);
  }
  return plan;
}

/**
 * Takes an imported ticket on by the updates that the source has had since.
 *
 * @throws ImportRefused when they cannot be told, or the portal went on
 *   with the ticket itself
 * @internal
 */
export async function continueImported(
  { tickets: tools, imports }: ImportTools,
  uow: UnitOfWork,
  incoming: IncomingTicket,
): Promise<ImportedOutcome> {
  const { source, ticket, lookups } = incoming;
  const key = { source, externalId: ticket.externalId };
  const known = await imports.lock(uow, key);
  const unchanged = unchangedOutcome(ticket, known);
  if (unchanged) {
    return unchanged;
  }
  const definitions = await tools.definitions.inUnitOfWork(uow);
  const record = (await tools.store.lock(uow, known.ref))!;
  const plan = planContinuation(
    incoming,
    known,
    { record, isWorkedOn: await imports.isWorkedOn(uow.trx, record.id) },
    definitions.priorityMatrix(),
  );
  const applied = ticket.updates.length - known.updates;
  const now = tools.clock.now();
  const { primaryEntity } = plan;
  const entityMoves = primaryEntity !== record.primaryEntity;
  if (entityMoves && record.primaryEntity) {
    await tools.store.removeEntity(
      uow,
      record.id,
      record.primaryEntity,
      'primary',
    );
  }
  if (entityMoves && primaryEntity) {
    await tools.store.addEntity(uow, record.id, {
      ref: primaryEntity,
      role: 'primary',
      title: titlesOf(lookups)(primaryEntity),
    });
  }
  const { requester } = record.state;
  const written = await tools.writer.update(uow, record, {
    state: plan.state,
    silent: true,
    ...(entityMoves ? { primaryEntity: primaryEntity ?? null } : {}),
    events: [
      importedEvent(incoming, applied, record.lastEventAt, now),
      ...plan.entries.map(entry => toEvent(entry, requester)),
    ],
  });
  await imports.save(uow, key, {
    ticketId: written.id,
    updates: ticket.updates.length,
    hash: hashUpdates(ticket.updates, ticket.updates.length),
    lastSeq: written.lastSeq,
    now,
  });
  return {
    outcome: 'continued',
    ref: written.ref,
    record: written,
    applied,
    ...(written.state.priorityComputed
      ? { priority: written.state.priorityComputed }
      : {}),
    repairs: plan.repairs,
  };
}
