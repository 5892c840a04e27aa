import { Link } from '@backstage/ui';
import { useItsmRoutes } from '../routing';

/** A ticket's reference that leads to it. */
export function TicketRefLink({ ticketRef }: { ticketRef: string }) {
  const routes = useItsmRoutes();
  return <Link href={routes.ticket(ticketRef)}>{ticketRef}</Link>;
}
