import type { TicketLink } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { StoredLink } from '../TicketStore';

/** What a stored link is, seen from one of its two tickets. @internal */
export function linkKind(link: StoredLink, id: number): TicketLink['kind'] {
  const isFrom = link.from === id;
  switch (link.kind) {
    case 'parent':
      return isFrom ? 'parent' : 'child';
    case 'duplicate':
      return isFrom ? 'duplicate_of' : 'duplicated_by';
    default:
      return 'related';
  }
}
