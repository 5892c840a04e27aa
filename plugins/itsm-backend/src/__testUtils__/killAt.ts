import type { Knex } from 'knex';

interface Statement {
  sql?: string;
}
type Run = (
  this: unknown,
  connection: unknown,
  statement: Statement,
) => Promise<unknown>;

/**
 * Lets the n-th statement from the beginning of the first unit of work fail,
 * once. A commit that fails is one whose answer is lost: it is written. Ends
 * with `jest.restoreAllMocks()`.
 *
 * @param options - `fromStart` to count statements outside of units of work too
 * @internal
 */
export function killAt(
  knex: Knex,
  nth: number,
  options: { fromStart?: boolean } = {},
): { wasReached: () => boolean } {
  const client = knex.client.constructor.prototype as { _query: Run };
  const run = client._query;
  let seen = 0;
  jest
    .spyOn(client, '_query')
    .mockImplementation(async function query(
      this: unknown,
      connection,
      statement,
    ) {
      const sql = statement.sql ?? '';
      if (options.fromStart || seen > 0 || /^begin/i.test(sql)) {
        seen += 1;
      }
      if (seen !== nth || /^rollback/i.test(sql)) {
        return run.call(this, connection, statement);
      }
      if (/^commit/i.test(sql)) {
        await run.call(this, connection, statement);
      }
      throw new Error('The node was killed');
    });
  return { wasReached: () => seen >= nth };
}
