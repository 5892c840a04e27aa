import type { RefObject } from 'react';
import { Button, ButtonIcon, Select } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiFilter3Line, RiKeyboardLine } from '@remixicon/react';
import { QueueSearch } from './QueueSearch';
import { QUEUE_SHAPES } from './queueTypes';
import {
  countPanelFilters,
  type QueueOrder,
  type QueueSort,
} from './queueState';
import type { QueueControls } from './useQueueState';
import { ViewsMenu } from './views/ViewsMenu';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-end',
      gap: 'var(--bui-space-3)',
    },
    search: { flex: '1 1 18rem', minWidth: 0 },
    select: { flex: '0 1 13rem' },
    help: { '@media (max-width: 1023px)': { display: 'none' } },
  },
  { name: 'ItsmQueueToolbar' },
);

/** Search, order, and the way to the other filters. */
export function QueueToolbar(props: {
  controls: QueueControls;
  searchRef: RefObject<HTMLDivElement>;
  filtersId: string;
  areFiltersOpen: boolean;
  onToggleFilters: () => void;
  onHelp: () => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { queue, change } = props.controls;
  const set = countPanelFilters(queue);
  return (
    <div className={classes.root}>
      <div className={classes.search}>
        <QueueSearch
          type={queue.type}
          fieldRef={props.searchRef}
          q={queue.q}
          // Typing must not fill the history; the first word may.
          onSearch={q => change({ q }, { replace: queue.q !== '' })}
        />
      </div>
      <Select
        className={classes.select}
        aria-label={t('queue.sort')}
        options={QUEUE_SHAPES[queue.type].sorts.map(([sort, order]) => ({
          id: `${sort}:${order}`,
          label: t(`queue.sort.${sort}.${order}`),
        }))}
        value={`${queue.sort}:${queue.order}`}
        onChange={value => {
          const [sort, order] = String(value).split(':');
          change({ sort: sort as QueueSort, order: order as QueueOrder });
        }}
      />
      <Button
        variant="secondary"
        iconStart={<RiFilter3Line />}
        aria-expanded={props.areFiltersOpen}
        aria-controls={props.areFiltersOpen ? props.filtersId : undefined}
        onPress={props.onToggleFilters}
      >
        {set > 0 ? t('queue.filtersSet', { count: set }) : t('queue.filters')}
      </Button>
      <ViewsMenu queue={queue} />
      <ButtonIcon
        className={classes.help}
        variant="tertiary"
        icon={<RiKeyboardLine />}
        aria-label={t('shortcuts.title')}
        onPress={props.onHelp}
      />
    </div>
  );
}
