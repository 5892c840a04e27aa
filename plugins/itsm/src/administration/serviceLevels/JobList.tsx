import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiTimerLine } from '@remixicon/react';
import { MessageCards } from '../messages/MessageCard';
import { JobCard } from './JobCard';
import { isUnderWay } from './jobTexts';
import { usePolling } from './usePolling';

/** The newest jobs; looked at again while one of them is under way. */
export function JobList({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useItsmTranslation();
  const { value, error, refresh } = useItsmQuery('listSlaJobs', {});
  usePolling(refresh, value?.items.some(isUnderWay) ?? false);
  return (
    <>
      {error && (
        <ErrorNotice
          error={error}
          title={t('administration.slaJob.listError')}
          onRetry={refresh}
        />
      )}
      {!value && !error && <LoadingBlock lines={3} lineHeight={64} />}
      {value?.items.length === 0 && (
        <EmptyNotice
          icon={<RiTimerLine size={36} />}
          title={t('administration.slaJob.empty')}
          description={t('administration.slaJob.emptyHint')}
        />
      )}
      {value && value.items.length > 0 && (
        <MessageCards label={t('administration.slaJob.list')}>
          {value.items.map(job => (
            <JobCard
              key={job.id}
              job={job}
              onOpen={() => onOpen(job.id)}
              onChanged={refresh}
            />
          ))}
        </MessageCards>
      )}
    </>
  );
}
