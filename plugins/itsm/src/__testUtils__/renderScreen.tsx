import type { ReactElement } from 'react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { itsmApiRef } from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  type FakeHandlers,
  fakeItsmApi,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router-dom';

/** Shows where the portal is, for tests that care for the URL. */
function Where() {
  const { pathname, search } = useLocation();
  return <output data-testid="where">{`${pathname}${search}`}</output>;
}

/** Renders a screen of the plugin at an address, with an API as told. */
export function renderScreen(
  element: ReactElement,
  options: { path: string; at: string; handlers: FakeHandlers },
) {
  const fake = fakeItsmApi(options.handlers);
  renderInTestApp(
    <>
      <Routes>
        <Route path={options.path} element={element} />
        <Route path="*" element={<></>} />
      </Routes>
      <Where />
    </>,
    { apis: [[itsmApiRef, fake.api]], initialRouteEntries: [options.at] },
  );
  return {
    ...fake,
    user: userEvent.setup(),
    /** The query of the address, as text that can be compared. */
    query: () =>
      decodeURIComponent(
        screen.getByTestId('where').textContent?.split('?')[1] ?? '',
      ),
    pathname: () => screen.getByTestId('where').textContent?.split('?')[0],
  };
}
