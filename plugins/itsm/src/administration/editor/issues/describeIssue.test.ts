import {
  calendarSpecSchema,
  holidayListSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';
import { describeIssue } from './describeIssue';
import { fieldErrors } from './fieldErrors';

/** Gives keys with what fills their gaps, instead of texts. */
const context = {
  t: (key: string, values: object = {}) =>
    [key, ...Object.values(values)].join(' '),
  locale: 'en-US',
} as unknown as DescribeContext;

const CALENDAR = {
  title: 'Office',
  timeZone: 'America/Mexico_City',
  weekly: { monday: [{ from: '09:00', to: '18:00' }] },
};
const ofCalendar = (part: object) =>
  Object.fromEntries(
    fieldErrors(
      calendarSpecSchema.safeParse({ ...CALENDAR, ...part }),
      context,
    ),
  );
const ofHolidays = (...holidays: object[]) =>
  Object.fromEntries(
    fieldErrors(
      holidayListSpecSchema.safeParse({ title: 'Holidays', holidays }),
      context,
    ),
  );

describe('what is wrong with a calendar', () => {
  it('is nothing when it can be saved', () => {
    expect(ofCalendar({})).toEqual({});
  });

  it.each([
    ['title', { title: { en: '', es: 'Oficina' } }, 'title.en', 'required'],
    ['zone', { timeZone: 'Mars/Base' }, 'timeZone', 'timeZone'],
    [
      'time',
      { weekly: { monday: [{ from: '25:00', to: '18:00' }] } },
      'weekly.monday.0.from',
      'timeOfDay',
    ],
    [
      'date',
      { overrides: [{ date: '', hours: [] }] },
      'overrides.0.date',
      'date',
    ],
  ])('is found at the %s', (_, part, path, code) => {
    expect(ofCalendar(part)).toMatchObject({ [path]: `finding.${code}` });
  });

  it.each([
    [
      { weekly: { monday: [{ from: '18:00', to: '09:00' }] } },
      'weekly.monday.0.to',
      'needsNextDay',
    ],
    [
      { weekly: { monday: [{ from: '09:00', to: '18:00', nextDay: true }] } },
      'weekly.monday.0.to',
      'sameDay',
    ],
    [
      {
        weekly: {
          monday: [
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '13:00' },
          ],
        },
      },
      'weekly.monday.1',
      'overlaps 11:00–13:00 09:00–12:00',
    ],
    [
      {
        weekly: {
          monday: [{ from: '22:00', to: '06:00', nextDay: true }],
          tuesday: [{ from: '05:00', to: '07:00' }],
        },
      },
      'weekly.tuesday.0',
      'overlapsNight 05:00–07:00',
    ],
    [{ weekly: {} }, 'weekly', 'noOpenTime'],
    [
      {
        overrides: [
          { date: '2026-03-21', hours: [] },
          { date: '2026-03-21', hours: [] },
        ],
      },
      'overrides.1.date',
      'dateTwice',
    ],
  ])('has words for what its schema says of %j', (part, path, issue) => {
    expect(ofCalendar(part)).toEqual({
      [path]: `administration.issue.${issue}`,
    });
  });
});

describe('what the server says of closures', () => {
  it.each([
    [
      'closes, with the holidays beside it, 105 days on end, from 2027-01-01 to 2027-04-15; the longest closure has 60',
      'closure 105 January 1, 2027 April 15, 2027 60',
    ],
    [
      'holidays of HolidayList/country, HolidayList/union close 105 days on end, from 2027-01-01 to 2027-04-15; the longest closure has 60',
      'closureOfLists country, union 105 January 1, 2027 April 15, 2027 60',
    ],
    [
      'makes Calendar/office wrong: holidays of HolidayList/country close 105 days on end, from 2027-01-01 to 2027-04-15; the longest closure has 60',
      'closureOf office 105 January 1, 2027 April 15, 2027 60',
    ],
    ['has no open time: holidays close all of it', 'alwaysClosed'],
    ['leaves Calendar/office no open time', 'closesCalendar office'],
  ])('%s', (message, told) => {
    expect(describeIssue({ code: 'custom', path: [], message }, context)).toBe(
      `administration.issue.${told}`,
    );
  });
});

describe('what is wrong with a holiday', () => {
  it.each([
    [{ from: '2026-03-21', to: '2026-03-20' }, 'to', 'spanOrder'],
    [{ from: '2026-01-01', to: '2026-03-31' }, 'to', 'spanLong 90 60'],
    [{ yearly: '05-01', since: 2030, until: 2029 }, 'until', 'yearOrder'],
    [{ easter: -2, every: 2 }, 'every', 'needsSince'],
  ])('has words for what the schema says of %j', (rule, field, issue) => {
    expect(ofHolidays({ name: 'A', ...rule })).toEqual({
      [`holidays.0.${field}`]: `administration.issue.${issue}`,
    });
  });

  it('is that another one is on its day', () => {
    expect(
      ofHolidays({ name: 'A', easter: 0 }, { name: 'B', easter: 0 }),
    ).toEqual({ 'holidays.1.name': 'administration.issue.twice A' });
  });

  it.each([
    [{ name: '', date: '2026-03-16' }, 'name', 'required'],
    [{ name: 'A', date: '' }, 'date', 'date'],
    [{ name: 'A', from: '2026-03-16', to: '' }, 'to', 'date'],
    [{ name: 'A', yearly: '02-30' }, 'yearly', 'monthDay'],
    [{ name: 'A', easter: undefined }, 'easter', 'required'],
    [{ name: 'A', easter: 101 }, 'easter', 'max 100'],
    [
      { name: 'A', month: 3, weekday: 'monday', nth: 1, every: 1 },
      'every',
      'min 2',
    ],
    [{ name: 'A', date: '2026-03-16', hours: [] }, 'hours', 'required'],
  ])('is found at the field of its kind: %j', (holiday, field, code) => {
    expect(ofHolidays(holiday)).toMatchObject({
      [`holidays.0.${field}`]: `finding.${code}`,
    });
  });
});
