import type { Knex } from 'knex';
import type { UnitOfWork } from '../../database/UnitOfWork';
import type { StoredLink, StoredLinkKind } from '../TicketStore';

type LinkRow = {
  from_id: number | string;
  to_id: number | string;
  kind: StoredLinkKind;
};

function toLink({ from_id: from, to_id: to, kind }: LinkRow): StoredLink {
  return { from: Number(from), to: Number(to), kind };
}

/** At most 500 of a ticket. @internal */
export async function readLinks(db: Knex, id: number): Promise<StoredLink[]> {
  const rows = await db('ticket_link')
    .where('from_id', id)
    .orWhere('to_id', id)
    .orderBy(['kind', 'from_id', 'to_id'])
    .limit(500);
  return rows.map(toLink);
}

/** @internal */
export async function addLink(
  uow: UnitOfWork,
  link: StoredLink,
): Promise<boolean> {
  const rows = await uow
    .trx('ticket_link')
    .insert({ from_id: link.from, to_id: link.to, kind: link.kind })
    .onConflict()
    .ignore()
    .returning('kind');
  return rows.length > 0;
}

/** @internal */
export async function removeLink(
  uow: UnitOfWork,
  link: StoredLink,
): Promise<boolean> {
  const count = await uow
    .trx('ticket_link')
    .where({ from_id: link.from, to_id: link.to, kind: link.kind })
    .delete();
  return count > 0;
}

/** @internal */
export async function parentOf(
  db: Knex,
  id: number,
): Promise<number | undefined> {
  const row = await db('ticket_link')
    .where({ from_id: id, kind: 'parent' })
    .first('to_id');
  return row && Number(row.to_id);
}

/** @internal */
export async function linkedFrom(
  db: Knex,
  to: readonly number[],
  kind: StoredLinkKind,
): Promise<StoredLink[]> {
  const rows =
    to.length === 0
      ? []
      : await db('ticket_link')
          .whereIn('to_id', to)
          .andWhere({ kind })
          .orderBy(['to_id', 'from_id']);
  return rows.map(toLink);
}

/** @internal */
export async function moveLinks(
  uow: UnitOfWork,
  kind: StoredLinkKind,
  end: 'from' | 'to',
  { from, to }: { from: number; to: number },
): Promise<StoredLink[]> {
  const rows = await uow
    .trx('ticket_link')
    .where({ kind, [`${end}_id`]: from })
    .orderBy(['from_id', 'to_id']);
  const links = rows.map(toLink);
  for (const link of links) {
    await removeLink(uow, link);
    await addLink(uow, { ...link, [end]: to });
  }
  return links;
}
