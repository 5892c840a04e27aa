import { createOfficeTime, officeMinutes } from './createOfficeTime';

const ZONE = 'America/Mexico_City';
/** Six hours behind UTC. */
const local = (text: string) => Date.parse(`${text}:00-06:00`);
const told = (instant: number) =>
  new Date(instant - 6 * 3_600_000).toISOString().slice(0, 16);

describe('office time', () => {
  it.each([
    ['within the day', '2026-03-18T16:00', '2h', '2026-03-18T13:59'],
    ['over the night', '2026-03-18T10:00', '2h', '2026-03-17T16:59'],
    ['over the weekend', '2026-03-16T10:00', '2h', '2026-03-13T16:59'],
    ['asked at night', '2026-03-18T23:30', '30m', '2026-03-18T17:29'],
    ['asked on a Sunday', '2026-03-22T12:00', '1d', '2026-03-19T17:59'],
    ['whole weeks', '2026-03-18T16:00', '10d', '2026-03-04T15:59'],
  ])('counts back: %s', (_, now, span, expected) => {
    const office = createOfficeTime(local(now), ZONE);
    expect(told(office.instantBefore(officeMinutes(span)))).toBe(expected);
  });

  it('never stands still', () => {
    const office = createOfficeTime(local('2026-03-18T16:07'), ZONE);
    for (let minutes = 1; minutes < 2000; minutes += 1) {
      expect(office.instantBefore(minutes)).toBeLessThan(
        office.instantBefore(minutes - 1),
      );
    }
  });

  it('refuses the future, and what is too far back', () => {
    const office = createOfficeTime(local('2026-03-18T16:00'), ZONE);
    expect(() => office.instantBefore(-1)).toThrow('into the future');
    expect(() => office.instantBefore(officeMinutes('100d'))).toThrow(
      'more than 70 days ago',
    );
  });

  it('adds working days in both directions', () => {
    const friday = local('2026-03-20T11:00');
    const office = createOfficeTime(friday, ZONE);
    const day = (days: number) =>
      office.dateOf(office.addWorkingDays(friday, days));
    expect([day(-5), day(-1), day(0), day(1), day(6)]).toEqual([
      '2026-03-13',
      '2026-03-19',
      '2026-03-20',
      '2026-03-23',
      '2026-03-30',
    ]);
  });

  it.each([
    ['later the same day', { day: 0, at: '19:30' }, '2026-03-20T19:30'],
    ['over the weekend', { day: 1, at: '08:00' }, '2026-03-23T08:00'],
    ['before', { day: -1, at: '23:15' }, '2026-03-19T23:15'],
    ['this Sunday', { week: 0, weekday: 7, at: '02:00' }, '2026-03-22T02:00'],
    ['next Tuesday', { week: 1, weekday: 2, at: '20:00' }, '2026-03-24T20:00'],
  ])('finds a moment: %s', (_, moment, expected) => {
    const friday = local('2026-03-20T11:00');
    const office = createOfficeTime(friday, ZONE);
    expect(told(office.momentOf(friday, moment))).toBe(expected);
  });

  it('keeps the time of day when the clocks change', () => {
    const before = Date.parse('2026-03-27T11:00:00+01:00');
    const office = createOfficeTime(before, 'Europe/Madrid');
    const sunday = { week: 0, weekday: 7 };
    const at = (time: string) =>
      new Date(office.momentOf(before, { ...sunday, at: time })).toISOString();
    expect(at('01:30')).toBe('2026-03-29T00:30:00.000Z');
    expect(at('12:00')).toBe('2026-03-29T10:00:00.000Z');
    expect(() => at('noon')).toThrow('"noon" is not a time of day');
  });

  it('reads spans, and says what is wrong with one', () => {
    expect(officeMinutes('1d 2h 15m')).toBe(9 * 60 + 135);
    expect(() => officeMinutes('2 days')).toThrow('is not office time');
  });
});
