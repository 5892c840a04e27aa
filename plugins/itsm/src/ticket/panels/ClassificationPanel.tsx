import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import {
  PriorityBadge,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { OverridePriorityDialog } from '../dialogs/OverridePriorityDialog';
import { useTicketPage } from '../data/TicketPageContext';
import { Facts } from '../../facts';
import { Panel } from '../Panel';

/** What was asked for, and how the priority came about. */
export function ClassificationPanel() {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
  const [isOverriding, setOverriding] = useState(false);
  const { priority } = ticket;
  const level = priority?.computed as 1 | 2 | 3 | 4;
  // How a ticket is sorted inside the desk says nothing to who asked.
  const isDesk = ticket.capabilities.readInternal;
  return (
    <Panel title={t('ticket.classification.title')}>
      <Facts
        facts={[
          {
            label: t('ticket.part.offering'),
            value: ticket.offering && localized(ticket.offering.title),
          },
          {
            label: t('ticket.part.service'),
            value: ticket.service && localized(ticket.service.title),
          },
          {
            label: t('ticket.part.impact'),
            value: isDesk && ticket.impact && t(`impact.${ticket.impact}`),
          },
          {
            label: t('ticket.part.urgency'),
            value: ticket.urgency && t(`urgency.${ticket.urgency}`),
          },
          {
            label: t('ticket.part.priority'),
            value: priority && (
              <Flex direction="column" align="start" gap="1">
                <PriorityBadge priority={priority.value} />
                <Text variant="body-small" color="secondary">
                  {priority.overridden
                    ? t('ticket.priority.overridden', {
                        computed: t(`priority.${level}`),
                      })
                    : t('ticket.priority.computed')}
                </Text>
                {ticket.capabilities.overridePriority && (
                  <Button
                    variant="secondary"
                    onPress={() => setOverriding(true)}
                  >
                    {t('ticket.priority.override')}
                  </Button>
                )}
              </Flex>
            ),
          },
          {
            label: t('ticket.classification.origin'),
            value: isDesk && t(`origin.${ticket.origin}`),
          },
        ]}
      />
      {isOverriding && (
        <OverridePriorityDialog onClose={() => setOverriding(false)} />
      )}
    </Panel>
  );
}
