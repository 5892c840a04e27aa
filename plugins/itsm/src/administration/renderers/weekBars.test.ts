import { barsOf } from './weekBars';

const HOUR = 60;

describe('the hours of a day', () => {
  it('are those that begin on it', () => {
    const weekly = {
      monday: [
        { from: '16:00', to: '18:00' },
        { from: '08:00', to: '15:30' },
      ],
    };
    expect(barsOf(weekly, 'monday')).toEqual([
      { start: 8 * HOUR, end: 15.5 * HOUR },
      { start: 16 * HOUR, end: 18 * HOUR },
    ]);
    expect(barsOf(weekly, 'tuesday')).toEqual([]);
  });

  it('and those that went on after midnight', () => {
    const weekly = { sunday: [{ from: '22:00', to: '06:00' }] };
    expect(barsOf(weekly, 'sunday')).toEqual([
      { start: 22 * HOUR, end: 24 * HOUR },
    ]);
    expect(barsOf(weekly, 'monday')).toEqual([{ start: 0, end: 6 * HOUR }]);
  });

  it('fill the day when it never closes', () => {
    const always = [{ from: '00:00', to: '24:00' }];
    expect(barsOf({ monday: always, sunday: always }, 'monday')).toEqual([
      { start: 0, end: 24 * HOUR },
    ]);
  });
});
