import { Alert, Button, Flex } from '@backstage/ui';
import {
  calendarSpecSchema,
  type DefinitionRevision,
  holidayListSpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmLanguage,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { definitionTitle } from '../definitions/filterDefinitions';
import type { DefinitionEdit } from '../useAdministrationState';
import { CalendarEditor } from './CalendarEditor';
import { HolidayListEditor } from './HolidayListEditor';

export interface DefinitionEditorProps {
  edit: DefinitionEdit;
  /** What is changed or copied. */
  open: { kind: string; name: string } | undefined;
  onClose: () => void;
  onSaved: (definition: { kind: string; name: string }) => void;
}

/** Kinds that are written in fields rather than as YAML. */
const EDITABLE_KINDS: readonly string[] = ['Calendar', 'HolidayList'];

export function isEditableKind(kind: string): boolean {
  return EDITABLE_KINDS.includes(kind);
}

/** The editor of a definition: a new one, a copy, or what is open. */
export function DefinitionEditor(props: DefinitionEditorProps) {
  const { t } = useItsmTranslation();
  const { edit, open, onClose, onSaved } = props;
  const isNew = edit === 'newCalendar' || edit === 'newHolidayList';
  if (!isNew && open) {
    return <ExistingEditor {...props} open={open} />;
  }
  const fresh = { name: '', spec: undefined, base: 0, onClose };
  return edit === 'newHolidayList' ? (
    <HolidayListEditor
      {...fresh}
      title={t('administration.editor.newHolidayList')}
      onSaved={name => onSaved({ kind: 'HolidayList', name })}
    />
  ) : (
    <CalendarEditor
      {...fresh}
      title={t('administration.editor.newCalendar')}
      onSaved={name => onSaved({ kind: 'Calendar', name })}
    />
  );
}

type Existing = DefinitionEditorProps & {
  open: { kind: string; name: string };
};

function ExistingEditor(props: Existing) {
  const { t } = useItsmTranslation();
  const { kind, name } = props.open;
  const { value, error, refresh } = useItsmQuery('getDefinition', {
    params: { kind, name },
    query: {},
  });
  if (error && !value) {
    return (
      <ErrorNotice
        error={error}
        title={t('administration.detailError', { name })}
        onRetry={refresh}
      />
    );
  }
  if (!value) {
    return <LoadingBlock lines={8} />;
  }
  if (props.edit === 'change' && value.managedBy === 'file') {
    return (
      <NotEditable
        title={t('administration.editor.heldByFile')}
        onClose={props.onClose}
      />
    );
  }
  return <Loaded {...props} definition={value} />;
}

function Loaded(props: Existing & { definition: DefinitionRevision }) {
  const { t } = useItsmTranslation();
  const language = useItsmLanguage();
  const { definition, edit, open, onClose, onSaved } = props;
  const isCopy = edit === 'copy';
  const common = {
    title: t(
      isCopy
        ? 'administration.editor.title.copy'
        : 'administration.editor.title.change',
      { title: definitionTitle(definition, language) },
    ),
    name: isCopy ? '' : open.name,
    base: isCopy ? 0 : definition.revision,
    onClose,
    onSaved: (name: string) => onSaved({ kind: open.kind, name }),
  };
  const calendar =
    open.kind === 'Calendar'
      ? calendarSpecSchema.safeParse(definition.spec).data
      : undefined;
  const list =
    open.kind === 'HolidayList'
      ? holidayListSpecSchema.safeParse(definition.spec).data
      : undefined;
  if (calendar) {
    return <CalendarEditor {...common} spec={calendar} />;
  }
  if (list) {
    return <HolidayListEditor {...common} spec={list} />;
  }
  return (
    <NotEditable title={t('administration.editor.oldForm')} onClose={onClose} />
  );
}

function NotEditable(props: { title: string; onClose: () => void }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" pt="4">
      <Alert
        status="warning"
        icon
        title={props.title}
        customActions={
          <Button variant="secondary" onPress={props.onClose}>
            {t('common.back')}
          </Button>
        }
      />
    </Flex>
  );
}
