import { TestDatabases } from '@backstage/backend-test-utils';
import type { TicketState } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ItsmDatabase } from '../database/ItsmDatabase';
import { PeopleStore } from '../people/PeopleStore';
import { DatabaseTicketStore } from './DatabaseTicketStore';
import type { StoredEvent } from './ticketEventRow';
import type { TicketRecord } from './TicketRecord';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
/** Beyond 32 bits, as instants are. */
const AT = Date.UTC(2026, 2, 16);

describe.each(databases.eachSupportedId())('the ticket store on %s', id => {
  let database: ItsmDatabase;
  let ana: string;
  let bea: string;
  const store = new DatabaseTicketStore();

  beforeAll(async () => {
    const knex = await databases.init(id);
    await ItsmDatabase.migrate(knex);
    database = await ItsmDatabase.over(knex, { now: () => AT });
    const people = new PeopleStore();
    ana = (await people.insertContact(knex, { name: 'Ana' }, AT)).id;
    bea = (await people.insertContact(knex, { name: 'Bea' }, AT)).id;
  });

  const least = (): TicketState => ({
    title: 'A page',
    description: 'Line one\nLine two  "quoted" \\ ñ 😀',
    status: 'new',
    requester: ana,
    beneficiary: ana,
    openedBy: ana,
    origin: 'portal',
    fields: {},
    impact: 'person',
    urgency: 'medium',
    priorityComputed: 3,
    team: 'group:default/web',
    restricted: false,
    reopenCount: 0,
    reassignCount: 0,
  });
  const most = (): TicketState => ({
    ...least(),
    status: 'pending',
    statusBefore: 'assigned',
    beneficiary: bea,
    unit: 'group:default/hr',
    offering: 'update-page',
    offeringRevision: 7,
    service: 'site',
    fields: { a: 'x', b: 0, c: false, d: ['y', 'z'], e: -1.5 },
    priorityOverride: 1,
    assignee: bea,
    pendingReason: 'waiting-parts',
    resumeAt: AT + 1,
    resolutionCode: 'fulfilled',
    solution: 'Done',
    cause: 'worn-out',
    cancelReason: 'None',
    restricted: true,
    reopenCount: 2,
    reassignCount: 3,
    ownedAt: AT,
    resolvedAt: AT + 2,
    closedAt: AT + 3,
  });

  let number = 0;
  function insert(state: TicketState, over: Partial<TicketRecord> = {}) {
    number += 1;
    const ref = `REQ-${String(number).padStart(6, '0')}`;
    const record: Omit<TicketRecord, 'id'> = {
      type: 'request',
      ref,
      version: 1,
      lastSeq: 0,
      lastPublicSeq: 0,
      sla: {},
      lastEventAt: AT,
      createdAt: AT,
      updatedAt: AT,
      state,
      ...over,
    };
    return database.run(async uow => ({
      ...record,
      id: await store.insert(uow, record),
    }));
  }

  it.each([
    ['the least', least],
    ['the most', most],
  ])('gives back %s that a ticket can hold', async (_what, state) => {
    const record = await insert(state(), {
      primaryEntity: 'system:default/payroll',
    });
    expect(await store.byRef(database.knex, record.ref)).toEqual(record);
    expect(await store.byIds(database.knex, [record.id, record.id])).toEqual([
      record,
    ]);
    const row = await database.knex('ticket').where('id', record.id).first();
    expect(row.priority).toBe(record.state.priorityOverride ?? 3);
  });

  it('empties what a change takes away', async () => {
    const record = await insert(most(), { primaryEntity: 'system:a/b' });
    const next = { ...record, version: 2, state: least() };
    delete next.primaryEntity;
    await database.run(uow => store.update(uow, next));
    expect(await store.byRef(database.knex, record.ref)).toEqual(next);
  });

  it('gives back the log as it was written, by reader and page', async () => {
    const { id: ticket } = await insert(least());
    const events: StoredEvent[] = [1, 2, 3, 4].map(seq => ({
      seq,
      ...(seq % 2 ? { publicSeq: (seq + 1) / 2 } : {}),
      version: seq,
      at: AT + seq,
      ...(seq === 4 ? {} : { actor: ana }),
      byStaff: seq === 2,
      visibility: seq % 2 ? ('public' as const) : ('internal' as const),
      redacted: false,
      body: { kind: 'comment', text: `Entry ${seq}` },
    }));
    await database.run(uow => store.appendEvents(uow, ticket, events));
    const page = (internal: boolean, before?: number, limit = 10) =>
      store.events(database.knex, ticket, { internal, before, limit });
    expect((await page(true)).reverse()).toEqual(events);
    expect((await page(false)).reverse()).toEqual([events[0], events[2]]);
    expect(await page(true, 3, 1)).toEqual([events[1]]);
    expect(await page(false, 2)).toEqual([events[0]]);
    expect(await store.eventsSinceVersion(database.knex, ticket, 1)).toEqual([
      events[2],
    ]);

    const redacted = {
      ...events[1],
      redacted: true,
      body: { kind: 'comment' } as StoredEvent['body'],
    };
    await database.run(uow => store.rewriteEvent(uow, ticket, redacted));
    expect((await page(true)).reverse()).toEqual([
      events[0],
      redacted,
      ...events.slice(2),
    ]);
  });

  it('changes only those access rows that differ', async () => {
    const { id: ticket } = await insert(least());
    const row = (principal: string) => ({
      principal,
      reason: 'watcher' as const,
    });
    const write = (at: number, ...principals: string[]) =>
      database.run(
        uow => store.replaceAccess(uow, ticket, principals.map(row)),
        at,
      );
    await write(AT, 'user:default/a', 'user:default/b');
    await write(AT + 9, 'user:default/b', 'user:default/c');
    const rows = await database
      .knex('ticket_access')
      .where('ticket_id', ticket)
      .orderBy('principal_ref');
    expect(
      rows.map(each => [each.principal_ref, Number(each.from_at)]),
    ).toEqual([
      ['user:default/b', AT],
      ['user:default/c', AT + 9],
    ]);
  });

  it('deletes what hangs on a ticket with it', async () => {
    const { id: ticket } = await insert(least());
    const { id: other } = await insert(least());
    await database.run(async uow => {
      await store.addEntity(uow, ticket, {
        ref: 'system:a/b',
        role: 'affected',
        title: 'x'.repeat(400),
      });
      await store.addPerson(uow, ticket, bea, 'watcher');
      await store.addLink(uow, { from: ticket, to: other, kind: 'related' });
      await store.replaceFields(uow, { id: ticket, createdAt: 1 }, [
        { field: 'a', value: 'x' },
      ]);
    });
    const around = await store.surroundings(database.knex, ticket);
    expect(around.watchers).toEqual([bea]);
    expect(around.entities[0].title).toHaveLength(255);
    await database.knex('ticket').where('id', ticket).delete();
    for (const table of ['ticket_entity', 'ticket_person', 'ticket_field']) {
      expect(await database.knex(table).where('ticket_id', ticket)).toEqual([]);
    }
    expect(await store.links(database.knex, other)).toEqual([]);
  });
});
