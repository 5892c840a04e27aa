import type { Knex } from 'knex';
import { chunksOf } from '../database/chunksOf';
import type { UnitOfWork } from '../database/UnitOfWork';

/** What the catalog says of an entity, as far as tickets depend on it. @internal */
export interface LinkedEntityFacts {
  ref: string;
  /** False: the catalog has it no more; owners and wholes stay as they were. */
  found: boolean;
  /** Groups and users that own it. */
  owners: readonly string[];
  /** Everything it is part of, up to the domain. */
  wholes: readonly string[];
}

/** The same with what is still to be done about it. @internal */
export interface StoredEntityFacts extends LinkedEntityFacts {
  /** Owners changed; its tickets are still to be gone through. */
  accessDue: boolean;
}

interface Lists {
  owners: string[];
  wholes: string[];
}

/** One line for each owner and each whole, and one for the entity itself. */
interface FactRow {
  ref: string;
  found: boolean | number;
  access_due: boolean | number;
  owner: string | null;
  whole: string | null;
}

/** In one statement: each filing with an entity asks for it. */
function readFacts(db: Knex, refs: readonly string[]): Promise<FactRow[]> {
  const own = (columns: Record<string, string | Knex.Raw>) =>
    db('linked_entity')
      .whereIn('linked_entity.entity_ref', refs)
      .select({
        ref: 'linked_entity.entity_ref',
        found: 'found',
        access_due: 'access_due',
        ...columns,
      });
  const nothing = db.raw('null');
  const sameEntity = (table: string) =>
    [table, `${table}.entity_ref`, 'linked_entity.entity_ref'] as const;
  return db.unionAll([
    own({
      owner: db.raw('cast(null as varchar(400))'),
      whole: db.raw('cast(null as varchar(400))'),
    }),
    own({ owner: 'owner_ref', whole: nothing }).join(
      ...sameEntity('linked_entity_owner'),
    ),
    own({ owner: nothing, whole: 'whole_ref' }).join(
      ...sameEntity('linked_entity_whole'),
    ),
  ]);
}

/** The entities on tickets, as they were when last looked at. @internal */
export class LinkedEntityStore {
  /**
   * Notes what the catalog says now of entities that a ticket is given. Those
   * that are known with the same owners are only held, so that filings do not
   * wait for each other; where owners changed meanwhile, the refresher goes
   * through the other tickets.
   *
   * @returns who owns them, which stays so until the ticket is written
   */
  async remember(
    uow: UnitOfWork,
    facts: Iterable<LinkedEntityFacts>,
  ): Promise<string[]> {
    // In one order, and each row locked once, so that nobody waits in a ring.
    const all = [...facts].sort((a, b) => (a.ref < b.ref ? -1 : 1));
    const refs = all.map(({ ref }) => ref);
    const known = await this.byRefs(uow.trx, refs);
    const owners = new Map<string, readonly string[]>();
    const held: string[] = [];
    for (const each of all) {
      const before = known.get(each.ref);
      const isMoved = !before || !hasSame(before.owners, each.owners);
      if (!before || (each.found && (isMoved || !before.found))) {
        const accessDue = before ? isMoved || before.accessDue : false;
        await this.save(uow, each, { accessDue });
        owners.set(each.ref, each.owners);
      } else {
        await this.#hold(uow, each.ref);
        held.push(each.ref);
      }
    }
    // As they are now: they may have changed before they were held.
    for (const [ref, now] of await this.byRefs(uow.trx, held)) {
      owners.set(ref, now.owners);
    }
    return [...new Set([...owners.values()].flat())];
  }

  /**
   * Who changes owners waits until the ticket is written, and then finds it
   * among those whose readers change. SQLite has one writer anyway.
   */
  async #hold({ trx }: UnitOfWork, ref: string): Promise<void> {
    if (trx.client.config.client === 'pg') {
      await trx('linked_entity')
        .where('entity_ref', ref)
        .forShare()
        .select('entity_ref');
    }
  }

  /** Writes what is known; what was there before is replaced. */
  async save(
    uow: UnitOfWork,
    facts: LinkedEntityFacts,
    options: { accessDue: boolean },
  ): Promise<void> {
    const { trx } = uow;
    const { ref, owners, wholes, found } = facts;
    await trx('linked_entity')
      .insert({
        entity_ref: ref,
        found,
        access_due: options.accessDue,
        checked_at: uow.now,
      })
      .onConflict('entity_ref')
      .merge();
    await replace(trx, 'linked_entity_owner', 'owner_ref', ref, owners);
    await replace(trx, 'linked_entity_whole', 'whole_ref', ref, wholes);
  }

  /** Its tickets were gone through. */
  async accessDone(uow: UnitOfWork, ref: string): Promise<void> {
    await uow
      .trx('linked_entity')
      .where('entity_ref', ref)
      .update({ access_due: false });
  }

  /** Facts about these entities; those never looked at are left out. */
  async byRefs(
    db: Knex,
    refs: readonly string[],
  ): Promise<Map<string, StoredEntityFacts>> {
    if (refs.length === 0) {
      return new Map();
    }
    const facts = new Map<string, StoredEntityFacts & Lists>();
    for (const some of chunksOf(refs)) {
      for (const row of await readFacts(db, some)) {
        const known = facts.get(row.ref) ?? {
          ref: row.ref,
          found: Boolean(row.found),
          accessDue: Boolean(row.access_due),
          owners: [],
          wholes: [],
        };
        facts.set(row.ref, known);
        if (row.owner !== null) {
          known.owners.push(row.owner);
        }
        if (row.whole !== null) {
          known.wholes.push(row.whole);
        }
      }
    }
    return facts;
  }

  /** References of entities on tickets, in order, after the given one. */
  async refsAfter(db: Knex, after: string, limit: number): Promise<string[]> {
    const rows = await db('ticket_entity')
      .distinct('entity_ref')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(limit);
    return rows.map(row => row.entity_ref);
  }

  /** References of the tickets that an entity is on, in order. */
  async ticketsOf(
    db: Knex,
    ref: string,
    afterId: number,
    limit: number,
  ): Promise<{ id: number; ref: string }[]> {
    const rows = await db('ticket_entity')
      .join('ticket', 'ticket.id', 'ticket_entity.ticket_id')
      .where('ticket_entity.entity_ref', ref)
      .andWhere('ticket.id', '>', afterId)
      .distinct('ticket.id', 'ticket.ref')
      .orderBy('ticket.id')
      .limit(limit);
    return rows.map(row => ({ id: Number(row.id), ref: row.ref }));
  }
}

function hasSame(one: readonly string[], other: readonly string[]): boolean {
  const all = new Set(one);
  return all.size === new Set(other).size && other.every(it => all.has(it));
}

/** Rows are touched only when they differ. */
async function replace(
  trx: Knex.Transaction,
  table: string,
  column: string,
  ref: string,
  values: readonly string[],
): Promise<void> {
  const rows = await trx(table).where('entity_ref', ref).select(column);
  const before = new Set<string>(rows.map(row => row[column]));
  const wanted = new Set(values);
  const gone = [...before].filter(value => !wanted.has(value));
  const added = [...wanted].filter(value => !before.has(value));
  if (gone.length > 0) {
    await trx(table).where('entity_ref', ref).whereIn(column, gone).delete();
  }
  if (added.length > 0) {
    await trx(table)
      .insert(added.map(value => ({ entity_ref: ref, [column]: value })))
      .onConflict()
      .ignore();
  }
}
