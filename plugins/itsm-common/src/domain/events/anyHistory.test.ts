import fc from 'fast-check';
import { applyTransition } from '../lifecycle/applyTransition';
import { CHANGE_OUTCOMES } from '../lifecycle/changeLifecycle';
import { rulesFrom } from '../lifecycle/lifecycle';
import { isFinal, isOpen, LIFECYCLES } from '../lifecycle/lifecycles';
import { PROBLEM_OUTCOMES } from '../lifecycle/problemLifecycle';
import { newTicket } from '../lifecycle/ticketFixture';
import type { TicketState } from '../tickets/ticketState';
import {
  CHANGE_KINDS,
  TICKET_TYPES,
  type TicketType,
} from '../tickets/ticketTypes';
import { foldTicketEvents } from './foldTicketEvents';
import { diffStates, type TicketEvent } from './ticketEvents';

const event = (seq: number, body: TicketEvent['body']): TicketEvent => ({
  seq,
  at: seq,
  visibility: 'public',
  body,
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const step = fc.record({
  /** Which of the actions that are possible then. */
  choice: fc.nat(),
  actor: fc.constantFrom('p-ana', 'p-bruno', undefined),
  input: fc.record(
    {
      team: fc.constantFrom('group:default/web', 'group:default/desk'),
      assignee: fc.constantFrom('p-bruno', 'p-carla'),
      reason: text,
      resumeAt: fc.nat(),
      resolutionCode: text,
      solution: text,
      cause: text,
      outcome: fc.constantFrom(...PROBLEM_OUTCOMES, ...CHANGE_OUTCOMES),
      rootCause: text,
      workaround: text,
      actualStart: fc.nat(),
      actualEnd: fc.nat(),
      conclusions: text,
    },
    { requiredKeys: ['team', 'assignee', 'outcome'] },
  ),
});

function first(type: TicketType, kind: (typeof CHANGE_KINDS)[number]) {
  return newTicket({
    status: LIFECYCLES[type].initial,
    ...(type === 'change' ? { changeKind: kind } : {}),
  });
}

describe.each(TICKET_TYPES)('any sequence of actions on a %s', type => {
  it('stays in the table, ends for good, and is told by its log', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANGE_KINDS),
        fc.array(step, { maxLength: 60 }),
        (kind, steps) => {
          let state: TicketState = first(type, kind);
          const log = [
            event(1, { kind: 'created', changes: diffStates({}, state) }),
          ];
          for (const { choice, actor, input } of steps) {
            const rules = rulesFrom(LIFECYCLES[type], state);
            if (rules.length === 0) {
              break;
            }
            const rule = rules[choice % rules.length];
            const { action } = rule;
            const before = state;
            state = applyTransition(before, rule, input, actor, log.length);
            log.push(
              event(log.length + 1, {
                kind: 'transition',
                action,
                changes: diffStates(before, state),
              }),
            );
            reached.add(state.status);
            checkStep(type, before, state);
          }
          expect(foldTicketEvents(log)).toEqual(state);
        },
      ),
      { numRuns: 300 },
    );
    // The histories went somewhere.
    expect(reached.size).toBeGreaterThan(LIFECYCLES[type].statuses.length / 2);
  });
});

function checkStep(
  type: TicketType,
  before: TicketState,
  after: TicketState,
): void {
  expect(LIFECYCLES[type].statuses).toContain(after.status);
  expect(isFinal(type, before.status)).toBe(false);
  expect(after.status === 'pending').toBe(after.statusBefore !== undefined);
  expect(after.closedAt !== undefined).toBe(isFinal(type, after.status));
  if (type !== 'change') {
    expect(isOpen(after.status) && after.resolvedAt !== undefined).toBe(false);
    expect(after.reopenCount - before.reopenCount).toBe(
      before.status === 'resolved' && after.closedAt === undefined ? 1 : 0,
    );
  }
  if (['draft', 'rejected'].includes(after.status)) {
    expect(after.approvedBy).toBeUndefined();
  }
  expect([0, 1]).toContain(after.reassignCount - before.reassignCount);
  if (before.ownedAt !== undefined) {
    expect(after.ownedAt).toBe(before.ownedAt);
  }
  if (after.assignee !== undefined) {
    expect(after.ownedAt).toBeDefined();
  }
}
