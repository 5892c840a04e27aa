import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { OfferingsAbout } from '../entity';
import { NewTicketPage } from '../newTicket';
import { useUrlText } from '../routing';
import { CatalogueView } from './catalogue/CatalogueView';
import { NewRequestContent } from './newRequest/NewRequestContent';
import { PortalLayout } from './PortalLayout';
import { RequestsView } from './requests/RequestsView';

/** The portal: catalogue, form of an offering, own requests. */
export function PortalContent() {
  return (
    <Routes>
      <Route element={<PortalLayout active="catalogue" />}>
        <Route index element={<Catalogue />} />
      </Route>
      <Route element={<PortalLayout active="mine" />}>
        <Route path="requests" element={<RequestsView />} />
      </Route>
      <Route path="incident" element={<NewTicketPage type="incident" />} />
      <Route path="new/:offering" element={<NewRequestContent />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}

/** The whole catalogue, or what of it is about the entity in the address. */
function Catalogue() {
  const [entityRef] = useUrlText('entity');
  return entityRef === '' ? (
    <CatalogueView />
  ) : (
    <OfferingsAbout entityRef={entityRef} />
  );
}
