import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { CatalogueView } from './catalogue/CatalogueView';
import { NewRequestContent } from './newRequest/NewRequestContent';
import { PortalLayout } from './PortalLayout';
import { RequestsView } from './requests/RequestsView';

/** The portal: catalogue, form of an offering, own requests. */
export function PortalContent() {
  return (
    <Routes>
      <Route element={<PortalLayout active="catalogue" />}>
        <Route index element={<CatalogueView />} />
      </Route>
      <Route element={<PortalLayout active="mine" />}>
        <Route path="requests" element={<RequestsView />} />
      </Route>
      <Route path="new/:offering" element={<NewRequestContent />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}
