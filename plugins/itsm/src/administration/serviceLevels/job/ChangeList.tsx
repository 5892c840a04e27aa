import { Flex } from '@backstage/ui';
import type { SlaJob } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  useItsmPages,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEqualLine } from '@remixicon/react';
import { MessagePages } from '../../messages/MessagePages';
import { ChangeTable } from './ChangeTable';
import { DownloadChanges } from './DownloadChanges';

/** The clocks that a job changed or would change, page by page. */
export function ChangeList({ job }: { job: SlaJob }) {
  const { t } = useItsmTranslation();
  const changes = useItsmPages('listSlaJobChanges', {
    params: { id: job.id },
    query: { limit: 50 },
  });
  return (
    <Flex direction="column" gap="3">
      {changes.items && changes.items.length > 0 && (
        <DownloadChanges job={job} />
      )}
      <MessagePages
        pages={changes}
        errorTitle={t('administration.slaJob.changedError')}
        empty={
          <EmptyNotice
            icon={<RiEqualLine size={36} />}
            title={t('administration.slaJob.unchanged')}
          />
        }
      >
        {changes.items && changes.items.length > 0 && (
          <ChangeTable changes={changes.items} />
        )}
      </MessagePages>
    </Flex>
  );
}
