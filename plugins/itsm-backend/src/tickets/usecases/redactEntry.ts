import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { EndpointInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { AuthorizedContext } from '../TicketService';
import { changeTicket } from './changeTicket';
import type { TicketToolbox } from './TicketToolbox';

/**
 * Takes the text out of a log entry for good. The one change that a written
 * entry can undergo, and an entry itself: who did it and why stays.
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
      throw new NotAllowedError(
        `Only administrators may redact entries of ${record.ref}`,
      );
    }
    const event = await tools.store.event(uow.trx, record.id, params.seq);
    if (!event) {
      throw new NotFoundError(`${record.ref} has no entry ${params.seq}`);
    }
    if (event.redacted) {
      throw new ConflictError(
        `Entry ${params.seq} of ${record.ref} is redacted already`,
      );
    }
    if (!('text' in event.body) || event.body.text === undefined) {
      throw new ConflictError(
        `Entry ${params.seq} of ${record.ref} has no text to redact`,
      );
    }
    await tools.store.redactEvent(uow, record.id, params.seq);
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
