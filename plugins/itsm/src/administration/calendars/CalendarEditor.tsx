import { useContext } from 'react';
import type { CalendarSpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { EditorFrame, type EditorProps } from '../editor/EditorFrame';
import { HeadFields } from '../editor/fields/HeadFields';
import { below } from '../editor/issues/fieldErrors';
import { DefinitionTitles } from '../renderers';
import { Part } from '../renderers/Part';
import { errorOfLists, ListChoice } from './fields/ListChoice';
import { ZonePicker } from './fields/ZonePicker';
import { HolidayRows } from './holidays/HolidayRows';
import { OverrideRows } from './holidays/OverrideRows';
import { DuePreview } from './preview/DuePreview';
import { useCalendarEditor } from './useCalendarEditor';
import { WeekEditor } from './week/WeekEditor';

/** When a team works, written field by field. */
export function CalendarEditor(props: EditorProps<CalendarSpec>) {
  const { t } = useItsmTranslation();
  const definitions = useContext(DefinitionTitles);
  const editor = useCalendarEditor(props);
  const { draft, set, errorAt } = editor;
  return (
    <EditorFrame
      title={props.title}
      onClose={props.onClose}
      onSaved={props.onSaved}
      {...editor}
    >
      <HeadFields isNew={props.base === 0} editor={editor}>
        <ZonePicker
          value={draft.timeZone}
          onChange={timeZone => set({ timeZone })}
          error={errorAt('timeZone')}
        />
      </HeadFields>
      <Part title={t('administration.calendar.week')}>
        <WeekEditor
          weekly={draft.weekly}
          onChange={weekly => set({ weekly })}
          errorAt={below(errorAt, 'weekly')}
        />
      </Part>
      <Part title={t('administration.preview.title')}>
        <DuePreview draft={draft} listed={editor.listed} />
      </Part>
      <Part title={t('administration.calendar.holidays')}>
        <ListChoice
          label={t('administration.calendar.lists')}
          description={t('administration.calendar.listsHint')}
          definitions={definitions}
          value={draft.holidayLists}
          onChange={holidayLists => set({ holidayLists })}
          error={errorOfLists(errorAt, 'holidayLists', draft.holidayLists)}
        />
        <HolidayRows
          holidays={draft.holidays}
          onChange={holidays => set({ holidays })}
          errorAt={below(errorAt, 'holidays')}
        />
      </Part>
      <Part title={t('administration.calendar.overrides')}>
        <OverrideRows
          overrides={draft.overrides}
          onChange={overrides => set({ overrides })}
          errorAt={below(errorAt, 'overrides')}
        />
      </Part>
    </EditorFrame>
  );
}
