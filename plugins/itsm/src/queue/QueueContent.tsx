import { type RefObject, useId, useRef, useState } from 'react';
import { Container, Flex, useBreakpoint, VisuallyHidden } from '@backstage/ui';
import type {
  Me,
  TicketSummary,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DeskOnly } from '../deskOnly';
import { useRefTitles } from '../refTitles';
import { ActiveFilters } from './ActiveFilters';
import { QueueChips } from './QueueChips';
import { QueueFilters } from './QueueFilters';
import { QueueHelp } from './QueueHelp';
import { QueueList } from './QueueList';
import { QueueToolbar } from './QueueToolbar';
import { BulkBar } from './bulk/BulkBar';
import { formatQueueState, LIST_FILTERS } from './queueState';
import { useFieldFilters } from './useFieldFilters';
import { useQueueList } from './useQueueList';
import { useQueueShortcuts } from './useQueueShortcuts';
import { type QueueControls, useQueueState } from './useQueueState';
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
  const { queue, change } = controls;
  const list = useQueueList(queue);
  const selection = useSelection(
    formatQueueState(queue).toString(),
    list.tickets,
  );
  const maySelect = me?.can.readQueues ?? false;
  const rows = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLDivElement>(null);
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
        <QueueNarrowing
          controls={controls}
          tickets={list.tickets}
          searchRef={search}
          onHelp={() => setHelpOpen(true)}
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

/** Search, order, the panel of filters, and what is set of them. */
function QueueNarrowing(props: {
  controls: QueueControls;
  /** On screen; they know titles. */
  tickets: readonly TicketSummary[] | undefined;
  searchRef: RefObject<HTMLDivElement>;
  onHelp: () => void;
}) {
  const { controls, tickets, searchRef, onHelp } = props;
  const { queue } = controls;
  const fieldFilters = useFieldFilters(queue);
  const { titleOf, learn } = useRefTitles(
    [
      ...LIST_FILTERS.flatMap(filter => queue.filters[filter]),
      ...fieldFilters.refs,
    ],
    tickets,
  );
  const { titleOf: titleOfService } = useServiceOptions();
  const filtersId = useId();
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  return (
    <>
      <QueueToolbar
        controls={controls}
        searchRef={searchRef}
        filtersId={filtersId}
        areFiltersOpen={areFiltersOpen}
        onToggleFilters={() => setFiltersOpen(!areFiltersOpen)}
        onHelp={onHelp}
      />
      {areFiltersOpen && (
        <QueueFilters
          id={filtersId}
          controls={controls}
          fieldFilters={fieldFilters}
          onPick={learn}
        />
      )}
      <ActiveFilters
        controls={controls}
        titles={{ titleOf, titleOfService, fieldFilters }}
      />
    </>
  );
}
