import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Route, Routes } from 'react-router-dom';
import { NewTicketPage } from './NewTicketPage';

/** The forms of problems and changes; incidents have theirs in the portal. */
export function NewTicketContent() {
  return (
    <Routes>
      <Route path="problem" element={<NewTicketPage type="problem" />} />
      <Route path="change" element={<NewTicketPage type="change" />} />
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}
