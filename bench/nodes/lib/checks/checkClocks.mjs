import { isDeepStrictEqual } from 'node:util';
import {
  clockRow,
  isReachedBy,
  keyOfMark,
  LIFECYCLES,
  replayStored,
  replayUnder,
  slaEntries,
  slaMarks,
  summarize,
} from '../product.mjs';
import { check } from './checkTickets.mjs';
import { readClocks } from './readClocks.mjs';

/** Clocks of service levels: how they stand, and what was told of them. */
export async function checkClocks(database) {
  const now = Date.now();
  const world = await readClocks(database);
  const found = {
    replay: [],
    told: [],
    log: [],
    timers: [],
    lists: [],
    moved: [],
  };
  const counts = { clocks: 0, warnings: 0, breaches: 0, timers: 0, moved: 0 };
  for (const ticket of world.tickets) {
    const marks = slaMarks(
      ticket.clocks.map(({ run }) => run),
      world.calendarOf,
    ).map(({ run, ...mark }) => ({
      ...mark,
      metric: run.metric,
      begunSeq: run.begunSeq,
    }));
    checkReplay(ticket, world, found.replay);
    checkTold(ticket, marks, now, found.told);
    checkEntries(ticket, found.log);
    checkTimers(ticket, marks, now, found.timers);
    checkSummary(ticket, world, found.lists);
    counts.moved += checkMoves(ticket, world, found.moved);
    const breaches = ticket.told.filter(mark => mark.isBreach).length;
    counts.clocks += ticket.clocks.length;
    counts.breaches += breaches;
    counts.warnings += ticket.told.length - breaches;
    counts.timers += ticket.timers.length;
  }
  const told = `${counts.warnings} warnings, ${counts.breaches} breaches`;
  return [
    check(
      'clocks are what the log gives',
      `${counts.clocks} clocks`,
      found.replay,
    ),
    check('what clocks reached is told, each once', told, found.told),
    check('the log says once what was told', told, found.log),
    check(
      'timers stand at what is told next, none in the past',
      `${counts.timers} timers`,
      found.timers,
    ),
    check(
      'lists know how clocks stand',
      `${world.tickets.length} tickets`,
      found.lists,
    ),
    check(
      'a response that was missed hands a ticket over once',
      `${counts.moved} handed over`,
      found.moved,
    ),
  ];
}

const nameOf = ({ metric, begunSeq }) => `${metric} #${begunSeq}`;
const nameOfMark = mark =>
  `${nameOf(mark)} term ${mark.term} threshold ${mark.threshold}`;
const asStored = run => JSON.parse(JSON.stringify(run));

/**
 * Each clock against the log and its own terms, its columns against it, and
 * whether one is missing that the policies give.
 */
function checkReplay({ id, ref, record, log, clocks }, world, found) {
  const entries = [...slaEntries(log)];
  for (const { clock: row, run } of clocks) {
    const replayed = replayStored(run, entries, world.calendarOf);
    if (!replayed || !isDeepStrictEqual(asStored(replayed), run)) {
      found.push(`${ref} ${nameOf(run)}`);
    }
    const { state: _, ...columns } = clockRow(id, run, world.calendarOf);
    for (const [column, value] of Object.entries(columns)) {
      if (String(value) !== String(row[column])) {
        found.push(`${ref} ${nameOf(run)} ${column}: ${row[column]}`);
      }
    }
  }
  // Of policies that nobody changed meanwhile.
  const promised =
    record.type === 'change'
      ? []
      : replayUnder(world.rules, record.type, log).runs;
  const names = runs => runs.map(nameOf).sort().join();
  const stored = names(clocks.map(({ run }) => run));
  if (names(promised) !== stored) {
    found.push(`${ref}: stored ${stored}, promised ${names(promised)}`);
  }
}

/** Every mark that was reached by now has its row, and no row is of another. */
function checkTold({ ref, told }, marks, now, found) {
  const rows = new Map(told.map(row => [keyOfMark(row), row]));
  for (const mark of marks.filter(each => isReachedBy(each, now))) {
    const row = rows.get(keyOfMark(mark));
    rows.delete(keyOfMark(mark));
    if (!row) {
      found.push(`${ref} ${nameOfMark(mark)}: not told`);
    } else if (row.at !== mark.at || row.isBreach !== mark.isBreach) {
      found.push(`${ref} ${nameOfMark(mark)}: told of ${row.at}`);
    }
  }
  found.push(
    ...[...rows.values()].map(
      row => `${ref} ${nameOfMark(row)}: told and not reached`,
    ),
  );
}

/** Of each mark that was told one entry, and no entry of anything else. */
function checkEntries({ ref, log, clocks, told }, found) {
  const key = (metric, isBreach, threshold, at, target) =>
    JSON.stringify([metric, isBreach, threshold, at, target]);
  const left = new Map();
  const count = (name, by) => left.set(name, (left.get(name) ?? 0) + by);
  for (const mark of told) {
    const { run } =
      clocks.find(each => nameOf(each.run) === nameOf(mark)) ?? {};
    const term = run?.clock.terms[mark.term];
    const threshold = term?.thresholds[mark.threshold];
    count(key(mark.metric, mark.isBreach, threshold, mark.at, term?.target), 1);
  }
  for (const { body } of log.filter(each => each.body.kind === 'sla_reached')) {
    const { metric, isBreach, threshold, reachedAt, target } = body;
    count(key(metric, isBreach, threshold, reachedAt, target), -1);
  }
  for (const [name, missing] of left) {
    if (missing !== 0) {
      found.push(
        `${ref} ${name}: ${Math.abs(missing)} too ${
          missing > 0 ? 'few' : 'many'
        }`,
      );
    }
  }
}

function checkTimers({ ref, told, timers }, marks, now, found) {
  const known = new Set(told.map(keyOfMark));
  const next = marks.find(mark => !known.has(keyOfMark(mark)));
  // What happens at the very instant is in time.
  const expected = next && (next.isReached ? next.at : next.at + 1);
  const timer = timers.find(({ kind }) => kind === 'sla');
  if ((timer && Number(timer.due_at)) !== expected) {
    found.push(`${ref}: stands at ${timer?.due_at}, next is ${expected}`);
  }
  found.push(
    ...timers
      .filter(each => Number(each.due_at) <= now)
      .map(({ kind, due_at: at }) => `${ref}: ${kind} was due at ${at}`),
  );
}

function checkSummary({ ref, record, clocks }, { calendarOf }, found) {
  const expected = summarize(
    clocks.map(({ run }) => run),
    calendarOf,
    record.state.status,
  );
  if (!isDeepStrictEqual(record.sla, expected)) {
    found.push(
      `${ref}: ${JSON.stringify(record.sla)}, not ${JSON.stringify(expected)}`,
    );
  }
}

/**
 * A ticket that nobody took in time goes to the team that the policy names,
 * in the same breath and only then.
 *
 * @returns how often that happened
 */
function checkMoves(ticket, { escalations }, found) {
  const { ref, log } = ticket;
  const { moveTo } = escalations('nodes').find(step => step.moveTo);
  const facts = {};
  let moved = 0;
  let missed;
  const leave = () => {
    if (missed) {
      found.push(`${ref} #${missed.seq}: stays with ${facts.team}`);
      missed = undefined;
    }
  };
  for (const { seq, at, body } of log) {
    if (body.automatic === 'target_missed') {
      moved += 1;
      if (!missed || missed.at !== at || body.changes.team?.to !== moveTo) {
        found.push(`${ref} #${seq}: handed over for nothing`);
      }
      missed = undefined;
    } else if (body.kind !== 'sla_reached') {
      leave();
    } else if (movesOn(ticket, seq, body) && facts.team !== moveTo) {
      missed ??= facts.ownedAt ? undefined : { seq, at };
    }
    for (const [field, { to }] of Object.entries(body.changes ?? {})) {
      facts[field] = to;
    }
  }
  leave();
  return moved;
}

/**
 * Whether an entry tells of a response that was missed, by the target that
 * holds then and for the first time.
 */
function movesOn({ record, clocks, told }, seq, entry) {
  const { metric, isBreach, reachedAt, target, tell } = entry;
  const rules = LIFECYCLES[record.type].rules;
  if (
    metric !== 'response' ||
    !isBreach ||
    tell.length === 0 ||
    !rules.some(rule => rule.action === 'dispatch')
  ) {
    return false;
  }
  const clock = clocks.find(({ run }) => run.metric === metric)?.run.clock;
  const terms = clock?.terms ?? [];
  const held = terms.filter(term => term.seq < seq).length - 1;
  return told.some(
    mark =>
      mark.metric === metric &&
      mark.isBreach &&
      mark.at === reachedAt &&
      mark.term === held &&
      terms[mark.term].target === target,
  );
}

/** How late warnings and breaches were told: information, nothing is promised. */
export async function tellHowLate(database) {
  const { rows } = await database.query(
    `select count(*) as count, max(late) as longest,
       percentile_disc(0.5) within group (order by late) as half,
       percentile_disc(0.95) within group (order by late) as most
     from (select told_at - at as late from sla_mark) as told`,
  );
  const [{ count, half, most, longest }] = rows;
  const seconds = ms => `${(Number(ms) / 1000).toFixed(1)} s`;
  return {
    name: 'warnings and breaches are told so long after their time',
    size: `${count} told; p50 ${seconds(half)}, p95 ${seconds(
      most,
    )}, longest ${seconds(longest)}`,
    findings: [],
    isInformation: true,
  };
}
