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

  it('reads spans, and says what is wrong with one', () => {
    expect(officeMinutes('1d 2h 15m')).toBe(9 * 60 + 135);
    expect(() => officeMinutes('2 days')).toThrow('is not office time');
  });
});
