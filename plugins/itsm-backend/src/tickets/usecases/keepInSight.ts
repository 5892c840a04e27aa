import type { TicketState } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { TicketSurroundings } from '../TicketRecord';
import type { AuthorizedContext } from '../TicketService';
import type { NewEvent } from '../TicketWriter';
import type { LockedTicket } from './changeTicket';
import type { TicketToolbox } from './TicketToolbox';

/**
 * Whoever files or restricts a ticket, or hands a restricted one to another
 * team, stays named on it: nobody shuts themself out by their own action, and the
 * log tells who can still see it. The team can take the name off again.
 *
 * @returns the log entry to write with the change
 * @internal
 */
export async function keepInSight(
  tools: TicketToolbox,
  uow: UnitOfWork,
  { authority, caller }: AuthorizedContext,
  {
    record,
    around,
    author,
  }: Pick<LockedTicket, 'record' | 'author'> & {
    around: Pick<TicketSurroundings, 'named'>;
  },
  after: TicketState,
): Promise<NewEvent[]> {
  const { id } = caller.person;
  const isForRequesters =
    record.type === 'request' || record.type === 'incident';
  const parties = isForRequesters
    ? [after.requester, after.beneficiary, after.openedBy]
    : [];
  const hasPart =
    [...parties, after.assignee].includes(id) ||
    caller.groups.includes(after.team) ||
    around.named.includes(id) ||
    authority.scope.allRestricted;
  if (!after.restricted || hasPart) {
    return [];
  }
  await tools.store.addPerson(uow, record.id, id, 'named');
  return [
    {
      author,
      visibility: 'internal',
      body: { kind: 'access_granted', person: id },
    },
  ];
}
