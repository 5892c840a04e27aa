import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type {
  ConfigurationImportResult,
  EndpointArguments,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  groupRef,
  HIDDEN_ENTITY,
  organisationEntities,
} from '../../__testUtils__/organisation';
import { type Desk, startDesk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

type Body = EndpointArguments<'importConfigurationItems'>['body'];

const example = (name: string) =>
  readFileSync(
    resolve(
      __dirname,
      '../../../../../examples/configuration-items',
      `${name}.csv`,
    ),
    'utf8',
  );

const group = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [] },
});
const system = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name, namespace: 'default' },
  spec: { owner: 'web' },
});

describe.each(databases.eachSupportedId())('a file of items on %s', id => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await startDesk({
      knex: await databases.init(id),
      entities: [
        ...organisationEntities,
        ...['networks', 'databases', 'support'].map(group),
        ...['server-platform', 'institutional-network', 'backup'].map(system),
      ],
    });
  });

  const send = (body: Body) =>
    desk.as('adan').ok('importConfigurationItems', { body });
  const tryIt = (csv: string, defaults: Body['defaults'] = {}) =>
    send({ csv, defaults });
  const apply = async (csv: string, defaults: Body['defaults'] = {}) => {
    const { digest } = await tryIt(csv, defaults);
    return send({ csv, defaults, dryRun: false, digest });
  };
  const codes = ({ rows }: ConfigurationImportResult) =>
    rows.map(({ line, outcome, problems }) => [
      line,
      outcome,
      ...problems.map(({ path, code }) => `${path}: ${code}`),
    ]);
  const refused = async (body: object) => {
    const answer = await desk
      .as('adan')
      .raw('importConfigurationItems', { body });
    return [
      answer.status,
      answer.body.error?.details?.[0]?.code ?? answer.body.error?.code,
    ];
  };

  it('is tried without writing anything, then applied, then finds nothing to do', async () => {
    const csv = example('backup-room');
    const tried = await tryIt(csv);
    expect(tried).toMatchObject({
      applied: false,
      ignored: [],
      counts: { create: 7, change: 0, same: 0, error: 0 },
    });
    expect(await desk.knex('configuration_item')).toEqual([]);
    expect(desk.audited).toEqual([]);

    const applied = await apply(csv);
    expect(applied).toMatchObject({ applied: true, counts: tried.counts });
    expect(desk.audited).toMatchObject([
      { eventId: 'configuration-item-write', meta: { action: 'import' } },
    ]);
    const { items } = await desk
      .as('adan')
      .ok('listConfigurationItems', { query: { q: 'srv-br-1' } });
    expect(items).toMatchObject([
      {
        ref: 'resource:default/srv-br-1',
        dependsOn: [
          'resource:default/sw-br-1',
          'resource:default/sw-br-2',
          'resource:default/rack-br-1',
        ],
        warrantyEnd: '2027-03-04',
        version: 1,
      },
    ]);
    const history = await desk.as('adan').ok('listConfigurationItemEvents', {
      params: { kind: 'resource', namespace: 'default', name: 'srv-br-1' },
      query: {},
    });
    expect(history.items).toMatchObject([{ action: 'create', imported: true }]);

    expect((await apply(csv)).counts).toEqual({
      create: 0,
      change: 0,
      same: 7,
      error: 0,
    });
    expect(await desk.knex('configuration_item_event')).toHaveLength(7);
  });

  it('may come from iTop, with its classes and links', async () => {
    const result = await apply(example('itop-export'), {
      owner: groupRef('web'),
    });
    expect(result.counts).toEqual({ create: 10, change: 0, same: 0, error: 0 });
    expect(result.ignored).toEqual(['location_id', 'move2production', 'cpu']);
    const { items } = await desk
      .as('adan')
      .ok('listConfigurationItems', { query: {} });
    const needs = Object.fromEntries(
      items.map(({ ref, dependsOn }) => [
        ref.replace(':default/', ' '),
        dependsOn.map(each => each.split('/')[1]).join(' '),
      ]),
    );
    expect(needs).toEqual({
      'resource rack-sur-01': '',
      'resource sw-sur-01': 'rack-sur-01',
      'resource srv-sur-01': 'rack-sur-01 sw-sur-01',
      'resource srv-sur-02': 'rack-sur-01 sw-sur-01',
      'resource hv-sur-01': 'srv-sur-01',
      'resource hv-sur-02': 'srv-sur-02',
      'resource vm-tramites': 'hv-sur-01',
      'resource postgresql-sur': 'vm-tramites',
      'component portal-de-tramites-sur': 'vm-tramites',
      'component tramites-sur':
        'postgresql-sur portal-de-tramites-sur vm-tramites',
    });
    expect(items.find(({ name }) => name === 'vm-tramites')?.description).toBe(
      '=2+2 no es una fórmula',
    );
  });

  it('has each row written whole or not at all', async () => {
    const csv = [
      'name;class;owner;ip_address;purchase_date',
      'a;server;web;10.0.0.1;2025-01-31',
      'b;server;web;10.0.0.999;31/01/2025',
      'c;server;web;;',
      'site;website;web;;',
      `"d";"server";"web";;`,
    ].join('\r\n');
    const result = await apply(csv);
    expect(codes(result)).toEqual([
      [2, 'create'],
      [3, 'error', 'ip_address: ipAddress', 'purchase_date: date'],
      [4, 'create'],
      [5, 'error', 'name: keptElsewhere'],
      [6, 'create'],
    ]);
    expect(await desk.knex('configuration_item')).toHaveLength(3);
  });

  it('has each cell that is wrong told once', async () => {
    const result = await tryIt('name,class,owner\na,server,nobody');
    expect(codes(result)).toEqual([[2, 'error', 'owner: notByName']]);
  });

  it('has maintenance windows that can be read, or none', async () => {
    const window = 'FREQ=WEEKLY;BYDAY=SU;BYHOUR=2 PT4H America/Mexico_City';
    const result = await apply(
      [
        'name,class,owner,maintenance_window',
        'a,server,web,Sundays 02:00 to 06:00',
        `b,server,web,${window}`,
        'c,server,web,',
      ].join('\n'),
    );
    expect(codes(result)).toEqual([
      [2, 'error', 'maintenance_window: maintenanceWindow'],
      [3, 'create'],
      [4, 'create'],
    ]);
    expect(
      (
        await desk.knex('configuration_item').orderBy('name').pluck('fields')
      ).map(fields => JSON.parse(fields).maintenanceWindow),
    ).toEqual([window, undefined]);
  });

  it('names nothing that the writer may not see', async () => {
    const result = await tryIt(
      `name,class,owner,system\na,server,web,${HIDDEN_ENTITY}`,
    );
    expect(codes(result)).toEqual([[2, 'error', 'system: notByName']]);
  });

  it('counts lines as a person does', async () => {
    const result = await tryIt(
      'name,class,owner,description\n\na,server,web,"two\nlines"\n\nb,server,web,x\n',
    );
    expect(result.rows.map(({ line }) => line)).toEqual([3, 6]);
  });

  it('leaves alone what somebody changed since it was looked at', async () => {
    await apply('name,class,owner,model\na,server,web,R1');
    const csv = 'name,class,owner,model\na,server,web,R2';
    const { digest } = await tryIt(csv);
    const [original] = await desk.knex('configuration_item');
    const run = desk.services.database.run.bind(desk.services.database);
    jest
      .spyOn(desk.services.database, 'run')
      .mockImplementationOnce(async (work, at) => {
        await desk
          .knex('configuration_item')
          .where({ id: original.id })
          .update({ version: 2 });
        return run(work, at);
      });
    const result = await send({ csv, dryRun: false, digest });
    expect(codes(result)).toEqual([[2, 'error', ': changedMeanwhile']]);
    expect((await desk.knex('configuration_item'))[0].version).toBe(2);
  });

  it('is applied only as it was tried', async () => {
    const csv = 'name,class,owner\na,server,web';
    expect(await refused({ csv, dryRun: false })).toEqual([400, 'triedFirst']);
    const { digest } = await tryIt(csv);
    expect(
      await refused({ csv: `${csv}\nb,server,web`, dryRun: false, digest }),
    ).toEqual([409, 'fileChanged']);
    expect(
      await refused({
        csv,
        dryRun: false,
        digest,
        defaults: { class: 'rack' },
      }),
    ).toEqual([409, 'fileChanged']);
    expect(await desk.knex('configuration_item')).toEqual([]);
  });

  it.each([
    ['without a row', 'name,class', 'csvEmpty'],
    ['without a name', 'class,owner\nserver,web', 'csvColumns'],
    ['with an open quote', 'name,class\n"a,server', 'csvFile'],
    [
      'with too many rows',
      `name\n${Array.from({ length: 5001 }, (_, n) => `a${n}`).join('\n')}`,
      'csvRows',
    ],
    ['that is too long', `name\n${'x'.repeat(1_500_000)}`, 'tooLong'],
    ['with what cannot be stored', 'name\na\u0000b', 'nul'],
  ])('is refused %s', async (_what, csv, code) => {
    expect(await refused({ csv })).toEqual([400, code]);
  });

  it('may have five thousand rows', async () => {
    const csv = [
      'name,class,owner,depends_on',
      ...Array.from(
        { length: 5000 },
        (_, n) => `srv-${n},server,web,${n > 0 ? `srv-${n - 1}` : ''}`,
      ),
    ].join('\n');
    const result = await apply(csv);
    expect(result.counts.create).toBe(5000);
    expect(await desk.knex('configuration_item_event')).toHaveLength(5000);
  }, 120_000);
});
