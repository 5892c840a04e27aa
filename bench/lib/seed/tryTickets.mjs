import { Random } from '../random.mjs';
import { ACTORS } from './world.mjs';

const SAMPLE = 60;

/** Opens a ticket with its log, finds it in the queue. */
async function open(sessions, actor, ref, problems) {
  const detail = await sessions.call(actor, 'GET', `/tickets/${ref}`);
  const log = await sessions.call(
    actor,
    'GET',
    `/tickets/${ref}/events?limit=200`,
  );
  const list = await sessions.call(
    actor,
    'GET',
    `/tickets?state=all&type=request,incident,problem,change&q=${ref}`,
  );
  if (detail.ref !== ref || log.items.length === 0) {
    problems.push(`${ref} does not open with its log`);
  }
  if (list.items.length !== 1) {
    problems.push(`${ref} is not found in the queue`);
  }
  return detail;
}

/** Takes a step that fits the ticket. */
async function move(sessions, actor, detail, problems) {
  const { ref, version } = detail;
  await sessions.call(actor, 'POST', `/tickets/${ref}/comments`, {
    visibility: 'internal',
    text: 'Revisado.',
  });
  const start = detail.allowedActions.find(({ action }) => action === 'start');
  if (start) {
    const moved = await sessions.call(
      actor,
      'POST',
      `/tickets/${ref}/transitions`,
      { action: 'start', version },
    );
    if (moved.status !== 'in_progress') {
      problems.push(`${ref} did not move`);
    }
  }
}

/**
 * Opens, finds and moves a sample of the seeded tickets, and looks whether the
 * people that a ticket belongs to see it, and others do not.
 *
 * @returns how many were tried
 */
export async function tryTickets({
  client,
  sessions,
  seed,
  total,
  world,
  problems,
}) {
  const random = new Random(seed, 11);
  const ids = Array.from({ length: SAMPLE }, () => random.between(1, total));
  const { rows } = await client.query(
    'select * from ticket where id = any($1) or (id in (select id from ticket where is_open order by id desc limit 10))',
    [ids],
  );
  for (const row of rows) {
    try {
      const detail = await open(
        sessions,
        ACTORS.administrator,
        row.ref,
        problems,
      );
      if (row.is_open && !row.restricted) {
        await move(sessions, ACTORS.agent, detail, problems);
      }
      if (row.type === 'request' || row.type === 'incident') {
        const requester = world.personById.get(row.requester_id);
        await sessions.call(requester.ref, 'GET', `/tickets/${row.ref}`);
        const stranger = world.requesters.find(
          each =>
            each.unit !== row.unit_ref &&
            each.id !== row.requester_id &&
            each.id !== row.beneficiary_id &&
            each.ref.includes('bench-person'),
        );
        const status = await sessions.status(
          stranger.ref,
          `/tickets/${row.ref}`,
        );
        if (status !== 404) {
          problems.push(`${row.ref} answers ${status} to a stranger`);
        }
      }
    } catch (error) {
      problems.push(`${row.ref}: ${error.message}`);
    }
  }
  return rows.length;
}
