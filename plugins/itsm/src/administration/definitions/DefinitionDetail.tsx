import {
  Alert,
  Button,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import type {
  DefinitionKind,
  DefinitionRevision,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  Pill,
  RelativeTime,
  useItsmLanguage,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiArchiveLine, RiCloseLine } from '@remixicon/react';
import { EditButtons } from '../editor';
import { SpecView } from '../renderers';
import {
  type AdministrationControls,
  DEFINITION_VIEWS,
  type DefinitionView,
} from '../useAdministrationState';
import { ManagedByPill } from './DefinitionList';
import { definitionTitle } from './filterDefinitions';
import { RevisionsView } from './RevisionsView';
import { SpecSource } from './SpecSource';

export interface DefinitionDetailProps {
  kind: string;
  name: string;
  controls: AdministrationControls;
  /** Whether this person may change definitions. */
  canEdit: boolean;
}

/** One definition: readable, as source, and its revisions. */
export function DefinitionDetail(props: DefinitionDetailProps) {
  const { t } = useItsmTranslation();
  const { kind, name, controls } = props;
  const { state, change } = controls;
  const current = useItsmQuery('getDefinition', {
    params: { kind, name },
    query: {},
  });
  const isOlder =
    state.revision !== undefined && state.revision !== current.value?.revision;
  const older = useItsmQuery(
    'getDefinition',
    current.value && isOlder
      ? { params: { kind, name }, query: { revision: state.revision } }
      : undefined,
  );
  const error = current.error ?? older.error;
  const shown = isOlder ? older.value : current.value;

  return (
    <Flex direction="column" gap="4">
      <BackToList onPress={() => change({ open: undefined })} />
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.detailError', { name })}
          onRetry={() => {
            current.refresh();
            older.refresh();
          }}
        />
      )}
      {!error && !(current.value && shown) && <LoadingBlock lines={8} />}
      {current.value && shown && (
        <>
          <DetailHead definition={current.value} />
          {props.canEdit && (
            <EditButtons
              definition={current.value}
              onEdit={edit => change({ edit })}
            />
          )}
          <ToggleButtonGroup
            aria-label={t('administration.view')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[state.view]}
            onSelectionChange={keys => {
              const view = DEFINITION_VIEWS.find(other => keys.has(other));
              change({ view: view as DefinitionView });
            }}
          >
            {DEFINITION_VIEWS.map(view => (
              <ToggleButton key={view} id={view}>
                {t(`administration.view.${view}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {isOlder && (
            <OldRevisionNotice
              revision={shown.revision}
              current={current.value.revision}
              onBack={() => change({ revision: undefined })}
            />
          )}
          {state.view === 'readable' && <SpecView definition={shown} />}
          {state.view === 'source' && <SpecSource definition={shown} />}
          {state.view === 'revisions' && (
            <RevisionsView
              current={current.value}
              older={isOlder ? older.value : undefined}
              onRevision={revision => change({ revision })}
            />
          )}
        </>
      )}
    </Flex>
  );
}

function BackToList({ onPress }: { onPress: () => void }) {
  const { t } = useItsmTranslation();
  return (
    <span>
      <Button variant="tertiary" iconStart={<RiCloseLine />} onPress={onPress}>
        {t('administration.backToList')}
      </Button>
    </span>
  );
}

function DetailHead({ definition }: { definition: DefinitionRevision }) {
  const { t } = useItsmTranslation();
  const language = useItsmLanguage();
  const { kind, name } = definition;
  return (
    <Flex direction="column" gap="2">
      <Text as="h3" variant="title-small" style={{ margin: 0 }}>
        {definition.title
          ? definitionTitle(definition, language)
          : t(`administration.kind.${kind as DefinitionKind}`)}
      </Text>
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <Text color="secondary">
          {t(`administration.kind.${kind as DefinitionKind}`)} · {name}
        </Text>
        <ManagedByPill managedBy={definition.managedBy} />
        {definition.retired && (
          <Pill tone="warning" icon={<RiArchiveLine />}>
            {t('administration.retired')}
          </Pill>
        )}
      </Flex>
      <Text variant="body-small" color="secondary">
        {t('administration.revisionBy', {
          revision: String(definition.revision),
          author: definition.author,
        })}{' '}
        <RelativeTime at={definition.updatedAt} />
      </Text>
    </Flex>
  );
}

function OldRevisionNotice(props: {
  revision: number;
  current: number;
  onBack: () => void;
}) {
  const { t } = useItsmTranslation();
  return (
    <Alert
      status="warning"
      icon
      title={t('administration.oldRevision', {
        revision: String(props.revision),
        current: String(props.current),
      })}
      customActions={
        <Button variant="secondary" onPress={props.onBack}>
          {t('administration.showCurrent')}
        </Button>
      }
    />
  );
}
