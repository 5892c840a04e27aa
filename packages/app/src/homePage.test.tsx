import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import homePlugin from '@backstage/plugin-home/alpha';
import itsmPlugin from '@mesa-itsm/backstage-plugin-itsm/alpha';
import {
  type ItsmApi,
  itsmApiRef,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { screen } from '@testing-library/react';
import { parse } from 'yaml';

const me = {
  person: { id: 'p-rosa', name: 'Rosa Ek' },
  roles: ['requester'],
  isStaff: false,
  units: [],
  liaisonOf: [],
  teams: [],
  language: 'en',
  can: { file: [], readQueues: false },
};

const api = {
  call: async (endpoint: string) => (endpoint === 'getMe' ? me : { items: [] }),
} as unknown as ItsmApi;

/** The home page as the demo portal's configuration lays it out. */
function homeExtensions() {
  const { app } = parse(
    readFileSync(path.join(__dirname, '../../../app-config.yaml'), 'utf8'),
  );
  return (app.extensions as object[]).filter(entry => 'page:home' in entry);
}

describe('the home page of the demo portal', () => {
  // The grid waits until it knows how wide it is; nothing is wide in jsdom.
  beforeAll(() => {
    jest
      .spyOn(HTMLElement.prototype, 'offsetWidth', 'get')
      .mockReturnValue(1200);
  });
  afterAll(() => jest.restoreAllMocks());

  it('shows the widgets of the service desk without a click', async () => {
    renderTestApp({
      features: [
        homePlugin,
        itsmPlugin.withOverrides({
          extensions: [
            ApiBlueprint.make({
              params: defineParams =>
                defineParams({
                  api: itsmApiRef,
                  deps: {},
                  factory: () => api,
                }),
            }),
          ],
        }),
      ],
      apis: [
        [catalogApiRef, catalogApiMock()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ],
      config: { app: { extensions: homeExtensions() } },
      initialRouteEntries: ['/'],
    });
    expect(
      await screen.findByText('You have no open tickets'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('You are in no team that works tickets'),
    ).toBeInTheDocument();
    expect(screen.getByText("My team's queue")).toBeInTheDocument();
  });
});
