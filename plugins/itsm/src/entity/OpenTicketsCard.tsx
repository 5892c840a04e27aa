import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import type { EntityOverview } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  PriorityBadge,
  SlaBadge,
  useItsmQuery,
  useItsmTranslation,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import { DeskCard } from './DeskCard';
import { useEntityLinks } from './useEntityLinks';

/** How many tickets of each kind are open, and the most urgent of them. */
export function OpenTicketsCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const links = useEntityLinks(ref);
  const overview = useItsmQuery('getEntityOverview', { query: { ref } });
  useTicketSignal(useThrottled(overview.refresh));
  const open = overview.value?.counts.filter(count => count.open > 0);
  return (
    <DeskCard
      title={t('entity.openCard.title')}
      link={{ href: links.tab(), text: t('entity.openCard.all') }}
    >
      {!open &&
        (overview.error ? (
          <ErrorNotice error={overview.error} onRetry={overview.refresh} />
        ) : (
          <LoadingBlock lines={2} />
        ))}
      {open?.length === 0 && (
        <EmptyNotice
          isCompact
          title={t('entity.openCard.empty')}
          description={t('entity.openCard.emptyText')}
        />
      )}
      {open && open.length > 0 && <OpenTickets entityRef={ref} counts={open} />}
    </DeskCard>
  );
}

function OpenTickets(props: {
  entityRef: string;
  counts: EntityOverview['counts'];
}) {
  const { entityRef, counts } = props;
  const { t } = useItsmTranslation();
  const links = useEntityLinks(entityRef);
  return (
    <Flex direction="column" gap="3">
      <Flex gap="4" style={{ flexWrap: 'wrap' }}>
        {counts.map(({ type, open, exact }) => (
          <Link key={type} href={links.tab(type)}>
            {t('entity.kind.openCount', {
              kind: t(`entity.kind.${type}`),
              number: exact
                ? String(open)
                : t('entity.count.more', { number: String(open) }),
            })}
          </Link>
        ))}
      </Flex>
      <MostUrgent entityRef={entityRef} />
    </Flex>
  );
}

/** Changes carry risk and no priority: they come last and are not named. */
function MostUrgent({ entityRef }: { entityRef: string }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const tickets = useItsmQuery('listTickets', {
    query: {
      related: entityRef,
      state: 'open',
      sort: 'priority',
      order: 'asc',
      limit: 1,
    },
  });
  useTicketSignal(useThrottled(tickets.refresh));
  const worst = tickets.value?.items[0];
  return worst?.priority ? (
    <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
      <Text as="span" variant="body-small" color="secondary">
        {t('entity.openCard.worst')}
      </Text>
      <PriorityBadge priority={worst.priority.value} />
      <SlaBadge sla={worst.sla} />
      <Link href={routes.ticket(worst.ref)}>{worst.title}</Link>
    </Flex>
  ) : null;
}
