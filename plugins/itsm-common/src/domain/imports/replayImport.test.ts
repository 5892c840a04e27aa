import fc from 'fast-check';
import { foldTicketEvents } from '../events/foldTicketEvents';
import { diffStates, type TicketEvent } from '../events/ticketEvents';
import { findRule } from '../lifecycle/lifecycle';
import { LIFECYCLES } from '../lifecycle/lifecycles';
import { DEFAULT_PRIORITY_MATRIX } from '../priority/computePriority';
import { IMPACTS, URGENCIES } from '../priority/levels';
import type { TicketState } from '../tickets/ticketState';
import { IMPORT_STATUSES, type ImportedUpdate } from './importedHistory';
import { replayImport } from './replayImport';

const OPENED = Date.UTC(2016, 1, 29, 8, 0);
const MINUTE = 60_000;

const initial: TicketState = {
  title: 'Printer',
  description: 'It does not print',
  status: 'new',
  requester: 'caller',
  beneficiary: 'caller',
  openedBy: 'agent',
  origin: 'phone',
  fields: {},
  impact: 'service',
  urgency: 'medium',
  priorityComputed: 3,
  team: 'group:default/desk',
  restricted: false,
  reopenCount: 0,
  reassignCount: 0,
};

const update = (
  minutes: number,
  status: ImportedUpdate['status'],
  more: Partial<ImportedUpdate> = {},
): ImportedUpdate => ({
  row: minutes + 2,
  at: OPENED + minutes * MINUTE,
  by: 'agent',
  status,
  impact: 'service',
  urgency: 'medium',
  pendingReason: 'waiting-requester',
  resolutionCode: 'restored',
  solution: 'Done',
  comment: 'Again',
  ...more,
});

const replay = (...updates: ImportedUpdate[]) =>
  replayImport(
    { state: initial, openedAt: OPENED, lastEventAt: OPENED },
    updates,
    { matrix: DEFAULT_PRIORITY_MATRIX, titleOf: ref => `Title of ${ref}` },
  );

const actionsOf = (result: ReturnType<typeof replay>) =>
  result.entries.flatMap(({ body }) =>
    body.kind === 'transition' ? [body.action] : [],
  );
const codesOf = (result: ReturnType<typeof replay>) =>
  result.repairs.map(({ code }) => code);

describe('replayImport', () => {
  it('tells an ordinary history at the instants of its updates', () => {
    const result = replay(
      update(5, 'new'),
      update(10, 'in_progress', { assignee: 'resolver' }),
      update(20, 'pending'),
      update(30, 'in_progress', { assignee: 'resolver' }),
      update(40, 'resolved', { assignee: 'resolver' }),
      update(90, 'closed', { assignee: 'resolver' }),
    );
    expect(result.errors).toEqual([]);
    expect(actionsOf(result)).toEqual([
      'assign',
      'start',
      // Nobody has it any more: back to the queue, and it waits there.
      'dispatch',
      'start',
      'pend',
      'assign',
      'resume',
      'resolve',
      'close',
    ]);
    expect(result.state).toMatchObject({
      status: 'closed',
      assignee: 'resolver',
      resolutionCode: 'restored',
      resolvedAt: OPENED + 40 * MINUTE,
      closedAt: OPENED + 90 * MINUTE,
    });
  });

  it('counts reopening, also after a closing that did not last', () => {
    const result = replay(
      update(5, 'resolved'),
      update(6, 'closed'),
      update(7, 'in_progress'),
      update(8, 'resolved'),
      update(9, 'closed'),
    );
    expect(actionsOf(result)).toEqual([
      'resolve',
      'reopen',
      'start',
      'resolve',
      'close',
    ]);
    expect(codesOf(result)).toEqual(['closingUndone']);
    expect(result.state).toMatchObject({
      reopenCount: 1,
      resolvedAt: OPENED + 8 * MINUTE,
      closedAt: OPENED + 9 * MINUTE,
    });
  });

  it.each<[string, ImportedUpdate[], string[], string[]]>([
    [
      'waits at once',
      [update(1, 'pending')],
      ['start', 'pend'],
      ['startedFirst'],
    ],
    [
      'is closed at once',
      [update(1, 'closed')],
      ['resolve', 'close'],
      ['resolvedWithClosing'],
    ],
    [
      'waits for somebody else',
      [update(1, 'pending'), update(2, 'pending', { pendingReason: 'vendor' })],
      ['start', 'pend', 'resume', 'pend'],
      ['startedFirst'],
    ],
    [
      'says nothing of its status',
      [update(1, 'in_progress'), update(2, 'kept')],
      ['start'],
      ['statusKept'],
    ],
    [
      'changes hands once it is resolved',
      [update(1, 'resolved'), update(2, 'resolved', { assignee: 'other' })],
      ['resolve'],
      ['ownerAfterResolution'],
    ],
    [
      'changes once it is closed',
      [update(1, 'closed'), update(2, 'closed', { impact: 'organisation' })],
      ['resolve', 'close'],
      ['resolvedWithClosing', 'changedAfterClosing'],
    ],
  ])('puts right a ticket that %s', (_, updates, actions, repairs) => {
    const result = replay(...updates);
    expect(result.errors).toEqual([]);
    expect(actionsOf(result)).toEqual(actions);
    expect(codesOf(result)).toEqual(repairs);
  });

  it('keeps the owner whom a resolved ticket is given, as an edit', () => {
    const result = replay(
      update(1, 'resolved', { assignee: 'one' }),
      update(2, 'closed', { assignee: 'two', team: 'group:default/web' }),
    );
    expect(result.state).toMatchObject({
      status: 'closed',
      assignee: 'two',
      team: 'group:default/web',
    });
    expect(result.entries.at(-2)?.body).toEqual({
      kind: 'edited',
      changes: {
        team: { from: 'group:default/desk', to: 'group:default/web' },
        assignee: { from: 'one', to: 'two' },
      },
    });
  });

  it('moves a resolution and a closing that are stamped again', () => {
    const [first, second] = [OPENED + MINUTE, OPENED + 3 * MINUTE];
    const result = replay(
      // What is stamped later stands in every row of an export.
      update(1, 'resolved', { resolvedAt: second, closedAt: second }),
      update(3, 'resolved', { resolvedAt: second }),
      update(4, 'closed', { resolvedAt: second }),
      update(9, 'closed', { closedAt: OPENED + 9 * MINUTE }),
    );
    expect(codesOf(result)).toEqual(['stampedAgain', 'stampedAgain']);
    expect(result.entries[0].body).toMatchObject({
      changes: { resolvedAt: { to: first } },
    });
    expect(result.state).toMatchObject({
      resolvedAt: second,
      closedAt: OPENED + 9 * MINUTE,
    });
  });

  it('takes the counters of the source', () => {
    const result = replay(
      update(1, 'in_progress', { reassignCount: 2 }),
      update(2, 'in_progress', { reassignCount: 4, reopenCount: 1 }),
    );
    expect(result.state).toMatchObject({ reassignCount: 4, reopenCount: 1 });
    expect(result.entries.map(({ visibility }) => visibility)).toEqual([
      'public',
      'internal',
    ]);
  });

  it('computes the priority again when impact or urgency change', () => {
    const result = replay(
      update(1, 'new', { impact: 'organisation', urgency: 'critical' }),
    );
    expect(result.state.priorityComputed).toBe(1);
  });

  it('tells when the entity changes', () => {
    const result = replay(
      update(1, 'new', { primaryEntity: 'system:default/mail' }),
      update(2, 'new', { primaryEntity: 'system:default/web' }),
    );
    expect(result.primaryEntity).toBe('system:default/web');
    expect(result.entries.map(({ body }) => body)).toMatchObject([
      { kind: 'entity_linked', entity: { ref: 'system:default/mail' } },
      { kind: 'entity_unlinked', entity: { ref: 'system:default/mail' } },
      {
        kind: 'entity_linked',
        entity: { ref: 'system:default/web', role: 'primary' },
      },
    ]);
  });

  it.each<[string, ImportedUpdate, string, string]>([
    [
      'waiting without a reason',
      update(1, 'pending', { pendingReason: undefined }),
      'pendingReason',
      'required',
    ],
    [
      'a resolution without a code',
      update(1, 'resolved', { resolutionCode: undefined }),
      'resolutionCode',
      'required',
    ],
    [
      'a resolution without a solution',
      update(1, 'closed', { solution: undefined }),
      'solution',
      'required',
    ],
  ])('refuses %s, naming row and field', (_, row, field, code) => {
    expect(replay(row).errors).toEqual([
      expect.objectContaining({ row: 3, field, code }),
    ]);
  });

  it('refuses to open what was closed before this history', () => {
    const result = replayImport(
      {
        state: { ...initial, status: 'closed' },
        openedAt: OPENED,
        lastEventAt: OPENED,
      },
      [update(1, 'in_progress')],
      { matrix: DEFAULT_PRIORITY_MATRIX, titleOf: ref => ref },
    );
    expect(result.errors).toMatchObject([
      { row: 3, field: 'status', code: 'reopenedAfterClosing' },
    ]);
  });

  it('dates an update back to one that follows and is older', () => {
    const result = replay(
      update(70, 'in_progress'),
      update(10, 'in_progress', { urgency: 'low' }),
      update(60, 'resolved'),
    );
    expect(codesOf(result)).toEqual(['timeBackwards']);
    expect(result.entries.map(({ at }) => (at - OPENED) / MINUTE)).toEqual([
      10, 10, 60, 60,
    ]);
  });

  it('dates what lies before the opening at the opening', () => {
    const result = replay(update(-30, 'in_progress'));
    expect(codesOf(result)).toEqual(['beforeOpening']);
    expect(result.entries[0].at).toBe(OPENED);
  });

  it('refuses time that runs back further than a day', () => {
    const days = 2 * 24 * 60;
    const result = replay(update(days, 'new'), update(1, 'new'));
    expect(result.errors).toMatchObject([
      { row: 3, field: 'at', code: 'timeBackwards' },
    ]);
    expect(replay(update(-days, 'new')).errors).toHaveLength(1);
  });

  it('never leaves the table, and the log gives the state, for any history', () => {
    const anyUpdate = fc.record({
      minutes: fc.integer({ min: 0, max: 1000 }),
      status: fc.constantFrom(...IMPORT_STATUSES),
      team: fc.constantFrom('group:default/desk', 'group:default/web'),
      assignee: fc.constantFrom(undefined, 'one', 'two'),
      pendingReason: fc.constantFrom('waiting-requester', 'vendor'),
      impact: fc.constantFrom(...IMPACTS),
      urgency: fc.constantFrom(...URGENCIES),
      reassignCount: fc.option(fc.nat(9), { nil: undefined }),
      resolvedAt: fc.constantFrom(undefined, OPENED, OPENED + 99 * MINUTE),
    });
    fc.assert(
      fc.property(fc.array(anyUpdate, { maxLength: 20 }), history => {
        const result = replay(
          ...history.map(({ minutes, status, ...more }) =>
            update(minutes, status, more),
          ),
        );
        const created = {
          kind: 'created' as const,
          changes: diffStates({}, initial),
        };
        const log = [created, ...result.entries.map(entry => entry.body)];
        const events = log.map(
          (body, seq): TicketEvent => ({
            seq,
            at: 0,
            visibility: 'public',
            body,
          }),
        );
        expect(foldTicketEvents(events)).toEqual(result.state);
        const outsideOfTable = events.filter(({ body }, index) => {
          const before = foldTicketEvents(events.slice(0, index));
          return (
            body.kind === 'transition' &&
            !findRule(LIFECYCLES.incident, body.action, before)
          );
        });
        expect(outsideOfTable).toEqual([]);
        const times = result.entries.map(({ at }) => at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        // Where the source left it, the portal has it too.
        const last = history.at(-1)?.status ?? 'kept';
        const isTold = last === 'kept' || result.errors.length > 0;
        const { status } = result.state;
        const reached = status === 'assigned' ? 'new' : status;
        expect(isTold ? last : reached).toBe(last);
      }),
      { numRuns: 500 },
    );
  });
});
