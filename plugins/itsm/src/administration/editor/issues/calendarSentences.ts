import { describeDate } from '../../renderers/describeHoliday';
import type { Sentence } from './sentences';

/** What the schemas of calendars and lists of holidays say. */
export const CALENDAR_SENTENCES: readonly Sentence[] = [
  [
    /^(\S+) overlaps those of the day before$/,
    ([, hours], { t }) => t('administration.issue.overlapsNight', { hours }),
  ],
  [
    /^(\S+) overlaps (.+)$/,
    ([, hours, other], { t }) =>
      t('administration.issue.overlaps', { hours, other }),
  ],
  [
    /^does not come after "from"/,
    (_, { t }) => t('administration.issue.needsNextDay'),
  ],
  [/^ends on the same day/, (_, { t }) => t('administration.issue.sameDay')],
  [
    /^has no open time: holidays close/,
    (_, { t }) => t('administration.issue.alwaysClosed'),
  ],
  [/^has no open time/, (_, { t }) => t('administration.issue.noOpenTime')],
  [
    /^leaves Calendar\/(\S+) no open time$/,
    ([, calendar], { t }) =>
      t('administration.issue.closesCalendar', { calendar }),
  ],
  [
    /^makes Calendar\/(\S+) wrong: (?:holidays of .+ close|closes, with the holidays beside it,) (\d+) days on end, from (\S+) to (\S+); the longest closure has (\d+)$/,
    ([, calendar, days, from, to, max], { t, locale }) =>
      t('administration.issue.closureOf', {
        calendar,
        days,
        from: describeDate(from, locale),
        to: describeDate(to, locale),
        max,
      }),
  ],
  [
    /^holidays of (.+) close (\d+) days on end, from (\S+) to (\S+); the longest closure has (\d+)$/,
    ([, lists, days, from, to, max], { t, locale }) =>
      t('administration.issue.closureOfLists', {
        lists: lists.replaceAll('HolidayList/', ''),
        days,
        from: describeDate(from, locale),
        to: describeDate(to, locale),
        max,
      }),
  ],
  [/^lies before "from"$/, (_, { t }) => t('administration.issue.spanOrder')],
  [
    /^makes a holiday of (\d+) days; the longest has (\d+)$/,
    ([, days, max], { t }) => t('administration.issue.spanLong', { days, max }),
  ],
  [
    /^closes, with the holidays beside it, (\d+) days on end, from (\S+) to (\S+); the longest closure has (\d+)$/,
    ([, days, from, to, max], { t, locale }) =>
      t('administration.issue.closure', {
        days,
        from: describeDate(from, locale),
        to: describeDate(to, locale),
        max,
      }),
  ],
  [/^lies before "since"$/, (_, { t }) => t('administration.issue.yearOrder')],
  [/^needs "since"/, (_, { t }) => t('administration.issue.needsSince')],
  [
    /^is on the same day as "(.*)"; keep one of them$/s,
    ([, other], { t }) => t('administration.issue.twice', { other }),
  ],
  [
    /^\S+ is overridden twice$/,
    (_, { t }) => t('administration.issue.dateTwice'),
  ],
];
