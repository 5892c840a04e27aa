import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { endpoints, type Role } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { organisationSnapshot } from '../directory/organisationSnapshot';
import { createDefinitions } from './createDefinitions';
import {
  callerWith,
  document,
  exampleFamily,
  exampleService,
  roleGuard,
} from './definitionFixtures';

describe('the definition endpoints', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const logger = mockServices.logger.mock();
  const manager = callerWith(['serviceManager']);

  async function start() {
    const knex = await databases.init('SQLITE_3');
    await ItsmDatabase.migrate(knex);
    const asked: string[] = [];
    let now = Date.UTC(2026, 0, 1);
    const { handlers } = createDefinitions({
      database: await ItsmDatabase.over(knex, {
        now: () => {
          now += 60_000;
          return now;
        },
      }),
      logger,
      paths: [],
      directory: {
        organisation: async () =>
          organisationSnapshot([], {
            isKnown: true,
            teamTypes: [],
            unitTypes: [],
          }),
      },
      guard: roleGuard(asked),
      namesByRef: async () => new Map([['user:default/ana', 'Ana Ruiz']]),
    });
    const apply = (documents: unknown[], caller = manager) =>
      handlers.applyDefinitions({
        caller,
        body: { documents, dryRun: false },
        params: undefined,
        query: undefined,
      });
    const get = (name: string, revision?: number, caller = manager) =>
      handlers.getDefinition({
        caller,
        params: { kind: 'ServiceFamily', name },
        query: { revision },
        body: undefined,
      });
    const list = (kind?: string, caller = manager) =>
      handlers.listDefinitions({
        caller,
        query: { kind },
        params: undefined,
        body: undefined,
      });
    const problems = (caller = manager) =>
      handlers.listDefinitionProblems({
        caller,
        query: {},
        params: undefined,
        body: undefined,
      });
    return { handlers, asked, apply, get, list, problems };
  }

  it.each<[Role, boolean, boolean]>([
    ['requester', false, false],
    ['liaison', false, false],
    ['agent', true, false],
    ['engineer', true, false],
    ['serviceManager', true, true],
    ['administrator', true, true],
  ])('let a %s read: %s, and change: %s', async (role, mayRead, mayChange) => {
    const { apply, get, list, problems, asked } = await start();
    await apply([exampleFamily]);
    const caller = callerWith([role]);
    const allowed = async (promise: Promise<unknown>) =>
      promise.then(
        () => true,
        error => {
          expect(error.name).toBe('NotAllowedError');
          return false;
        },
      );
    asked.length = 0;
    expect(await allowed(list(undefined, caller))).toBe(mayRead);
    expect(await allowed(get('web', undefined, caller))).toBe(mayRead);
    expect(await allowed(problems(caller))).toBe(mayRead);
    expect(await allowed(apply([exampleFamily], caller))).toBe(mayChange);
    expect(asked).toEqual([
      'itsm.definition.read',
      'itsm.definition.read',
      'itsm.definition.read',
      'itsm.definition.manage',
    ]);
  });

  it('show definitions with their history and who wrote it', async () => {
    const { apply, get, list } = await start();
    await apply([exampleFamily, exampleService]);
    await apply([document('ServiceFamily', 'web', { title: 'Internet' })]);
    const { items } = await list('ServiceFamily');
    expect(items).toEqual([
      {
        kind: 'ServiceFamily',
        name: 'web',
        title: 'Internet',
        revision: 2,
        managedBy: 'portal',
        retired: false,
        updatedAt: '2026-01-01T00:02:00.000Z',
        author: 'Ana Ruiz',
      },
    ]);
    expect((await list()).items).toHaveLength(2);

    const history = [
      { revision: 2, at: '2026-01-01T00:02:00.000Z', author: 'Ana Ruiz' },
      { revision: 1, at: '2026-01-01T00:01:00.000Z', author: 'Ana Ruiz' },
    ];
    expect(await get('web')).toEqual({
      ...items[0],
      spec: { title: 'Internet', order: 1000 },
      revisions: history,
    });
    const first = await get('web', 1);
    expect(first).toMatchObject({
      revision: 1,
      title: { en: 'Web', es: 'Web' },
      updatedAt: '2026-01-01T00:01:00.000Z',
      spec: { title: { en: 'Web', es: 'Web' } },
      revisions: history,
    });
    expect(endpoints.getDefinition.response.parse(first)).toEqual(first);
  });

  it('name what is not found', async () => {
    const { apply, get } = await start();
    await apply([exampleFamily]);
    await expect(get('nowhere')).rejects.toThrow(
      'Definition ServiceFamily/nowhere not found',
    );
    await expect(get('web', 7)).rejects.toThrow(
      'Definition ServiceFamily/web has no revision 7; the newest one is 1',
    );
  });

  it('take YAML text as well', async () => {
    const { handlers, get } = await start();
    const result = await handlers.applyDefinitions({
      caller: manager,
      body: {
        yaml: `apiVersion: mesa-itsm/v1\nkind: ServiceFamily\nmetadata: { name: web }\nspec: { title: Web, colour: red }`,
        dryRun: false,
      },
      params: undefined,
      query: undefined,
    });
    expect(result).toEqual({
      dryRun: false,
      applied: false,
      changes: [
        { kind: 'ServiceFamily', name: 'web', action: 'refused', diff: [] },
      ],
      problems: [
        {
          severity: 'error',
          definition: 'ServiceFamily/web',
          source: 'body',
          line: 4,
          path: 'spec.colour',
          message:
            '"colour" is not known here; leave it out or correct its spelling',
        },
      ],
    });
    expect(endpoints.applyDefinitions.response.parse(result)).toEqual(result);
    await expect(get('web')).rejects.toThrow('not found');
  });

  it('tell what the service desk misses as a whole, and groups that are gone', async () => {
    const { apply, problems } = await start();
    await apply([
      document('RoutingPolicy', 'default', {
        fallbackTeam: 'group:default/gone',
      }),
    ]);
    expect((await problems()).problems).toEqual([
      {
        severity: 'warning',
        definition: 'RoutingPolicy/default',
        source: 'portal',
        path: 'spec.fallbackTeam',
        message:
          'group:default/gone is not in the catalog; create the group or correct the reference',
      },
      ...[
        'pendingReason',
        'requestResolution',
        'incidentResolution',
        'cause',
      ].map(purpose => ({
        severity: 'warning',
        source: 'definitions',
        message: `No CodeList serves the purpose "${purpose}": nobody can choose such a code; apply one`,
      })),
    ]);
  });
});
