import type {
  ConfigurationItem,
  Me,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  anAdministrator,
  type FakeHandlers,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { ConfigurationContent } from '../ConfigurationContent';

/** A server that the portal keeps. */
export function anItem(
  part: Partial<ConfigurationItem> = {},
): ConfigurationItem {
  return {
    ref: 'resource:default/srv-1',
    kind: 'Resource',
    namespace: 'default',
    name: 'srv-1',
    title: 'Server 1',
    type: 'server',
    owner: 'group:default/web',
    dependsOn: ['resource:default/rack-1'],
    criticality: 'high',
    serialNumber: 'SN-1',
    warrantyEnd: '2028-01-31',
    state: 'production',
    version: 3,
    createdAt: '2026-03-14T15:00:00.000Z',
    updatedAt: '2026-03-16T15:00:00.000Z',
    editable: true,
    ...part,
  };
}

/** The page of configuration items at an address. */
export function renderConfiguration(
  at: string,
  handlers: FakeHandlers = {},
  me: Me = anAdministrator(),
) {
  return renderScreen(<ConfigurationContent />, {
    path: '/itsm/configuration',
    at: `/itsm/configuration${at}`,
    handlers: {
      getMe: () => me,
      listConfigurationItems: () => ({ items: [anItem()] }),
      getConfigurationItem: () => anItem(),
      listConfigurationItemEvents: () => ({ items: [] }),
      pickEntities: ({ query }) => ({
        items: [
          { ref: 'group:default/web', title: 'Web Team' },
          { ref: 'group:default/networks', title: 'Networks' },
          { ref: 'resource:default/rack-1', title: 'Rack 1' },
        ].filter(({ ref }) =>
          (query?.kind ?? ref)
            .toString()
            .toLocaleLowerCase('en-US')
            .includes(ref.split(':')[0]),
        ),
      }),
      pickGroups: () => ({
        items: [{ ref: 'group:default/web', title: 'Web Team' }],
      }),
      ...handlers,
    },
  });
}
