import { BusinessCalendar } from '../calendar';
import {
  AROUND_THE_CLOCK,
  calendarOf,
  HOUR,
} from '../calendar/calendarFixture';
import type { SlaFacts } from './phaseOf';
import { type SlaEntry, slaEntries } from './slaEntries';
import {
  lateStarts,
  replayRuns,
  replayStored,
  type SlaDecider,
  type SlaTermDraft,
  stepRuns,
} from './slaRuns';
import { escalate } from './escalation';
import { slaMarks, summarize } from './slaSummary';

const always = new BusinessCalendar(calendarOf({ weekly: AROUND_THE_CLOCK }));
const calendarOfKey = () => always;
const hours = (target: number, seq = 1): SlaTermDraft => ({
  target: target * HOUR,
  calendar: 'always@1',
  thresholds: [{ percent: 50 }, { percent: 100 }],
  seq,
});
/** Targets of hours by metric; 0 promises nothing. */
const promising = (targets: Partial<Record<string, number>>): SlaDecider => ({
  begin: (metric, { seq }) =>
    targets[metric] ? hours(targets[metric], seq) : 'nothing',
  retarget: ({ metric }, { seq }) =>
    targets[metric] ? hours(targets[metric], seq) : 'nothing',
});

let seq = 0;
const entry = (
  hour: number,
  facts: SlaFacts,
  more: Partial<SlaEntry> = {},
): SlaEntry => {
  seq += 1;
  return {
    seq,
    at: hour * HOUR,
    facts,
    isAnswer: false,
    retargets: false,
    ...more,
  };
};
beforeEach(() => {
  seq = 0;
});

const owned: SlaFacts = { status: 'in_progress', ownedAt: 1 };
const live = (entries: SlaEntry[], decider: SlaDecider) =>
  replayRuns(entries, decider, calendarOfKey);
const told = (runs: ReturnType<typeof live>) =>
  runs.map(({ metric, begunSeq, clock }) =>
    [metric, begunSeq, clock.phase, clock.spent / HOUR].join(' '),
  );

describe('clocks of a ticket along its log', () => {
  it('begin with it, and end each in its own way', () => {
    const runs = live(
      [
        entry(0, { status: 'new' }),
        entry(1, owned),
        entry(3, owned, { isAnswer: true }),
        entry(4, { ...owned, status: 'resolved' }),
        entry(9, { ...owned, status: 'closed' }),
      ],
      promising({ response: 2, resolution: 8, update: 2 }),
    );
    expect(told(runs)).toEqual([
      'response 1 ended 1',
      'resolution 1 ended 4',
      'update 1 ended 3',
      'update 3 ended 1',
    ]);
  });

  it('are not there for what nobody promised', () => {
    expect(live([entry(0, { status: 'new' })], promising({}))).toEqual([]);
    seq = 0;
    expect(
      told(live([entry(0, owned)], promising({ response: 1, resolution: 1 }))),
    ).toEqual(['resolution 1 running 0']);
  });

  it('take a new target, and are withdrawn when it is taken back', () => {
    const entries = [
      entry(0, { status: 'new' }),
      entry(2, { status: 'new' }, { retargets: true }),
    ];
    const [run] = live(entries, {
      begin: (metric, each) =>
        metric === 'resolution' ? hours(8, each.seq) : 'nothing',
      retarget: (_, each) => hours(1, each.seq),
    });
    expect(run.clock.terms).toHaveLength(2);
    // Two hours are behind a target of one.
    expect(run.clock.passed.map(({ term }) => term)).toEqual([1, 1]);
    const [withdrawn] = live(entries, {
      ...promising({ resolution: 8 }),
      retarget: () => 'nothing',
    });
    expect(withdrawn).toMatchObject({
      withdrawnSeq: 2,
      clock: { phase: 'ended' },
    });
    expect(slaMarks([withdrawn], calendarOfKey)).toEqual([]);
  });

  it('are the same objects where nothing happened to them', () => {
    const decider = promising({ resolution: 8 });
    const runs = live([entry(0, { status: 'new' })], decider);
    const next = stepRuns(
      runs,
      entry(1, { status: 'new' }),
      decider,
      calendarOfKey,
    );
    expect(next[0]).toBe(runs[0]);
  });

  it('come out the same when they are decided as they were stored', () => {
    const entries = [
      entry(0, { status: 'new' }),
      entry(1, owned, { isAnswer: true }),
      entry(2, { ...owned, status: 'pending', pendingReason: 'a' }),
      entry(5, owned, { retargets: true }),
      entry(6, owned, { isAnswer: true, retargets: true }),
      entry(7, { ...owned, status: 'resolved' }),
    ];
    let target = 9;
    const runs = live(entries, {
      begin: (_, each) => hours((target -= 1), each.seq),
      retarget: ({ metric }, each) =>
        metric === 'resolution' ? hours((target -= 1), each.seq) : 'asBefore',
    });
    const all = entries.map(each => ({ ...each, retargets: true }));
    const again = runs.map(run => replayStored(run, all, calendarOfKey));
    expect(again).toEqual(runs);
  });
});

describe('clocks that are promised late', () => {
  const entries = () => [
    entry(0, { status: 'new' }),
    entry(2, { status: 'pending', pendingReason: 'a' }),
    entry(3, { status: 'new' }),
    entry(9, { status: 'new' }),
  ];

  it('count from where they would have begun, late from the promise on', () => {
    const all = entries();
    const [run] = lateStarts(
      all,
      ['resolution'],
      (_, { seq: at }) => hours(4, at),
      calendarOfKey,
    );
    expect(run).toMatchObject({
      begunSeq: 4,
      late: { seq: 1, promisedAt: 9 * HOUR },
      clock: { startedAt: 0, spent: 8 * HOUR, phase: 'running' },
    });
    // Half of it and all of it were over long before.
    expect(run.clock.passed.map(({ at }) => at)).toEqual([9 * HOUR, 9 * HOUR]);
    const log = all.map(each => ({ ...each, retargets: true }));
    expect(replayStored(run, log, calendarOfKey)).toEqual(run);
  });

  it('are none when their time is over', () => {
    expect(
      lateStarts(
        [...entries(), entry(10, owned)],
        ['response'],
        (_, { seq: at }) => hours(4, at),
        calendarOfKey,
      ),
    ).toEqual([]);
  });
});

describe('what lists know of clocks', () => {
  it('is when the next is due, at risk and missed', () => {
    const runs = live(
      [entry(0, { status: 'new' })],
      promising({ response: 2, resolution: 8 }),
    );
    expect(summarize(runs, calendarOfKey, 'new')).toEqual({
      dueAt: 2 * HOUR,
      warnAt: HOUR,
      breachAt: 2 * HOUR,
    });
  });

  it('keeps what was missed while it waits, until it is resolved', () => {
    const entries = [
      entry(0, owned),
      entry(5, { ...owned, status: 'pending', pendingReason: 'a' }),
    ];
    const decider = promising({ resolution: 4 });
    const summary = (status: SlaFacts['status']) =>
      summarize(live(entries, decider), calendarOfKey, status);
    expect(summary('pending')).toEqual({
      dueAt: 4 * HOUR,
      warnAt: 2 * HOUR,
      breachAt: 4 * HOUR,
      isPaused: true,
    });
    entries.push(entry(6, { ...owned, status: 'resolved' }));
    expect(summary('resolved')).toEqual({});
  });

  it('keeps a response that was late, beside the target that is ahead', () => {
    const entries = [entry(0, { status: 'new' }), entry(3, owned)];
    const runs = live(entries, promising({ response: 2, resolution: 8 }));
    expect(summarize(runs, calendarOfKey, 'in_progress')).toEqual({
      dueAt: 8 * HOUR,
      warnAt: 4 * HOUR,
      breachAt: 2 * HOUR,
    });
    expect(summarize(runs, calendarOfKey, 'resolved')).toEqual({});
  });
});

describe('a log as clocks see it', () => {
  const body = (changes: object, more: object = {}) => ({
    kind: 'transition' as const,
    action: 'pend' as const,
    changes,
    ...more,
  });

  it('tells how the ticket stood after each entry, and who answered', () => {
    const entries = [
      ...slaEntries([
        {
          seq: 1,
          at: 0,
          visibility: 'public',
          byStaff: false,
          body: { kind: 'created', changes: { status: { to: 'new' } } },
        },
        {
          seq: 2,
          at: 5,
          visibility: 'public',
          byStaff: true,
          body: body(
            {
              status: { from: 'new', to: 'pending' },
              pendingReason: { to: 'a' },
            },
            { text: 'Which one?' },
          ),
        },
        {
          seq: 3,
          at: 6,
          visibility: 'public',
          byStaff: false,
          body: { kind: 'comment', text: 'That one' },
        },
        {
          seq: 4,
          at: 7,
          visibility: 'internal',
          byStaff: true,
          body: { kind: 'comment', text: 'Hm' },
        },
      ]),
    ];
    expect(entries.map(({ isAnswer }) => isAnswer)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(entries[3].facts).toEqual({ status: 'pending', pendingReason: 'a' });
    // Whatever is taken out of it later, it was an answer.
    expect(
      [
        ...slaEntries([
          {
            seq: 2,
            at: 5,
            visibility: 'public',
            byStaff: true,
            body: body({}, { textTaken: true }),
          },
        ]),
      ][0].isAnswer,
    ).toBe(true);
  });
});

describe('an escalation', () => {
  const steps = [
    { on: 'warning', tell: ['assignee'] },
    { on: 'breach', tell: ['team', 'assignee'] },
    { on: 'breach', metrics: ['response'], tell: ['parentGroup'], moveTo: 'g' },
  ] as const;

  it('adds up what fits', () => {
    expect(escalate(steps, { metric: 'update', isBreach: false })).toEqual({
      tell: ['assignee'],
    });
    expect(escalate(steps, { metric: 'resolution', isBreach: true })).toEqual({
      tell: ['assignee', 'team'],
    });
    expect(escalate(steps, { metric: 'response', isBreach: true })).toEqual({
      tell: ['assignee', 'team', 'parentGroup'],
      moveTo: 'g',
    });
  });

  it('tells who works on it when there is no policy', () => {
    expect(
      escalate(undefined, { metric: 'response', isBreach: true }).tell,
    ).toEqual(['assignee', 'team']);
  });
});
