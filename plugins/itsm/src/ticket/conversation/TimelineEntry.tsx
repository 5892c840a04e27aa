import { useState } from 'react';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { TicketEventView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  MarkdownText,
  Pill,
  RelativeTime,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEraserLine, RiLock2Line } from '@remixicon/react';
import { RedactDialog } from '../dialogs/RedactDialog';
import { useTicketPage } from '../data/TicketPageContext';
import { TicketRefLink } from '../TicketRefLink';
import { ChangeList } from './ChangeList';
import { eventActor, eventTitle } from './describeEvent';
import { EventIcon } from './EventIcon';
import { useInternalStyles } from './useInternalStyles';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: '2rem minmax(0, 1fr)',
      gap: 'var(--bui-space-3)',
      position: 'relative',
      paddingBottom: 'var(--bui-space-4)',
    },
    body: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      minWidth: 0,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-1) var(--bui-space-2)',
      minHeight: '2rem',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-secondary)',
    },
    actor: {
      fontWeight: 'var(--bui-font-weight-bold)' as 'bold',
      color: 'var(--bui-fg-primary)',
    },
    text: {
      padding: 'var(--bui-space-3)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-neutral-1)',
      color: 'var(--bui-fg-primary)',
      minWidth: 0,
    },
    desk: {
      '&&': { borderInlineStart: '3px solid var(--bui-announcement-border)' },
    },
    redacted: { fontStyle: 'italic' },
  },
  { name: 'ItsmTimelineEntry' },
);

/** One entry of the log: who, what, when, and what was written or changed. */
export function TimelineEntry({ event }: { event: TicketEventView }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const internalClasses = useInternalStyles();
  const { ticket } = useTicketPage();
  const [isRedacting, setRedacting] = useState(false);
  const isInternal = event.visibility === 'internal';
  const deskBox = event.side === 'desk' ? classes.desk : '';
  const box = isInternal ? internalClasses.box : deskBox;
  return (
    <li className={classes.root} data-visibility={event.visibility}>
      <EventIcon event={event} />
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.actor}>{eventActor(event, t)}</span>
          <span>{eventTitle(event, t, ticket.type)}</span>
          {event.because && (
            <span>
              {t('ticket.event.because')}{' '}
              <TicketRefLink ticketRef={event.because} />
            </span>
          )}
          <RelativeTime at={event.at} />
          {isInternal && (
            <Pill tone="warning" icon={<RiLock2Line />}>
              {t('visibility.internal')}
            </Pill>
          )}
        </div>
        <ChangeList event={event} />
        {event.redacted ? (
          <Text color="secondary" className={classes.redacted}>
            {t('ticket.event.redacted')}
          </Text>
        ) : (
          event.text && (
            <div className={`${classes.text} ${box}`}>
              <MarkdownText text={event.text} />
            </div>
          )
        )}
        {ticket.capabilities.redact && event.redactable && (
          <span>
            <Button
              variant="tertiary"
              iconStart={<RiEraserLine />}
              onPress={() => setRedacting(true)}
            >
              {t('ticket.redact.button')}
            </Button>
          </span>
        )}
      </div>
      {isRedacting && (
        <RedactDialog seq={event.seq} onClose={() => setRedacting(false)} />
      )}
    </li>
  );
}
