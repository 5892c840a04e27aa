import type { TicketState } from '../tickets/ticketState';
import { applyTransition, type TransitionInput } from './applyTransition';
import { findRule } from './lifecycle';
import { requestLifecycle, type RequestAction } from './requestLifecycle';
import { newTicket } from './ticketFixture';

const NOW = 1_000_000;

function act(
  ticket: TicketState,
  action: RequestAction,
  input: TransitionInput = {},
  actor: string | undefined = 'p-bruno',
  now = NOW,
): TicketState {
  const rule = findRule(requestLifecycle, action, ticket);
  if (!rule) {
    throw new Error(`${action} is not possible in ${ticket.status}`);
  }
  return applyTransition(ticket, rule, input, actor, now);
}

const web = 'group:default/web';
const desk = 'group:default/desk';
const toBruno = { team: web, assignee: 'p-bruno' };
const owned = { assignee: 'p-bruno', ownedAt: 5 };
const waiting = { reason: 'waiting-requester', resumeAt: 9_000_000 };
const done = { resolutionCode: 'fulfilled', solution: 'Changed', cause: 'x' };

const assigned = newTicket({ status: 'assigned', ...owned });
const inProgress = newTicket({ status: 'in_progress', ...owned });
const pending = act(inProgress, 'pend', waiting);
const resolved = act(inProgress, 'resolve', done);

describe('start', () => {
  it('takes a ticket that nobody has for whoever starts', () => {
    expect(act(newTicket(), 'start')).toEqual(
      newTicket({ status: 'in_progress', assignee: 'p-bruno', ownedAt: NOW }),
    );
  });

  it('leaves an assigned one with its owner', () => {
    expect(act(assigned, 'start', {}, 'p-carla')).toEqual(inProgress);
  });
});

describe('assign', () => {
  it('gives a new ticket an owner, which is no reassignment', () => {
    expect(act(newTicket(), 'assign', toBruno)).toEqual(
      newTicket({ status: 'assigned', assignee: 'p-bruno', ownedAt: NOW }),
    );
  });

  it.each([
    ['assigned', assigned],
    ['in_progress', inProgress],
    ['pending', pending],
  ])('in %s keeps the status and everything else', (status, before) => {
    expect(act(before, 'assign', { team: web, assignee: 'p-carla' })).toEqual({
      ...before,
      status,
      assignee: 'p-carla',
      reassignCount: 1,
    });
  });

  it('counts another team or person, and not the same again', () => {
    expect(act(assigned, 'assign', toBruno).reassignCount).toBe(0);
    expect(
      act(newTicket(), 'assign', { team: desk, assignee: 'p-dora' })
        .reassignCount,
    ).toBe(1);
    const both = act(assigned, 'assign', { team: desk, assignee: 'p-dora' });
    expect(both).toMatchObject({ team: desk, reassignCount: 1 });
  });
});

describe('dispatch', () => {
  it.each([
    ['new', newTicket()],
    ['assigned', assigned],
    ['in_progress', inProgress],
    ['pending', pending],
  ])('from %s goes to the team and clears the person', (_status, before) => {
    const after = act(before, 'dispatch', { team: desk });
    expect(after).toEqual({
      ...newTicket({ team: desk, reassignCount: 1 }),
      ...(before.ownedAt ? { ownedAt: before.ownedAt } : {}),
    });
    expect('assignee' in after).toBe(false);
  });

  it('to the team that has it counts only when a person lost it', () => {
    expect(act(newTicket(), 'dispatch', { team: web }).reassignCount).toBe(0);
    expect(act(assigned, 'dispatch', { team: web }).reassignCount).toBe(1);
  });
});

describe('pend and resume', () => {
  it('keep why, until when, and where it came from', () => {
    expect(pending).toEqual({
      ...inProgress,
      status: 'pending',
      statusBefore: 'in_progress',
      pendingReason: 'waiting-requester',
      // From here the reminders and the resolution by itself count.
      pendingSince: NOW,
      resumeAt: 9_000_000,
    });
  });

  it.each([assigned, inProgress])('return to where it was', before => {
    expect(act(act(before, 'pend', waiting), 'resume')).toEqual(before);
  });

  it('return there also when somebody else got it meanwhile', () => {
    const waitingTicket = act(assigned, 'pend', { reason: 'waiting-parts' });
    const given = act(waitingTicket, 'assign', {
      team: web,
      assignee: 'p-carla',
    });
    expect(act(given, 'resume').status).toBe('assigned');
  });

  it('forget the resume date of an earlier wait', () => {
    const again = act(act(pending, 'resume'), 'pend', { reason: 'other' });
    expect('resumeAt' in again).toBe(false);
  });
});

describe('resolve', () => {
  it('makes the agent who resolves a new ticket its owner', () => {
    expect(act(newTicket(), 'resolve', done)).toEqual(
      newTicket({
        status: 'resolved',
        assignee: 'p-bruno',
        ownedAt: NOW,
        resolvedAt: NOW,
        ...done,
      }),
    );
  });

  it('leaves the owner and ends the wait', () => {
    expect(act(pending, 'resolve', done, 'p-carla')).toEqual({
      ...inProgress,
      status: 'resolved',
      resolvedAt: NOW,
      ...done,
    });
  });

  it('by the system leaves a ticket that nobody has without owner', () => {
    const after = applyTransition(
      newTicket(),
      findRule(requestLifecycle, 'resolve', { status: 'new' })!,
      { resolutionCode: 'duplicate', solution: 'Duplicate' },
      undefined,
      NOW,
    );
    expect(after).not.toHaveProperty('assignee');
    expect(after).not.toHaveProperty('ownedAt');
    expect(after).not.toHaveProperty('cause');
  });
});

describe('reopen', () => {
  it('goes back to work, counts, and forgets the resolution', () => {
    expect(act(resolved, 'reopen', {}, 'p-ana')).toEqual({
      ...inProgress,
      reopenCount: 1,
    });
  });

  it('goes back to new when nobody has it', () => {
    const { assignee: _, ...ownerless } = resolved;
    expect(act(ownerless, 'reopen', {}, 'p-ana')).toMatchObject({
      status: 'new',
      reopenCount: 1,
    });
  });

  it('counts every time and keeps when it was first owned', () => {
    let ticket = resolved;
    for (let times = 1; times <= 3; times += 1) {
      ticket = act(ticket, 'reopen', {}, 'p-ana', NOW + times);
      expect(ticket).toMatchObject({ reopenCount: times, ownedAt: 5 });
      ticket = act(ticket, 'resolve', done, 'p-carla', NOW + times);
      expect(ticket.resolvedAt).toBe(NOW + times);
    }
  });
});

describe('the ends', () => {
  it('close keeps the resolution', () => {
    expect(act(resolved, 'close', {}, 'p-ana', NOW + 1)).toEqual({
      ...resolved,
      status: 'closed',
      closedAt: NOW + 1,
    });
  });

  it.each([
    ['new', newTicket()],
    ['assigned', assigned],
    ['in_progress', inProgress],
  ])('cancel from %s keeps the reason', (_status, before) => {
    expect(act(before, 'cancel', { reason: 'Not needed' })).toEqual({
      ...before,
      status: 'cancelled',
      cancelReason: 'Not needed',
      closedAt: NOW,
    });
  });

  it('cancel ends a wait', () => {
    expect(act(pending, 'cancel', { reason: 'Not needed' })).toEqual({
      ...inProgress,
      status: 'cancelled',
      cancelReason: 'Not needed',
      closedAt: NOW,
    });
  });
});

it('owned-at is set once, whoever owns it later', () => {
  const first = act(newTicket(), 'assign', toBruno, 'p-dora', 10);
  const dispatched = act(first, 'dispatch', { team: desk }, 'p-dora', 20);
  const second = act(
    dispatched,
    'assign',
    { team: desk, assignee: 'p-dora' },
    'p-dora',
    30,
  );
  expect([first, dispatched, second].map(state => state.ownedAt)).toEqual([
    10, 10, 10,
  ]);
});

it('never changes the state it was given', () => {
  const before = Object.freeze(newTicket());
  expect(() => act(before, 'assign', toBruno)).not.toThrow();
});
