import type { ListTicketsQuery } from '@mesa-itsm/backstage-plugin-itsm-common';
import { listTicketsSchema } from '@mesa-itsm/backstage-plugin-itsm-common';
import { describeDesk } from '../../__testUtils__/describeDesk';
import type { Caller } from '../../access/Caller';
import type { TicketScope } from '../../access/TicketScope';
import { countTickets } from './countTickets';
import { findByText, type TextLimits } from './filterByText';
import { listTickets } from './listTickets';

const COUNT = 24;

describeDesk('lists by words', ({ desk }) => {
  const titles: string[] = [];
  beforeAll(async () => {
    for (let at = 0; at < COUNT; at += 1) {
      desk().clock.pass(60_000);
      const title = `Printer no${at}x ${at % 2 ? 'odd' : 'even'} ${
        at % 7 ? '' : 'weekly'
      }`.trim();
      titles.push(title);
      await desk().as('ana').file({ title });
    }
    await desk().settle();
  });

  const caller = {
    person: { id: 'nobody' },
    groups: [],
    isStaff: true,
    liaisonOf: [],
    userRef: 'user:default/x',
  } as unknown as Caller;
  const policy = { result: 'allow' } as const;
  const scope: TicketScope = {
    allOpenToStaff: true,
    allRestricted: false,
    principals: [],
    policy,
  };
  const options = async (q: string, limits: Partial<TextLimits>) => {
    const now = desk().clock.now();
    const text = await findByText(desk().knex, {
      index: desk().services.tools.textIndex,
      q,
      scope,
      internal: { caller, principals: [], allRestricted: false, policy },
      now,
      limits,
    });
    return { scope, caller, now, text };
  };

  /** All pages of a list, each with the titles on it. */
  async function pages(
    query: ListTicketsQuery & { q: string },
    limits: Partial<TextLimits>,
  ): Promise<string[][]> {
    const found: string[][] = [];
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof listTickets>> = await listTickets(
        desk().knex,
        {
          ...(await options(query.q, limits)),
          query: listTicketsSchema.parse({ ...query, cursor }),
        },
      );
      found.push(page.records.map(({ state }) => state.title));
      cursor = page.next;
    } while (cursor);
    return found;
  }

  it.each<[string, Partial<TextLimits>]>([
    ['sorted', {}],
    ['walked through', { sorted: 0 }],
    ['walked through in short steps', { sorted: 0, walked: 4 }],
    ['walked through in single steps', { sorted: 0, walked: 1 }],
  ])('are the same when they are %s', async (_how, limits) => {
    for (const [q, wanted] of [
      ['printers', () => true],
      ['printer odd', (at: number) => at % 2 === 1],
      ['weekly', (at: number) => at % 7 === 0],
      ['printer odd weekly', (at: number) => at % 14 === 7],
      ['unheard of', () => false],
    ] as const) {
      const expected = titles.filter((_, at) => wanted(at));
      for (const sort of ['createdAt', 'priority', 'plannedStart'] as const) {
        const up = await pages({ q, sort, order: 'asc', limit: 5 }, limits);
        expect(up.flat()).toEqual(expected);
        const down = await pages({ q, sort, order: 'desc', limit: 5 }, limits);
        expect(down.flat()).toEqual([...expected].reverse());
      }
    }
  });

  it('end a page after so many tickets, and go on from there', async () => {
    const short = await pages(
      { q: 'weekly', order: 'asc', limit: 5 },
      { sorted: 0, walked: 6 },
    );
    expect(short.map(page => page.length)).toEqual([1, 1, 1, 1, 0]);
  });

  it('are counted, and say when it may be more', async () => {
    const count = async (q: string, limits: Partial<TextLimits>) => {
      const counts = await countTickets(desk().knex, {
        ...(await options(q, limits)),
        query: { q },
      });
      return counts.find(({ chip }) => chip === 'open');
    };
    const chip = 'open';
    expect(await count('weekly', {})).toEqual({ chip, value: 4, exact: true });
    expect(await count('weekly', { sorted: 0 })).toEqual({
      chip,
      value: 4,
      exact: true,
    });
    const looked = await count('printer', { sorted: 0, counted: 10 });
    expect(looked).toEqual({ chip, value: 10, exact: false });
  });
});
