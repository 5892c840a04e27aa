import type { LinkKind } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Author, NewEvent } from '../TicketWriter';

/**
 * What a log says of a link that came or went. Internal: whoever reads one
 * ticket need not be allowed to know of the other.
 *
 * @param ticket - reference of the other end
 * @internal
 */
export function linkEntry(
  author: Author,
  event: 'ticket_linked' | 'ticket_unlinked',
  kind: LinkKind,
  ticket: string,
): NewEvent {
  return {
    author,
    visibility: 'internal',
    body: { kind: event, link: { kind, ticket } },
  };
}
