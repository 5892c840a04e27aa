import { TestDatabases } from '@backstage/backend-test-utils';
import type { OutboxDelivery } from '@mesa-itsm/backstage-plugin-itsm-node';
import { type Desk, startDesk } from '../__testUtils__/startDesk';
import { encodeCursor } from '../http/cursor';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('administration on %s', id => {
  let desk: Desk;
  let isDown = true;
  const delivered: OutboxDelivery[] = [];
  beforeAll(async () => {
    desk = await startDesk({
      knex: await databases.init(id),
      itsm: { outbox: { maxAttempts: 1 } },
      channels: [
        {
          id: 'mail',
          deliver: async message => {
            if (isDown) {
              throw new Error('The mail server is down');
            }
            delivered.push(message);
          },
        },
      ],
    });
  });
  afterEach(() => desk.settle());

  it('shows given-up messages page by page and sends them again', async () => {
    const adan = desk.as('adan');
    const { ref } = await desk.as('ana').file();
    await desk.settle();
    const first = await adan.ok('listOutbox', { query: { limit: 1 } });
    expect(first.items).toMatchObject([
      {
        channel: 'mail',
        ticket: ref,
        kind: 'routed',
        state: 'dead',
        attempts: 1,
        lastError: 'Error: The mail server is down',
      },
    ]);
    const second = await adan.ok('listOutbox', {
      query: { limit: 1, cursor: first.next },
    });
    expect(second.items).toMatchObject([{ kind: 'created' }]);
    expect(second).not.toHaveProperty('next');
    const done = await adan.ok('listOutbox', { query: { state: 'delivered' } });
    expect(done.items.map(message => message.channel)).toEqual([
      'signals',
      'signals',
    ]);

    isDown = false;
    const params = { id: second.items[0].id };
    const revived = await adan.ok('retryOutbox', { params });
    expect(revived).toMatchObject({ state: 'pending', attempts: 0 });
    await desk.settle();
    expect(delivered).toMatchObject([{ ticketRef: ref, kind: 'created' }]);
    expect(await adan.refused('retryOutbox', { params })).toBe(
      `404 There is no given-up message ${params.id} to try again`,
    );
  });

  it.each(['0', '-1', '1.5', 'x', '99999999', '9007199254740993', '1; drop'])(
    'has no message %s',
    async message => {
      expect(
        await desk
          .as('adan')
          .refused('retryOutbox', { params: { id: message } }),
      ).toMatch(/^404 /);
    },
  );

  it.each(['x', encodeCursor(['1']), encodeCursor([1.5]), encodeCursor([-1])])(
    'refuses the cursor %j',
    async cursor => {
      for (const endpoint of ['listOutbox', 'listAdminNotes'] as const) {
        expect(
          await desk.as('adan').refused(endpoint, { query: { cursor } }),
        ).toMatch(/^400 The cursor cannot be read/);
      }
    },
  );
});
