import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  anAdministrator,
  type FakeHandlers,
} from '@mesa-itsm/backstage-plugin-itsm-react/testUtils';
import { renderScreen } from '../../../__testUtils__/renderScreen';
import { AdministrationContent } from '../../AdministrationContent';

/** The administration, on the tab of service levels. */
export function renderServiceLevels(
  at: string,
  handlers: FakeHandlers = {},
  me: Me = anAdministrator(),
) {
  return renderScreen(<AdministrationContent />, {
    path: '/itsm/administration',
    at: `/itsm/administration?tab=serviceLevels${at}`,
    handlers: {
      getMe: () => me,
      listDefinitions: () => ({ items: [] }),
      listSlaJobs: () => ({ items: [] }),
      listSlaJobChanges: () => ({ items: [] }),
      ...handlers,
    },
  });
}
