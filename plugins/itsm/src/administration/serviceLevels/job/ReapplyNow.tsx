import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmApi,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../../../dialogs';
import { useApiAction } from '../useApiAction';
import { totalsOf } from './jobSums';

/** Does what a finished trial told, once somebody has read its numbers. */
export function ReapplyNow(props: {
  job: SlaJob;
  onStarted: (id: string) => void;
}) {
  const { t } = useItsmTranslation();
  const [isAsking, setAsking] = useState(false);
  const { job, onStarted } = props;
  const { kind, dryRun, state, changes } = job;
  if (kind !== 'reapply' || !dryRun || state !== 'done' || changes === 0) {
    return null;
  }
  return (
    <>
      <span>
        <Button variant="primary" onPress={() => setAsking(true)}>
          {t('administration.reapply.now')}
        </Button>
      </span>
      {isAsking && (
        <Confirmation
          job={job}
          onStarted={onStarted}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Confirmation(props: {
  job: SlaJob;
  onStarted: (id: string) => void;
  onClose: () => void;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const api = useItsmApi();
  const { sums, policies, definitionsRevision } = props.job;
  const { gained, lost } = totalsOf(sums);
  const { run, isPending, error } = useApiAction(async () => {
    const job = await api.call('startSlaJob', {
      body: {
        kind: 'reapply',
        dryRun: false,
        // What the trial has told of, and no more.
        ...(policies ? { policies } : {}),
        ...(definitionsRevision === undefined
          ? {}
          : { expectedDefinitionsRevision: definitionsRevision }),
      },
    });
    props.onStarted(job.id);
  });
  return (
    <FormDialog
      title={t('administration.reapply.confirm')}
      isOpen
      onClose={props.onClose}
      onSubmit={run}
      submitLabel={t('administration.reapply.now')}
      isPending={isPending}
      destructive
    >
      <Text as="p">
        {t('administration.reapply.numbers', {
          count: props.job.changes,
          gained: gained.toLocaleString(locale),
          lost: lost.toLocaleString(locale),
        })}
      </Text>
      <Text as="p">{t('administration.reapply.lasting')}</Text>
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.slaJob.startFailed')}
        />
      )}
    </FormDialog>
  );
}
