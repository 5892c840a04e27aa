import { check } from './checkTickets.mjs';

/** Channels that take some kinds of entries; the others take all. */
const TAKEN = { notices: ['sla_reached', 'reminded'] };

/** The outbox: what is in it, and what the traces tell of how it got there. */
export async function checkMessages(database) {
  const { rows: messages } = await database.query(
    'select * from outbox order by id',
  );
  const { rows: entries } = await database.query(
    `select t.ref, e.seq, e.kind from ticket_event e
     join ticket t on t.id = e.ticket_id`,
  );
  const channels = [
    ...new Set([...Object.keys(TAKEN), ...messages.map(row => row.channel)]),
  ];
  const keyOf = (channel, ref, seq) => `${channel} ${ref} ${seq}`;
  const counts = new Map();
  for (const { channel, payload } of messages) {
    const { ticketRef, seq } = JSON.parse(payload);
    const key = keyOf(channel, ticketRef, seq);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const expected = channels.flatMap(channel =>
    entries
      .filter(({ kind }) => TAKEN[channel]?.includes(kind) ?? true)
      .map(({ ref, seq }) => keyOf(channel, ref, seq)),
  );
  const unequal = [
    ...expected.filter(key => counts.get(key) !== 1),
    ...(counts.size === expected.length ? [] : ['messages of no entry']),
  ];
  const size = `${messages.length} messages, ${channels.join(' and ')}`;
  return [
    check('each entry has one message per channel', size, unequal),
    check(
      'all are delivered, none claimed for good or given up',
      size,
      messages
        .filter(row => row.state !== 'delivered' || row.claimed_until !== null)
        .map(row => `${row.id} ${row.state} ${row.last_error ?? ''}`),
    ),
    ...(await checkTraces(database, messages)),
  ];
}

async function checkTraces(database, messages) {
  const { rows } = await database.query(
    `select nr, node, id, state_before, state_after, holder_before, holder_after,
       until_before, until_after, extract(epoch from at) * 1000 as at
     from trace.message order by nr`,
  );
  const traced = new Map();
  for (const row of rows) {
    traced.set(row.id, [...(traced.get(row.id) ?? []), row]);
  }
  const delivered = new Map();
  const lines = new Map();
  const wrong = { claims: [], twice: [], order: [] };
  let again = 0;
  for (const { id, channel, order_key: key } of messages) {
    const steps = traced.get(id) ?? [];
    const claims = steps.filter(step => isClaim(step));
    again += Math.max(0, claims.length - 1);
    wrong.claims.push(
      ...claims
        .filter(step => Number(step.until_before ?? 0) > Number(step.at))
        .map(step => `${id} by ${step.node}`),
    );
    const ends = steps.filter(
      step =>
        step.state_before === 'pending' && step.state_after === 'delivered',
    );
    if (ends.length > 1) {
      wrong.twice.push(id);
    }
    const line = `${channel} ${key}`;
    const before = lines.get(line);
    if (
      before !== undefined &&
      claims[0] &&
      Number(claims[0].nr) < delivered.get(before) &&
      // What waits behind a message goes out with it, by the same node.
      !goTogether(traced.get(before), claims[0])
    ) {
      wrong.order.push(`${line}: ${id} claimed before ${before} was delivered`);
    }
    delivered.set(id, Number(ends.at(-1)?.nr ?? Infinity));
    lines.set(line, id);
  }
  const size = `${rows.length} steps, ${again} claimed again`;
  return [
    check('nobody claims what another node holds', size, wrong.claims),
    check('no message is marked delivered twice', size, wrong.twice),
    check('messages of a ticket go out in order', size, wrong.order),
  ];
}

/**
 * Whether a message was held by the node that claimed the one behind it: from
 * before, or by the same statement, which claims rows in any order.
 */
function goTogether(steps = [], claim) {
  const last = steps.filter(step => Number(step.nr) < Number(claim.nr)).at(-1);
  return (
    last?.holder_after === claim.holder_after ||
    steps.some(
      step =>
        step.holder_after === claim.holder_after &&
        step.until_after === claim.until_after,
    )
  );
}

function isClaim(step) {
  return (
    step.state_after === 'pending' &&
    step.until_after !== null &&
    step.until_after !== step.until_before
  );
}
