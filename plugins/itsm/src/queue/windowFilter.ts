import { DateTime } from 'luxon';

export const WINDOW_CHOICES = ['week', 'month', 'dates'] as const;
export type WindowChoice = (typeof WINDOW_CHOICES)[number];

/**
 * Which changes are meant by the time at which they are made. Weeks and
 * months count from today whenever the list is read, so that a kept view
 * stays of use; dates are civil ones, `YYYY-MM-DD`, the last included.
 */
export interface WindowFilter {
  choice?: WindowChoice;
  from?: string;
  until?: string;
}

const CIVIL = /^\d{4}-\d{2}-\d{2}$/;

function civil(text: string | null): string | undefined {
  return text && CIVIL.test(text) && DateTime.fromISO(text).isValid
    ? text
    : undefined;
}

/** Reads the filter from an address; what makes no sense is left out. */
export function parseWindow(params: URLSearchParams): WindowFilter {
  const choice = WINDOW_CHOICES.find(known => known === params.get('window'));
  if (choice !== 'dates') {
    return choice ? { choice } : {};
  }
  return {
    choice,
    from: civil(params.get('from')),
    until: civil(params.get('until')),
  };
}

/** Writes what `parseWindow` reads back. */
export function formatWindow(window: WindowFilter, params: URLSearchParams) {
  if (window.choice) {
    params.set('window', window.choice);
  }
  if (window.choice === 'dates' && window.from) {
    params.set('from', window.from);
  }
  if (window.choice === 'dates' && window.until) {
    params.set('until', window.until);
  }
}

/** The instants that the API is asked for, in the reader's zone. */
export function toPlanned(
  window: WindowFilter,
  now: DateTime = DateTime.local(),
): { plannedFrom?: string; plannedUntil?: string } {
  const iso = (at: DateTime) => at.toUTC().toISO() ?? undefined;
  const today = now.startOf('day');
  switch (window.choice) {
    case 'week':
      return {
        plannedFrom: iso(now.startOf('week')),
        plannedUntil: iso(now.startOf('week').plus({ weeks: 1 })),
      };
    case 'month':
      return {
        plannedFrom: iso(today),
        plannedUntil: iso(today.plus({ days: 30 })),
      };
    case 'dates':
      return {
        plannedFrom: window.from && iso(DateTime.fromISO(window.from)),
        plannedUntil:
          window.until && iso(DateTime.fromISO(window.until).plus({ days: 1 })),
      };
    default:
      return {};
  }
}
