import {
  BusinessCalendar,
  type CalendarOf,
  type CalendarSpec,
  type HolidayListSpec,
  type KeyedCalendar,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { UnitOfWork } from '../database/UnitOfWork';
import type {
  Definition,
  Definitions,
  DefinitionSnapshot,
} from '../definitions/Definitions';
import { resolveHolidayLists } from '../definitions/resolveHolidayLists';

/** Compiled calendars that are kept; each has tables of some years. */
const KEPT = 200;

/**
 * Calendars as clocks use them: compiled once, found again by a key that
 * names each revision that went into them, such as
 * `office-hours@3+secretariat@1+mexico-federal@2`. A calendar that is edited
 * gets another key, so that clocks keep theirs.
 *
 * @internal
 */
export class Calendars {
  readonly #definitions: Definitions;
  readonly #byKey = new Map<string, BusinessCalendar>();
  /** Keys by the definitions of which they were made. */
  readonly #keys = new WeakMap<DefinitionSnapshot, Map<string, string>>();

  constructor(options: { definitions: Definitions }) {
    this.#definitions = options.definitions;
  }

  /** A calendar as it is now; undefined when there is none, or it is retired. */
  current(
    snapshot: DefinitionSnapshot,
    name: string,
  ): KeyedCalendar | undefined {
    const keys = this.#keys.get(snapshot) ?? new Map<string, string>();
    this.#keys.set(snapshot, keys);
    const known = keys.get(name);
    const kept = known === undefined ? undefined : this.#byKey.get(known);
    if (known !== undefined && kept) {
      return { key: known, calendar: kept };
    }
    const calendar = snapshot.get('Calendar', name);
    if (!calendar || calendar.retired) {
      return undefined;
    }
    const lists = resolveHolidayLists(calendar.spec, list =>
      snapshot.get('HolidayList', list),
    );
    const key = keyOf(calendar, lists);
    keys.set(name, key);
    return { key, calendar: this.#keep(key, calendar.spec, lists) };
  }

  /**
   * Reads the calendars of some clocks.
   *
   * @param uow - when it is asked inside of one
   * @throws when a revision cannot be read any more
   */
  async load(keys: Iterable<string>, uow?: UnitOfWork): Promise<CalendarOf> {
    const found = new Map<string, BusinessCalendar>();
    for (const key of new Set(keys)) {
      found.set(key, this.#byKey.get(key) ?? (await this.#read(key, uow)));
    }
    return key => {
      const calendar = found.get(key) ?? this.#byKey.get(key);
      if (!calendar) {
        throw new Error(`The calendar ${key} was not read`);
      }
      return calendar;
    };
  }

  async #read(key: string, uow?: UnitOfWork): Promise<BusinessCalendar> {
    const [calendar, ...lists] = await Promise.all(
      parseKey(key).map(async ({ name, revision }, index) => {
        const kind = index === 0 ? 'Calendar' : 'HolidayList';
        const found = await this.#definitions.atRevision(
          kind,
          name,
          revision,
          uow,
        );
        if (!found) {
          throw new Error(
            `Revision ${revision} of ${kind}/${name} cannot be read, and clocks count with it`,
          );
        }
        return found as Definition;
      }),
    );
    return this.#keep(
      key,
      calendar.spec as CalendarSpec,
      lists as Definition<'HolidayList'>[],
    );
  }

  #keep(
    key: string,
    spec: CalendarSpec,
    lists: readonly { spec: HolidayListSpec }[],
  ): BusinessCalendar {
    const calendar =
      this.#byKey.get(key) ??
      new BusinessCalendar({
        timeZone: spec.timeZone,
        weekly: spec.weekly,
        overrides: spec.overrides,
        holidays: [
          ...spec.holidays,
          ...lists.flatMap(list => list.spec.holidays),
        ],
      });
    // Put at the end again: the first one is the longest unused.
    this.#byKey.delete(key);
    this.#byKey.set(key, calendar);
    if (this.#byKey.size > KEPT) {
      const [longestUnused] = this.#byKey.keys();
      this.#byKey.delete(longestUnused);
    }
    return calendar;
  }
}

function keyOf(
  calendar: Definition<'Calendar'>,
  lists: readonly Definition<'HolidayList'>[],
): string {
  return [calendar, ...lists]
    .map(({ name, revision }) => `${name}@${revision}`)
    .join('+');
}

/** @internal */
export function parseKey(key: string): { name: string; revision: number }[] {
  return key.split('+').map(part => {
    const [name, revision] = part.split('@');
    return { name, revision: Number(revision) };
  });
}
