import { useCallback } from 'react';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { FormType } from './ticketDraft';

/** Names of the questions by path, for the summary of what is wrong. */
export function useDraftLabels(type: FormType) {
  const { t } = useItsmTranslation();
  return useCallback(
    (path: string): string | undefined => {
      const [head] = path.split('.', 1);
      switch (head) {
        case 'title':
        case 'description':
          return t(`newTicket.${head}.label`);
        case 'changeKind':
          return t('newTicket.kind.label');
        case 'template':
          return t('newTicket.template.label');
        case 'entities':
          return t(
            type === 'incident'
              ? 'newTicket.entity.incident'
              : 'newTicket.entity.other',
          );
        case 'requester':
        case 'beneficiary':
          return t('newTicket.person');
        case 'team':
          return t('newTicket.team');
        case 'changeReason':
        case 'implementationPlan':
        case 'testPlan':
        case 'rollbackPlan':
        case 'outage':
        case 'plannedStart':
        case 'plannedEnd':
          return t(`ticket.part.${head}`);
        default:
          return undefined;
      }
    },
    [t, type],
  );
}
