import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  type EndpointInput,
  lastChanges,
  redactableIn,
  redactFromLog,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { coded } from '../../http/coded';
import type { UnitOfWork } from '../../database/UnitOfWork';
import { nearestChanges } from '../operations/nearestChanges';
import type { StoredEvent } from '../ticketEventRow';
import type { AuthorizedContext } from '../TicketService';
import { changeTicket } from './changeTicket';
import type { TicketToolbox } from './TicketToolbox';

/**
 * Takes out of a log entry for good what was written there: its text, and
 * values of fields that hold no more. The one change that a written entry can
 * undergo, and an entry itself: who did it and why stays.
 *
 * @internal
 */
export async function redactEntry(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'redactTicketEntry'>,
): Promise<string> {
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    const { record, rights, author } = ticket;
    if (!context.caller.roles.has('administrator') || !rights.readInternal) {
      throw coded(
        new NotAllowedError(
          `Only administrators may redact entries of ${record.ref}`,
        ),
        'redactionRight',
        { ref: record.ref },
      );
    }
    const event = await tools.store.event(uow.trx, record.id, params.seq);
    if (!event) {
      throw coded(
        new NotFoundError(`${record.ref} has no entry ${params.seq}`),
        'entryNotFound',
        { ref: record.ref, entry: params.seq },
      );
    }
    const log = await changesAround(uow, record.id, event);
    const rewritten = redactFromLog(log, event.seq);
    if (rewritten.length === 0) {
      throw nothingLeft(record.ref, event, log);
    }
    await tools.writer.rewrite(
      uow,
      record,
      rewritten.map(entry => ({
        ...entry,
        // The neighbours lose a value, but not their text.
        redacted: entry.redacted || entry.seq === event.seq,
      })),
    );
    await tools.writer.update(uow, record, {
      state: record.state,
      events: [
        {
          author,
          visibility: 'internal',
          body: {
            kind: 'entry_redacted',
            seq: params.seq,
            reason: body.reason,
          },
        },
      ],
    });
  });
}

/** An entry among the nearest ones that change what it changes. */
async function changesAround(
  uow: UnitOfWork,
  id: number,
  event: StoredEvent,
): Promise<StoredEvent[]> {
  const { seq } = event;
  const fields = [...lastChanges([event]).keys()];
  const near = (side: 'before' | 'after') =>
    nearestChanges(uow.trx, id, { seq, side }, fields);
  const before = await near('before');
  const after = await near('after');
  return [...before.reverse(), event, ...after];
}

/** Why there is nothing to take out, and what helps. */
function nothingLeft(
  ref: string,
  event: StoredEvent,
  log: readonly StoredEvent[],
): ConflictError {
  const { standing } = redactableIn(event, lastChanges(log));
  if (standing.length > 0) {
    return coded(
      new ConflictError(
        `What entry ${event.seq} says of ${standing.join(
          ', ',
        )} still stands on ${ref}: edit it first, then redact the entry`,
      ),
      'redactStanding',
      { ref, entry: event.seq, parts: standing },
    );
  }
  return event.redacted
    ? coded(
        new ConflictError(`Entry ${event.seq} of ${ref} is redacted already`),
        'alreadyRedacted',
        { ref, entry: event.seq },
      )
    : coded(
        new ConflictError(`Entry ${event.seq} of ${ref} has no text to redact`),
        'nothingToRedact',
        { ref, entry: event.seq },
      );
}
