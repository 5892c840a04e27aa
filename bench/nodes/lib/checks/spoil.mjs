import { CONTENDED } from '../definitions.mjs';
import { check } from './checkTickets.mjs';

const ONE_TICKET = '(select min(id) from ticket)';
const LAST_ENTRY = `ticket_id = ${ONE_TICKET} and seq = (select last_seq from ticket where id = ${ONE_TICKET})`;
const FIRST_OF_TWO = `(select min(id) from outbox where order_key =
  (select order_key from outbox group by order_key having count(*) > 1 limit 1))`;

/** An entry once more, at the end of its log. */
const again = which =>
  `insert into ticket_event select ticket_id, seq + 100000, null, version, at, actor_id, by_staff, kind, visibility, text, redacted, body from ticket_event where ${which}`;
const one = (table, which = 'true') =>
  `ctid = (select ctid from ${table} where ${which} limit 1)`;
const TOLD = `kind = 'sla_reached'`;
const HANDED_OVER = `kind = 'transition' and body like '%"target_missed"%'`;

/** Each statement alone does what the check of that name is there to find. */
const SPOILED = {
  'an acknowledged ticket is there exactly once': `update ticket set description = (select description from ticket where id <> ${ONE_TICKET} limit 1) where id = ${ONE_TICKET}`,
  'a transition is applied once, and none that nobody asked for': again(
    `kind = 'transition' and body not like '%"automatic"%' limit 1`,
  ),
  'an acknowledged comment, note or priority is there exactly once': [
    again(`kind = 'comment'`),
    again(`kind = 'edited' limit 1`),
  ],
  'an acknowledged link is there once, and in both logs once': `delete from ticket_link`,
  'no revision is lost or doubled': `delete from definition_revision where name = '${CONTENDED}' and revision = 1`,
  'starts apply unchanged definition files no second time': `insert into definition_revision select kind, name, 2, spec, author, created_at from definition_revision where name = 'received'`,
  'references are given once': `update ticket set ref = 'INC-999999' where id = ${ONE_TICKET}`,
  'log entries are numbered without a gap': `update ticket_event set seq = seq + 1 where ${LAST_ENTRY}`,
  'public numbers have no gap': `update ticket_event set public_seq = public_seq + 1 where public_seq = (select max(public_seq) from ticket_event)`,
  'the fold of the log is the row': `update ticket set title = title || '.' where id = ${ONE_TICKET}`,
  'each change starts from the value that was there': `update ticket_event set body = replace(body, '"from":"new"', '"from":"closed"') where kind = 'transition'`,
  'a version comes from one change': `update ticket set version = version + 1 where id = ${ONE_TICKET}`,
  'instants of a log never run backwards': `update ticket_event set at = 0 where seq = 2`,
  'clocks are what the log gives': [
    `update sla_clock set state = replace(state, '"spent":', '"spent":1')`,
    `update sla_clock set due_at = due_at + 1 where due_at is not null`,
    `update ticket_event set at = at + 1 where seq = 1`,
    `delete from sla_clock where ${one('sla_clock', `metric = 'update'`)}`,
  ],
  'what clocks reached is told, each once': [
    `delete from sla_mark where ${one('sla_mark')}`,
    `update sla_mark set at = at + 1 where ${one('sla_mark', 'is_breach')}`,
    `insert into sla_mark select ticket_id, metric, begun_seq, term, threshold + 7, is_breach, at, told_at from sla_mark limit 1`,
  ],
  'the log says once what was told': [
    again(`${TOLD} limit 1`),
    `delete from ticket_event where ${one('ticket_event', TOLD)}`,
    `update ticket_event set body = replace(body, '"isBreach":false', '"isBreach":true') where ${TOLD}`,
  ],
  'timers stand at what is told next, none in the past': [
    `delete from ticket_timer where kind = 'sla'`,
    `update ticket_timer set due_at = due_at + 1 where kind = 'sla'`,
    `insert into ticket_timer (ticket_id, kind, due_at) values (${ONE_TICKET}, 'close', 1)`,
    // A node that told nothing and took the timer away.
    `delete from sla_mark where ${one('sla_mark')}`,
  ],
  'lists know how clocks stand': [
    `update ticket set sla_due_at = sla_due_at + 1`,
    `update ticket set sla_warn_at = sla_warn_at + 1`,
    `update ticket set sla_breach_at = null`,
    `update ticket set sla_paused = false`,
  ],
  'a response that was missed hands a ticket over once': [
    `delete from ticket_event where ${one('ticket_event', HANDED_OVER)}`,
    again(`${HANDED_OVER} limit 1`),
  ],
  'each entry has one message per channel': `update outbox set payload = replace(payload, '"seq":1,', '"seq":2,')`,
  'all are delivered, none claimed for good or given up': `update outbox set state = 'pending' where id = (select min(id) from outbox)`,
  'nobody claims what another node holds': `update trace.message set until_before = 9000000000000000 where until_after is not null`,
  'no message is marked delivered twice': `insert into trace.message (id, state_before, state_after) select min(id), 'pending', 'delivered' from outbox`,
  'messages of a ticket go out in order': `update trace.message set
    nr = case when state_after = 'delivered' then nr + 1000000 else nr end,
    holder_after = case when state_after = 'delivered' then holder_after else 'somebody' end
    where id = ${FIRST_OF_TWO}`,
  'a job runs on one node at a time': `insert into trace.job (node, task, before, after, expires) select node, 'spoiled', null, node, now() from (values ('node-1'), ('node-2')) as t (node)`,
};

/**
 * Spoils the data in one way after the other, each in a transaction that is
 * rolled back: a check that finds nothing then proves nothing.
 *
 * @param checkAll - runs the checks that look at the database
 */
export async function checkTheChecks(database, checkAll) {
  const blind = [];
  const ways = Object.entries(SPOILED).flatMap(([name, statements]) =>
    [statements].flat().map(statement => ({ name, statement })),
  );
  for (const { name, statement } of ways) {
    await database.query('begin');
    try {
      await database.query(statement);
      const found = (await checkAll()).find(each => each.name === name);
      if (!found || found.findings.length === 0) {
        blind.push(`${name}: ${statement}`);
      }
    } catch (error) {
      blind.push(`${name}: ${error.message}`);
    } finally {
      await database.query('rollback');
    }
  }
  return check(
    'each check finds what is spoiled on purpose',
    `${ways.length} ways to spoil`,
    blind,
  );
}
