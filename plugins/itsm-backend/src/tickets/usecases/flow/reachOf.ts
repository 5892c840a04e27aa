import type { Knex } from 'knex';
import type { TicketRecord } from '../../TicketRecord';
import type { TicketStore } from '../../TicketStore';

const DEPTH_LIMIT = 50;

/**
 * Every ticket that an action on this one may move (Mesa semantics 3.5):
 * the incidents below an incident, the tickets that a problem explains, what
 * a change puts right and, for problems among that, what they explain.
 *
 * @internal
 */
export async function reachOf(
  store: TicketStore,
  db: Knex,
  { id, type }: Pick<TicketRecord, 'id' | 'type'>,
): Promise<number[]> {
  switch (type) {
    case 'incident':
      return below(store, db, [id]);
    case 'problem': {
      const explained = await from(store, db, [id], 'problem');
      return [...explained, ...(await below(store, db, explained))];
    }
    case 'change': {
      const fixed = await from(store, db, [id], 'fix');
      const explained = await from(store, db, fixed, 'problem');
      const incidents = [...fixed, ...explained];
      return [...incidents, ...(await below(store, db, incidents))];
    }
    default:
      return [];
  }
}

async function from(
  store: TicketStore,
  db: Knex,
  ids: readonly number[],
  kind: 'problem' | 'fix' | 'parent',
): Promise<number[]> {
  return (await store.linkedFrom(db, ids, kind)).map(link => link.from);
}

/** Children of children, level by level. */
async function below(
  store: TicketStore,
  db: Knex,
  ids: readonly number[],
): Promise<number[]> {
  const seen = new Set(ids);
  const found: number[] = [];
  let level: readonly number[] = ids;
  for (let depth = 0; depth < DEPTH_LIMIT && level.length > 0; depth += 1) {
    level = (await from(store, db, level, 'parent')).filter(
      child => !seen.has(child),
    );
    level.forEach(child => {
      seen.add(child);
      found.push(child);
    });
  }
  return found;
}
