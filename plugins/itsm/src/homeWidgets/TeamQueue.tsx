import { Link } from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import { FewTickets } from './FewTickets';
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
  );
}

/** The widget with its card; who works no queue is shown no way to it. */
export function TeamQueueCard() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value: me } = useMe();
  return (
    <WidgetFrame
      title={t('widget.teamQueue.title')}
      link={
        me?.can.readQueues
          ? {
              href: `${routes.requests()}?chip=myTeams`,
              text: t('widget.teamQueue.all'),
            }
          : undefined
      }
    >
      <TeamQueue />
    </WidgetFrame>
  );
}
