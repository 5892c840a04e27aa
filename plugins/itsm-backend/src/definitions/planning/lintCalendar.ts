import {
  findOverlaps,
  type HoursOverlap,
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
 * The lists of holidays that a calendar names exist, and no hours that go on
 * after midnight run into those of the next day. Whether they do is not for
 * the schema to say: it depends on the lists.
 *
 * @internal
 */
export function lintCalendar(
  calendar: WorldDefinition<'Calendar'>,
  world: DefinitionWorld,
): Finding[] {
  return [
    ...calendar.spec.holidayLists.flatMap((name, index) =>
      lintReference(world, 'HolidayList', name, ['holidayLists', index]),
    ),
    ...lintOverlaps(calendar, world),
  ];
}

type HolidayList = WorldDefinition<'HolidayList'>;

/** Where in which list a holiday is written; none is the calendar's own. */
interface Origin {
  list?: HolidayList;
  index: number;
}

function lintOverlaps(
  { name, spec }: WorldDefinition<'Calendar'>,
  world: DefinitionWorld,
): Finding[] {
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
