import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  diffStates,
  type EndpointInput,
  isFinal,
  type TicketState,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { coded } from '../../http/coded';
import type { AuthorizedContext } from '../TicketService';
import { changeTicket, requireDesk, requireVersion } from './changeTicket';
import type { TicketToolbox } from './TicketToolbox';

/**
 * Sets the priority by hand, with a reason, or withdraws that (Mesa
 * semantics 3.2). The computed one stays beside it.
 *
 * @internal
 */
export async function overridePriority(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'overridePriority'>,
): Promise<string> {
  return changeTicket(tools, context, params.ref, async (uow, ticket) => {
    const { record, author } = ticket;
    requireDesk(ticket, 'set the priority by hand');
    if (!context.authority.mayOverridePriority) {
      throw coded(
        new NotAllowedError(
          'Setting a priority by hand needs a staff role and the permission itsm.ticket.priority.override',
        ),
        'priorityRight',
        { permission: 'itsm.ticket.priority.override' },
      );
    }
    if (record.state.priorityComputed === undefined) {
      throw coded(
        new ConflictError(
          `${record.ref} is a change: it carries risk, not priority`,
        ),
        'noPriority',
        { ref: record.ref },
      );
    }
    await requireVersion(tools, uow, record, body.version);
    const { status } = record.state;
    if (isFinal(record.type, status)) {
      throw coded(
        new ConflictError(
          `${record.ref} is ${status}: its priority no longer changes`,
        ),
        'ticketOver',
        { ref: record.ref, status },
      );
    }
    if (body.priority === record.state.priorityOverride) {
      const isWithdrawn = body.priority === undefined;
      throw coded(
        new ConflictError(
          isWithdrawn
            ? `${record.ref} has no priority set by hand`
            : `${record.ref} already has that priority set by hand`,
        ),
        isWithdrawn ? 'noOverride' : 'sameOverride',
        { ref: record.ref },
      );
    }
    const { priorityOverride: _, ...rest } = record.state;
    const state: TicketState = {
      ...rest,
      ...(body.priority ? { priorityOverride: body.priority } : {}),
    };
    await tools.writer.update(uow, record, {
      state,
      events: [
        {
          author,
          visibility: 'public',
          body: {
            kind: 'edited',
            changes: diffStates(record.state, state),
            text: body.reason,
          },
        },
      ],
    });
  });
}
