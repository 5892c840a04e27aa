import { DateTime } from 'luxon';
import { toSourceDate } from './sourceDate.mjs';
import { sourceFigures } from './sourceFigures.mjs';
import { verifyLists } from './verifyLists.mjs';

/** So many of the source's numbers are looked for. */
const SOUGHT = 25;

/** Sums of both sides by the same names. */
class Figures {
  #sides = { file: new Map(), portal: new Map() };

  addSource(source, mapping) {
    this.#add('file', source, mapping);
  }

  addPortal(ticket, mapping) {
    this.#add('portal', ticket, mapping);
  }

  #add(side, ticket, mapping) {
    const counts = this.#sides[side];
    const count = (name, by = 1) =>
      counts.set(name, (counts.get(name) ?? 0) + by);
    count('incidents');
    count('updates applied', ticket.rows);
    count(`status: ${ticket.status}`);
    count(`opened in ${monthOf(ticket.opened, mapping)}`);
    count('reopened incidents', Number(ticket.reopened > 0));
    count('times reopened', ticket.reopened);
    count('reassigned incidents', Number(ticket.reassigned > 0));
    count('times reassigned', ticket.reassigned);
    count(`team: ${ticket.team}`);
    if (ticket.closed) {
      count(`closed in ${monthOf(ticket.closed, mapping)}`);
    }
  }

  lines() {
    const { file, portal } = this.#sides;
    return [...new Set([...file.keys(), ...portal.keys()])]
      .sort((a, b) => a.localeCompare(b, 'en'))
      .map(name => ({
        name,
        file: file.get(name) ?? 0,
        portal: portal.get(name) ?? 0,
      }));
  }
}

function monthOf(date, { format }) {
  return date === undefined
    ? '?'
    : DateTime.fromFormat(date, format.date, { zone: 'UTC' }).toFormat(
        'yyyy-MM',
      );
}

/** What is held against what the file says of an incident. */
const HELD = [
  'rows',
  'status',
  'opened',
  'resolved',
  'closed',
  'reopened',
  'reassigned',
  'team',
  'entity',
];

/** How the portal's statuses are named by the mapping. */
const STATUS = { assigned: 'new' };

/**
 * Holds the tickets of a source in the portal against its file, figure by
 * figure and ticket by ticket, and looks whether the portal's lists show them.
 *
 * @param onProgress - called after each list with how many of how many are done
 * @returns the figures of both sides, and the tickets that differ
 */
export async function verifyImport({ options, mapping, client, onProgress }) {
  const portal = new Map();
  for await (const ticket of client.imported(mapping.source)) {
    portal.set(ticket.externalId, ticket);
  }
  const sought = isNumberInTexts(mapping)
    ? spread([...portal.keys()], SOUGHT)
    : [];
  const found = [];
  const figures = new Figures();
  const differences = [];
  const differ = (number, what, file, there) =>
    differences.push({ number, what, file, portal: there });
  for await (const { text, ...source } of sourceFigures(
    options.file,
    mapping,
    options.limit,
  )) {
    figures.addSource(source, mapping);
    const ticket = portal.get(source.number);
    if (!ticket) {
      differ(source.number, 'ticket', 'there', 'missing');
      continue;
    }
    portal.delete(source.number);
    const there = readPortal(ticket, mapping);
    figures.addPortal(there, mapping);
    for (const what of HELD) {
      // Where the source says nothing there is nothing to hold against.
      if (source[what] !== undefined && source[what] !== there[what]) {
        differ(source.number, what, source[what], there[what] ?? 'none');
      }
    }
    const lower = text.toLowerCase();
    found.push({
      ...source,
      ref: ticket.ref,
      mentioned: sought.filter(number => lower.includes(number.toLowerCase())),
    });
  }
  if (options.limit === Infinity) {
    portal.forEach((_, number) => differ(number, 'ticket', 'missing', 'there'));
  }
  const lists = await verifyLists({ client, sources: found, onProgress });
  return {
    figures: [...figures.lines(), ...lists.figures],
    differences: [...differences, ...lists.differences],
  };
}

/** Whether it can be searched for at all. */
function isNumberInTexts({ columns, texts }) {
  const number = `{${columns.number[0]}}`;
  return texts.title.includes(number) || texts.description.includes(number);
}

/** Some of a list, from all over it. */
function spread(list, count) {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, index) => index % step === 0).slice(0, count);
}

/** A ticket of the portal, its instants as the source would write them. */
function readPortal(ticket, mapping) {
  const local = instant => instant && toSourceDate(instant, mapping);
  return {
    number: ticket.externalId,
    rows: ticket.updates,
    status: STATUS[ticket.status] ?? ticket.status,
    opened: local(ticket.createdAt),
    resolved: local(ticket.resolvedAt),
    closed: local(ticket.closedAt),
    reopened: ticket.reopenCount,
    reassigned: ticket.reassignCount,
    team: ticket.team,
    entity: ticket.primaryEntity,
  };
}
