import { createRequire } from 'node:module';
import { inRepository } from '../../../scripts/lib/repository.mjs';
import { backendModule, common } from '../product.mjs';
import { PAGE_SIZE } from './queries.mjs';

const { default: knexFactory } = createRequire(
  inRepository('plugins/itsm-backend/package.json'),
)('knex');
const { applyTicketScope } = backendModule('access/applyTicketScope');
const { filterTickets } = backendModule('tickets/operations/filterTickets');
const { encodeCursor } = backendModule('http/cursor');

const COLUMNS = {
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  priority: 'priority',
  plannedStart: 'planned_start',
};
const NO_WINDOW = { asc: Number.MAX_SAFE_INTEGER, desc: -1 };

/**
 * Cursors of pages far down, worked out with the product's own scope and
 * filters but with an offset, which nobody would ask a server for.
 */
export class DeepCursors {
  #knex;

  constructor(connection) {
    this.#knex = knexFactory({ client: 'pg', connection });
  }

  /**
   * @param viewer - `{ scope, caller }` as the product makes them
   * @param page - counted from 1; the last one when there are fewer
   * @returns the cursor, the page that it leads to and its first ticket;
   *   undefined when everything stands on the first page
   */
  async cursorOf(query, viewer, page) {
    const { sort, order, ...filter } = common.listTicketsSchema.parse(query);
    delete filter.limit;
    delete filter.cursor;
    const now = Date.now();
    const scoped = () => {
      const builder = this.#knex('ticket');
      applyTicketScope(builder, viewer.scope, now);
      filterTickets(builder, filter, viewer.caller);
      return builder;
    };
    const column = `ticket.${COLUMNS[sort]}`;
    const key =
      sort === 'plannedStart'
        ? `coalesce(${column}, ${NO_WINDOW[order]})`
        : column;
    const [{ count }] = await scoped().count({ count: '*' });
    const pages = Math.ceil(Number(count) / PAGE_SIZE);
    const reached = Math.min(page, pages);
    if (reached < 2) {
      return { pages };
    }
    const rows = await scoped()
      .select('ticket.id', 'ticket.ref', this.#knex.raw(`${key} as key`))
      .orderByRaw(`${key} ${order}, ticket.id ${order}`)
      .offset((reached - 1) * PAGE_SIZE - 1)
      .limit(2);
    return {
      pages,
      page: reached,
      first: rows[1].ref,
      cursor: encodeCursor([
        sort,
        order,
        Number(rows[0].key),
        Number(rows[0].id),
      ]),
    };
  }

  close() {
    return this.#knex.destroy();
  }
}

/** Somebody as the product sees them once they are signed in. */
export function viewerOf(world, userRef, { isStaff, isAdministrator }) {
  const person = world.personByRef.get(userRef);
  const liaisonOf = world.organisation.liaisonUnitsOf(userRef);
  return {
    caller: {
      person: { id: person.id },
      userRef,
      groups: person.groups,
      liaisonOf,
    },
    scope: {
      allOpenToStaff: isStaff,
      allRestricted: isAdministrator,
      principals: [
        userRef,
        ...person.groups,
        ...liaisonOf.map(unit => `liaison:${unit}`),
      ],
      policy: { result: 'allow' },
    },
  };
}
