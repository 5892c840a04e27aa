import { useId, useRef, useState } from 'react';
import { Container, Flex, useBreakpoint, VisuallyHidden } from '@backstage/ui';
import type { Me, TicketType } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DeskOnly } from '../deskOnly';
import { ActiveFilters } from './ActiveFilters';
import { QueueChips } from './QueueChips';
import { QueueFilters } from './QueueFilters';
import { QueueHelp } from './QueueHelp';
import { QueueList } from './QueueList';
import { QueueToolbar } from './QueueToolbar';
import { BulkBar } from './bulk/BulkBar';
import { DEFAULT_CHIP, formatQueueState, LIST_FILTERS } from './queueState';
import { useQueueList } from './useQueueList';
import { useQueueShortcuts } from './useQueueShortcuts';
import { useQueueState } from './useQueueState';
import { useRefTitles } from './useRefTitles';
import { useSelection } from './useSelection';
import { useServiceOptions } from './useServiceOptions';

/** The queue of a kind of ticket, for those who work it. */
export function QueueContent({ type }: { type: TicketType }) {
  const { value: me } = useMe();
  // Until it is known who asks, the list is read already: the server only
  // gives what the person may see.
  return (
    <Container>
      {me && !me.can.readQueues ? (
        <DeskOnly />
      ) : (
        <Queue key={type} type={type} me={me} />
      )}
    </Container>
  );
}

/** What to show is in the URL, the rest is asked for. */
function Queue({ type, me }: { type: TicketType; me: Me | undefined }) {
  const { t } = useItsmTranslation();
  const controls = useQueueState(type);
  const { queue, change, setFilter } = controls;
  const list = useQueueList(queue);
  const titles = useRefTitles(
    LIST_FILTERS.flatMap(filter => queue.filters[filter]),
    list.tickets,
  );
  const services = useServiceOptions();
  const selection = useSelection(
    formatQueueState(queue).toString(),
    list.tickets,
  );
  const maySelect = me?.isStaff ?? false;
  const rows = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLDivElement>(null);
  const filtersId = useId();
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isWide = useBreakpoint().up('md');
  const { next } = list;

  useQueueShortcuts({
    rows,
    search,
    onNextPage: next ? () => controls.nextPage(next) : undefined,
    onPreviousPage: queue.cursors.length ? controls.previousPage : undefined,
    onSelect: maySelect ? selection.toggle : undefined,
    onHelp: () => setHelpOpen(true),
  });

  return (
    <>
      <Flex direction="column" gap="4">
        <QueueChips
          type={type}
          me={me}
          selected={queue.chip}
          counts={list.counts}
          onSelect={chip => change({ chip, state: undefined })}
        />
        <QueueToolbar
          controls={controls}
          searchRef={search}
          filtersId={filtersId}
          areFiltersOpen={areFiltersOpen}
          onToggleFilters={() => setFiltersOpen(!areFiltersOpen)}
          onHelp={() => setHelpOpen(true)}
        />
        {areFiltersOpen && (
          <QueueFilters
            id={filtersId}
            queue={queue}
            onChange={setFilter}
            onState={state => change({ state })}
            onWindow={window => change({ window })}
            onPick={titles.learn}
          />
        )}
        <ActiveFilters
          queue={queue}
          titleOf={titles.titleOf}
          titleOfService={services.titleOf}
          onRemove={(filter, value) =>
            setFilter(
              filter,
              queue.filters[filter].filter(other => other !== value),
            )
          }
          onRemoveSearch={() => change({ q: '' })}
          onRemoveState={() => change({ state: undefined, chip: DEFAULT_CHIP })}
          onRemoveWindow={() => change({ window: {} })}
          onClearAll={controls.clearAll}
        />
        {maySelect && (
          <BulkBar type={type} selection={selection} onDone={list.refresh} />
        )}
        <div ref={rows}>
          <QueueList
            controls={controls}
            list={list}
            isWide={isWide}
            selection={maySelect ? selection : undefined}
          />
        </div>
        <VisuallyHidden aria-live="polite">
          {list.changed > 0 && t('queue.changed', { count: list.changed })}
        </VisuallyHidden>
      </Flex>
      <QueueHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
