import { paragraph, sentences } from './texts.mjs';
import { DAY_MS, HOUR_MS } from './filing.mjs';

/** Part of the tickets that nobody ever finishes. */
const FORGOTTEN = 0.02;
/** Part of the tickets about which a great deal is written. */
const TALKATIVE = 0.002;

/** A span of time around `middle`, seldom much longer. */
function about(random, middle) {
  return 60_000 + middle * -Math.log(1 - random.next());
}

/** Somebody of the team that has the ticket, speaking for the desk. */
function member(random, world, story) {
  const { team, requester, beneficiary } = story.state;
  const person = random.pick(world.membersOf.get(team));
  return {
    person: person.id,
    byStaff: person.id !== requester && person.id !== beneficiary,
  };
}

/** Whoever asked; of problems and changes that is the desk itself. */
const party = ({ state }) => ({
  person: state.requester,
  byStaff: state.unit === undefined,
});

async function talk(random, world, story) {
  const count = random.chance(TALKATIVE)
    ? random.between(20, 160)
    : random.repeats(0.15, 12);
  for (let index = 0; index < count; index += 1) {
    if (!story.wait(about(random, 3 * HOUR_MS))) {
      return false;
    }
    if (random.chance(0.35)) {
      await story.comment(party(story), 'public', paragraph(random));
    } else {
      await story.comment(
        member(random, world, story),
        random.chance(0.4) ? 'internal' : 'public',
        paragraph(random),
      );
    }
  }
  return true;
}

async function takeUp(random, world, story) {
  if (!story.wait(about(random, 3 * HOUR_MS))) {
    return false;
  }
  // Who hands on what is restricted would stay named on it.
  if (random.chance(0.06) && !story.state.restricted) {
    const { ref } = random.pick(world.teams);
    const author = member(random, world, story);
    await story.act(
      author,
      'dispatch',
      { team: ref },
      { note: sentences(random, 1) },
    );
    if (!story.wait(about(random, 4 * HOUR_MS))) {
      return false;
    }
  }
  const author = member(random, world, story);
  if (random.chance(0.2)) {
    const { team } = story.state;
    const assignee = random.pick(world.membersOf.get(team)).id;
    await story.act(author, 'assign', { team, assignee });
    if (!story.wait(about(random, 2 * HOUR_MS))) {
      return false;
    }
  }
  await story.act(member(random, world, story), 'start');
  return true;
}

async function pause(random, world, story) {
  const { code: reason, clock } = random.pick(world.pendingReasons);
  await story.act(
    member(random, world, story),
    'pend',
    { reason, clocksRun: clock === 'run' },
    random.chance(0.5) ? { comment: sentences(random, 1) } : {},
  );
  if (random.chance(FORGOTTEN) || !story.wait(about(random, 4 * DAY_MS))) {
    return false;
  }
  await story.act(member(random, world, story), 'resume');
  return story.wait(about(random, 4 * HOUR_MS));
}

async function resolve(random, world, story, type) {
  await story.act(member(random, world, story), 'resolve', {
    resolutionCode: random.pickSkewed(world.resolutions[type], 2).code,
    solution: sentences(random, random.between(1, 3)),
    ...(random.chance(0.1) ? { cause: random.pick(world.causes).code } : {}),
  });
}

/** What happens to a ticket after its filing, as its kind has it. */
export async function live(random, world, story, type) {
  const author = member(random, world, story);
  if (type === 'request' || type === 'incident') {
    if (random.chance(0.03)) {
      await story.watch(author, random.pick(world.requesters).id);
    }
    if (story.state.restricted && random.chance(0.3)) {
      await story.name(author, random.pick(world.requesters).id);
    }
    await fulfil(random, world, story, type);
  } else if (type === 'problem') {
    await investigate(random, world, story);
  } else {
    await change(random, world, story);
  }
}

/** A request or an incident from its filing to its end. */
async function fulfil(random, world, story, type) {
  if (random.chance(0.03)) {
    if (story.wait(about(random, DAY_MS))) {
      await story.act(party(story), 'cancel', { reason: sentences(random, 1) });
    }
    return;
  }
  if (random.chance(FORGOTTEN / 2) || !(await takeUp(random, world, story))) {
    return;
  }
  if (!(await talk(random, world, story))) {
    return;
  }
  if (random.chance(0.1) && !(await pause(random, world, story))) {
    return;
  }
  if (random.chance(FORGOTTEN) || !story.wait(about(random, 1.5 * DAY_MS))) {
    return;
  }
  await resolve(random, world, story, type);
  if (random.chance(0.04) && story.wait(about(random, DAY_MS))) {
    await story.act(
      party(story),
      'reopen',
      {},
      { comment: sentences(random, 1) },
    );
    if (!story.wait(about(random, DAY_MS))) {
      return;
    }
    await resolve(random, world, story, type);
  }
  // What nobody closed the product would: see the demo's rule of follow-ups.
  if (story.wait(about(random, 5 * DAY_MS))) {
    const author = random.chance(0.4)
      ? party(story)
      : member(random, world, story);
    await story.act(author, 'close');
  }
}

async function endProblem(random, world, story) {
  const outcome = random.weighted([
    ['fixed', 6],
    ['risk_accepted', 2],
    ['not_reproducible', 2],
  ]);
  await story.act(member(random, world, story), 'resolve', {
    outcome,
    ...(outcome === 'fixed'
      ? { rootCause: sentences(random, 2), solution: sentences(random, 2) }
      : {}),
  });
  if (story.wait(about(random, 10 * DAY_MS))) {
    await story.act(member(random, world, story), 'close');
  }
}

/** A problem from its record to its end. */
async function investigate(random, world, story) {
  const goesOn = span =>
    !random.chance(2 * FORGOTTEN) && story.wait(about(random, span));
  if (!goesOn(2 * DAY_MS)) {
    return;
  }
  const { team } = story.state;
  await story.act(member(random, world, story), 'assign', {
    team,
    assignee: random.pick(world.membersOf.get(team)).id,
  });
  if (!goesOn(3 * DAY_MS)) {
    return;
  }
  await story.act(member(random, world, story), 'analyse');
  if (!(await talk(random, world, story)) || !goesOn(10 * DAY_MS)) {
    return;
  }
  if (random.chance(0.6)) {
    await story.act(member(random, world, story), 'record_known_error', {
      rootCause: sentences(random, 3),
      workaround: sentences(random, 2),
    });
    if (!goesOn(20 * DAY_MS)) {
      return;
    }
  }
  if (random.chance(0.5)) {
    await story.act(member(random, world, story), 'start_fix');
    if (!goesOn(15 * DAY_MS)) {
      return;
    }
  }
  await endProblem(random, world, story);
}

/** A change manager who has no part in the change. */
function otherManager(random, world, { state }) {
  const { requester, beneficiary, openedBy, assignee } = state;
  const person = random.pick(
    world.changeManagers.filter(
      ({ id }) => ![requester, beneficiary, openedBy, assignee].includes(id),
    ),
  );
  return { person: person.id, byStaff: true };
}

/** Decisions about a change that is not standard; false when it ends there. */
async function decide(random, world, story, kind) {
  const manager = () => otherManager(random, world, story);
  if (kind === 'normal') {
    if (!story.wait(about(random, 6 * HOUR_MS))) {
      return false;
    }
    await story.act(manager(), 'validate');
  }
  if (!story.wait(about(random, 6 * HOUR_MS))) {
    return false;
  }
  if (random.chance(0.05)) {
    await story.act(manager(), 'reject', { reason: sentences(random, 1) });
    return false;
  }
  await story.act(manager(), 'approve', {}, { comment: sentences(random, 1) });
  return true;
}

/** A change from its draft to its end. */
async function change(random, world, story) {
  const { changeKind, team, plannedStart, plannedEnd } = story.state;
  if (!story.wait(about(random, HOUR_MS))) {
    return;
  }
  const proposer = party(story);
  const assignee = random.pick(world.membersOf.get(team)).id;
  await story.act(member(random, world, story), 'assign', { team, assignee });
  if (random.chance(0.04)) {
    await story.act(proposer, 'cancel', { reason: sentences(random, 1) });
    return;
  }
  await story.act(proposer, 'submit');
  if (
    changeKind !== 'standard' &&
    !(await decide(random, world, story, changeKind))
  ) {
    return;
  }
  if (!story.wait(Math.max(60_000, plannedStart - story.at))) {
    return;
  }
  const implementer = { person: assignee, byStaff: true };
  await story.act(implementer, 'implement');
  if (!story.wait(Math.max(60_000, plannedEnd - story.at))) {
    return;
  }
  await story.act(implementer, 'complete', {
    outcome: random.weighted([
      ['successful', 16],
      ['successful_with_issues', 2],
      ['failed', 1],
      ['rolled_back', 1],
    ]),
  });
  if (
    story.state.status === 'review' &&
    story.wait(about(random, 3 * DAY_MS))
  ) {
    await story.act(otherManager(random, world, story), 'review', {
      conclusions: sentences(random, 2),
    });
  }
}
