import {
  type CalendarHoliday,
  holidayListSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmApi } from '@mesa-itsm/backstage-plugin-itsm-react';

/** Holidays of shared lists, and the lists that could not be read. */
export interface ListedHolidays {
  holidays: readonly CalendarHoliday[];
  failed: readonly string[];
}

/** Reads lists and the lists that they include, each of them once. */
export async function readLists(
  api: ItsmApi,
  names: readonly string[],
  signal: AbortSignal,
): Promise<ListedHolidays> {
  const seen = new Set<string>();
  const holidays: CalendarHoliday[] = [];
  const failed: string[] = [];
  const waiting = [...names];
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    if (!seen.has(name)) {
      seen.add(name);
      const list = await readList(api, name, signal);
      holidays.push(...(list?.holidays ?? []));
      waiting.push(...(list?.includes ?? []));
      failed.push(...(list ? [] : [name]));
    }
  }
  return { holidays, failed };
}

async function readList(api: ItsmApi, name: string, signal: AbortSignal) {
  try {
    const { spec } = await api.call('getDefinition', {
      params: { kind: 'HolidayList', name },
      query: {},
      signal,
    });
    return holidayListSpecSchema.safeParse(spec).data;
  } catch {
    // The preview says which lists it does without.
    return undefined;
  }
}
