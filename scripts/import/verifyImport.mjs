import { DateTime } from 'luxon';
import { sourceFigures } from './sourceFigures.mjs';

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

/** How the portal's statuses are named by the mapping. */
const STATUS = { assigned: 'new' };

/**
 * Holds the tickets of a source in the portal against its file, figure by
 * figure and ticket by ticket.
 *
 * @returns the figures of both sides, and the tickets that differ
 */
export async function verifyImport({ options, mapping, client }) {
  const portal = new Map();
  for await (const ticket of client.imported(mapping.source)) {
    portal.set(ticket.externalId, ticket);
  }
  const figures = new Figures();
  const differences = [];
  const differ = (number, what, file, there) =>
    differences.push({ number, what, file, portal: there });
  for await (const source of sourceFigures(
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
    for (const what of [
      'rows',
      'status',
      'opened',
      'resolved',
      'closed',
      'reopened',
      'reassigned',
      'team',
    ]) {
      // Where the source has no instant there is nothing to hold against.
      if (source[what] !== undefined && source[what] !== there[what]) {
        differ(source.number, what, source[what], there[what] ?? 'none');
      }
    }
  }
  if (options.limit === Infinity) {
    portal.forEach((_, number) => differ(number, 'ticket', 'missing', 'there'));
  }
  return { figures: figures.lines(), differences };
}

/** A ticket of the portal, its instants as the source would write them. */
function readPortal(ticket, mapping) {
  const local = instant =>
    instant &&
    DateTime.fromISO(instant, { zone: mapping.timeZone }).toFormat(
      mapping.format.date,
    );
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
  };
}
