import { Flex, Link, Text } from '@backstage/ui';
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

/** What the reader works on, if they work tickets, and what they asked for. */
export function MyTickets() {
  const { t } = useItsmTranslation();
  const me = useMe();
  if (!me.value) {
    return me.error ? (
      <ErrorNotice error={me.error} onRetry={me.refresh} />
    ) : (
      <LoadingBlock lines={3} lineHeight={40} />
    );
  }
  return me.value.can.readQueues ? (
    <Flex direction="column" gap="4">
      <Flex direction="column" gap="2">
        <Text as="h3" weight="bold">
          {t('widget.myTickets.assigned')}
        </Text>
        <FewTickets
          query={{ chip: 'mine', sort: 'priority', order: 'asc' }}
          label={t('widget.myTickets.assigned')}
          empty={
            <EmptyNotice isCompact title={t('entity.person.empty.working')} />
          }
        />
        <QueueLinks chip="mine" label={t('widget.queues.mine')} />
      </Flex>
      <Flex direction="column" gap="2">
        <Text as="h3" weight="bold">
          {t('widget.myTickets.asked')}
        </Text>
        <AskedFor />
      </Flex>
    </Flex>
  ) : (
    <AskedFor />
  );
}

function AskedFor() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <FewTickets
      query={{ chip: 'filedByMe', state: 'open', sort: 'updatedAt' }}
      label={t('widget.myTickets.asked')}
      empty={
        <EmptyNotice
          isCompact
          title={t('widget.myTickets.empty')}
          description={t('widget.myTickets.emptyText')}
          action={
            <Link href={routes.portal()}>
              {t('widget.myTickets.catalogue')}
            </Link>
          }
        />
      }
    />
  );
}

/** The widget with its card. */
export function MyTicketsCard() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <WidgetFrame
      title={t('widget.myTickets.title')}
      link={{ href: routes.myRequests(), text: t('widget.myTickets.all') }}
    >
      <MyTickets />
    </WidgetFrame>
  );
}
