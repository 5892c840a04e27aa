import {
  OPPOSITE_LINK,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { TicketRecord } from '../TicketRecord';
import type { StoredLinkKind } from '../TicketStore';
import type { Author, NewEvent } from '../TicketWriter';
import { linkKind } from '../views/linkKind';
import { linkEntry } from './linkEntry';
import type { TicketToolbox } from './TicketToolbox';

/** A duplicate and the ticket that survives. @internal */
export interface DuplicatePair {
  record: TicketRecord;
  other: TicketRecord;
}

/** Which links of a duplicate pass to the survivor, and which end of them. */
const PASSED: Readonly<
  Record<TicketType, readonly (readonly [StoredLinkKind, 'from' | 'to'])[]>
> = {
  request: [],
  incident: [],
  problem: [
    ['problem', 'to'],
    ['fix', 'from'],
  ],
  change: [['fix', 'to']],
};

/**
 * What waits for a duplicate, and what it waits for, passes to the survivor.
 * The internal logs of all of them tell of it.
 *
 * @returns both tickets as they are then
 * @internal
 */
export async function passOn(
  tools: TicketToolbox,
  uow: UnitOfWork,
  author: Author,
  { record, other }: DuplicatePair,
): Promise<DuplicatePair> {
  const { store, writer } = tools;
  const left: NewEvent[] = [];
  const gained: NewEvent[] = [];
  for (const [kind, end] of PASSED[record.type]) {
    const links = await store.moveLinks(uow, kind, end, {
      from: record.id,
      to: other.id,
    });
    const far = end === 'to' ? 'from' : 'to';
    const tickets = await store.byIds(
      uow.trx,
      links.map(link => link[far]),
    );
    const refs = new Map(tickets.map(({ id, ref }) => [id, ref]));
    for (const link of links) {
      const ref = refs.get(link[far])!;
      const ours = linkKind(link, record.id);
      const theirs = OPPOSITE_LINK[ours];
      // Late and out of the order of references: whoever holds it the other
      // way round makes one of the two begin again.
      const ticket = (await store.lock(uow, ref))!;
      await writer.update(uow, ticket, {
        state: ticket.state,
        events: [
          linkEntry(author, 'ticket_unlinked', theirs, record.ref),
          linkEntry(author, 'ticket_linked', theirs, other.ref),
        ],
      });
      left.push(linkEntry(author, 'ticket_unlinked', ours, ref));
      gained.push(linkEntry(author, 'ticket_linked', ours, ref));
    }
  }
  const written = (ticket: TicketRecord, events: readonly NewEvent[]) =>
    events.length === 0
      ? ticket
      : writer.update(uow, ticket, { state: ticket.state, events });
  return {
    record: await written(record, left),
    other: await written(other, gained),
  };
}
