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
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import {
  anAgent,
  aRequester,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { itsmPlugin } from '../plugin';

function renderPlugin(me: Me, at: string) {
  const fake = fakeItsmApi({
    getMe: () => me,
    getCatalogue: () => ({ families: [] }),
    listTickets: () => ({ items: [] }),
    countTickets: () => ({ counts: [] }),
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

describe('the sub-pages of the kinds of ticket', () => {
  it.each([
    'requests',
    'incidents',
    'problems',
    'changes',
    'impact',
    'new',
    'configuration',
  ] as const)('has "%s" below the page', path => {
    const tester = createExtensionTester(
      itsmPlugin.getExtension(`sub-page:itsm/${path}`),
    );
    expect(tester.get(coreExtensionData.routePath)).toBe(path);
  });

  it.each([
    ['/itsm/incidents', 'incident'],
    ['/itsm/problems', 'problem'],
    ['/itsm/changes', 'change'],
  ])('lists at %s only what belongs there', async (at, type) => {
    const { callsOf } = renderPlugin(anAgent(), at);
    expect(await screen.findByText('Nothing here')).toBeInTheDocument();
    const asked = callsOf('listTickets').map(({ query }) => query?.type);
    expect(new Set(asked.flat())).toEqual(new Set([type]));
  });
});

describe('the button for a new ticket', () => {
  const kinds = async () => {
    await screen.findByText(/^Hello, /);
    await userEvent.click(
      await screen.findByRole('button', { name: 'New ticket' }),
    );
    const items = await screen.findAllByRole('menuitem');
    return items.map(item => [item.textContent, item.getAttribute('href')]);
  };

  it('offers requesters what they may file', async () => {
    renderPlugin(aRequester(), '/itsm/home');
    expect(await kinds()).toEqual([
      ['Ask for something', '/itsm/portal'],
      ['Report an incident', '/itsm/portal/incident'],
    ]);
  });

  it('offers the desk all kinds', async () => {
    renderPlugin(anAgent(), '/itsm/home');
    expect(await kinds()).toEqual([
      ['Ask for something', '/itsm/portal'],
      ['Report an incident', '/itsm/portal/incident'],
      ['Record a problem', '/itsm/new/problem'],
      ['Plan a change', '/itsm/new/change'],
    ]);
  });
});
