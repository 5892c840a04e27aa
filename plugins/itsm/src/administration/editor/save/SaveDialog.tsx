import { Alert, Flex } from '@backstage/ui';
import type { DefinitionProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../../../dialogs';
import { ApplyOutcome } from '../../definitions/ApplyOutcome';
import { type EditedDefinition, useSaving } from './useSaving';

/** Shows what saving would change, and saves it. */
export function SaveDialog(props: {
  edited: EditedDefinition;
  /** Told what the server found, if it was asked at all. */
  onClose: (problems: readonly DefinitionProblem[]) => void;
  onSaved: () => void;
}) {
  const { t } = useItsmTranslation();
  const { edited, onClose, onSaved } = props;
  const saving = useSaving(edited, onSaved);
  const { shown, error, stale, pending, isRefused, isUnchanged } = saving;
  const isNew = edited.base === 0;
  const isTaken = isNew && stale !== undefined;
  const canSave = shown && !isRefused && !isUnchanged && !isTaken;
  return (
    <FormDialog
      title={t('administration.editor.saveTitle', {
        title: `${edited.kind}/${edited.name}`,
      })}
      isOpen
      onClose={() => onClose(shown?.problems ?? [])}
      onSubmit={saving.save}
      submitLabel={
        stale === undefined
          ? t('common.save')
          : t('administration.editor.again')
      }
      destructive={stale !== undefined}
      isPending={pending === 'save'}
      isDisabled={!canSave || pending === 'check'}
      width={800}
    >
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.editor.saveFailed')}
          onRetry={shown ? undefined : saving.check}
        />
      )}
      {!shown && !error && <LoadingBlock lines={4} />}
      <Flex direction="column" gap="4" aria-live="polite">
        {isTaken && (
          <Alert
            status="danger"
            icon
            title={t('administration.editor.nameTaken')}
          />
        )}
        {stale !== undefined && !isTaken && (
          <Alert
            status="warning"
            icon
            title={t('administration.editor.stale', {
              current: String(stale),
              base: String(edited.base),
            })}
            description={t('administration.editor.staleHint')}
          />
        )}
        {shown && !isTaken && <ApplyOutcome result={shown} isDone={false} />}
      </Flex>
    </FormDialog>
  );
}
