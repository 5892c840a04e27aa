import type { HolidayListSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  keptTitle,
  type TitleDraft,
  titleDraft,
} from '../../editor/draft/titleDraft';
import { type HolidayDraft, holidayDraft, keptHoliday } from './holidayDraft';

/** A list of holidays while it is being written. */
export interface HolidayListDraft {
  title: TitleDraft;
  includes: string[];
  holidays: HolidayDraft[];
}

export function newHolidayList(): HolidayListDraft {
  return { title: titleDraft(undefined), includes: [], holidays: [] };
}

export function holidayListDraft(spec: HolidayListSpec): HolidayListDraft {
  return {
    title: titleDraft(spec.title),
    includes: spec.includes,
    holidays: spec.holidays.map(holidayDraft),
  };
}

/** The list as it is saved; it may still be wrong. */
export function keptHolidayList(
  draft: HolidayListDraft,
): Record<string, unknown> {
  return {
    title: keptTitle(draft.title),
    includes: draft.includes,
    holidays: draft.holidays.map(keptHoliday),
  };
}
