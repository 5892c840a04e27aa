import {
  calendarSpecSchema,
  holidayListSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  calendarDraft,
  copiedToWeekdays,
  keptCalendar,
  newCalendar,
} from './calendarDraft';
import { holidayListDraft, keptHolidayList } from './holidayListDraft';
import { hoursDraft, keptHours, moreHours, writtenTime } from './hoursDraft';

const HOLIDAYS = [
  { name: 'One', date: '2026-03-16' },
  { name: 'Span', from: '2026-07-20', to: '2026-07-31' },
  {
    name: 'Yearly',
    yearly: '12-24',
    hours: [{ from: '09:00', to: '13:00' }],
  },
  { name: 'Nth', month: 11, weekday: 'monday', nth: -1 },
  { name: 'Easter', easter: -2, since: 2024, until: 2042, every: 6 },
];

describe('a calendar that is only looked at', () => {
  it('is kept as it was', () => {
    const spec = calendarSpecSchema.parse({
      title: { en: 'Office', es: 'Oficina' },
      description: 'Kept',
      timeZone: 'America/Mexico_City',
      weekly: {
        monday: [{ from: '08:00', to: '15:00' }],
        friday: [{ from: '22:00', to: '06:00', nextDay: true }],
      },
      holidayLists: ['mexico-federal'],
      holidays: HOLIDAYS,
      overrides: [
        { date: '2026-03-21', hours: [{ from: '09:00', to: '13:00' }] },
        { date: '2026-03-22', name: 'Works', hours: [] },
      ],
    });
    expect(keptCalendar(calendarDraft(spec))).toEqual(spec);
  });

  it('keeps one title for both languages', () => {
    const spec = holidayListSpecSchema.parse({
      title: 'Federal',
      includes: ['others'],
      holidays: HOLIDAYS,
    });
    const draft = holidayListDraft(spec);
    expect(keptHolidayList(draft)).toEqual(spec);
    expect(
      keptHolidayList({ ...draft, title: { ...draft.title, es: 'Federales' } })
        .title,
    ).toEqual({ en: 'Federal', es: 'Federales' });
  });
});

describe('a new calendar', () => {
  it('lacks nothing but its titles', () => {
    const kept = keptCalendar(newCalendar('Europe/Madrid'));
    expect(calendarSpecSchema.safeParse({ ...kept, title: 'X' }).success).toBe(
      true,
    );
    expect(Object.keys(kept.weekly as object)).toHaveLength(5);
  });
});

describe('hours of a day', () => {
  it('are copied to Monday to Friday', () => {
    const { weekly } = newCalendar('UTC');
    const saturday = hoursDraft([{ from: '10:00', to: '12:00' }]);
    const copied = copiedToWeekdays({ ...weekly, saturday }, 'saturday');
    expect(keptHours(copied.wednesday)).toEqual(keptHours(saturday));
    expect(copied.sunday).toEqual([]);
    expect(copied.wednesday[0].key).not.toBe(saturday[0].key);
  });

  it('go on after a break, where the day has room', () => {
    const after = (to: string, nextDay?: true) =>
      keptHours(moreHours(hoursDraft([{ from: '08:00', to, nextDay }]))).at(-1);
    expect(keptHours(moreHours([]))).toEqual([{ from: '09:00', to: '18:00' }]);
    expect(after('15:30')).toEqual({ from: '16:30', to: '18:30' });
    expect(after('21:00')).toEqual({ from: '22:00', to: '24:00' });
    expect(after('23:00')).toEqual({ from: '', to: '' });
    expect(after('06:00', true)).toEqual({ from: '', to: '' });
  });

  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9.30', '09:30'],
    [' 18:00 ', '18:00'],
    ['2400', '24:00'],
    ['noon', 'noon'],
    ['', ''],
  ])('may be written as %j', (text, time) => {
    expect(writtenTime(text)).toBe(time);
  });
});
