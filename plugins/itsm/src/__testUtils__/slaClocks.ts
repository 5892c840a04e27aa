import type {
  SlaClockView,
  SlaSegmentView,
  TicketSla,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** When the clock below is looked at: Tuesday 10:30 in Mexico City. */
export const SLA_NOW = '2025-03-18T16:30:00.000Z';
const HOUR = 3_600_000;

const named = (name: string, en: string, es: string) => ({
  name,
  title: { en, es },
});

/** Stopped by Hugo, as a supplier has to answer. */
export const A_PAUSE: NonNullable<SlaClockView['pause']> = {
  cause: 'pending',
  reason: named('waiting-supplier', 'Waiting for a supplier', 'Proveedor'),
  seq: 4,
  by: { id: 'p-hugo', name: 'Hugo Web' },
};

export function aSegment(part: Partial<SlaSegmentView> = {}): SlaSegmentView {
  return {
    start: '2025-03-14T23:00:00.000Z',
    end: '2025-03-15T00:00:00.000Z',
    kind: 'running',
    term: 0,
    ...part,
  };
}

export function aTerm(
  part: Partial<SlaClockView['terms'][number]> = {},
): SlaClockView['terms'][number] {
  return {
    at: '2025-03-14T23:00:00.000Z',
    targetMs: 4 * HOUR,
    written: 'PT4H',
    policy: {
      ...named('incidents', 'Incidents', 'Incidentes'),
      revision: 3,
      isCurrent: true,
    },
    calendar: {
      ...named('office', 'Office hours', 'Horario de oficina'),
      revision: 2,
      timeZone: 'America/Mexico_City',
      holidayLists: [
        { ...named('public', 'Public holidays', 'Inhábiles'), revision: 1 },
      ],
    },
    priority: 2,
    fits: ['types'],
    passedOver: [named('all', 'All tickets', 'Todos los casos')],
    spentBeforeMs: 0,
    ...part,
  };
}

/**
 * A clock that began on a Friday at 17:00 with four hours (Mesa semantics
 * 3.3): over the weekend, a holiday on Monday, half an hour on Tuesday, and
 * then a pause that is over since 10:00.
 */
export function aClock(part: Partial<SlaClockView> = {}): SlaClockView {
  return {
    metric: 'resolution',
    cycle: 1,
    phase: 'running',
    isWithdrawn: false,
    startedAt: '2025-03-14T23:00:00.000Z',
    dueAt: '2025-03-18T18:30:00.000Z',
    targetMs: 4 * HOUR,
    spentMs: 2 * HOUR,
    terms: [aTerm()],
    marks: [
      {
        term: 0,
        percent: 75,
        isBreach: false,
        at: '2025-03-18T17:30:00.000Z',
        isAhead: true,
      },
      {
        term: 0,
        percent: 100,
        isBreach: true,
        at: '2025-03-18T18:30:00.000Z',
        isAhead: true,
      },
    ],
    sums: {
      running: 2 * HOUR,
      paused: HOUR / 2,
      outside: 63 * HOUR,
      holiday: 24 * HOUR,
    },
    segments: [
      aSegment(),
      aSegment({
        start: '2025-03-15T00:00:00.000Z',
        end: '2025-03-17T06:00:00.000Z',
        kind: 'outside',
      }),
      aSegment({
        start: '2025-03-17T06:00:00.000Z',
        end: '2025-03-18T06:00:00.000Z',
        kind: 'holiday',
        name: 'Benito Juárez',
      }),
      aSegment({
        start: '2025-03-18T06:00:00.000Z',
        end: '2025-03-18T15:00:00.000Z',
        kind: 'outside',
      }),
      aSegment({
        start: '2025-03-18T15:00:00.000Z',
        end: '2025-03-18T15:30:00.000Z',
      }),
      aSegment({
        start: '2025-03-18T15:30:00.000Z',
        end: '2025-03-18T16:00:00.000Z',
        kind: 'paused',
        pause: A_PAUSE,
      }),
      aSegment({ start: '2025-03-18T16:00:00.000Z', end: SLA_NOW }),
    ],
    segmentsLeftOut: 0,
    ...part,
  };
}

/** The clocks of a ticket; none without a policy. */
export function aTicketSla(
  clocks: SlaClockView[],
  none: TicketSla['none'] = 'noPolicy',
): TicketSla {
  return { now: SLA_NOW, clocks, ...(clocks.length > 0 ? {} : { none }) };
}

/** The page is looked at at this time; undone by `jest.restoreAllMocks`. */
export function itIs(iso: string): void {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse(iso));
}
