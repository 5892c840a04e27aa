import { Alert, Button, Flex } from '@backstage/ui';
import type { AllowedAction } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { mayEditPlan } from '../plan/planForm';

/** Where the missing parts of a ticket are filled in. */
export type MissingPlace = 'plan' | 'entities';

/** What the ticket lacks for an action, and the ways to fill it in. */
export function MissingParts(props: {
  missing: AllowedAction['missing'];
  onOpen: (place: MissingPlace) => void;
}) {
  const { t } = useItsmTranslation();
  const { capabilities } = useTicketPage().ticket;
  const { missing, onOpen } = props;
  const isPlan = missing.some(part => part !== 'entities');
  return (
    <Alert
      status="warning"
      icon
      title={t('ticket.action.missing')}
      description={
        <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
          {missing.map(part => (
            <li key={part}>{t(`ticket.part.${part}`)}</li>
          ))}
        </ul>
      }
      customActions={
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {isPlan && mayEditPlan(capabilities) && (
            <Button variant="primary" onPress={() => onOpen('plan')}>
              {t('ticket.plan.edit')}
            </Button>
          )}
          {missing.includes('entities') && capabilities.linkEntities && (
            <Button variant="secondary" onPress={() => onOpen('entities')}>
              {t('ticket.entities.add')}
            </Button>
          )}
        </Flex>
      }
    />
  );
}
