import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { TicketImpact } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';

const useStyles = makeStyles(
  {
    // The column is too narrow for a notice with its button beside it.
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      padding: 'var(--bui-space-3)',
      borderInlineStart: '3px solid var(--bui-warning-border)',
      background: 'var(--bui-warning-bg-subdued)',
      color: 'var(--bui-fg-primary)',
      borderRadius: 'var(--bui-radius-2)',
    },
  },
  { name: 'ItsmImpactProposal' },
);

/** A graver impact that follows from what suffers; people decide about it. */
export function ImpactProposal({ impact }: { impact: TicketImpact }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
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
    <div role="note" className={classes.root}>
      <Text weight="bold">
        {t('ticket.suffers.proposal', { impact: level })}
      </Text>
      <Text variant="body-small">
        {t('ticket.suffers.because', {
          entities: new Intl.ListFormat(locale).format(
            proposed.because.map(
              ({ title, criticality }) =>
                `${title} (${t(`criticality.${criticality ?? 'low'}`)})`,
            ),
          ),
        })}
      </Text>
      {mayEdit && (
        <span>
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
            {t('ticket.suffers.take')}
          </Button>
        </span>
      )}
      <WriteNotice write={write} />
    </div>
  );
}
