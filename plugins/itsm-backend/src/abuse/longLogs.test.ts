import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { TicketEventRow } from '../tickets/ticketEventRow';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const ENTRIES = 20_000;
/** A page, or what stands together in the full text, and a little more. */
const BOUND = 750;

/** Writes further entries below the newest one of a ticket. */
async function lengthen(
  knex: Knex,
  ref: string,
  entryAt: (seq: number) => Partial<TicketEventRow>,
) {
  const ticket = await knex('ticket').where({ ref }).first();
  const last = await knex('ticket_event')
    .where('ticket_id', ticket.id)
    .orderBy('seq', 'desc')
    .first();
  let { last_seq: seq, last_public_seq: publicSeq } = ticket;
  const rows: object[] = [];
  while (rows.length < ENTRIES) {
    seq += 1;
    const entry = { visibility: 'public', ...entryAt(seq) };
    publicSeq += entry.visibility === 'public' ? 1 : 0;
    rows.push({
      ...last,
      seq,
      kind: 'comment',
      text: null,
      body: '{}',
      ...entry,
      public_seq: entry.visibility === 'public' ? publicSeq : null,
    });
  }
  await knex.batchInsert('ticket_event', rows, 400);
  await knex('ticket')
    .where({ ref })
    .update({ last_seq: seq, last_public_seq: publicSeq });
}

/** How many rows of logs a request reads. */
async function entriesRead(knex: Knex, request: () => Promise<unknown>) {
  let count = 0;
  const listen = (rows: unknown, query: { sql: string }) => {
    if (/from ["`]ticket_event["`]/.test(query.sql) && Array.isArray(rows)) {
      count += rows.length;
    }
  };
  knex.on('query-response', listen);
  await request();
  knex.removeListener('query-response', listen);
  return count;
}

describe.each(databases.eachSupportedId())('20,000 entries on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => desk.settle());

  it('of what was said cost a page, whatever is done with them', async () => {
    const { ref } = await desk.as('ana').file();
    await lengthen(desk.knex, ref, seq => ({
      text: `Entry ${seq}`,
      ...(seq % 10 === 0 ? { visibility: 'internal' } : {}),
    }));
    await desk.knex('ticket_text').delete();
    await desk.services.textFiller.run(600_000);
    const params = { ref };
    const hugo = desk.as('hugo');
    const adan = desk.as('adan');
    for (const request of [
      () => hugo.see(ref),
      () => hugo.ok('listTicketEvents', { params, query: { limit: 200 } }),
      () => adan.ok('listTicketEvents', { params, query: { limit: 200 } }),
      () => hugo.say(ref, 'One more'),
      () => hugo.act(ref, 'start'),
      () =>
        adan.ok('redactTicketEntry', {
          params: { ref, seq: 10_001 },
          body: { reason: 'A name' },
        }),
    ]) {
      const count = await entriesRead(desk.knex, request);
      expect(count).toBeLessThan(BOUND);
    }
    expect(await hugo.list({ q: '15001' })).toEqual([ref]);
    expect(await hugo.list({ q: '10001' })).toEqual([]);
  });

  it('are read from the last page to the first, each once and in order', async () => {
    const [ref] = await desk.as('hugo').list();
    const log = await desk.as('ana').log(ref);
    const said = log.flatMap(({ text }) => text ?? []);
    // Those for the desk are left out, the one that was redacted is empty.
    expect(said).toHaveLength(ENTRIES * 0.9 - 1 + 1);
    expect(log.map(entry => entry.seq)).toEqual(log.map((_, at) => at + 1));
    expect(said.some(text => /^Entry \d+0$/.test(text))).toBe(false);
    expect(said.at(-1)).toBe('One more');
  });

  it('of edits cost a page as well, and are redacted in their neighbours alone', async () => {
    const { ref } = await desk.as('ana').file({ description: 'Text 1' });
    const edit = (seq: number) => ({
      kind: 'edited',
      body: JSON.stringify({
        changes: {
          description: { from: `Text ${seq - 1}`, to: `Text ${seq}` },
        },
      }),
    });
    await lengthen(desk.knex, ref, edit);
    const params = { ref };
    const adan = desk.as('adan');
    const first = await adan.ok('listTicketEvents', {
      params,
      query: { limit: 100 },
    });
    expect(first.items[0].redactable).toBe(true);
    const read = await entriesRead(desk.knex, async () => {
      await adan.ok('listTicketEvents', {
        params,
        query: { limit: 100, cursor: first.next },
      });
      await adan.ok('redactTicketEntry', {
        params: { ref, seq: 9_000 },
        body: { reason: 'A name' },
      });
    });
    expect(read).toBeLessThan(BOUND);
    const around = await desk
      .knex('ticket_event')
      .whereBetween('seq', [8_998, 9_002])
      .whereIn('ticket_id', desk.knex('ticket').select('id').where({ ref }))
      .orderBy('seq');
    const told = around.map(row => {
      const { description } = JSON.parse(row.body).changes;
      return [description.from, description.to];
    });
    expect(told).toEqual([
      ['Text 8997', 'Text 8998'],
      ['Text 8998', undefined],
      [undefined, undefined],
      [undefined, 'Text 9001'],
      ['Text 9001', 'Text 9002'],
    ]);
  });
});
