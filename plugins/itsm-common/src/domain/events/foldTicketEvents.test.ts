import fc from 'fast-check';
import { applyTransition } from '../lifecycle/applyTransition';
import { findRule } from '../lifecycle/lifecycle';
import {
  OPEN_STATUSES,
  REQUEST_ACTIONS,
  REQUEST_STATUSES,
  requestLifecycle,
} from '../lifecycle/requestLifecycle';
import { newTicket } from '../lifecycle/ticketFixture';
import type { TicketState } from '../tickets/ticketState';
import { foldTicketEvents } from './foldTicketEvents';
import { diffStates, type TicketEvent } from './ticketEvents';

const event = (seq: number, body: TicketEvent['body']): TicketEvent => ({
  seq,
  at: seq,
  visibility: 'public',
  body,
});

describe('diffStates', () => {
  it('tells what was, what is, and nothing of the rest', () => {
    expect(
      diffStates(
        newTicket({ assignee: 'p-bruno', fields: { a: ['x'] } }),
        newTicket({ solution: 'Done', fields: { a: ['x', 'y'] } }),
      ),
    ).toEqual({
      assignee: { from: 'p-bruno' },
      solution: { to: 'Done' },
      fields: { from: { a: ['x'] }, to: { a: ['x', 'y'] } },
    });
  });

  it('finds nothing between equal states', () => {
    expect(diffStates(newTicket(), newTicket())).toEqual({});
  });
});

describe('foldTicketEvents', () => {
  it('passes over entries that change nothing', () => {
    const created = event(1, {
      kind: 'created',
      changes: diffStates({}, newTicket()),
    });
    const comment = event(2, { kind: 'comment', text: 'Hello' });
    expect(foldTicketEvents([created, comment])).toEqual(newTicket());
  });
});

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const step = fc.record({
  action: fc.constantFrom(...REQUEST_ACTIONS),
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
    },
    { requiredKeys: ['team', 'assignee'] },
  ),
});

describe('any sequence of actions', () => {
  it('stays in the table, ends for good, and is told by its log', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), steps => {
        let state: TicketState = newTicket();
        const log = [
          event(1, { kind: 'created', changes: diffStates({}, state) }),
        ];
        for (const { action, actor, input } of steps) {
          const rule = findRule(requestLifecycle, action, state.status);
          if (!rule) {
            continue;
          }
          const before = state;
          state = applyTransition(before, rule, input, actor, log.length);
          log.push(
            event(log.length + 1, {
              kind: 'transition',
              action,
              changes: diffStates(before, state),
            }),
          );
          checkStep(before, state);
        }
        expect(foldTicketEvents(log)).toEqual(state);
      }),
      { numRuns: 300 },
    );
  });
});

function checkStep(before: TicketState, after: TicketState): void {
  expect(REQUEST_STATUSES).toContain(after.status);
  expect(requestLifecycle.final).not.toContain(before.status);
  expect(after.status === 'pending').toBe(after.statusBefore !== undefined);
  expect(
    (OPEN_STATUSES as readonly string[]).includes(after.status) &&
      after.resolvedAt !== undefined,
  ).toBe(false);
  expect(after.closedAt !== undefined).toBe(
    requestLifecycle.final.includes(after.status),
  );
  expect(after.reopenCount - before.reopenCount).toBe(
    before.status === 'resolved' && after.closedAt === undefined ? 1 : 0,
  );
  expect([0, 1]).toContain(after.reassignCount - before.reassignCount);
  if (before.ownedAt !== undefined) {
    expect(after.ownedAt).toBe(before.ownedAt);
  }
  if (after.assignee !== undefined) {
    expect(after.ownedAt).toBeDefined();
  }
}
