import { Route, Routes, useParams } from 'react-router-dom';
import { ButtonLink, Container } from '@backstage/ui';
import {
  EmptyNotice,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import { TicketPage } from './TicketPage';

/** Ticket pages: one address for everybody, `:ref` in any case. */
export function TicketContent() {
  return (
    <Container>
      <Routes>
        <Route path=":ref" element={<TicketByRef />} />
        <Route path="*" element={<NoTicket />} />
      </Routes>
    </Container>
  );
}

function TicketByRef() {
  const { ref = '' } = useParams();
  const ticketRef = ref.toLocaleUpperCase('en-US');
  // Another ticket is another page: nothing typed for one may go to the next.
  return <TicketPage key={ticketRef} ticketRef={ticketRef} />;
}

function NoTicket() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <EmptyNotice
      title={t('ticket.none.title')}
      description={t('ticket.none.hint')}
      action={
        <ButtonLink variant="primary" href={routes.portal()}>
          {t('ticket.toPortal')}
        </ButtonLink>
      }
    />
  );
}
