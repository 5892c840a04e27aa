import { useMemo } from 'react';
import {
  type CalendarSpec,
  calendarSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useDescribeContext } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { EditorProps } from '../editor/EditorFrame';
import type { ErrorAt } from '../editor/issues/fieldErrors';
import { useEditor } from '../editor/useEditor';
import {
  calendarDraft,
  keptCalendar,
  newCalendar,
} from './draft/calendarDraft';
import { overlapErrors } from './issues/overlapErrors';
import { useListedHolidays } from './preview/useListedHolidays';

function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What an editor knows, and what follows from the lists of the calendar. */
export function useCalendarEditor({
  name,
  base,
  spec,
}: Pick<EditorProps<CalendarSpec>, 'name' | 'base' | 'spec'>) {
  const context = useDescribeContext();
  const editor = useEditor({
    kind: 'Calendar',
    name,
    base,
    begin: () => (spec ? calendarDraft(spec) : newCalendar(readersZone())),
    keep: keptCalendar,
    schema: calendarSpecSchema,
  });
  const listed = useListedHolidays(editor.draft.holidayLists);
  const edited = editor.edited.spec;
  const overlaps = useMemo(
    () =>
      // Lists that are still to be read may close the day.
      listed
        ? overlapErrors(edited, listed.holidays, context)
        : new Map<string, string>(),
    [edited, listed, context],
  );
  const errors = useMemo(
    () => new Map([...overlaps, ...editor.errors]),
    [overlaps, editor.errors],
  );
  const errorAt: ErrorAt = path => editor.errorAt(path) ?? overlaps.get(path);
  return { ...editor, errors, errorAt, listed };
}
