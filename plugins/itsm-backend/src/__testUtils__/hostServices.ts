import type {
  AuditorService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { TicketSignal } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Knex } from 'knex';
import { createDefinitions } from '../definitions/createDefinitions';
import { callerWith, roleGuard } from '../definitions/definitionFixtures';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { organisationSnapshot } from '../directory/organisationSnapshot';
import {
  groupRef,
  HIDDEN_ENTITY,
  HIDDEN_PERSON,
  HIDDEN_TEAM,
  HIDDEN_UNIT,
  organisationEntities,
  ownershipOf,
} from './organisation';

/** Configuration of the desk under test. @internal */
export const deskConfig = {
  timeZone: 'America/Mexico_City',
  roles: {
    agent: [groupRef('desk')],
    engineer: [groupRef('technicians')],
    changeManager: [groupRef('cab')],
    serviceManager: [groupRef('managers')],
    administrator: [groupRef('admins')],
  },
};

/** A signal with whom it went to. @internal */
export type SentSignal = TicketSignal & { to: string[] };

const HIDDEN = [HIDDEN_ENTITY, HIDDEN_PERSON, HIDDEN_TEAM, HIDDEN_UNIT];

/** What the host gives the plugin, recording what goes out. @internal */
export function hostServices(entities = organisationEntities) {
  const catalog = catalogServiceMock({ entities });
  const getEntitiesByRefs = catalog.getEntitiesByRefs.bind(catalog);
  catalog.getEntitiesByRefs = async (query, options) => {
    const answer = await getEntitiesByRefs(query, options);
    const { principal } = (
      options as {
        credentials: BackstageCredentials<{ userEntityRef?: string }>;
      }
    ).credentials;
    const mayIt = ownershipOf(principal.userEntityRef ?? '').includes(
      groupRef('desk'),
    );
    return {
      items: answer.items.map((item, index) =>
        !mayIt && HIDDEN.includes(query.entityRefs[index]) ? undefined : item,
      ),
    };
  };
  const userInfo: UserInfoService = {
    async getUserInfo(credentials) {
      const { userEntityRef } = credentials.principal as {
        userEntityRef: string;
      };
      return {
        userEntityRef,
        ownershipEntityRefs: ownershipOf(userEntityRef),
      };
    },
  };
  const sent: SentSignal[] = [];
  const signals = {
    publish: async ({ recipients, message }) => {
      sent.push({
        to: (recipients as { entityRef: string[] }).entityRef,
        ...(message as TicketSignal),
      });
    },
  } as SignalsService;
  const audited: { eventId: string; meta?: unknown }[] = [];
  const auditor: AuditorService = {
    createEvent: async ({ eventId, meta }) => {
      audited.push({ eventId, meta });
      return { success: async () => {}, fail: async () => {} };
    },
  };
  const notices: NotificationSendOptions[] = [];
  const notifications: NotificationService = {
    async send(notice) {
      notices.push(notice);
    },
  };
  return {
    catalog,
    userInfo,
    signals,
    sent,
    notifications,
    notices,
    auditor,
    audited,
  };
}

/** Writes definitions as if a file held them. @internal */
export async function applyDefinitions(
  knex: Knex,
  documents: readonly unknown[],
): Promise<void> {
  const { handlers } = createDefinitions({
    database: await ItsmDatabase.over(knex, { now: () => Date.now() }),
    logger: mockServices.logger.mock(),
    paths: [],
    directory: {
      organisation: async () =>
        organisationSnapshot([], {
          isKnown: false,
          teamTypes: [],
          unitTypes: [],
        }),
    },
    guard: roleGuard(),
    namesByRef: async () => new Map(),
  });
  const result = await handlers.applyDefinitions({
    caller: callerWith(['administrator']),
    body: { documents: [...documents], dryRun: false },
    params: undefined,
    query: undefined,
  });
  if (!result.applied) {
    throw new Error(JSON.stringify(result.problems));
  }
}
