import { ConflictError } from '@backstage/errors';
import {
  type EndpointInput,
  isOpen,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { coded } from '../../http/coded';
import { readableByIds } from '../operations/readableByIds';
import type { TicketRecord } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import { changeFamily } from './changeFamily';
import { requireDesk, requireVersion } from './changeTicket';
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
    // The explained ones alone: what lies below them is told by their team.
    reachOf: async (db: Knex, { id }: TicketRecord) =>
      (await tools.store.linkedFrom(db, [id], 'problem')).map(
        link => link.from,
      ),
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
    // Whether there are any, and how many, is said of those that the caller
    // may read; the people of all others are told as well.
    const known = await readableByIds(
      uow.trx,
      open.map(({ id }) => id),
      ticket.authority.scope,
      uow.now,
    );
    if (known.size === 0) {
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
            tickets: known.size,
          },
        },
      ],
    });
  });
}
