import { Failure } from '../../../scripts/lib/failure.mjs';

/**
 * The current definitions, as the back end loaded them.
 *
 * @throws Failure when there are none
 */
export async function readDefinitions(client) {
  const { rows } = await client.query(`
    select h.kind, h.name, h.revision, h.retired, r.spec
    from definition_head h
    join definition_revision r using (kind, name, revision)
    order by h.kind, h.name`);
  if (!rows.some(row => row.kind === 'Offering')) {
    throw new Failure(
      'There are no offerings: the back end has not loaded them.',
    );
  }
  return rows.map(row => ({ ...row, spec: JSON.parse(row.spec) }));
}
