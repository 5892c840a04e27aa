import { CONTENDED, WATCHED } from '../definitions.mjs';
import { check } from './checkTickets.mjs';

/** What was acknowledged to clients is there, once. */
export async function checkPromises(database, ledger, watched) {
  return [
    await checkCreates(database, ledger),
    await checkTransitions(database, ledger),
    await checkComments(database, ledger),
    await checkLinks(database, ledger),
    ...(await checkDefinitions(database, ledger, watched)),
  ];
}

async function checkCreates(database, ledger) {
  const { rows } = await database.query('select ref, description from ticket');
  const stored = new Map();
  for (const { ref, description } of rows) {
    stored.set(description, [...(stored.get(description) ?? []), ref]);
  }
  const wrong = [];
  let acknowledged = 0;
  for (const [marker, { refs, isAcknowledged }] of ledger.creates) {
    const found = stored.get(marker) ?? [];
    acknowledged += isAcknowledged ? 1 : 0;
    const isRight = isAcknowledged
      ? found.length === 1 && refs.size === 1 && refs.has(found[0])
      : found.length <= 1;
    if (!isRight) {
      wrong.push(`${marker}: told ${[...refs]}, stored ${found}`);
    }
    stored.delete(marker);
  }
  wrong.push(...[...stored.values()].flat().map(ref => `${ref} of nobody`));
  return check(
    'an acknowledged ticket is there exactly once',
    `${acknowledged} of ${ledger.creates.size} acknowledged`,
    wrong,
  );
}

async function checkTransitions(database, ledger) {
  const { rows } = await database.query(
    `select t.ref, e.version, e.body from ticket_event e
     join ticket t on t.id = e.ticket_id where e.kind = 'transition'`,
  );
  const stored = new Map();
  let asked = 0;
  for (const { ref, version, body } of rows) {
    const { action, automatic } = JSON.parse(body);
    // What a missed target does is looked at with the clocks.
    if (automatic !== 'target_missed') {
      const key = `${ref} ${version}`;
      stored.set(key, [...(stored.get(key) ?? []), action]);
      asked += 1;
    }
  }
  const wrong = [];
  let acknowledged = 0;
  for (const [key, calls] of ledger.transitions) {
    const done = calls.filter(each => each.isAcknowledged);
    acknowledged += done.length;
    const found = stored.get(key) ?? [];
    const isRight =
      done.length === 0
        ? found.every(action => calls.some(each => each.action === action))
        : done.length === 1 && found.join() === done[0].action;
    if (!isRight) {
      wrong.push(`${key}: ${done.length} acknowledged, stored ${found}`);
    }
    stored.delete(key);
  }
  wrong.push(...[...stored.keys()].map(key => `${key}: asked by nobody`));
  return check(
    'a transition is applied once, and none that nobody asked for',
    `${acknowledged} acknowledged, ${asked} stored`,
    wrong,
  );
}

async function checkComments(database, ledger) {
  const { rows } = await database.query(
    `select t.ref, e.text from ticket_event e
     join ticket t on t.id = e.ticket_id where e.kind in ('comment', 'edited')`,
  );
  const counts = new Map();
  for (const { ref, text } of rows) {
    counts.set(`${text} ${ref}`, (counts.get(`${text} ${ref}`) ?? 0) + 1);
  }
  const wrong = [];
  for (const [
    marker,
    { ref, text = marker, isAcknowledged },
  ] of ledger.comments) {
    const count = counts.get(`${text} ${ref}`) ?? 0;
    if (count > 1 || (isAcknowledged && count === 0)) {
      wrong.push(`${marker}: ${count} times`);
    }
  }
  const acknowledged = [...ledger.comments.values()].filter(
    each => each.isAcknowledged,
  );
  return check(
    'an acknowledged comment, note or priority is there exactly once',
    `${acknowledged.length} of ${ledger.comments.size} acknowledged`,
    wrong,
  );
}

async function checkLinks(database, ledger) {
  const { rows } = await database.query(
    `select a.ref as one, b.ref as other, (
       select count(*) from ticket_event e where e.kind = 'ticket_linked' and
         (e.ticket_id = a.id and e.body like '%"' || b.ref || '"%' or
          e.ticket_id = b.id and e.body like '%"' || a.ref || '"%')) as entries
     from ticket_link l join ticket a on a.id = l.from_id
     join ticket b on b.id = l.to_id`,
  );
  const pair = (one, other) => [one, other].sort().join(' ');
  const wrong = rows
    .filter(row => Number(row.entries) !== 2)
    .map(row => `${pair(row.one, row.other)}: ${row.entries} entries`);
  const stored = rows.map(row => pair(row.one, row.other));
  wrong.push(...stored.filter((each, at) => stored.indexOf(each) !== at));
  const promised = ledger.links.filter(each => each.isAcknowledged);
  wrong.push(
    ...promised
      .map(({ from, to }) => pair(from, to))
      .filter(each => !stored.includes(each)),
  );
  return check(
    'an acknowledged link is there once, and in both logs once',
    `${promised.length} acknowledged, ${rows.length} stored`,
    wrong,
  );
}

async function checkDefinitions(database, ledger, watched) {
  const { rows } = await database.query(
    `select r.kind, r.name, r.revision, r.spec, h.revision as newest, h.managed_by
     from definition_revision r join definition_head h using (kind, name)
     order by r.kind, r.name, r.revision`,
  );
  const of = name => rows.filter(row => row.name === name);
  const lost = [];
  for (const name of [WATCHED, CONTENDED]) {
    if (
      of(name).some(
        (row, at) => row.revision !== at + 1 || row.newest !== of(name).length,
      )
    ) {
      lost.push(`${name}: revisions ${of(name).map(row => row.revision)}`);
    }
  }
  if (of(WATCHED).length !== watched.revision) {
    lost.push(`${WATCHED}: ${of(WATCHED).length} of ${watched.revision}`);
  }
  const texts = of(CONTENDED).map(row => JSON.parse(row.spec).text.en);
  for (const [text, isAcknowledged] of ledger.applied) {
    const count = texts.filter(each => each === text).length;
    if (count > 1 || (isAcknowledged && count === 0)) {
      lost.push(`${CONTENDED}: "${text}" ${count} times`);
    }
  }
  const files = rows.filter(row => row.managed_by === 'file');
  return [
    check(
      'no revision is lost or doubled',
      `${watched.revision} by one client, ${texts.length} contended`,
      lost,
    ),
    check(
      'starts apply unchanged definition files no second time',
      `${files.length} definitions`,
      files.filter(row => row.revision !== 1).map(row => row.name),
    ),
    check(
      'an applied revision is used by every node at once',
      `${watched.asked} answers of nodes`,
      ledger.wrong,
    ),
  ];
}
