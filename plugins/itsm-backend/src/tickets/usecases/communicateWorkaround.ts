import { ConflictError } from '@backstage/errors';
import {
  type EndpointInput,
  isOpen,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { coded } from '../../http/coded';
import type { AuthorizedContext } from '../TicketService';
import { changeFamily } from './changeFamily';
import { requireDesk, requireVersion } from './changeTicket';
import { reachOf } from './flow/reachOf';
import type { TicketToolbox } from './TicketToolbox';

/**
 * Writes the workaround of a problem to the public log of every open ticket
 * that it explains (Mesa semantics 3.5).
 *
 * @throws ConflictError when no workaround is recorded, or nothing is open
 * @internal
 */
export async function communicateWorkaround(
  tools: TicketToolbox,
  context: AuthorizedContext,
  { params, body }: EndpointInput<'communicateWorkaround'>,
): Promise<string> {
  const family = {
    named: [],
    reachOf: (
      db: Parameters<typeof reachOf>[1],
      record: Parameters<typeof reachOf>[2],
    ) => reachOf(tools.store, db, record),
  };
  return changeFamily(tools, context, params.ref, family, async (uow, all) => {
    const { ticket, reach } = all;
    const { record, author } = ticket;
    requireDesk(ticket, 'communicate a workaround');
    await requireVersion(tools, uow, record, body.version);
    const { workaround } = record.state;
    if (record.type !== 'problem' || workaround === undefined) {
      throw coded(
        new ConflictError(
          `${record.ref} has no workaround to communicate; record it first`,
        ),
        'noWorkaround',
        { ref: record.ref },
      );
    }
    const open = [...reach.values()].filter(each => isOpen(each.state.status));
    if (open.length === 0) {
      throw coded(
        new ConflictError(
          `${record.ref} explains no open ticket that could be told`,
        ),
        'nobodyToTell',
        { ref: record.ref },
      );
    }
    for (const told of open) {
      await tools.writer.update(uow, told, {
        state: told.state,
        events: [
          {
            author: { ...author, byStaff: true },
            visibility: 'public',
            body: {
              kind: 'comment',
              text: body.text ?? workaround,
              because: record.ref,
            },
          },
        ],
      });
    }
    await tools.writer.update(uow, record, {
      state: record.state,
      events: [
        {
          author,
          visibility: 'public',
          body: {
            kind: 'workaround_communicated',
            text: body.text ?? workaround,
            tickets: open.length,
          },
        },
      ],
    });
  });
}
