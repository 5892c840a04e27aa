import { TestDatabases } from '@backstage/backend-test-utils';
import { everybody, type Name, userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('signals on %s', id => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  beforeEach(async () => {
    await desk.settle();
    desk.sent.length = 0;
  });

  /** Everything that one person was told. */
  const toldTo = (name: Name) =>
    desk.sent
      .filter(({ to }) => to.includes(userRef(name)))
      .map(({ refs }) => refs);

  /** Those of some tickets that a person may open. */
  async function readable(name: Name, refs: readonly string[]) {
    const client = desk.as(name);
    const answers = await Promise.all(
      refs.map(ref => client.raw('getTicket', { params: { ref } })),
    );
    return refs.filter((_, at) => answers[at].status === 200);
  }

  /** Messages gather while the dispatcher does not look. */
  async function atOnce(work: () => Promise<void>): Promise<void> {
    const wake = jest
      .spyOn(desk.services.dispatcher, 'wake')
      .mockImplementation(() => {});
    await work();
    wake.mockRestore();
    await desk.settle();
  }

  it('of several tickets that wait tell each reader of theirs, and nobody of others', async () => {
    const filed: string[] = [];
    await atOnce(async () => {
      for (const name of ['ana', 'bea', 'carlos', 'dora'] as const) {
        filed.push((await desk.as(name).file()).ref);
      }
    });
    expect(desk.sent).toHaveLength(3);
    // The desk reads all of them, and is told which.
    expect(toldTo('hugo')).toEqual([filed]);
    for (const name of everybody) {
      const theirs = await readable(name, filed);
      const told = toldTo(name);
      // Nothing at all, the very tickets, or only that there is something.
      expect(told).toHaveLength(theirs.length > 0 ? 1 : 0);
      expect([theirs, undefined]).toContainEqual(told[0]);
    }
  });

  it('keep what is restricted or internal to itself among others', async () => {
    const quiet = (await desk.as('carlos').file()).ref;
    await desk.settle();
    desk.sent.length = 0;
    let secret = '';
    await atOnce(async () => {
      secret = (await desk.as('ana').file({ restricted: true })).ref;
      await desk.as('hugo').say(quiet, 'Between us', 'internal');
      await desk.as('bea').file();
    });
    const refsTold = (name: Name) => toldTo(name).flatMap(refs => refs ?? []);
    // What they wrote to themselves is no news to who asked.
    expect(toldTo('carlos')).toEqual([]);
    expect(refsTold('hugo')).toContain(quiet);
    for (const name of everybody) {
      const told = new Set(refsTold(name));
      const secrets = [secret].filter(ref => told.has(ref));
      expect(await readable(name, secrets)).toEqual(secrets);
    }
    expect(toldTo('ana')).toHaveLength(1);
  });

  it('are sent once to everybody', async () => {
    await atOnce(async () => {
      const { ref } = await desk.as('ana').file();
      await desk.as('ana').say(ref, 'And one more thing');
      await desk.as('bea').file();
    });
    const readers = desk.sent.flatMap(({ to }) => to);
    expect(readers).toHaveLength(new Set(readers).size);
  });

  it('of one ticket name it to all of its readers', async () => {
    const { ref } = await desk.as('ana').file();
    await desk.settle();
    expect(desk.sent.map(({ refs }) => refs)).toEqual([[ref]]);
    expect(toldTo('ana')).toEqual([[ref]]);
  });
});
