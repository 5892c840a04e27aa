import { BusinessCalendar } from '../calendar';
import {
  at,
  calendarOf,
  HOUR,
  MINUTE,
  shown,
} from '../calendar/calendarFixture';
import { draftTerm, isSameTerm, type SlaPolicyAtRevision } from './draftTerm';
import { dueOf, startClock } from './moveClock';

const office = {
  key: 'office@1',
  calendar: new BusinessCalendar(
    calendarOf({ holidays: [{ name: 'H', date: '2025-03-17' }] }),
  ),
};
const policy: SlaPolicyAtRevision = {
  name: 'incidents',
  revision: 3,
  order: 1,
  calendar: 'office',
  appliesTo: {
    types: [],
    priorities: [],
    offerings: [],
    services: [],
    units: [],
    entities: [],
  },
  targets: { response: 'PT4H', resolution: { 1: 'P2WD' } },
  warnings: [{ percent: 75 }, { before: 'PT30M' }],
  escalation: 'up',
};
const draft = (
  metric: 'response' | 'resolution' | 'update',
  startedAt: number,
  subject: object = { priority: 1 },
  policies: readonly SlaPolicyAtRevision[] = [policy],
) =>
  draftTerm(policies, { type: 'incident', ...subject }, metric, {
    startedAt,
    seq: 7,
    calendarOf: name => (name === 'office' ? office : undefined),
  });

describe('a term', () => {
  it('says what is asked, in which calendar and why', () => {
    expect(draft('response', at('2025-03-14T17:00'))).toEqual({
      target: 4 * HOUR,
      calendar: 'office@1',
      thresholds: [{ percent: 75 }, { before: 30 * MINUTE }, { percent: 100 }],
      seq: 7,
      basis: {
        policy: 'incidents',
        policyRevision: 3,
        fits: [],
        passedOver: [],
        priority: 1,
        written: 'PT4H',
        escalation: 'up',
      },
    });
  });

  it.each([
    // One hour on Friday, Monday is a holiday, two whole days.
    ['2025-03-14T17:00', 19 * HOUR, 'Wed 2025-03-19 18:00'],
    // From the next opening, which is on Tuesday.
    ['2025-03-15T11:00', 27 * HOUR, 'Thu 2025-03-20 18:00'],
  ])(
    'of two working days from %s is working time from then on',
    (start, target, due) => {
      const from = at(start);
      const term = draft('resolution', from)!;
      expect(term.target).toBe(target);
      const clock = startClock({ at: from, phase: 'running', term });
      expect(shown(dueOf(clock, () => office.calendar))).toBe(due);
    },
  );

  it.each([
    ['no policy applies', 'response', {}, []],
    ['the metric has no target', 'update', {}, [policy]],
    ['the priority has no target', 'resolution', { priority: 2 }, [policy]],
    ['the calendar is unknown', 'response', {}, [{ ...policy, calendar: '?' }]],
    ['it is a change', 'response', { type: 'change' }, [policy]],
  ] as const)('is none when %s', (_, metric, subject, policies) => {
    expect(draft(metric, 0, subject, policies)).toBeUndefined();
  });

  it('is the same as another one that asks the same', () => {
    const one = draft('response', 0)!;
    expect(isSameTerm(one, { ...one, seq: 9 })).toBe(true);
    expect(isSameTerm(one, { ...one, target: 1 })).toBe(false);
    expect(isSameTerm(one, { ...one, calendar: 'office@2' })).toBe(false);
    expect(
      isSameTerm(one, draft('response', 0, {}, [{ ...policy, revision: 4 }])!),
    ).toBe(false);
  });
});
