import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  type Endpoint,
  type EndpointId,
  endpoints,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Router } from 'express';
import request from 'supertest';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { userRef } from '../__testUtils__/organisation';
import { startDesk } from '../__testUtils__/startDesk';
import { type Plugin, startPlugin } from '../__testUtils__/startPlugin';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const table = Object.entries(endpoints) as [EndpointId, Endpoint][];

/** What is not for people who are signed in. */
const AUTH: Partial<Record<EndpointId, Endpoint['auth']>> = {
  getOpenApi: 'none',
  listConfigurationItemChanges: 'service',
};

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
  handle?: { stack?: Layer[] };
}

/** Every route below a router, however deep. */
function routesOf(stack: readonly Layer[]): string[] {
  return stack.flatMap(({ route, handle }) =>
    route
      ? Object.keys(route.methods).map(
          method => `${method.toLocaleUpperCase('en-US')} ${route.path}`,
        )
      : routesOf(handle?.stack ?? []),
  );
}

describe('the routes', () => {
  it('are exactly those of the endpoint table', async () => {
    const { router } = await startDesk({
      knex: await databases.init('SQLITE_3'),
    });
    const mounted = routesOf((router as Router).stack as unknown as Layer[]);
    expect(mounted.sort()).toEqual(
      table.map(([, { method, path }]) => `${method} ${path}`).sort(),
    );
  });

  it('have a rule of access each, in words that say whom', () => {
    for (const [id, { access, auth }] of table) {
      expect(access.trim().length).toBeGreaterThan(3);
      expect([id, auth]).toEqual([id, AUTH[id] ?? 'user']);
    }
  });

  it('take an idempotency key on every POST that makes something', () => {
    const without = table
      .filter(([, { method, idempotent }]) => method === 'POST' && !idempotent)
      .map(([id]) => id);
    // Those may be repeated without harm.
    expect(without.sort()).toEqual([
      'applyDefinitions',
      // Names the version of each ticket: the second time finds another one.
      'bulkTickets',
      'cancelSlaJob',
      // Changes nothing.
      'computeWorkingTime',
      // Refused the second time, for the name is taken.
      'createConfigurationItem',
      // Changes nothing.
      'getEntityStates',
      // Finds nothing left to change the second time.
      'importConfigurationItems',
      // Knows every ticket again by its own number.
      'importTickets',
      // Changes nothing.
      'previewSla',
      'readHolidayFile',
      'redactTicketEntry',
      // Names the version of the item: the second time finds another one.
      'restoreConfigurationItem',
      'retireConfigurationItem',
      'retryOutbox',
      // Refused the second time, for it is no longer failed.
      'retrySlaJob',
      // Finds nothing left to change the second time.
      'startSlaJob',
    ]);
  });
});

/** No such item. */
const ITEM = { kind: 'resource', namespace: 'default', name: 'srv-9' };

/** No such job. */
const JOB = '8f14e45f-ceea-467f-a0e6-27a0a6f6a000';

/** A well-formed call of each endpoint about one ticket of somebody else. */
function wellFormed(
  ref: string,
  person: string,
): Record<EndpointId, RawArguments> {
  const params = { ref };
  const version = 1;
  return {
    getOpenApi: {},
    getMe: {},
    updatePreferences: { body: { language: 'es' } },
    getCatalogue: {},
    getOffering: { params: { name: 'web-work' } },
    listChangeTemplates: {},
    listTickets: {},
    countTickets: {},
    createTicket: { body: { offering: 'web-work', description: 'x' } },
    getTicket: { params },
    updateTicket: { params, body: { version, title: 'Mine now' } },
    listTicketEvents: { params },
    transitionTicket: {
      params,
      body: { action: 'cancel', version, reason: 'x' },
    },
    commentTicket: { params, body: { visibility: 'public', text: 'x' } },
    bulkTickets: {
      body: {
        action: 'dispatch',
        tickets: [{ ref, version }],
        team: 'group:default/web',
      },
    },
    communicateWorkaround: { params, body: { version } },
    getEntityOverview: { query: { ref: 'system:default/payroll' } },
    redactTicketEntry: { params: { ref, seq: 1 }, body: { reason: 'x' } },
    overridePriority: { params, body: { version, priority: 1, reason: 'x' } },
    linkTicket: { params, body: { kind: 'related', ref: 'REQ-000002' } },
    unlinkTicket: { params: { ref, kind: 'related', other: 'REQ-000002' } },
    linkEntity: {
      params,
      body: { ref: 'system:default/payroll', role: 'affected' },
    },
    unlinkEntity: {
      params,
      query: { ref: 'system:default/payroll', role: 'affected' },
    },
    addWatcher: { params, body: { person: userRef('carlos') } },
    removeWatcher: { params: { ref, person } },
    grantAccess: { params, body: { person: userRef('carlos') } },
    revokeAccess: { params: { ref, person } },
    pickPeople: {},
    pickGroups: {},
    pickEntities: {},
    listDefinitions: {},
    getDefinition: { params: { kind: 'Offering', name: 'web-work' } },
    applyDefinitions: { body: { documents: [] } },
    listDefinitionProblems: {},
    listResponseTemplates: { params },
    listOutbox: {},
    retryOutbox: { params: { id: '1' } },
    listAdminNotes: {},
    importTickets: {
      body: {
        source: 'other',
        tickets: [
          {
            externalId: 'A1',
            openedAt: '2026-03-02T09:00:00Z',
            requester: { name: 'Somebody' },
            title: 'x',
            description: 'x',
            updates: [
              {
                row: 1,
                at: '2026-03-02T09:00:00Z',
                status: 'new',
                team: 'group:default/web',
                impact: 'person',
                urgency: 'low',
              },
            ],
          },
        ],
      },
    },
    listImportedTickets: { query: { source: 'other' } },
    readHolidayFile: { body: { ics: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' } },
    getTicketSla: { params },
    getTicketImpact: { params },
    decideTicketImpact: {
      params,
      body: { dismiss: ['system:default/payroll'] },
    },
    getImpact: { query: { root: 'system:default/payroll' } },
    getEntityStates: { body: { refs: ['system:default/payroll'] } },
    getHealthRollup: { query: { of: 'system:default/payroll' } },
    getDataQuality: {},
    getSuspects: { params },
    getServiceStatus: {},
    previewSla: { body: { type: 'incident' } },
    startSlaJob: { body: { kind: 'reapply', dryRun: true } },
    listSlaJobs: {},
    getSlaJob: { params: { id: JOB } },
    listSlaJobChanges: { params: { id: JOB } },
    cancelSlaJob: { params: { id: JOB } },
    listConfigurationItems: {},
    getConfigurationItem: { params: ITEM },
    listConfigurationItemEvents: { params: ITEM },
    createConfigurationItem: {
      body: {
        kind: 'Resource',
        name: 'srv-1',
        type: 'server',
        owner: 'group:default/web',
      },
    },
    updateConfigurationItem: {
      params: ITEM,
      body: { version, item: { type: 'server', owner: 'group:default/web' } },
    },
    retireConfigurationItem: { params: ITEM, body: { version } },
    restoreConfigurationItem: { params: ITEM, body: { version } },
    importConfigurationItems: { body: { csv: 'name,class\nsrv-1,Server' } },
    listConfigurationItemChanges: {},
    retrySlaJob: { params: { id: JOB } },
    computeWorkingTime: {
      body: {
        calendar: { timeZone: 'UTC' },
        due: { start: '2026-03-02T09:00:00Z', duration: 'PT1H' },
      },
    },
  };
}

function isOfManagers(access: string): boolean {
  return access.startsWith('configuration managers');
}

describe('every endpoint', () => {
  let plugin: Plugin;
  let calls: Record<EndpointId, RawArguments>;
  let ref: string;
  beforeAll(async () => {
    plugin = await startPlugin({ knex: await databases.init('SQLITE_3') });
    const ticket = await plugin.as('ana').file();
    await plugin.as('bea').file();
    ref = ticket.ref;
    calls = wellFormed(ref, ticket.requester.id);
  });

  const asService = (id: EndpointId, subject: string) => {
    const { method, path } = endpoints[id] as Endpoint;
    const { params = {}, query = {}, body } = calls[id];
    const url = path.replace(/:([a-zA-Z]+)/g, (_, name) =>
      encodeURIComponent(String(params[name])),
    );
    const verb = method.toLocaleLowerCase('en-US') as 'get' | 'post';
    return request(plugin.server)
      [verb](`/api/itsm${url}`)
      .query(query)
      .set(
        'Authorization',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(subject),
          targetPluginId: 'itsm',
        }),
      )
      .send(body as object | undefined);
  };

  it.each(table.map(([id]) => id).filter(id => id !== 'getOpenApi'))(
    '%s refuses a call without credentials',
    async id => {
      const before = await plugin.knex('ticket_event');
      const { status, body } = await plugin.anonymous.raw(id, calls[id]);
      expect([status, body.error?.name]).toEqual([401, 'AuthenticationError']);
      expect(await plugin.knex('ticket_event')).toEqual(before);
    },
  );

  it('but the document itself, which is served to anybody', async () => {
    const { status, body } = await plugin.anonymous.raw('getOpenApi');
    expect(status).toBe(200);
    expect(body).toMatchObject({ openapi: '3.1.0' });
    const paths = body.paths as Record<string, Record<string, object>>;
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        method =>
          `${method.toLocaleUpperCase('en-US')} ${path.replace(
            /\{(\w+)\}/g,
            ':$1',
          )}`,
      ),
    );
    expect(described.sort()).toEqual(
      table.map(([, { method, path }]) => `${method} ${path}`).sort(),
    );
  });

  it.each(
    table.filter(([, { path }]) => path.includes('/:ref')).map(([id]) => id),
  )('%s hides a ticket from a stranger', async id => {
    const before = await plugin.knex('ticket_event');
    expect(await plugin.as('carlos').refused(id, calls[id])).toBe(
      `404 Ticket ${ref} not found`,
    );
    expect(
      await plugin.as('carlos').refused(id, {
        ...calls[id],
        params: { ...calls[id].params, ref: 'REQ-000999' },
      }),
    ).toMatch(/^404 Ticket REQ-\d+ not found$/);
    expect(await plugin.knex('ticket_event')).toEqual(before);
  });

  it.each(
    table
      .filter(([, { path }]) => /\/(definitions|admin)/.test(path))
      .map(([id]) => id),
  )('%s is not for people who ask', async id => {
    for (const who of ['carlos', 'luz', 'tomas'] as const) {
      expect(await plugin.as(who).refused(id, calls[id])).toMatch(
        /^403 This needs /,
      );
    }
  });

  it.each<[EndpointId[], 'dora' | 'marta' | 'adan', RegExp]>([
    [['listOutbox', 'retryOutbox', 'listAdminNotes'], 'dora', /^403 /],
    [['listOutbox', 'retryOutbox', 'listAdminNotes'], 'marta', /^403 /],
    [['listOutbox', 'listAdminNotes'], 'adan', /^200 /],
    [['applyDefinitions'], 'dora', /^403 /],
    [['applyDefinitions'], 'marta', /^200 /],
    [['listDefinitions', 'getDefinition'], 'dora', /^200 /],
  ])('%j for %s is %s', async (ids, who, expected) => {
    for (const id of ids) {
      expect(await plugin.as(who).refused(id, calls[id])).toMatch(expected);
    }
  });

  it.each(
    table
      .filter(([, { auth, access }]) => auth === 'user' && isOfManagers(access))
      .map(([id]) => id),
  )('%s is for those who manage configuration items', async id => {
    for (const who of ['ana', 'luz', 'dora', 'hugo', 'cira'] as const) {
      expect(await plugin.as(who).refused(id, calls[id])).toMatch(
        /^403 This needs the role of a configuration manager/,
      );
    }
    expect(await plugin.knex('configuration_item')).toEqual([]);
  });

  it.each(table.filter(([, { auth }]) => auth === 'user').map(([id]) => id))(
    '%s is for people: another backend plugin is no caller',
    async id => {
      const { status } = await asService(id, 'plugin:catalog');
      expect(status).toBe(403);
    },
  );

  it.each(table.filter(([, { auth }]) => auth === 'service').map(([id]) => id))(
    '%s is for the catalog: no person and no other plugin',
    async id => {
      expect((await asService(id, 'plugin:catalog')).status).toBe(200);
      for (const other of ['plugin:search', 'external:something']) {
        const { status, body } = await asService(id, other);
        expect([status, body.error.code]).toEqual([403, 'catalogOnly']);
      }
      for (const who of ['ana', 'adan'] as const) {
        expect((await plugin.as(who).raw(id, calls[id])).status).toBe(403);
      }
    },
  );

  it('answers paths beside the table with 404', async () => {
    const { status } = await request(plugin.server)
      .get('/api/itsm/v1/ticket')
      .set('Authorization', 'Bearer mock-user-token');
    expect(status).toBe(404);
  });

  it('of a ticket is open to its requester only as the role allows', async () => {
    const outcome: Record<string, number> = {};
    for (const [id, { path }] of table) {
      if (path.includes('/:ref') && id !== 'transitionTicket') {
        outcome[id] = (await plugin.as('ana').raw(id, calls[id])).status;
      }
    }
    expect(outcome).toEqual({
      getTicket: 200,
      getTicketSla: 200,
      getTicketImpact: 403,
      getSuspects: 403,
      decideTicketImpact: 403,
      updateTicket: 200,
      listTicketEvents: 200,
      commentTicket: 200,
      communicateWorkaround: 403,
      redactTicketEntry: 403,
      overridePriority: 403,
      linkTicket: 404,
      unlinkTicket: 404,
      linkEntity: 403,
      unlinkEntity: 403,
      addWatcher: 403,
      removeWatcher: 409,
      grantAccess: 403,
      revokeAccess: 403,
      listResponseTemplates: 403,
    });
  });
});
