import { describeDesk } from '../__testUtils__/describeDesk';
import { TicketTexts } from './TicketTexts';

const ENTRIES = 300;
const LEXEMES = 40;

describeDesk('full text of long tickets', ({ desk }) => {
  let ref: string;
  let id: number;
  let texts: TicketTexts;
  const list = (q: string, who: 'ana' | 'hugo' = 'ana') =>
    desk().as(who).list({ q });
  const segments = (): Promise<Record<string, number>[]> =>
    desk().knex('ticket_text').where('ticket_id', id).orderBy('segment');

  beforeAll(async () => {
    const { knex, services } = desk();
    texts = new TicketTexts({
      index: services.tools.textIndex,
      segmentLexemes: LEXEMES,
      segmentEntries: 50,
    });
    ref = (await desk().as('ana').file({ title: 'Endless story' })).ref;
    const row = await knex('ticket').where({ ref }).first();
    id = Number(row.id);
    // Said by a machine, every few seconds.
    const first = row.last_seq;
    await knex('ticket_event').insert(
      Array.from({ length: ENTRIES }, (_, at) => ({
        ticket_id: id,
        seq: first + at + 1,
        public_seq: at % 3 ? row.last_public_seq + at + 1 : null,
        version: 1,
        at: row.last_event_at,
        actor_id: row.requester_id,
        by_staff: false,
        kind: 'comment',
        visibility: at % 3 ? 'public' : 'internal',
        text: `beacon${at} reading${at % 7} again`,
        redacted: false,
        body: '{}',
      })),
    );
    await knex('ticket')
      .where({ id })
      .update({
        last_seq: first + ENTRIES,
        last_public_seq: row.last_public_seq + ENTRIES,
      });
    await services.database.run(async uow => {
      const record = await services.tools.store.lock(uow, ref);
      await texts.fill(uow, record!);
    });
  });

  it('stand in segments of bounded size that follow each other', async () => {
    const rows = await segments();
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ many }) => Boolean(many))).toBe(true);
    rows.slice(1).forEach(({ segment, from_seq: from }, at) => {
      expect([segment, from]).toEqual([at + 1, rows[at].to_seq + 1]);
    });
    expect(rows.at(-1)!.to_seq).toBeGreaterThanOrEqual(ENTRIES);
    const last = await desk().services.tools.textIndex.lastSegment(
      desk().knex,
      id,
    );
    expect(last!.staffText.size).toBeLessThan(LEXEMES + 10);
  });

  it('are found by words of any segments', async () => {
    expect(await list('beacon1')).toEqual([ref]);
    expect(await list('beacon1 beacon299 endless')).toEqual([ref]);
    expect(await list('beacon1 beacon300')).toEqual([]);
    expect(await list('beacon0 story')).toEqual([]);
    expect(await list('beacon0 beacon298 story', 'hugo')).toEqual([ref]);
  });

  it('cost one segment when something is said', async () => {
    const before = await segments();
    await desk().services.database.run(async uow => {
      const record = (await desk().services.tools.store.lock(uow, ref))!;
      const [event] = await desk().services.tools.store.events(uow.trx, id, {
        internal: true,
        limit: 1,
      });
      const next = { ...event, seq: record.lastSeq + 1 };
      const statements: string[] = [];
      uow.trx.on('query', ({ sql }) => statements.push(sql));
      await texts.change(uow, record, record, [
        { ...next, body: { kind: 'comment', text: 'Latecomer' } },
      ]);
      expect(statements.length).toBeLessThan(7);
    });
    expect(await list('latecomer endless')).toEqual([ref]);
    const after = await segments();
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  });

  it('lose a word that is redacted, and nothing else', async () => {
    await desk()
      .as('adan')
      .ok('redactTicketEntry', {
        params: { ref, seq: 2 + 150 },
        body: { reason: 'A name' },
      });
    const entry = await desk()
      .knex('ticket_event')
      .where({ ticket_id: id, seq: 152 })
      .first();
    expect(entry.text).toBeNull();
    const gone = ENTRIES - (ENTRIES - 149);
    const found = await Promise.all(
      [gone - 1, gone, gone + 1].map(at => list(`beacon${at}`, 'hugo')),
    );
    expect(found.filter(refs => refs.length === 0)).toHaveLength(1);
  });

  it('follow their title without reading the log', async () => {
    const before = await segments();
    const { version } = await desk().as('hugo').see(ref);
    await desk()
      .as('hugo')
      .ok('updateTicket', {
        params: { ref },
        body: {
          version,
          title: 'Neverending',
          description: Array.from({ length: 900 }, (_, at) => `item${at}`).join(
            ' ',
          ),
        },
      });
    expect(await list('endless')).toEqual([]);
    expect(await list('neverending beacon1 beacon298 item899')).toEqual([ref]);
    expect((await segments()).filter(({ segment }) => segment > 0)).toEqual(
      before.slice(1),
    );
  });

  it('may have more to say at first than one segment takes', async () => {
    const words = Array.from({ length: 2500 }, (_, at) => `b${at}q`);
    const filed = await desk()
      .as('bea')
      .file({ title: 'Wall', description: words.join(' ') });
    await desk().as('hugo').say(filed.ref, 'Mortar');
    for (const q of ['b0q b2499q', 'wall mortar b1200q']) {
      expect(await desk().as('bea').list({ q })).toEqual([filed.ref]);
    }
    await desk()
      .as('hugo')
      .ok('updateTicket', {
        params: { ref: filed.ref },
        body: { version: filed.version, description: 'b7q' },
      });
    expect(await desk().as('bea').list({ q: 'b2499q' })).toEqual([]);
    expect(await desk().as('bea').list({ q: 'mortar b7q' })).toEqual([
      filed.ref,
    ]);
  });
});
