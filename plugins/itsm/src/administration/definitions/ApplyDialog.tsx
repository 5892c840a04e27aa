import { useState } from 'react';
import { Button, Flex } from '@backstage/ui';
import type { ApplyResult } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog, TextInput } from '../../dialogs';
import { ApplyOutcome } from './ApplyOutcome';

/** The answer to a text: what applying it would do, or did. */
interface Answer {
  yaml: string;
  result: ApplyResult;
}

function hasErrors(result: ApplyResult): boolean {
  return (
    result.problems.some(problem => problem.severity === 'error') ||
    result.changes.some(change => change.action === 'refused')
  );
}

/**
 * Applies definition documents. They are always tried first: what would
 * change is on screen before anything does, for exactly the text that is
 * then applied.
 */
export function ApplyDialog(props: {
  onClose: () => void;
  onApplied: () => void;
}) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const [yaml, setYaml] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const [pending, setPending] = useState<'check' | 'apply'>();
  const [error, setError] = useState<Error>();
  const isChecked =
    answer?.yaml === yaml && answer.result.dryRun && !hasErrors(answer.result);
  const isDone = answer?.result.applied && answer.yaml === yaml;

  const call = async (dryRun: boolean) => {
    setPending(dryRun ? 'check' : 'apply');
    setError(undefined);
    try {
      const result = await api.call('applyDefinitions', {
        body: { yaml, dryRun },
      });
      setAnswer({ yaml, result });
      if (result.applied) {
        props.onApplied();
      }
    } catch (failure) {
      setError(failure as Error);
    }
    setPending(undefined);
  };
  return (
    <FormDialog
      title={t('administration.apply.title')}
      isOpen
      onClose={props.onClose}
      onSubmit={() => call(false)}
      submitLabel={t('administration.apply.submit')}
      isPending={pending === 'apply'}
      isDisabled={!isChecked || pending === 'check'}
      width={800}
      extraActions={
        <Button
          variant={isChecked ? 'secondary' : 'primary'}
          isPending={pending === 'check'}
          isDisabled={!yaml.trim() || pending === 'apply'}
          onPress={() => call(true)}
        >
          {t('administration.apply.check')}
        </Button>
      }
    >
      <TextInput
        name="yaml"
        label={t('administration.apply.yaml')}
        description={t('administration.apply.hint')}
        rows={12}
        value={yaml}
        onChange={setYaml}
      />
      {error && (
        <ErrorNotice error={error} title={t('administration.apply.failed')} />
      )}
      <Flex direction="column" gap="4" aria-live="polite">
        {answer && <ApplyOutcome result={answer.result} isDone={!!isDone} />}
      </Flex>
    </FormDialog>
  );
}
