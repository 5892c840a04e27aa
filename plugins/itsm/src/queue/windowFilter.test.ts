import { DateTime } from 'luxon';
import { formatWindow, parseWindow, toPlanned } from './windowFilter';

const NOW = DateTime.fromISO('2026-03-12T15:30:00');
const local = (iso: string | undefined) =>
  iso && DateTime.fromISO(iso).toFormat('yyyy-MM-dd HH:mm');

describe('the window filter', () => {
  it.each([
    'window=week',
    'window=month',
    'window=dates&from=2026-03-01&until=2026-03-05',
    '',
  ])('keeps "%s" through parsing and formatting', query => {
    const params = new URLSearchParams();
    formatWindow(parseWindow(new URLSearchParams(query)), params);
    expect(params.toString()).toBe(query);
  });

  it('leaves out days that there are not', () => {
    expect(
      parseWindow(
        new URLSearchParams('window=dates&from=2026-02-31&until=soon'),
      ),
    ).toEqual({ choice: 'dates' });
  });

  it('means the week around today, and thirty days from today on', () => {
    const week = toPlanned({ choice: 'week' }, NOW);
    expect(local(week.plannedFrom)).toBe('2026-03-09 00:00');
    expect(local(week.plannedUntil)).toBe('2026-03-16 00:00');
    const month = toPlanned({ choice: 'month' }, NOW);
    expect(local(month.plannedFrom)).toBe('2026-03-12 00:00');
    expect(local(month.plannedUntil)).toBe('2026-04-11 00:00');
  });

  it('includes the last of the chosen days', () => {
    const days = toPlanned(
      { choice: 'dates', from: '2026-03-01', until: '2026-03-05' },
      NOW,
    );
    expect(local(days.plannedFrom)).toBe('2026-03-01 00:00');
    expect(local(days.plannedUntil)).toBe('2026-03-06 00:00');
    expect(toPlanned({ choice: 'dates', until: '2026-03-05' })).toEqual({
      plannedFrom: undefined,
      plannedUntil: expect.any(String),
    });
  });
});
