import { TestDatabases } from '@backstage/backend-test-utils';
import { startDesk, type Desk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const LEDGER = 'system:default/ledger';
const LEDGER_API = 'component:default/ledger-api';
const MONEY = 'domain:default/money';
const PAYROLL = 'system:default/payroll';

describe.each(databases.eachSupportedId())('what is related on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterAll(() => desk?.settle());

  const file = async (primary: string, ...affected: string[]) => {
    const { ref } = await desk.as('dora').fileKind('incident', {
      entities: [
        { ref: primary, role: 'primary' },
        ...affected.map(entity => ({
          ref: entity,
          role: 'affected' as const,
        })),
      ],
    });
    return ref;
  };
  const page = async (related?: string) => {
    const { items } = await desk
      .as('dora')
      .ok('listTickets', { query: { related, limit: 100 } });
    return Object.fromEntries(items.map(item => [item.ref, item.related?.ref]));
  };

  it('is the part of the whole, not what comes first on the ticket', async () => {
    const ref = await file(PAYROLL, LEDGER_API);
    for (const whole of [MONEY, LEDGER, 'group:default/developers']) {
      expect((await page(whole))[ref]).toBe(LEDGER_API);
    }
    expect((await page(PAYROLL))[ref]).toBe(PAYROLL);
    const { items } = await desk
      .as('dora')
      .ok('listTickets', { query: { related: MONEY } });
    expect(items.find(item => item.ref === ref)?.related).toEqual({
      ref: LEDGER_API,
      title: 'ledger-api',
    });
  });

  it('is the primary part rather than another one, and the whole itself before both', async () => {
    const ref = await file(LEDGER, LEDGER_API);
    const other = await file(LEDGER_API, LEDGER);
    expect(await page(MONEY)).toMatchObject({
      [ref]: LEDGER,
      [other]: LEDGER_API,
    });
    expect(await page(LEDGER)).toMatchObject({
      [ref]: LEDGER,
      [other]: LEDGER,
    });
  });

  it('is not said where nobody asks what belongs to something', async () => {
    const ref = await file(LEDGER_API);
    expect(await page()).toHaveProperty(ref, undefined);
  });

  it('is read with one query for a whole page', async () => {
    await file(LEDGER_API);
    await file(LEDGER_API);
    const queries = async (limit: number) => {
      let asked = 0;
      const count = ({ sql }: { sql: string }) => {
        asked += /ticket_entity.*linked_entity_whole/s.test(sql) ? 1 : 0;
      };
      desk.knex.on('query', count);
      const { items } = await desk
        .as('dora')
        .ok('listTickets', { query: { related: MONEY, limit } });
      desk.knex.removeListener('query', count);
      return { asked, items: items.length };
    };
    const one = await queries(1);
    const many = await queries(4);
    expect([one.items, many.items]).toEqual([1, 4]);
    // The list itself, and what is related on it.
    expect([one.asked, many.asked]).toEqual([2, 2]);
  });
});
