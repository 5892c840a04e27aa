import { TestDatabases } from '@backstage/backend-test-utils';
import { deepStrictEqual } from 'node:assert';
import { dump } from './dump';
import type { Name } from './organisation';
import { type Desk, startDesk } from './startDesk';

/** @internal */
export interface DeskUnderTest {
  /** The desk of the tests; there once they run. */
  desk(): Desk;
  /** What somebody is told whose filing is refused and writes nothing. */
  refused(who: Name, body: object): Promise<string>;
}

/**
 * The same tests on both engines, each with one desk whose deliveries come to
 * their end after every test.
 *
 * @internal
 */
export function describeDesk(
  what: string,
  tests: (given: DeskUnderTest) => void,
  options: Omit<Parameters<typeof startDesk>[0], 'knex'> = {},
): void {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  describe.each(databases.eachSupportedId())(`${what} on %s`, id => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await startDesk({ ...options, knex: await databases.init(id) });
    });
    afterEach(() => desk.settle());
    tests({
      desk: () => desk,
      refused: (who, body) => fileInVain(desk, who, body),
    });
  });
}

/**
 * What somebody is told whose filing is refused, once it is sure that nothing
 * was written.
 */
async function fileInVain(
  desk: Desk,
  who: Name,
  body: object,
): Promise<string> {
  const before = await dump(desk.knex);
  const answer = await desk.as(who).refused('createTicket', {
    body: { offering: 'web-work', description: 'x', ...body },
    key: `refused ${who} ${JSON.stringify(body)}`,
  });
  deepStrictEqual(await dump(desk.knex), before);
  return answer;
}
