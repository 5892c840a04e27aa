import { TestDatabases } from '@backstage/backend-test-utils';
import { dump } from '../__testUtils__/dump';
import { type Desk, startDesk } from '../__testUtils__/startDesk';
import { OutboxStore } from '../outbox/OutboxStore';
import { DatabaseTicketStore } from '../tickets/DatabaseTicketStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Every statement that stands behind the write of the row. */
const FAILURES = {
  'after the row': () =>
    jest.spyOn(DatabaseTicketStore.prototype, 'appendEvents'),
  'after the log': () =>
    jest.spyOn(DatabaseTicketStore.prototype, 'replaceAccess'),
  'after the access rows': () => jest.spyOn(OutboxStore.prototype, 'enqueue'),
};

describe.each(databases.eachSupportedId())('a unit of work on %s', id => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterEach(() => jest.restoreAllMocks());

  it.each(Object.keys(FAILURES) as (keyof typeof FAILURES)[])(
    'that fails %s leaves nothing behind and can be repeated',
    async when => {
      const hugo = desk.as('hugo');
      const { ref, version } = await desk.as('ana').file();
      const other = await desk.as('ana').file();
      await desk.settle();
      const before = await dump(desk.knex);
      const changes = [
        ['createTicket', { body: { offering: 'web-work', description: 'x' } }],
        [
          'transitionTicket',
          { params: { ref }, body: { action: 'start', version } },
        ],
        [
          'linkTicket',
          {
            params: { ref },
            body: { kind: 'duplicate_of', ref: other.ref, version },
          },
        ],
      ] as const;
      for (const [endpoint, args] of changes) {
        const failing = FAILURES[when]();
        failing.mockRejectedValueOnce(new Error('The disk is full'));
        const key = `${when} ${endpoint}`;
        const { status } = await hugo.raw(endpoint, { ...args, key });
        expect(status).toBe(500);
        expect(failing).toHaveBeenCalledTimes(1);
        failing.mockRestore();
        expect(await dump(desk.knex)).toEqual(before);
      }
      // The key of a request that failed is free again.
      const [endpoint, args] = changes[0];
      const { status } = await hugo.raw(endpoint, {
        ...args,
        key: `${when} ${endpoint}`,
      });
      expect(status).toBe(201);
    },
  );

  it('tells nobody before it is committed, and then at once', async () => {
    const { ref } = await desk.as('ana').file();
    await desk.settle();
    desk.sent.length = 0;
    const failing = FAILURES['after the access rows']();
    failing.mockRejectedValueOnce(new Error('The disk is full'));
    await desk.as('ana').raw('commentTicket', {
      params: { ref },
      body: { visibility: 'public', text: 'Hello' },
    });
    await desk.settle();
    expect(desk.sent).toEqual([]);
    await desk.as('ana').say(ref, 'Hello');
    await desk.services.dispatcher.idle();
    expect(desk.sent.map(({ refs }) => refs)).toEqual([[ref]]);
  });

  it('never goes back in time, whatever the clock does', async () => {
    const { ref } = await desk.as('ana').file();
    desk.clock.pass(60_000);
    await desk.as('ana').say(ref, 'Later');
    desk.clock.pass(-3_600_000);
    await desk.as('ana').say(ref, 'Said after it');
    const log = await desk.as('ana').log(ref);
    const times = log.map(entry => Date.parse(entry.at));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(log.at(-1)?.text).toBe('Said after it');
    desk.clock.pass(3_540_000);
  });
});
