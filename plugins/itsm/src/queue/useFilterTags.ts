import type {
  ChangeKind,
  ChangeOutcome,
  ProblemOutcome,
  TicketStatus,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmTranslate,
  statusText,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  DEFAULT_CHIP,
  LIST_FILTERS,
  type ListFilter,
  type QueueState,
} from './queueState';
import type { FieldFilters } from './useFieldFilters';
import type { QueueControls } from './useQueueState';

/** Something that narrows the list, and how to take it off. */
export interface FilterTag {
  id: string;
  label: string;
  remove: () => void;
}

/** What things in filters are called. */
export interface FilterTitles {
  titleOf: (ref: string) => string;
  titleOfService: (name: string) => string;
  fieldFilters: FieldFilters;
}

/** Everything that narrows the list beside the chip. */
export function useFilterTags(
  controls: QueueControls,
  titles: FilterTitles,
): FilterTag[] {
  const { t } = useItsmTranslation();
  const { queue, change, setFilter, setField } = controls;
  const { fieldFilters } = titles;
  return [
    ...(queue.state
      ? [
          {
            id: 'state',
            label: `${t('queue.filter.state')}: ${t(
              `queue.state.${queue.state}`,
            )}`,
            remove: () => change({ state: undefined, chip: DEFAULT_CHIP }),
          },
        ]
      : []),
    ...(queue.window.choice
      ? [
          {
            id: 'window',
            label: `${t('queue.filter.window')}: ${windowLabel(t, queue)}`,
            remove: () => change({ window: {} }),
          },
        ]
      : []),
    ...(queue.q
      ? [{ id: 'q', label: `“${queue.q}”`, remove: () => change({ q: '' }) }]
      : []),
    ...LIST_FILTERS.flatMap(filter =>
      queue.filters[filter].map(value => ({
        id: `${filter} ${value}`,
        label: `${t(`queue.filter.${filter}`)}: ${valueLabel(t, titles, {
          type: queue.type,
          filter,
          value,
        })}`,
        remove: () =>
          setFilter(
            filter,
            queue.filters[filter].filter(other => other !== value),
          ),
      })),
    ),
    ...Object.entries(queue.fields).map(([id, value]) => ({
      id: `field ${id}`,
      label: `${fieldFilters.labelOf(id)}: ${fieldFilters.valueLabel(
        id,
        value,
        titles.titleOf,
      )}`,
      remove: () => setField(id, undefined),
    })),
  ];
}

function windowLabel(t: ItsmTranslate, { window }: QueueState): string {
  const { choice, from, until } = window;
  return choice === 'dates'
    ? [from ?? '…', until ?? '…'].join(' – ')
    : t(`queue.window.${choice ?? 'any'}`);
}

function valueLabel(
  t: ItsmTranslate,
  titles: FilterTitles,
  of: { type: TicketType; filter: ListFilter; value: string },
): string {
  const { filter, value } = of;
  switch (filter) {
    case 'status':
      return statusText(t, value as TicketStatus, of.type);
    case 'changeKind':
      return t(`changeKind.${value as ChangeKind}`);
    case 'outcome':
      return t(`outcome.${value as ProblemOutcome | ChangeOutcome}`);
    case 'priority':
      return t(`priority.${value as '1' | '2' | '3' | '4'}`);
    case 'service':
    case 'offering':
      return titles.titleOfService(value);
    case 'assignee':
      return value === 'me' || value === 'none'
        ? t(`queue.assignee.${value}`)
        : titles.titleOf(value);
    default:
      return titles.titleOf(value);
  }
}
