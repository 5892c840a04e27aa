import { foldTicketEvents } from '@mesa-itsm/backstage-plugin-itsm-common';
import { describeDesk } from '../__testUtils__/describeDesk';
import { dump } from '../__testUtils__/dump';
import { groupRef, userRef } from '../__testUtils__/organisation';
import { DatabaseTicketStore } from '../tickets/DatabaseTicketStore';
import {
  batchOf,
  incident,
  minute,
  update,
  wholeHistory,
} from '../__testUtils__/importFixture';
import { rowToEvent } from '../tickets/ticketEventRow';
import { ImportStore } from './ImportStore';

describeDesk('importing tickets', ({ desk }) => {
  const bring = async (...args: Parameters<typeof batchOf>) =>
    (
      await desk()
        .as('adan')
        .ok('importTickets', batchOf(...args))
    ).results;
  const bringOne = async (...args: Parameters<typeof incident>) =>
    (await bring([incident(...args)]))[0];
  const everything = async () => ({
    ...(await dump(desk().knex)),
    refs: await desk().knex('import_ref').orderBy(['source', 'external_id']),
    people: await desk().knex('person').orderBy('id'),
  });

  afterEach(() => jest.restoreAllMocks());

  it('keeps the instants, the people and the counters of the history', async () => {
    const result = await bringOne('INC0000045');
    expect(result).toMatchObject({
      outcome: 'created',
      applied: 7,
      priority: 3,
      repairs: [],
      errors: [],
    });
    const ticket = await desk().as('dora').see(result.ref!);
    expect(ticket).toMatchObject({
      ref: expect.stringMatching(/^INC-\d{6}$/),
      status: 'closed',
      createdAt: minute(0),
      resolvedAt: minute(120),
      closedAt: minute(7200),
      updatedAt: minute(7200),
      requester: { name: 'Caller 2403' },
      assignee: { name: 'Resolver 17' },
      team: { ref: groupRef('web') },
      primaryEntity: { ref: 'component:default/ledger-api' },
      priority: { value: 3, computed: 3, overridden: false },
      origin: 'phone',
    });
    const log = await desk().as('dora').log(result.ref!);
    expect(log[0]).toMatchObject({
      kind: 'created',
      at: minute(0),
      actor: { name: 'Opened by 8' },
      side: 'desk',
    });
    expect(log[1]).toMatchObject({
      kind: 'imported',
      text: 'servicenow: INC0000045',
      actor: { name: 'Adán Admin' },
    });
    expect(
      log
        .filter(entry => entry.kind === 'transition')
        .map(entry => [entry.action, entry.at, entry.actor?.name]),
    ).toEqual(
      [
        ['assign', 20],
        ['start', 20],
        ['pend', 30],
        ['resolve', 60],
        ['reopen', 90],
        ['resolve', 120],
        ['close', 7200],
      ].map(([action, at]) => [action, minute(Number(at)), 'Updated by 21']),
    );
    expect(log.find(entry => entry.text === 'knowledge: true')).toMatchObject({
      visibility: 'internal',
      at: minute(20),
    });
    const times = log.map(entry => Date.parse(entry.at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('writes a log that gives the row', async () => {
    const { ref } = await bringOne('fold');
    const { knex } = desk();
    const store = new DatabaseTicketStore();
    const record = (await store.byRef(knex, ref!))!;
    const rows = await knex('ticket_event')
      .where('ticket_id', record.id)
      .orderBy('seq');
    expect(foldTicketEvents(rows.map(rowToEvent))).toEqual(record.state);
    expect(record.state).toMatchObject({ reopenCount: 1, reassignCount: 3 });
  });

  it('is found in queues, by its number and on the pages of its entities', async () => {
    const open = await bringOne('INC0000777', {
      requester: { ref: userRef('ana') },
      updates: wholeHistory.slice(0, 2),
    });
    const dora = desk().as('dora');
    expect(await dora.list({ q: 'INC0000777' })).toEqual([open.ref]);
    expect(await dora.list({ q: open.ref })).toEqual([open.ref]);
    // Texts and logs too, each reader by what is theirs to read.
    expect(await dora.list({ q: 'symptom' })).toContain(open.ref);
    expect(await dora.list({ q: 'knowledge' })).toContain(open.ref);
    expect(await desk().as('ana').list({ q: 'symptom' })).toEqual([open.ref]);
    expect(await desk().as('ana').list({ q: 'knowledge' })).toEqual([]);
    expect(await desk().as('hugo').list({ chip: 'myTeams' })).toContain(
      open.ref,
    );
    expect(await dora.list({ related: 'system:default/payroll' })).toEqual(
      expect.arrayContaining([open.ref]),
    );
    const done = await bringOne('rolled-up');
    // The page of a domain shows what is on the parts of its systems.
    expect(
      await dora.list({ related: 'domain:default/money', state: 'all' }),
    ).toContain(done.ref);
    // Whoever asked sees theirs, and no other; owners see those of their own.
    const own = await desk().as('ana').list({ state: 'all' });
    expect(own).toContain(open.ref);
    expect(own).not.toContain(done.ref);
    expect(await desk().as('odin').list({ state: 'all' })).toContain(done.ref);
    expect(await desk().as('carlos').list({ state: 'all' })).not.toContain(
      open.ref,
    );
  });

  it('tells nobody of history, and open lists once', async () => {
    await desk().settle();
    desk().sent.length = 0;
    await bring([incident('quiet-1'), incident('quiet-2')]);
    await desk().settle();
    expect(desk().sent.map(({ refs }) => refs?.length)).toEqual([1]);
  });

  it('changes nothing when it is done again', async () => {
    const batch = [incident('again-1'), incident('again-2')];
    const first = await bring(batch);
    await desk().settle();
    const before = await everything();
    const second = await bring(batch);
    expect(second.map(each => each.outcome)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    expect(second.map(each => [each.ref, each.priority])).toEqual(
      first.map(each => [each.ref, each.priority]),
    );
    expect(await everything()).toEqual(before);
    // Nor when an older export comes later.
    const older = await bringOne('again-1', {
      updates: wholeHistory.slice(0, 3),
    });
    expect(older.outcome).toBe('unchanged');
    expect(await everything()).toEqual(before);
  });

  it('goes on where it stopped, to the same end as in one go', async () => {
    const whole = await bringOne('one-go');
    const begun = await bringOne('in-parts', {
      updates: wholeHistory.slice(0, 3),
    });
    const { knex } = desk();
    expect((await desk().as('dora').see(begun.ref!)).status).toBe('pending');
    const more = await bringOne('in-parts');
    expect(more).toMatchObject({
      outcome: 'continued',
      ref: begun.ref,
      applied: 4,
    });
    const store = new DatabaseTicketStore();
    const [one, two] = [
      (await store.byRef(knex, whole.ref!))!,
      (await store.byRef(knex, begun.ref!))!,
    ];
    expect(two.state).toEqual({ ...one.state, title: two.state.title });
    expect(two.primaryEntity).toBe(one.primaryEntity);
    expect((await desk().as('dora').see(begun.ref!)).entities).toHaveLength(1);
    expect(await bringOne('in-parts')).toMatchObject({ outcome: 'unchanged' });
  });

  it('leaves alone what the portal went on with', async () => {
    const { ref } = await bringOne('taken-over', {
      updates: wholeHistory.slice(0, 2),
    });
    await desk().as('dora').say(ref!, 'I have called them', 'internal');
    const before = await everything();
    expect(await bringOne('taken-over')).toMatchObject({
      outcome: 'failed',
      errors: [{ field: 'updates', code: 'workedOn' }],
    });
    expect(await everything()).toEqual(before);
    const { items } = await desk()
      .as('adan')
      .ok('listImportedTickets', { query: { source: 'servicenow' } });
    expect(
      items.find(({ externalId }) => externalId === 'taken-over'),
    ).toMatchObject({ workedOn: true, updates: 2 });
  });

  it('keeps what it has when a source tells its past otherwise', async () => {
    await bringOne('rewritten', { updates: wholeHistory.slice(0, 2) });
    const [first, ...rest] = wholeHistory;
    const result = await bringOne('rewritten', {
      updates: [{ ...first, team: groupRef('network') }, ...rest],
    });
    expect(result.errors).toMatchObject([{ row: 22, code: 'historyChanged' }]);
  });

  it('does not open again what was imported as closed', async () => {
    await bringOne('shut');
    const result = await bringOne('shut', {
      updates: [...wholeHistory, update(9000, 'in_progress')],
    });
    expect(result).toMatchObject({
      outcome: 'failed',
      errors: [{ row: 9002, field: 'status', code: 'reopenedAfterClosing' }],
    });
  });

  it('refuses a ticket with a bad row as a whole, and brings the others', async () => {
    const bad = (more: Partial<ReturnType<typeof update>>) => ({
      updates: [wholeHistory[0], update(50, 'in_progress', more)],
    });
    const results = await bring([
      incident('no-group', bad({ team: groupRef('nowhere') })),
      incident('no-team', bad({ team: groupRef('hr') })),
      incident('no-members', bad({ team: groupRef('vacant') })),
      incident('no-entity', bad({ primaryEntity: 'system:default/none' })),
      incident('hidden', bad({ primaryEntity: 'system:default/secret' })),
      incident('no-user', bad({ assignee: { ref: userRef('nobody') } })),
      incident('no-code', bad({ status: 'pending', pendingReason: 'mood' })),
      incident('later', bad({ at: '2031-01-01T00:00:00Z' })),
      incident('fine'),
    ]);
    expect(
      results.map(({ outcome, errors }) => [
        outcome,
        ...errors.map(({ row, field, code }) => `${row} ${field} ${code}`),
      ]),
    ).toEqual([
      ['failed', '52 team unknownGroup'],
      ['failed', '52 team notATeam'],
      ['failed', '52 team emptyTeam'],
      ['failed', '52 primaryEntity unknownEntity'],
      ['failed', '52 primaryEntity unknownEntity'],
      ['failed', '52 assignee unknownUser'],
      ['failed', '52 pendingReason unknownCode'],
      ['failed', '52 at future'],
      ['created'],
    ]);
    expect(results[0].errors[0].message).toBe(
      'the catalog has no group group:default/nowhere; name one of it in the mapping',
    );
    const { items } = await desk()
      .as('adan')
      .ok('listImportedTickets', { query: { source: 'servicenow' } });
    expect(items.map(({ externalId }) => externalId)).not.toContain('no-group');
  });

  it('says in a dry run what would become of it and writes nothing', async () => {
    await bringOne('half', { updates: wholeHistory.slice(0, 2) });
    const before = await everything();
    const results = await bring(
      [
        incident('half'),
        incident('unseen', { requester: { name: 'Never met' } }),
        incident('wrong', { updates: [update(1, 'new', { team: undefined })] }),
      ],
      { dryRun: true },
    );
    expect(results.map(each => [each.outcome, each.applied])).toEqual([
      ['continued', 5],
      ['created', 7],
      ['failed', 0],
    ]);
    expect(await everything()).toEqual(before);
  });

  it('does not double what two bring at once', async () => {
    const batch = Array.from({ length: 6 }, (_, index) =>
      incident(`race-${index}`, { requester: { name: `Racer ${index}` } }),
    );
    const [one, two] = await Promise.all([bring(batch), bring(batch)]);
    one.forEach((result, index) => {
      expect(result.ref).toBe(two[index].ref);
      expect([result.outcome, two[index].outcome].sort()).toEqual([
        'created',
        'unchanged',
      ]);
    });
    const people = await desk().knex('person').where('name', 'like', 'Racer %');
    expect(people).toHaveLength(6);
    const refs = await desk()
      .knex('import_ref')
      .where('external_id', 'like', 'race-%');
    expect(new Set(refs.map(row => row.ticket_id)).size).toBe(6);
  });

  it('that breaks off in the middle is taken up again without a trace', async () => {
    const batch = [1, 2, 3].map(each => incident(`broken-${each}`));
    const save = jest.spyOn(ImportStore.prototype, 'save');
    save.mockImplementationOnce(ImportStore.prototype.save.bind({}) as never);
    save.mockRejectedValueOnce(new Error('The power went'));
    const { status } = await desk()
      .as('adan')
      .raw('importTickets', batchOf(batch));
    expect(status).toBe(500);
    save.mockRestore();
    const results = await bring(batch);
    expect(results.every(each => each.outcome !== 'failed')).toBe(true);
    const titles = await desk()
      .knex('ticket')
      .where('title', 'like', '%(broken-%');
    expect(titles).toHaveLength(3);
  });

  it('knows the same number of another source as another ticket', async () => {
    const one = await bringOne('shared');
    const [two] = await bring([incident('shared')], { source: 'glpi' });
    expect(two.outcome).toBe('created');
    expect(two.ref).not.toBe(one.ref);
    const { items } = await desk()
      .as('adan')
      .ok('listImportedTickets', { query: { source: 'glpi' } });
    expect(items).toEqual([
      {
        externalId: 'shared',
        ref: two.ref,
        updates: 7,
        workedOn: false,
        status: 'closed',
        priority: 3,
        team: groupRef('web'),
        primaryEntity: 'component:default/ledger-api',
        createdAt: minute(0),
        resolvedAt: minute(120),
        closedAt: minute(7200),
        reopenCount: 1,
        reassignCount: 3,
      },
    ]);
  });

  it('gives the list page by page, in the order of the numbers', async () => {
    await bring(
      ['P3', 'P1', 'P2'].map(id => incident(id)),
      { source: 'pages' },
    );
    const adan = desk().as('adan');
    const first = await adan.ok('listImportedTickets', {
      query: { source: 'pages', limit: 2 },
    });
    const second = await adan.ok('listImportedTickets', {
      query: { source: 'pages', limit: 2, cursor: first.next },
    });
    expect(
      [...first.items, ...second.items].map(({ externalId }) => externalId),
    ).toEqual(['P1', 'P2', 'P3']);
    expect(second.next).toBeUndefined();
  });

  it('is for administrators alone, and audited', async () => {
    for (const name of ['dora', 'marta', 'ana', 'cira'] as const) {
      const client = desk().as(name);
      expect(
        await client.refused('importTickets', batchOf([incident('not-yours')])),
      ).toBe('403 This needs the role of administrator');
      expect(
        await client.refused('listImportedTickets', {
          query: { source: 'servicenow' },
        }),
      ).toBe('403 This needs the role of administrator');
    }
    desk().audited.length = 0;
    await bringOne('audited');
    expect(desk().audited).toMatchObject([
      {
        eventId: 'ticket-import',
        meta: { source: 'servicenow', tickets: 1, user: userRef('adan') },
      },
    ]);
  });

  it.each<[string, object, string]>([
    ['a priority', { priority: 1 }, 'tickets.0.priority'],
    ['a status', { status: 'closed' }, 'tickets.0.status'],
    ['an instant of its own', { createdAt: minute(0) }, 'tickets.0.createdAt'],
    ['a reference', { ref: 'INC-000001' }, 'tickets.0.ref'],
    [
      'a priority in a row',
      { updates: [{ ...update(1, 'new'), priority: 1 }] },
      'tickets.0.updates.0.priority',
    ],
    ['no rows', { updates: [] }, 'tickets.0.updates'],
    [
      'a name of two lines',
      { requester: { name: 'A\nB' } },
      'tickets.0.requester',
    ],
    [
      'a date without a zone',
      { openedAt: '29/2/2016 01:16' },
      'tickets.0.openedAt',
    ],
  ])('refuses a ticket with %s', async (_, more, path) => {
    const { status, body } = await desk()
      .as('adan')
      .raw('importTickets', {
        body: {
          source: 'servicenow',
          tickets: [{ ...incident('odd'), ...more }],
        },
      });
    expect(status).toBe(400);
    expect(
      body.error?.details?.some(finding => finding.path.startsWith(path)),
    ).toBe(true);
  });

  it('refuses more than a hundred tickets, and one named twice', async () => {
    const many = Array.from({ length: 101 }, (_, index) =>
      incident(`N${index}`),
    );
    const adan = desk().as('adan');
    expect((await adan.raw('importTickets', batchOf(many))).status).toBe(400);
    const twice = [incident('same'), incident('same')];
    expect(await adan.refused('importTickets', batchOf(twice))).toMatch(
      /^400 tickets: names a ticket twice/,
    );
  });
});
