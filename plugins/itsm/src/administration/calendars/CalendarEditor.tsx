import { useContext } from 'react';
import {
  type CalendarSpec,
  calendarSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { DefinitionTitles } from '../renderers';
import { Part } from '../renderers/Part';
import {
  calendarDraft,
  keptCalendar,
  newCalendar,
} from './draft/calendarDraft';
import { EditorFrame, type EditorProps } from './EditorFrame';
import { ListChoice } from './fields/ListChoice';
import { NameField } from './fields/NameField';
import { TitleFields } from './fields/TitleFields';
import { useFieldRow } from './fields/useFieldRow';
import { ZonePicker } from './fields/ZonePicker';
import { HolidayRows } from './holidays/HolidayRows';
import { OverrideRows } from './holidays/OverrideRows';
import { below } from './issues/fieldErrors';
import { DuePreview } from './preview/DuePreview';
import { useEditor } from './useEditor';
import { WeekEditor } from './week/WeekEditor';

function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** When a team works, written field by field. */
export function CalendarEditor(props: EditorProps<CalendarSpec>) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const definitions = useContext(DefinitionTitles);
  const { spec, base } = props;
  const editor = useEditor({
    kind: 'Calendar',
    name: props.name,
    base,
    begin: () => (spec ? calendarDraft(spec) : newCalendar(readersZone())),
    keep: keptCalendar,
    schema: calendarSpecSchema,
  });
  const { draft, set, errorAt } = editor;
  return (
    <EditorFrame
      title={props.title}
      onClose={props.onClose}
      onSaved={props.onSaved}
      {...editor}
    >
      <div className={classes.row}>
        <NameField
          isNew={base === 0}
          name={editor.name}
          onChange={editor.setName}
          errorAt={errorAt}
        />
        <TitleFields
          title={draft.title}
          onChange={title => set({ title })}
          errorAt={errorAt}
        />
        <ZonePicker
          value={draft.timeZone}
          onChange={timeZone => set({ timeZone })}
          error={errorAt('timeZone')}
        />
      </div>
      <Part title={t('administration.calendar.week')}>
        <WeekEditor
          weekly={draft.weekly}
          onChange={weekly => set({ weekly })}
          errorAt={below(errorAt, 'weekly')}
        />
      </Part>
      <Part title={t('administration.preview.title')}>
        <DuePreview draft={draft} />
      </Part>
      <Part title={t('administration.calendar.holidays')}>
        <ListChoice
          label={t('administration.calendar.lists')}
          description={t('administration.calendar.listsHint')}
          definitions={definitions}
          value={draft.holidayLists}
          onChange={holidayLists => set({ holidayLists })}
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
