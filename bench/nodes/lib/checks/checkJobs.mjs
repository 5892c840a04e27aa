import { check } from './checkTickets.mjs';

/** Jobs that come again within minutes: each must have run after the last kill. */
const FREQUENT = [
  'itsm-linked-entities',
  'itsm-ownership-rollup',
  'itsm-ticket-text',
  'itsm-timings',
];

/** Jobs of all nodes, from the traces of their claims. */
export async function checkJobs(database, lastKill) {
  const { rows } = await database.query(
    `select node, task, before, after, extract(epoch from at) * 1000 as at,
       extract(epoch from expires) * 1000 as expires from trace.job order by nr`,
  );
  const holders = new Map();
  const overlap = [];
  const finished = new Map();
  let left = 0;
  for (const { node, task, before, after, at, expires } of rows) {
    const held = holders.get(task);
    if (after !== null) {
      if (before !== null || held) {
        overlap.push(`${task}: ${node} while ${held?.node} had it`);
      }
      holders.set(task, { node, after, expires: Number(expires) });
      continue;
    }
    if (held && (held.node !== node || Number(at) >= held.expires)) {
      // Only time takes a job from the node that has it.
      left += 1;
      if (Number(at) < held.expires) {
        overlap.push(`${task}: taken from ${held.node} by ${node}`);
      }
    } else {
      finished.set(task, Math.max(finished.get(task) ?? 0, Number(at)));
    }
    holders.delete(task);
  }
  const waiting = [...holders].map(
    ([task, { node, expires }]) =>
      `${task}, left by ${node}, until ${new Date(expires).toISOString()}`,
  );
  const isHeld = task => holders.has(task);
  const nodes = [...new Set(rows.map(row => row.node))].sort();
  return [
    check(
      'a job runs on one node at a time',
      `${rows.length} claims and releases by ${nodes.join(
        ', ',
      )}, ${left} timed out`,
      overlap,
    ),
    check(
      'jobs go on after the last kill',
      `${FREQUENT.length} jobs${
        waiting.length > 0 ? `; held: ${waiting.join('; ')}` : ''
      }`,
      FREQUENT.filter(
        task => !isHeld(task) && (finished.get(task) ?? 0) < lastKill,
      ),
    ),
  ];
}
