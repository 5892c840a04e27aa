import type {
  EntityState,
  OverlayTicket,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** What is open or planned, without what the reasons name already. */
export function otherTickets({
  reasons,
  tickets,
}: Pick<EntityState, 'reasons' | 'tickets'>): OverlayTicket[] {
  const named = new Set(reasons.map(({ ticket }) => ticket?.ref));
  return tickets.filter(({ ref }) => !named.has(ref));
}
