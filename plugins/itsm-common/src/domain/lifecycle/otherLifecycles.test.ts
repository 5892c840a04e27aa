import { CHANGE_STATUSES, changeLifecycle } from './changeLifecycle';
import { afterPlanEdit } from './replan';
import { applyTransition } from './applyTransition';
import { findRule, isGranted, type Relation } from './lifecycle';
import { isOpen, LIFECYCLES, type TicketAction } from './lifecycles';
import { problemLifecycle } from './problemLifecycle';
import { missingParts } from './requirements';
import { newTicket } from './ticketFixture';

/** Mesa semantics 3.1, copied by hand: from → action → to. */
const PROBLEM: Record<string, Record<string, string>> = {
  new: { assign: 'assigned', cancel: 'cancelled' },
  assigned: {
    assign: 'assigned',
    analyse: 'root_cause_analysis',
    resolve: 'resolved',
    cancel: 'cancelled',
  },
  root_cause_analysis: {
    assign: 'kept',
    record_known_error: 'known_error',
    start_fix: 'fix_in_progress',
    resolve: 'resolved',
    cancel: 'cancelled',
  },
  known_error: {
    assign: 'kept',
    analyse: 'root_cause_analysis',
    start_fix: 'fix_in_progress',
    resolve: 'resolved',
  },
  fix_in_progress: { assign: 'kept', resolve: 'resolved' },
  resolved: { reanalyse: 'root_cause_analysis', close: 'closed' },
  closed: {},
  cancelled: {},
};

const COMMON_CHANGE: Record<string, Record<string, string>> = {
  draft: { assign: 'kept', cancel: 'cancelled' },
  assessment: {
    assign: 'kept',
    validate: 'authorization',
    reject: 'rejected',
    cancel: 'cancelled',
  },
  authorization: {
    assign: 'kept',
    approve: 'scheduled',
    reject: 'rejected',
    cancel: 'cancelled',
  },
  scheduled: { assign: 'kept', implement: 'implementing', cancel: 'cancelled' },
  implementing: { assign: 'kept', complete: 'review_or_closed' },
  review: { assign: 'kept', review: 'closed' },
  rejected: { replan: 'draft' },
  closed: {},
  cancelled: {},
};
const FROM_DRAFT = {
  normal: { submit: 'assessment' },
  standard: { submit: 'scheduled' },
  emergency: { submit: 'authorization', record_after_fact: 'review' },
} as const;

describe('the life cycle of a problem', () => {
  it.each(Object.keys(PROBLEM))(
    'leads on from %s as the semantics say',
    status => {
      const rules = problemLifecycle.rules.filter(rule =>
        (rule.from as readonly string[]).includes(status),
      );
      expect(
        Object.fromEntries(rules.map(rule => [rule.action, rule.to])),
      ).toEqual(PROBLEM[status]);
    },
  );

  it('asks for a root cause and a solution only of what is fixed', () => {
    const rule = findRule(problemLifecycle, 'resolve', {
      status: 'known_error',
    });
    const whenFixed = rule!.fields.filter(field =>
      field.when?.is.includes('fixed'),
    );
    expect(whenFixed.map(field => field.name)).toEqual([
      'rootCause',
      'solution',
    ]);
  });

  it('keeps what analysis found when it is resolved and taken up again', () => {
    const found = newTicket({
      status: 'known_error',
      rootCause: 'Leak',
      workaround: 'Restart',
    });
    const resolve = findRule(problemLifecycle, 'resolve', found)!;
    const resolved = applyTransition(
      found,
      resolve,
      { outcome: 'fixed', solution: 'Patched' },
      'p-bruno',
      9,
    );
    expect(resolved).toMatchObject({ rootCause: 'Leak', outcome: 'fixed' });
    const again = applyTransition(
      resolved,
      findRule(problemLifecycle, 'reanalyse', resolved)!,
      {},
      'p-bruno',
      10,
    );
    expect(again).toMatchObject({
      status: 'root_cause_analysis',
      rootCause: 'Leak',
      reopenCount: 1,
    });
    expect(again.outcome).toBeUndefined();
    expect(again.resolvedAt).toBeUndefined();
  });
});

describe.each(['normal', 'standard', 'emergency'] as const)(
  'the life cycle of a %s change',
  changeKind => {
    it.each(Object.keys(COMMON_CHANGE))(
      'leads on from %s as the semantics say',
      status => {
        const actions = Object.fromEntries(
          changeLifecycle.rules
            .map(({ action }) => action)
            .flatMap(action => {
              const rule = findRule(changeLifecycle, action, {
                status,
                changeKind,
              });
              return rule ? [[action, rule.to]] : [];
            }),
        );
        expect(actions).toEqual({
          ...COMMON_CHANGE[status],
          ...(status === 'draft' ? FROM_DRAFT[changeKind] : {}),
        });
      },
    );
  },
);

describe('deciding about a change', () => {
  const may = (action: TicketAction, status: string, ...as: Relation[]) =>
    isGranted(
      findRule(LIFECYCLES.change, action, { status, changeKind: 'normal' })!,
      new Set(as),
      {},
    );

  it('is for change managers', () => {
    expect(may('validate', 'assessment', 'staff')).toBe(false);
    expect(may('approve', 'authorization', 'staff')).toBe(false);
    expect(may('approve', 'authorization', 'staff', 'changeManager')).toBe(
      true,
    );
    expect(may('reject', 'assessment', 'staff', 'changeManager')).toBe(true);
    expect(may('review', 'review', 'staff')).toBe(false);
  });

  it.each(['requester', 'beneficiary', 'opener', 'assignee'] as const)(
    'is not for a change manager who is its %s',
    relation => {
      expect(may('approve', 'authorization', 'changeManager', relation)).toBe(
        false,
      );
      expect(may('reject', 'authorization', 'changeManager', relation)).toBe(
        false,
      );
    },
  );

  it('is followed by a review unless all went well', () => {
    const complete = (
      outcome: 'successful' | 'failed',
      changeKind: 'normal' | 'emergency',
    ) => {
      const ticket = newTicket({ status: 'implementing', changeKind });
      const rule = findRule(changeLifecycle, 'complete', ticket)!;
      return applyTransition(ticket, rule, { outcome }, 'p-ana', 5).status;
    };
    expect(complete('successful', 'normal')).toBe('closed');
    expect(complete('failed', 'normal')).toBe('review');
    expect(complete('successful', 'emergency')).toBe('review');
  });

  it('waits for a complete plan', () => {
    const rule = findRule(changeLifecycle, 'submit', {
      status: 'draft',
      changeKind: 'normal',
    })!;
    expect(missingParts(rule.needs, newTicket(), 0)).toEqual([
      'changeReason',
      'entities',
      'plannedStart',
      'plannedEnd',
      'implementationPlan',
      'testPlan',
      'rollbackPlan',
      'outage',
    ]);
    const planned = newTicket({
      changeReason: 'x',
      plannedStart: 1,
      plannedEnd: 2,
      implementationPlan: 'x',
      testPlan: 'x',
      rollbackPlan: 'x',
      outage: false,
    });
    expect(missingParts(rule.needs, planned, 1)).toEqual([]);
  });
});

describe('editing a plan', () => {
  const at = (
    changeKind: 'normal' | 'standard' | 'emergency',
    status: 'scheduled' | 'authorization' | 'draft',
  ) => newTicket({ changeKind, status });

  it('is open until it is closed or cancelled, also while it is rejected', () => {
    expect(CHANGE_STATUSES.filter(status => !isOpen(status))).toEqual([
      'closed',
      'cancelled',
    ]);
  });

  it('sends a scheduled change back to be decided about', () => {
    expect(
      afterPlanEdit(at('normal', 'scheduled'), ['plannedEnd'], []),
    ).toEqual({ changeKind: 'normal', status: 'assessment' });
    expect(
      afterPlanEdit(at('emergency', 'scheduled'), ['entities'], []),
    ).toEqual({ changeKind: 'emergency', status: 'authorization' });
  });

  it('makes a normal change of a standard one that leaves its template', () => {
    const editable = ['plannedStart', 'plannedEnd'];
    const standard = at('standard', 'scheduled');
    expect(afterPlanEdit(standard, ['plannedStart'], editable)).toBeUndefined();
    expect(afterPlanEdit(standard, ['rollbackPlan'], editable)).toEqual({
      changeKind: 'normal',
      status: 'assessment',
    });
  });

  it('voids an assessment, but moves nothing that is not decided yet', () => {
    expect(
      afterPlanEdit(at('normal', 'authorization'), ['testPlan'], []),
    ).toEqual({ changeKind: 'normal', status: 'assessment' });
    expect(
      afterPlanEdit(at('normal', 'draft'), ['testPlan'], []),
    ).toBeUndefined();
    expect(afterPlanEdit(at('normal', 'scheduled'), [], [])).toBeUndefined();
  });
});
