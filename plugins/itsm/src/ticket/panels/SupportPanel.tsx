import { Flex, Link, Text } from '@backstage/ui';
import {
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';
import { useTicketPage } from '../data/TicketPageContext';
import { Panel } from '../Panel';

/** Internal offerings with which the desk can ask others to help. */
export function SupportPanel() {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const routes = useItsmRoutes();
  const { ticket } = useTicketPage();
  if (ticket.supportedBy.length === 0) {
    return null;
  }
  return (
    <Panel title={t('ticket.support.title')}>
      <Flex direction="column" gap="2">
        <Text variant="body-small" color="secondary">
          {t('ticket.support.hint')}
        </Text>
        {ticket.supportedBy.map(offering => (
          <Link
            key={offering.name}
            href={`${routes.newRequest(
              offering.name,
            )}?parent=${encodeURIComponent(ticket.ref)}`}
          >
            {localized(offering.title)}
          </Link>
        ))}
      </Flex>
    </Panel>
  );
}
