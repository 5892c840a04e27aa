import { Button, Tag, TagGroup } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ChangeKind,
  ChangeOutcome,
  ProblemOutcome,
  TicketStatus,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  type ItsmTranslate,
  statusText,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { LIST_FILTERS, type ListFilter, type QueueState } from './queueState';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'ItsmActiveFilters' },
);

export interface ActiveFiltersProps {
  queue: QueueState;
  titleOf: (ref: string) => string;
  titleOfService: (name: string) => string;
  onRemove: (filter: ListFilter, value: string) => void;
  onRemoveSearch: () => void;
  onRemoveState: () => void;
  onRemoveWindow: () => void;
  onClearAll: () => void;
}

function valueLabel(
  t: ItsmTranslate,
  props: ActiveFiltersProps,
  filter: ListFilter,
  value: string,
): string {
  switch (filter) {
    case 'status':
      return statusText(t, value as TicketStatus, props.queue.type);
    case 'changeKind':
      return t(`changeKind.${value as ChangeKind}`);
    case 'outcome':
      return t(`outcome.${value as ProblemOutcome | ChangeOutcome}`);
    case 'priority':
      return t(`priority.${value as '1' | '2' | '3' | '4'}`);
    case 'service':
    case 'offering':
      return props.titleOfService(value);
    case 'assignee':
      return value === 'me' || value === 'none'
        ? t(`queue.assignee.${value}`)
        : props.titleOf(value);
    default:
      return props.titleOf(value);
  }
}

function windowLabel(t: ItsmTranslate, { window }: QueueState): string {
  const { choice, from, until } = window;
  if (choice !== 'dates') {
    return t(`queue.window.${choice ?? 'any'}`);
  }
  return [from ?? '…', until ?? '…'].join(' – ');
}

/** What narrows the list, each a tag that can be taken off. */
export function ActiveFilters(props: ActiveFiltersProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { queue } = props;
  const tags = [
    ...(queue.state
      ? [
          {
            id: 'state',
            label: `${t('queue.filter.state')}: ${t(
              `queue.state.${queue.state}`,
            )}`,
            remove: props.onRemoveState,
          },
        ]
      : []),
    ...(queue.window.choice
      ? [
          {
            id: 'window',
            label: `${t('queue.filter.window')}: ${windowLabel(t, queue)}`,
            remove: props.onRemoveWindow,
          },
        ]
      : []),
    ...(queue.q
      ? [{ id: 'q', label: `“${queue.q}”`, remove: props.onRemoveSearch }]
      : []),
    ...LIST_FILTERS.flatMap(filter =>
      queue.filters[filter].map(value => ({
        id: `${filter} ${value}`,
        label: `${t(`queue.filter.${filter}`)}: ${valueLabel(
          t,
          props,
          filter,
          value,
        )}`,
        remove: () => props.onRemove(filter, value),
      })),
    ),
  ];
  if (tags.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <TagGroup
        aria-label={t('queue.activeFilters')}
        onRemove={keys =>
          tags.filter(tag => keys.has(tag.id)).forEach(tag => tag.remove())
        }
      >
        {tags.map(tag => (
          <Tag key={tag.id} id={tag.id} textValue={tag.label} size="medium">
            {tag.label}
          </Tag>
        ))}
      </TagGroup>
      <Button variant="tertiary" onPress={props.onClearAll}>
        {t('queue.clearAll')}
      </Button>
    </div>
  );
}
