import { Alert, Button } from '@backstage/ui';
import type { TicketImpact } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

/** A graver impact that follows from what suffers; people decide about it. */
export function ImpactProposal({ impact }: { impact: TicketImpact }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const { ticket } = useTicketPage();
  const write = useTicketWrite('button');
  const { proposed } = impact;
  if (!proposed) {
    return null;
  }
  const level = t(`impact.${proposed.impact}`);
  const mayEdit = ticket.capabilities.edit.includes('impact');
  return (
    <>
      <Alert
        status="warning"
        icon
        title={t('ticket.suffers.proposal', { impact: level })}
        description={t('ticket.suffers.because', {
          entities: new Intl.ListFormat(locale).format(
            proposed.because.map(
              ({ title, criticality }) =>
                `${title} (${t(`criticality.${criticality ?? 'low'}`)})`,
            ),
          ),
        })}
        customActions={
          mayEdit && (
            <Button
              variant="secondary"
              isPending={write.isPending}
              onPress={() =>
                write.run('updateTicket', base => ({
                  params: { ref: base.ref },
                  body: { version: base.version, impact: proposed.impact },
                }))
              }
            >
              {t('ticket.suffers.take', { impact: level })}
            </Button>
          )
        }
      />
      <WriteNotice write={write} />
    </>
  );
}
