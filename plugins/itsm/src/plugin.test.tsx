import {
  ApiBlueprint,
  coreExtensionData,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import { itsmApiRef } from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  anAdministrator,
  anAgent,
  aRequester,
  fakeItsmApi,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { screen } from '@testing-library/react';
import { aTicketSla } from './__testUtils__/slaClocks';
import { aTicket } from './__testUtils__/tickets';
import { itsmPlugin } from './plugin';
import { aCatalogue } from './__testUtils__/catalogue';

function renderPlugin(me: Me, at: string) {
  const fake = fakeItsmApi({
    getMe: () => me,
    getCatalogue: () => aCatalogue,
    listTickets: () => ({ items: [] }),
    countTickets: () => ({ counts: [] }),
    getTicket: ({ params }) => aTicket({ ref: params.ref }),
    listTicketEvents: () => ({ items: [] }),
    getTicketSla: () => aTicketSla([]),
    listResponseTemplates: () => ({ items: [] }),
  });
  const withFakeApi = itsmPlugin.withOverrides({
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({ api: itsmApiRef, deps: {}, factory: () => fake.api }),
      }),
    ],
  });
  renderTestApp({ features: [withFakeApi], initialRouteEntries: [at] });
  return fake;
}

const tabs = async () =>
  (await screen.findAllByRole('tab')).map(tab => tab.textContent);

describe('the service desk in an app', () => {
  it('leads from its root to the home page', async () => {
    renderPlugin(aRequester(), '/itsm');
    expect(await screen.findByText('Hello, Rosa Ek')).toBeInTheDocument();
  });

  it('shows requesters the tabs that are for them', async () => {
    renderPlugin(aRequester(), '/itsm/home');
    await screen.findByText('Hello, Rosa Ek');
    expect(await tabs()).toEqual(['Home', 'Portal']);
  });

  it('shows the desk its tabs, and none for single tickets', async () => {
    renderPlugin(anAgent(), '/itsm/home');
    await screen.findByText('Hello, Dario Cob');
    expect(await tabs()).toEqual([
      'Home',
      'Portal',
      'Requests',
      'Incidents',
      'Problems',
      'Changes',
      'Impact',
      'Administration',
    ]);
  });

  it('shows who manages configuration items the tab for them', async () => {
    renderPlugin(anAdministrator(), '/itsm/home');
    await screen.findByText('Hello, Dario Cob');
    expect((await tabs()).slice(-2)).toEqual([
      'Configuration',
      'Administration',
    ]);
  });

  it('has one address for a ticket, whoever looks at it', async () => {
    renderPlugin(aRequester(), '/itsm/tickets/REQ-000042');
    expect(
      await screen.findByRole('heading', { name: /payroll does not add up/ }),
    ).toBeInTheDocument();
  });
});

describe('the page', () => {
  it('is an entry of the navigation, with its sub-pages below its path', () => {
    const portal = itsmPlugin.getExtension('sub-page:itsm/portal');
    const page = createExtensionTester(
      itsmPlugin.getExtension('page:itsm'),
    ).add(portal);
    expect(page.get(coreExtensionData.routePath)).toBe('/itsm');
    expect(page.get(coreExtensionData.title)).toBe('Service desk');
    expect(page.get(coreExtensionData.icon)).toBeDefined();
    expect(page.query(portal).get(coreExtensionData.routePath)).toBe('portal');
  });
});
