import { isDeepStrictEqual } from 'node:util';
import { foldTicketEvents, rowToRecord } from '../product.mjs';
import { readTickets } from './readTickets.mjs';

const PREFIXES = {
  INC: 'incident',
  REQ: 'request',
  PRB: 'problem',
  CHG: 'change',
};

/** Every ticket against its log: numbers, fold, chain of values, versions. */
export async function checkTickets(database) {
  const tickets = await readTickets(database);
  const entries = tickets.reduce((sum, { log }) => sum + log.length, 0);
  const found = {
    gaps: [],
    publicGaps: [],
    fold: [],
    chain: [],
    doubled: [],
    clock: [],
  };
  for (const { row, log } of tickets) {
    checkTicket(row.ref, rowToRecord(row), log, found);
  }
  const size = `${tickets.length} tickets, ${entries} entries`;
  return [
    check('log entries are numbered without a gap', size, found.gaps),
    check('public numbers have no gap', size, found.publicGaps),
    check('the fold of the log is the row', size, found.fold),
    check(
      'each change starts from the value that was there',
      size,
      found.chain,
    ),
    check('a version comes from one change', size, found.doubled),
    check('instants of a log never run backwards', size, found.clock),
  ];
}

export function check(name, size, findings) {
  return { name, size, findings };
}

function checkTicket(ref, record, log, found) {
  const open = log.filter(event => event.visibility === 'public');
  if (
    log.some((event, at) => event.seq !== at + 1) ||
    log.length !== record.lastSeq
  ) {
    found.gaps.push(ref);
  }
  if (
    open.some((event, at) => event.publicSeq !== at + 1) ||
    open.length !== record.lastPublicSeq
  ) {
    found.publicGaps.push(ref);
  }
  if (!isDeepStrictEqual(foldTicketEvents(log), record.state)) {
    found.fold.push(ref);
  }
  if (log.some((event, at) => at > 0 && event.at < log[at - 1].at)) {
    found.clock.push(ref);
  }
  followChain(ref, log, found);
  const transitions = log.filter(event => event.body.kind === 'transition');
  const versions = transitions.map(event => event.version);
  if (
    new Set(versions).size !== versions.length ||
    record.version !== Math.max(...log.map(event => event.version))
  ) {
    found.doubled.push(ref);
  }
}

/** A lost update would show as a `from` that is not what came before. */
function followChain(ref, log, found) {
  const state = {};
  for (const { seq, body } of log) {
    for (const [field, { from, to }] of Object.entries(body.changes ?? {})) {
      if (!isDeepStrictEqual(state[field], from ?? undefined)) {
        found.chain.push(`${ref} #${seq} ${field}`);
      }
      state[field] = to ?? undefined;
    }
  }
}

/** References: one each, and none that the sequence has not given. */
export async function checkReferences(database) {
  const { rows } = await database.query(
    `select type, ref, created_at::bigint as at from ticket order by id`,
  );
  const refs = rows.map(row => row.ref);
  const wrong = refs.filter((ref, at) => refs.indexOf(ref) !== at);
  for (const [prefix, type] of Object.entries(PREFIXES)) {
    const { rows: sequence } = await database.query(
      `select last_value from ticket_number_${type}`,
    );
    const last = Number(sequence[0].last_value);
    const ofType = rows.filter(row => row.type === type).map(row => row.ref);
    for (const ref of ofType) {
      const [before, number] = ref.split('-');
      if (before !== prefix || Number(number) > last || Number(number) < 1) {
        wrong.push(ref);
      }
    }
  }
  return [
    check('references are given once', `${refs.length} references`, wrong),
  ];
}
