import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import type { TicketSummary } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  StatusBadge,
  useItsmQuery,
  useItsmTranslation,
  useThrottled,
  useTicketSignal,
  WindowText,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';
import { DeskCard } from './DeskCard';
import { useEntityLinks } from './useEntityLinks';

/** The change that comes first, with its window and whether it interrupts. */
export function NextChangeCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { t } = useItsmTranslation();
  const links = useEntityLinks(ref);
  const overview = useItsmQuery('getEntityOverview', { query: { ref } });
  useTicketSignal(useThrottled(overview.refresh));
  const next = overview.value?.nextChange;
  return (
    <DeskCard
      title={t('entity.changeCard.title')}
      link={{ href: links.tab('change'), text: t('entity.changeCard.all') }}
    >
      {!overview.value &&
        (overview.error ? (
          <ErrorNotice error={overview.error} onRetry={overview.refresh} />
        ) : (
          <LoadingBlock lines={2} />
        ))}
      {overview.value && !next && (
        <EmptyNotice
          isCompact
          title={t('entity.changeCard.empty')}
          description={t('entity.changeCard.emptyText')}
        />
      )}
      {next && <NextChange ticket={next} />}
    </DeskCard>
  );
}

function NextChange({ ticket }: { ticket: TicketSummary }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { change } = ticket;
  return (
    <Flex direction="column" gap="2" align="start">
      <Link href={routes.ticket(ticket.ref)} weight="bold">
        {ticket.title}
      </Link>
      <Text as="div">
        <WindowText start={change?.plannedStart} end={change?.plannedEnd} />
      </Text>
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        <Text as="span" variant="body-small" color="secondary">
          {ticket.ref}
        </Text>
        <StatusBadge status={ticket.status} type={ticket.type} />
        <Text as="span" variant="body-small">
          {t(outageKey(change?.outage))}
        </Text>
      </Flex>
    </Flex>
  );
}

function outageKey(outage: boolean | undefined) {
  if (outage === undefined) {
    return 'window.outageUnknown';
  }
  return outage ? 'window.outage' : 'window.noOutage';
}
