import type { BusinessCalendar } from '../calendar';
import { parseDuration } from '../calendar/duration';
import type { TicketState } from '../tickets/ticketState';
import type { TicketType } from '../tickets/ticketTypes';

/** What time brings to a ticket by itself (Mesa semantics 3.1). @public */
export const TIMED_ACTIONS = ['resume', 'remind', 'resolve', 'close'] as const;
/** @public */
export type TimedAction = (typeof TIMED_ACTIONS)[number];

/** What follows when a ticket waits for a reason; spans as they are written. @public */
export interface PendingFollowUp {
  remindAfter?: string;
  remindTimes: number;
  resolveAfter?: string;
}

/** What decides when it happens. @public */
export interface TimedRules {
  /** In which spans are counted. */
  calendar: BusinessCalendar | undefined;
  closeAfter?: string;
  pending: Readonly<Record<string, PendingFollowUp>>;
}

/**
 * When time next brings something to a ticket. Spans count from where they
 * began: closing from the resolution, reminders and resolving from where it
 * began to wait.
 *
 * @returns instants in UTC milliseconds
 * @public
 */
export function timedActions(
  type: TicketType,
  state: TicketState,
  { calendar, closeAfter, pending }: TimedRules,
): Partial<Record<TimedAction, number>> {
  const due: Partial<Record<TimedAction, number>> = {};
  const set = (action: TimedAction, at: number | undefined) => {
    if (at !== undefined) {
      due[action] = at;
    }
  };
  const after = (
    from: number | undefined,
    span: string | undefined,
    times = 1,
  ) =>
    calendar && from !== undefined && span !== undefined
      ? spanAfter(calendar, from, span, times)
      : undefined;
  if (state.status === 'pending') {
    const follow = pending[state.pendingReason ?? ''];
    const { pendingSince, reminders = 0 } = state;
    set('resume', state.resumeAt);
    // Whoever named a date is not waiting for an answer before it.
    if (follow && state.resumeAt === undefined && isForPeople(type)) {
      if (reminders < follow.remindTimes) {
        set('remind', after(pendingSince, follow.remindAfter, reminders + 1));
      }
      set('resolve', after(pendingSince, follow.resolveAfter));
    }
  }
  if (state.status === 'resolved' && isForPeople(type)) {
    set('close', after(state.resolvedAt, closeAfter));
  }
  return due;
}

/** Requests and incidents wait for people; the others are the desk's own. */
function isForPeople(type: TicketType): boolean {
  return type === 'request' || type === 'incident';
}

/** The instant at which a span is over for the nth time. */
function spanAfter(
  calendar: BusinessCalendar,
  from: number,
  span: string,
  times: number,
): number | undefined {
  const duration = parseDuration(span);
  if (!duration) {
    return undefined;
  }
  const ms =
    'ms' in duration
      ? duration.ms * times
      : calendar.workingDays(from, duration.workingDays * times);
  return ms === undefined ? undefined : calendar.add(from, ms);
}
