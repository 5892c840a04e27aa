import { BusinessCalendar } from '../calendar';
import { at, calendarOf, shown } from '../calendar/calendarFixture';
import type { TicketState } from '../tickets/ticketState';
import type { TicketType } from '../tickets/ticketTypes';
import { timedActions, type TimedRules } from './timedActions';

const rules: TimedRules = {
  calendar: new BusinessCalendar(calendarOf()),
  closeAfter: 'P5WD',
  pending: {
    'waiting-requester': {
      remindAfter: 'P2WD',
      remindTimes: 2,
      resolveAfter: 'P10WD',
    },
  },
};
const due = (state: Partial<TicketState>, type: TicketType = 'request') =>
  Object.fromEntries(
    Object.entries(timedActions(type, state as TicketState, rules)).map(
      ([action, instant]) => [action, shown(instant)],
    ),
  );

describe('what time brings to a ticket', () => {
  const waiting = {
    status: 'pending',
    pendingReason: 'waiting-requester',
    pendingSince: at('2025-03-12T17:00'),
  } as const;

  it('is nothing while it is worked on', () => {
    expect(due({ status: 'in_progress' })).toEqual({});
    expect(due({ status: 'new' })).toEqual({});
    expect(due({ status: 'closed', resolvedAt: 0 })).toEqual({});
  });

  it('is that it is closed some working days after it was resolved', () => {
    expect(
      due({ status: 'resolved', resolvedAt: at('2025-03-12T17:00') }),
    ).toEqual({ close: 'Wed 2025-03-19 18:00' });
    expect(
      due(
        { status: 'resolved', resolvedAt: at('2025-03-12T17:00') },
        'problem',
      ),
    ).toEqual({});
  });

  it('is that it goes on at a date, and nothing else before', () => {
    expect(due({ ...waiting, resumeAt: at('2025-04-01T08:00') })).toEqual({
      resume: 'Tue 2025-04-01 08:00',
    });
  });

  it('is a reminder, another one, and then that it is resolved', () => {
    expect(due(waiting)).toEqual({
      remind: 'Fri 2025-03-14 18:00',
      resolve: 'Wed 2025-03-26 18:00',
    });
    expect(due({ ...waiting, reminders: 1 }).remind).toBe(
      'Tue 2025-03-18 18:00',
    );
    expect(due({ ...waiting, reminders: 2 })).toEqual({
      resolve: 'Wed 2025-03-26 18:00',
    });
  });

  it('is nothing for reasons without a rule, nor without a calendar', () => {
    expect(due({ ...waiting, pendingReason: 'waiting-supplier' })).toEqual({});
    expect(
      timedActions('request', waiting as unknown as TicketState, {
        ...rules,
        calendar: undefined,
      }),
    ).toEqual({});
  });
});
