import { useEffect, useRef } from 'react';
import { Button, Flex } from '@backstage/ui';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiDownloadLine } from '@remixicon/react';
import { saveFile } from '../../../download';
import { useApiAction } from '../useApiAction';
import { changesCsv } from './changesCsv';
import { readAllChanges } from './readAllChanges';

/** All changed clocks of a job as a file for spreadsheets. */
export function DownloadChanges({ job }: { job: SlaJob }) {
  const { t } = useItsmTranslation();
  const api = useItsmApi();
  const reading = useRef<AbortController>();
  // Nobody waits for the file on another page.
  useEffect(() => () => reading.current?.abort(), []);
  const { run, isPending, error } = useApiAction(async () => {
    const controller = new AbortController();
    reading.current = controller;
    const changes = await readAllChanges(api, job.id, controller.signal);
    if (!controller.signal.aborted) {
      saveFile(
        `sla-${job.createdAt.slice(0, 10)}.csv`,
        changesCsv(changes, t),
        'text/csv;charset=utf-8',
      );
    }
  });
  return (
    <Flex direction="column" gap="2" align="start">
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={isPending}
        onPress={run}
      >
        {t('administration.slaJob.download')}
      </Button>
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.slaJob.downloadFailed')}
        />
      )}
    </Flex>
  );
}
