import type { ReactNode } from 'react';
import { Alert, Button, Flex } from '@backstage/ui';
import {
  calendarSpecSchema,
  type DefinitionRevision,
  holidayListSpecSchema,
  slaPolicySpecSchema,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmLanguage,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { CalendarEditor } from '../calendars/CalendarEditor';
import { HolidayListEditor } from '../calendars/HolidayListEditor';
import { definitionTitle } from '../definitions/filterDefinitions';
import { PolicyEditor } from '../policies/PolicyEditor';
import type { DefinitionEdit } from '../useAdministrationState';
import type { EditorProps } from './EditorFrame';

export interface DefinitionEditorProps {
  edit: DefinitionEdit;
  /** What is changed or copied. */
  open: { kind: string; name: string } | undefined;
  onClose: () => void;
  onSaved: (definition: { kind: string; name: string }) => void;
}

/** Kinds that are written in fields rather than as YAML. */
const EDITABLE_KINDS: readonly string[] = [
  'Calendar',
  'HolidayList',
  'SlaPolicy',
];

export function isEditableKind(kind: string): boolean {
  return EDITABLE_KINDS.includes(kind);
}

/** The editor of a definition: a new one, a copy, or what is open. */
export function DefinitionEditor(props: DefinitionEditorProps) {
  const { edit, open } = props;
  if (edit !== 'change' && edit !== 'copy') {
    return <FreshEditor {...props} edit={edit} />;
  }
  return open ? <ExistingEditor {...props} open={open} /> : null;
}

/** What is begun with nothing. */
function FreshEditor(
  props: DefinitionEditorProps & {
    edit: Exclude<DefinitionEdit, 'change' | 'copy'>;
  },
) {
  const { t } = useItsmTranslation();
  const { edit, onClose, onSaved } = props;
  const fresh = (kind: string) => ({
    title: t(`administration.editor.${edit}`),
    name: '',
    spec: undefined,
    base: 0,
    onClose,
    onSaved: (name: string) => onSaved({ kind, name }),
  });
  switch (edit) {
    case 'newHolidayList':
      return <HolidayListEditor {...fresh('HolidayList')} />;
    case 'newSlaPolicy':
      return <PolicyEditor {...fresh('SlaPolicy')} />;
    default:
      return <CalendarEditor {...fresh('Calendar')} />;
  }
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
  const editor = editorOf(definition, common);
  return editor ? (
    <>{editor}</>
  ) : (
    <NotEditable title={t('administration.editor.oldForm')} onClose={onClose} />
  );
}

/** The editor of a kind; undefined when the spec is not of its form. */
function editorOf(
  { kind, spec }: DefinitionRevision,
  common: Omit<EditorProps<unknown>, 'spec'>,
): ReactNode | undefined {
  switch (kind) {
    case 'Calendar': {
      const { data } = calendarSpecSchema.safeParse(spec);
      return data && <CalendarEditor {...common} spec={data} />;
    }
    case 'HolidayList': {
      const { data } = holidayListSpecSchema.safeParse(spec);
      return data && <HolidayListEditor {...common} spec={data} />;
    }
    case 'SlaPolicy': {
      const { data } = slaPolicySpecSchema.safeParse(spec);
      return data && <PolicyEditor {...common} spec={data} />;
    }
    default:
      return undefined;
  }
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
