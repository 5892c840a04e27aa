import { Flex, Link } from '@backstage/ui';
import {
  TICKET_TYPES,
  type TicketChip,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmQuery,
  useItsmTranslation,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';

interface QueueLinksProps {
  /** The part of the queues that the widget shows the top of. */
  chip: TicketChip;
  label: string;
}

/** From a list of all kinds to the rest of it, which has a queue per kind. */
export function QueueLinks({ chip, label }: QueueLinksProps) {
  return (
    <nav aria-label={label}>
      <Flex gap="4" style={{ flexWrap: 'wrap' }}>
        {TICKET_TYPES.map(type => (
          <QueueLink key={type} type={type} chip={chip} />
        ))}
      </Flex>
    </nav>
  );
}

/** Without its number until that is known; gone when nothing is there. */
function QueueLink({ type, chip }: { type: TicketType; chip: TicketChip }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const counts = useItsmQuery('countTickets', { query: { type, chips: chip } });
  useTicketSignal(useThrottled(counts.refresh));
  const count = counts.value?.counts.find(each => each.chip === chip);
  if (count?.value === 0) {
    return null;
  }
  const kind = t(`entity.kind.${type}`);
  const number =
    count &&
    (count.exact
      ? String(count.value)
      : t('entity.count.more', { number: String(count.value) }));
  return (
    <Link href={`${routes.queue(type)}?chip=${chip}`}>
      {number ? t('entity.kind.openCount', { kind, number }) : kind}
    </Link>
  );
}
