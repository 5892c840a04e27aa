import type { TicketAuthority, TicketRights } from '../access/TicketAuthority';
import {
  partiesOf,
  resourceOf,
  type TicketRecord,
  type TicketSurroundings,
} from './TicketRecord';

/** What somebody may do with a stored ticket. @internal */
export function rightsOf(
  authority: TicketAuthority,
  record: TicketRecord,
  around: TicketSurroundings,
): TicketRights {
  return authority.rightsOn(
    resourceOf(record, around),
    partiesOf(record, around),
  );
}
