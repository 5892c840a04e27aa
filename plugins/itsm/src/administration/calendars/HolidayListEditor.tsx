import { useContext } from 'react';
import {
  type HolidayListSpec,
  holidayListSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { EditorFrame, type EditorProps } from '../editor/EditorFrame';
import { HeadFields } from '../editor/fields/HeadFields';
import { below } from '../editor/issues/fieldErrors';
import { useEditor } from '../editor/useEditor';
import { DefinitionTitles } from '../renderers';
import { Part } from '../renderers/Part';
import {
  holidayListDraft,
  keptHolidayList,
  newHolidayList,
} from './draft/holidayListDraft';
import { errorOfLists, ListChoice } from './fields/ListChoice';
import { HolidayRows } from './holidays/HolidayRows';
import { HolidayImport } from './import/HolidayImport';

/** Holidays that calendars share, written or taken over from a file. */
export function HolidayListEditor(props: EditorProps<HolidayListSpec>) {
  const { t } = useItsmTranslation();
  const definitions = useContext(DefinitionTitles);
  const { spec, base } = props;
  const editor = useEditor({
    kind: 'HolidayList',
    name: props.name,
    base,
    begin: () => (spec ? holidayListDraft(spec) : newHolidayList()),
    keep: keptHolidayList,
    schema: holidayListSpecSchema,
  });
  const { draft, set, errorAt } = editor;
  return (
    <EditorFrame
      title={props.title}
      onClose={props.onClose}
      onSaved={props.onSaved}
      {...editor}
    >
      <HeadFields isNew={base === 0} editor={editor} />
      <ListChoice
        label={t('administration.calendar.includes')}
        definitions={definitions}
        except={editor.name}
        value={draft.includes}
        onChange={includes => set({ includes })}
        error={errorOfLists(errorAt, 'includes', draft.includes)}
      />
      <Part title={t('administration.import.title')}>
        <HolidayImport
          known={draft.holidays}
          onAdd={added => set({ holidays: [...draft.holidays, ...added] })}
        />
      </Part>
      <Part title={t('administration.calendar.holidays')}>
        <HolidayRows
          holidays={draft.holidays}
          onChange={holidays => set({ holidays })}
          errorAt={below(errorAt, 'holidays')}
        />
      </Part>
    </EditorFrame>
  );
}
