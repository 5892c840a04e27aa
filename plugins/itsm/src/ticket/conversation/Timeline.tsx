import { Button, Flex, Select, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { TimelineEntry } from './TimelineEntry';
import {
  TIMELINE_ORDERS,
  TIMELINE_SHOWS,
  type TimelineOrder,
  type TimelineShow,
  useTimelineView,
  viewEvents,
} from './useTimelineView';

const useStyles = makeStyles(
  {
    list: { listStyle: 'none', margin: 0, padding: 0 },
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      gap: 'var(--bui-space-2)',
      '& > *': { flex: '0 1 14rem' },
    },
  },
  { name: 'ItsmTimeline' },
);

/** The log of the ticket. */
export function Timeline() {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { events, ticket } = useTicketPage();
  const view = useTimelineView();
  if (!events.items) {
    return events.error ? (
      <ErrorNotice
        error={events.error}
        title={t('ticket.timeline.error')}
        onRetry={events.refresh}
      />
    ) : (
      <LoadingBlock lines={4} lineHeight={40} />
    );
  }
  const shown = viewEvents(events.items, view.show, view.order);
  const more = events.hasMore && (
    <Flex justify="center">
      <Button
        variant="secondary"
        isPending={events.loadingMore}
        onPress={events.loadMore}
      >
        {t('ticket.timeline.earlier')}
      </Button>
    </Flex>
  );
  return (
    <Flex direction="column" gap="4">
      <TimelineBar
        className={classes.bar}
        view={view}
        hasInternal={ticket.capabilities.readInternal}
      />
      {events.error && (
        <ErrorNotice error={events.error} onRetry={events.refresh} />
      )}
      {view.order === 'oldest' && more}
      {shown.length === 0 && (
        <Text color="secondary">{t('ticket.timeline.empty')}</Text>
      )}
      <ol className={classes.list} aria-label={t('ticket.timeline.title')}>
        {shown.map(event => (
          <TimelineEntry key={event.seq} event={event} />
        ))}
      </ol>
      {view.order === 'newest' && more}
    </Flex>
  );
}

function TimelineBar(props: {
  className: string;
  view: ReturnType<typeof useTimelineView>;
  hasInternal: boolean;
}) {
  const { t } = useItsmTranslation();
  const { view, hasInternal } = props;
  const shows = TIMELINE_SHOWS.filter(
    show => hasInternal || show !== 'internal',
  );
  return (
    <div className={props.className}>
      <Select
        aria-label={t('ticket.timeline.show')}
        options={shows.map(id => ({
          id,
          label: t(`ticket.timeline.show.${id}`),
        }))}
        value={shows.includes(view.show) ? view.show : 'all'}
        onChange={value => view.setShow(value as TimelineShow)}
      />
      <Select
        aria-label={t('ticket.timeline.order')}
        options={TIMELINE_ORDERS.map(id => ({
          id,
          label: t(`ticket.timeline.order.${id}`),
        }))}
        value={view.order}
        onChange={value => view.setOrder(value as TimelineOrder)}
      />
    </div>
  );
}
