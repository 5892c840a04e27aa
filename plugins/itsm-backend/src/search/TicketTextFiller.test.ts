import { describeDesk } from '../__testUtils__/describeDesk';
import type { Clock } from '../database/Clock';
import { TicketTextFiller } from './TicketTextFiller';
import { TicketTexts } from './TicketTexts';

const MINUTE = 60_000;

describeDesk('filling the full text in', ({ desk }) => {
  const filler = (clock = desk().clock as Clock) => {
    const { services, logger } = desk();
    return new TicketTextFiller({
      database: services.database,
      texts: new TicketTexts({ index: services.tools.textIndex }),
      clock,
      logger,
      batch: 5,
    });
  };
  const forget = async () => {
    await desk().knex('ticket_text').delete();
    await desk().knex('ticket_text_progress').delete();
  };
  const list = (q: string, who: 'ana' | 'hugo' = 'ana') =>
    desk().as(who).list({ q });

  it('finds what was there before, with log and access', async () => {
    const { ref } = await desk().as('ana').file({ title: 'Ancient papyrus' });
    await desk().as('hugo').say(ref, 'Rolled carefully');
    await desk().as('hugo').say(ref, 'Brittle though', 'internal');
    await forget();
    expect(await list('papyrus')).toEqual([]);
    expect(await filler().run(MINUTE)).toBe(1);
    expect(await list('papyrus rolled')).toEqual([ref]);
    expect(await list('brittle')).toEqual([]);
    expect(await list('brittle', 'hugo')).toEqual([ref]);
    expect(await filler().run(MINUTE)).toBe(0);
  });

  it('goes on where another node stopped, newest first', async () => {
    for (let at = 0; at < 12; at += 1) {
      await desk()
        .as('ana')
        .file({ title: `Scroll part${at}x` });
    }
    await forget();
    // Time is over after the first batch.
    let looks = 0;
    const first = await filler({
      now: () => (looks++ > 1 ? 10 * MINUTE : 0),
    }).run(MINUTE);
    expect(first).toBe(5);
    expect(await list('part11x')).toHaveLength(1);
    expect(await list('part1x')).toEqual([]);
    expect(await filler().run(MINUTE)).toBe(8);
    expect(await list('scroll part1x')).toHaveLength(1);
    expect(await list('scroll')).toHaveLength(12);
  });

  it('leaves to the job what is not filled in yet, and loses nothing', async () => {
    const { ref } = await desk().as('ana').file({ title: 'Waiting' });
    await forget();
    await desk().as('ana').say(ref, 'Meanwhile a remark');
    await desk().as('ana').say(ref, 'Oops hunter2');
    const entry = (await desk().as('adan').log(ref)).at(-1)!;
    await desk()
      .as('adan')
      .ok('redactTicketEntry', {
        params: { ref, seq: entry.seq },
        body: { reason: 'A password' },
      });
    await filler().run(MINUTE);
    expect(await list('waiting remark')).toEqual([ref]);
    expect(await list('hunter2')).toEqual([]);
  });

  it('is not looked for again by a node that starts, except in what is new', async () => {
    const { ref } = await desk().as('ana').file({ title: 'Parchment early' });
    await filler().run(MINUTE);
    await desk().knex('ticket_text').delete();
    expect(await filler().run(MINUTE)).toBe(0);
    const next = await desk().as('ana').file({ title: 'Parchment late' });
    await desk().knex('ticket_text').delete();
    expect(await filler().run(MINUTE)).toBe(1);
    expect(await list('parchment')).toEqual([next.ref]);
    await forget();
    expect(await filler().run(MINUTE)).toBeGreaterThan(1);
    expect(await list('parchment early')).toEqual([ref]);
  });

  it('indexes again what an older analyzer indexed', async () => {
    const { ref } = await desk().as('ana').file({ title: 'Outdated' });
    await desk().knex('ticket_text').update({ analyzer: 0 });
    await desk().knex('ticket_text_progress').delete();
    const busy = filler();
    expect(await busy.run(MINUTE)).toBeGreaterThan(10);
    expect(await busy.run(MINUTE)).toBe(0);
    expect(await list('outdated')).toEqual([ref]);
    const old = await desk().knex('ticket_text').where({ analyzer: 0 });
    expect(old).toEqual([]);
  });
});
