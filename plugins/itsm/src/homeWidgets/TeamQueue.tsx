import { Flex, Link } from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import { FewTickets } from './FewTickets';
import { QueueLinks } from './QueueLinks';
import { WidgetFrame } from './WidgetFrame';

/** What is most urgent in the queue of the reader's teams. */
export function TeamQueue() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const me = useMe();
  if (!me.value) {
    return me.error ? (
      <ErrorNotice error={me.error} onRetry={me.refresh} />
    ) : (
      <LoadingBlock lines={3} lineHeight={40} />
    );
  }
  if (me.value.teams.length === 0) {
    return (
      <EmptyNotice
        isCompact
        title={t('widget.teamQueue.noTeam')}
        description={t('widget.teamQueue.noTeamText')}
        action={
          <Link href={routes.myRequests()}>{t('widget.myTickets.all')}</Link>
        }
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <FewTickets
        query={{
          chip: 'myTeams',
          state: 'open',
          sort: 'priority',
          order: 'asc',
        }}
        label={t('widget.teamQueue.title')}
        empty={
          <EmptyNotice
            isCompact
            title={t('widget.teamQueue.empty')}
            description={t('widget.teamQueue.emptyText')}
          />
        }
      />
      {me.value.can.readQueues && (
        <QueueLinks chip="myTeams" label={t('widget.queues.label')} />
      )}
    </Flex>
  );
}

/** The widget with its card. */
export function TeamQueueCard() {
  const { t } = useItsmTranslation();
  return (
    <WidgetFrame title={t('widget.teamQueue.title')}>
      <TeamQueue />
    </WidgetFrame>
  );
}
