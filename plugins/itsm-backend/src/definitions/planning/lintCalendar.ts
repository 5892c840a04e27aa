import {
  type CalendarHoliday,
  findLongClosures,
  findOverlaps,
  type HolidayClosure,
  type HoursOverlap,
  isEverOpen,
  LONGEST_HOLIDAY,
  placeOfOverlap,
  type PlacedHours,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DocumentPath } from '../documents/DefinitionDocument';
import { resolveHolidayLists } from '../resolveHolidayLists';
import type { DefinitionWorld, WorldDefinition } from './DefinitionWorld';
import {
  error,
  type Finding,
  type FindingPart,
  lintReference,
} from './lintReference';

/**
 * The lists of holidays that a calendar names exist, no hours that go on after
 * midnight run into those of the next day, and holidays leave it some working
 * time. That is not for the schema to say: it depends on the lists.
 *
 * @internal
 */
export function lintCalendar(
  calendar: WorldDefinition<'Calendar'>,
  world: DefinitionWorld,
): Finding[] {
  const resolved = resolve(calendar, world);
  return [
    ...calendar.spec.holidayLists.flatMap((name, index) =>
      lintReference(world, 'HolidayList', name, ['holidayLists', index]),
    ),
    ...lintOverlaps(calendar, resolved),
    ...lintClosures(calendar, resolved),
  ];
}

type HolidayList = WorldDefinition<'HolidayList'>;

/** Where in which list a holiday is written; none is the calendar's own. */
interface Origin {
  list?: HolidayList;
  index: number;
}

/** The holidays that a calendar keeps, and where each is written. */
interface ResolvedHolidays {
  lists: HolidayList[];
  /** The calendar's own come first. */
  holidays: CalendarHoliday[];
  origins: Origin[];
}

function resolve(
  { spec }: WorldDefinition<'Calendar'>,
  world: DefinitionWorld,
): ResolvedHolidays {
  const lists = resolveHolidayLists(spec, list =>
    world.get('HolidayList', list),
  );
  const holidays = [
    ...spec.holidays,
    ...lists.flatMap(listed => listed.spec.holidays),
  ];
  const origins: Origin[] = [
    ...spec.holidays.map((_, index) => ({ index })),
    ...lists.flatMap(list =>
      list.spec.holidays.map((_, index) => ({ list, index })),
    ),
  ];
  return { lists, holidays, origins };
}

/** Holidays must not close a calendar for ever, nor for most of a year. */
function lintClosures(
  { name, spec }: WorldDefinition<'Calendar'>,
  { lists, holidays, origins }: ResolvedHolidays,
): Finding[] {
  const hours = { ...spec, holidays };
  if (!isEverOpen(hours)) {
    const message = 'has no open time: holidays close all of it';
    return [
      error(
        ['weekly'],
        message,
        lists.map(list => ({
          kind: list.kind,
          name: list.name,
          path: ['spec', 'holidays'],
          message: `leaves Calendar/${name} no open time`,
          isUnsure: true,
        })),
      ),
    ];
  }
  return findLongClosures(hours, LONGEST_HOLIDAY).map(closure => {
    const places = closure.holidays.map(index => origins[index]);
    const own = places.find(({ list }) => !list);
    const message = closureSentence(closure, own ? [] : places);
    return error(
      own ? ['holidays', own.index, 'name'] : ['holidayLists'],
      message,
      lists.map(list => {
        const index = places.find(place => place.list === list)?.index;
        return {
          kind: list.kind,
          name: list.name,
          path: [
            'spec',
            'holidays',
            ...(index === undefined ? [] : [index, 'name']),
          ],
          message: `makes Calendar/${name} wrong: ${closureSentence(
            closure,
            places,
          )}`,
          // Another one may have opened a day until now, or have brought the
          // list in that closes it.
          ...(index === undefined ? { isUnsure: true } : {}),
        };
      }),
    );
  });
}

/** @param places - of the holidays; none when the sentence stands at one */
function closureSentence(
  { from, to, days }: HolidayClosure,
  places: readonly Origin[],
): string {
  const lists = [
    ...new Set(
      places.flatMap(({ list }) => (list ? [`HolidayList/${list.name}`] : [])),
    ),
  ];
  const who =
    lists.length > 0
      ? `holidays of ${lists.join(', ')} close`
      : 'closes, with the holidays beside it,';
  return `${who} ${days} days on end, from ${from} to ${to}; the longest closure has ${LONGEST_HOLIDAY}`;
}

function lintOverlaps(
  { name, spec }: WorldDefinition<'Calendar'>,
  { lists, holidays, origins }: ResolvedHolidays,
): Finding[] {
  const originOf = ({ path: [part, index] }: PlacedHours) =>
    part === 'holidays' ? origins[Number(index)] : undefined;

  return findOverlaps({ ...spec, holidays }).map(overlap => {
    const place = placeOfOverlap(overlap, spec.holidays.length);
    const message = sentence(overlap, place ?? 'morning', hours => {
      const list = originOf(hours)?.list;
      return list ? ` of HolidayList/${list.name}` : '';
    });
    return error(
      place ? overlap[place].path : ['holidayLists'],
      message,
      lists.map(list =>
        partOf(
          list,
          overlap,
          originOf,
          `makes Calendar/${name} wrong: ${message}`,
        ),
      ),
    );
  });
}

function sentence(
  { night, morning }: HoursOverlap,
  place: keyof HoursOverlap,
  ofList: (hours: PlacedHours) => string,
): string {
  const text = ({ hours }: PlacedHours) => `${hours.from}–${hours.to}`;
  const wayOut = 'let one end before the other begins';
  return place === 'morning'
    ? `${text(morning)} of ${morning.date}${ofList(morning)} overlaps ${text(
        night,
      )} of the day before${ofList(night)}; ${wayOut}`
    : `${text(night)} of ${night.date}${ofList(night)} overlaps ${text(
        morning,
      )} of the day after${ofList(morning)}; ${wayOut}`;
}

/**
 * A list whose hours overlap has surely a part in it. Another one may have
 * closed the day until now, or may have brought that list in.
 */
function partOf(
  list: HolidayList,
  { night, morning }: HoursOverlap,
  originOf: (hours: PlacedHours) => Origin | undefined,
  message: string,
): FindingPart {
  const { kind, name } = list;
  const own = [morning, night].find(hours => originOf(hours)?.list === list);
  const path: DocumentPath = own
    ? ['spec', 'holidays', originOf(own)!.index, ...own.path.slice(2)]
    : ['spec', 'holidays'];
  return { kind, name, path, message, ...(own ? {} : { isUnsure: true }) };
}
