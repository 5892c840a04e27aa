import { useId, useRef, useState } from 'react';
import { Container, Flex, useBreakpoint, VisuallyHidden } from '@backstage/ui';
import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
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
import { DEFAULT_CHIP, LIST_FILTERS } from './queueState';
import { useQueueList } from './useQueueList';
import { useQueueShortcuts } from './useQueueShortcuts';
import { useQueueState } from './useQueueState';
import { useRefTitles } from '../refTitles';
import { useServiceOptions } from './useServiceOptions';

/** The requests queue, for those who work it. */
export function QueueContent() {
  const { value: me } = useMe();
  // Until it is known who asks, the list is read already: the server only
  // gives what the person may see.
  return (
    <Container>
      {me && !me.can.readQueues ? <DeskOnly /> : <Queue me={me} />}
    </Container>
  );
}

/** What to show is in the URL, the rest is asked for. */
function Queue({ me }: { me: Me | undefined }) {
  const { t } = useItsmTranslation();
  const controls = useQueueState();
  const { queue, change, setFilter } = controls;
  const list = useQueueList(queue);
  const titles = useRefTitles(
    LIST_FILTERS.flatMap(filter => queue.filters[filter]),
    list.tickets,
  );
  const services = useServiceOptions();
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
    onHelp: () => setHelpOpen(true),
  });

  return (
    <>
      <Flex direction="column" gap="4">
        <QueueChips
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
            filters={queue.filters}
            state={queue.state}
            onChange={setFilter}
            onState={state => change({ state })}
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
          onClearAll={controls.clearAll}
        />
        <div ref={rows}>
          <QueueList controls={controls} list={list} isWide={isWide} />
        </div>
        <VisuallyHidden aria-live="polite">
          {list.changed > 0 && t('queue.changed', { count: list.changed })}
        </VisuallyHidden>
      </Flex>
      <QueueHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
