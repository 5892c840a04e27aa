import { actionsFrom, findRule, isGranted, type Relation } from './lifecycle';
import { isOpen } from './lifecycles';
import {
  REQUEST_ACTIONS,
  REQUEST_STATUSES,
  requestLifecycle,
  type RequestAction,
  type RequestStatus,
} from './requestLifecycle';

/** Mesa semantics 3.1, written down a second time: from → action → to. */
const TABLE: Record<RequestStatus, Partial<Record<RequestAction, string>>> = {
  new: {
    start: 'in_progress',
    assign: 'assigned',
    dispatch: 'new',
    resolve: 'resolved',
    cancel: 'cancelled',
  },
  assigned: {
    start: 'in_progress',
    assign: 'assigned',
    dispatch: 'new',
    pend: 'pending',
    resolve: 'resolved',
    cancel: 'cancelled',
  },
  in_progress: {
    assign: 'kept',
    dispatch: 'new',
    pend: 'pending',
    resolve: 'resolved',
    cancel: 'cancelled',
  },
  pending: {
    assign: 'kept',
    dispatch: 'new',
    resume: 'before',
    resolve: 'resolved',
    cancel: 'cancelled',
  },
  resolved: { reopen: 'in_progress', close: 'closed' },
  closed: {},
  cancelled: {},
};

const pairs = REQUEST_STATUSES.flatMap(status =>
  REQUEST_ACTIONS.map(action => [status, action] as const),
);

const REQUIRED: Record<RequestAction, string[]> = {
  start: [],
  assign: ['team', 'assignee'],
  dispatch: ['team'],
  pend: ['reason'],
  resume: [],
  resolve: ['resolutionCode', 'solution'],
  reopen: ['comment'],
  close: [],
  cancel: ['reason'],
};

const party: Relation[] = ['requester', 'beneficiary', 'opener'];

describe('the life cycle of a request', () => {
  it.each(pairs)(
    'from %s, %s leads where the semantics say',
    (from, action) => {
      expect(findRule(requestLifecycle, action, { status: from })?.to).toBe(
        TABLE[from][action],
      );
    },
  );

  it.each(REQUEST_STATUSES)('names what is possible in %s', status => {
    expect(actionsFrom(requestLifecycle, { status }).sort()).toEqual(
      Object.keys(TABLE[status]).sort(),
    );
  });

  it('has one rule at most for an action in a status', () => {
    for (const [status, action] of pairs) {
      const rules = requestLifecycle.rules.filter(
        rule => rule.action === action && rule.from.includes(status),
      );
      expect(rules.length).toBeLessThanOrEqual(1);
    }
  });

  it('ends exactly where nothing leads on', () => {
    expect([...requestLifecycle.final]).toEqual(
      REQUEST_STATUSES.filter(
        status => Object.keys(TABLE[status]).length === 0,
      ),
    );
  });

  it('counts as open what somebody still has to work on', () => {
    expect(REQUEST_STATUSES.filter(isOpen)).toEqual([
      'new',
      'assigned',
      'in_progress',
      'pending',
    ]);
  });

  it.each(REQUEST_ACTIONS)('asks for what %s needs', action => {
    const rules = requestLifecycle.rules.filter(rule => rule.action === action);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) {
      expect(
        rule.fields.filter(field => field.required).map(field => field.name),
      ).toEqual(REQUIRED[action]);
    }
  });

  it('takes the cause and notes for the desk alone', () => {
    const internal = requestLifecycle.rules
      .flatMap(rule => rule.fields)
      .filter(field => field.visibility === 'internal')
      .map(field => field.name);
    expect(new Set(internal)).toEqual(new Set(['note', 'cause']));
  });

  it.each(pairs.filter(([from, action]) => TABLE[from][action]))(
    'in %s, lets the right people %s',
    (status, action) => {
      const rule = findRule(requestLifecycle, action, { status })!;
      const may = (relation: Relation, assignee?: string) =>
        isGranted(rule, new Set([relation]), { assignee });
      expect(may('staff')).toBe(true);
      expect(may('staff', 'p-bruno')).toBe(true);
      expect(isGranted(rule, new Set(), {})).toBe(false);
      for (const relation of party) {
        const always = action === 'reopen' || action === 'close';
        expect(may(relation)).toBe(always || action === 'cancel');
        expect(may(relation, 'p-bruno')).toBe(always);
      }
    },
  );
});
