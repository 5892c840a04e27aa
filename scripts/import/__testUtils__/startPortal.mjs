import { createServer } from 'node:http';
import { collect } from './sample.mjs';

/** What the catalog of the portal has: a system with what is above it. */
const CATALOG = {
  'system:default/email': {
    partOf: ['domain:default/platform'],
    ownedBy: ['group:default/support'],
  },
  'system:default/backup': { partOf: ['domain:default/platform'] },
  'domain:default/platform': {},
  'group:default/support': { childOf: ['group:default/it'] },
  'group:default/it': {},
};

/** A portal that remembers what it was sent. */
export async function startPortal() {
  const state = {
    tickets: new Map(),
    calls: 0,
    answer: () => undefined,
    /** What a list leaves out or has too much. */
    list: items => items,
  };
  const server = createServer(async (request, response) => {
    const chunks = await collect(request);
    state.calls += 1;
    const special = state.answer(state.calls);
    const answer = special?.body ?? {
      ...(special
        ? {}
        : answerTo(state, request, Buffer.concat(chunks).toString())),
    };
    response.writeHead(special?.status ?? 200, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify(answer));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    state,
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}

function answerTo(state, { method, url }, body) {
  const { pathname, searchParams } = new URL(url, 'http://portal');
  const tickets = [...state.tickets.values()];
  switch (`${method} ${pathname}`) {
    case 'POST /api/itsm/v1/imports/tickets':
      return { results: take(state, JSON.parse(body)) };
    case 'GET /api/itsm/v1/imports/tickets':
      return { items: tickets };
    case 'GET /api/itsm/v1/tickets':
      return pageOf(state.list(tickets, searchParams), searchParams);
    case 'POST /api/catalog/entities/by-refs':
      return { items: JSON.parse(body).entityRefs.map(entityOf) };
    default:
      throw new Error(`${method} ${url} is not expected`);
  }
}

/** Of one ticket each, so that lists have to be read to their end. */
function pageOf(tickets, query) {
  const found = tickets.filter(
    ticket =>
      (query.get('team') ?? ticket.team) === ticket.team &&
      (query.get('state') ?? ticket.state) === ticket.state &&
      (!query.has('related') ||
        upwards(ticket.primaryEntity).has(query.get('related'))) &&
      (query.get('q') ?? '')
        .toLowerCase()
        .split(' ')
        .every(word => ticket.text.toLowerCase().includes(word)),
  );
  const at = Number(query.get('cursor') ?? 0);
  return {
    items: found.slice(at, at + 1),
    ...(at + 1 < found.length ? { next: String(at + 1) } : {}),
  };
}

function upwards(ref) {
  const found = new Set([ref]);
  for (const each of found) {
    Object.values(CATALOG[each] ?? {})
      .flat()
      .forEach(above => found.add(above));
  }
  return found;
}

function entityOf(ref) {
  return (
    CATALOG[ref] && {
      relations: Object.entries(CATALOG[ref]).flatMap(([type, targets]) =>
        targets.map(targetRef => ({ type, targetRef })),
      ),
    }
  );
}

function take(state, { tickets, dryRun }) {
  return tickets.map(ticket => {
    const { externalId, updates } = ticket;
    const isThere = state.tickets.has(externalId);
    if (!dryRun) {
      state.tickets.set(externalId, viewOf(ticket));
    }
    return {
      externalId,
      outcome: isThere ? 'unchanged' : 'created',
      applied: isThere ? 0 : updates.length,
      priority: 3,
      repairs: [],
      errors: [],
    };
  });
}

function viewOf({ externalId, openedAt, title, description, updates }) {
  const last = updates.at(-1);
  const status = last.status === 'kept' ? 'in_progress' : last.status;
  return {
    externalId,
    ref: `INC-${externalId}`,
    updates: updates.length,
    status,
    state: ['resolved', 'closed'].includes(status) ? 'done' : 'open',
    team: updates.findLast(({ team }) => team).team,
    primaryEntity: last.primaryEntity,
    createdAt: openedAt,
    resolvedAt: last.resolvedAt,
    closedAt: last.closedAt,
    reopenCount: last.reopenCount,
    reassignCount: last.reassignCount,
    text: `${title} ${description}`,
  };
}
