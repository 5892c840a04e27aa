import { type ReactNode, useState } from 'react';
import { Box, Button, Flex, Select } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CHANGE_KINDS,
  LIFECYCLES,
  type PickerItem,
  PRIORITIES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  PersonPicker,
  statusText,
  TeamPicker,
  UnitPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  type ListFilter,
  outcomesOf,
  type QueueState,
  TICKET_STATES,
  type TicketStateFilter,
} from './queueState';
import { QUEUE_SHAPES } from './queueTypes';
import { useServiceOptions } from './useServiceOptions';
import type { WindowFilter } from './windowFilter';
import { WindowFilterFields } from './WindowFilterFields';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))',
      gap: 'var(--bui-space-4)',
      padding: 'var(--bui-space-4)',
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
    },
  },
  { name: 'ItsmQueueFilters' },
);

/** The choice that leaves it to the chips what part is shown. */
const BY_CHIP = 'chip';

export interface QueueFiltersProps {
  id: string;
  queue: QueueState;
  onChange: (filter: ListFilter, values: readonly string[]) => void;
  onState: (state: TicketStateFilter | undefined) => void;
  onWindow: (window: WindowFilter) => void;
  /** Told of what was chosen, so that its title is known. */
  onPick: (item: PickerItem) => void;
}

/** A choice of several values as BUI's select hands it over. */
function asStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The fields of the queue's filters; what they hold is shown as tags. */
export function QueueFilters(props: QueueFiltersProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { queue } = props;
  const shape = QUEUE_SHAPES[queue.type];
  return (
    <Box
      as="section"
      bg="neutral"
      id={props.id}
      className={classes.root}
      aria-label={t('queue.filters')}
    >
      <Select
        label={t('queue.filter.state')}
        options={[
          { id: BY_CHIP, label: t('queue.state.chip') },
          ...TICKET_STATES.map(id => ({ id, label: t(`queue.state.${id}`) })),
        ]}
        value={queue.state ?? BY_CHIP}
        onChange={value =>
          props.onState(TICKET_STATES.find(state => state === value))
        }
      />
      {shape.hasWindow && (
        <WindowFilterFields value={queue.window} onChange={props.onWindow} />
      )}
      {shape.filters.map(filter => (
        <FilterField key={filter} filter={filter} {...props} />
      ))}
    </Box>
  );
}

/** Kinds of the catalog that a filter is about. */
const ENTITY_KINDS = {
  primaryEntity: ['System'],
  entity: ['System', 'Component', 'API', 'Resource', 'Domain'],
  related: ['Domain', 'System', 'Group'],
};

type FieldProps = QueueFiltersProps & { filter: ListFilter };

/** The field of one filter. */
function FilterField(props: FieldProps) {
  const { t } = useItsmTranslation();
  const { filter, queue, onChange } = props;
  const label = t(`queue.filter.${filter}`);
  const add = (item: PickerItem) => {
    props.onPick(item);
    const chosen = filter === 'related' ? [] : queue.filters[filter];
    onChange(filter, [...new Set([...chosen, item.ref])]);
  };
  switch (filter) {
    case 'team':
      return (
        <AddFrom onAdd={add}>
          {field => <TeamPicker label={label} {...field} />}
        </AddFrom>
      );
    case 'unit':
      return (
        <AddFrom onAdd={add}>
          {field => <UnitPicker label={label} {...field} />}
        </AddFrom>
      );
    case 'assignee':
      return (
        <Flex direction="column" gap="2">
          <AddFrom onAdd={add}>
            {field => <PersonPicker label={label} {...field} />}
          </AddFrom>
          <AssigneeShortcuts filters={queue.filters} onChange={onChange} />
        </Flex>
      );
    case 'primaryEntity':
    case 'entity':
    case 'related':
      return (
        <AddFrom onAdd={add}>
          {field => (
            <EntityPicker
              label={label}
              kinds={ENTITY_KINDS[filter]}
              {...field}
            />
          )}
        </AddFrom>
      );
    default:
      return <ChoicesField {...props} filter={filter} />;
  }
}

/** A filter of which several known values can be chosen. */
function ChoicesField(
  props: FieldProps & {
    filter: Exclude<
      ListFilter,
      'team' | 'unit' | 'assignee' | 'primaryEntity' | 'entity' | 'related'
    >;
  },
) {
  const { t } = useItsmTranslation();
  const { filter, queue, onChange } = props;
  const options = useServiceOptions();
  const { type } = queue;
  const choices = {
    status: () =>
      LIFECYCLES[type].statuses.map(id => ({
        id,
        label: statusText(t, id, type),
      })),
    priority: () =>
      PRIORITIES.map(id => ({ id: String(id), label: t(`priority.${id}`) })),
    changeKind: () =>
      CHANGE_KINDS.map(id => ({ id, label: t(`changeKind.${id}`) })),
    outcome: () =>
      outcomesOf(type).map(id => ({ id, label: t(`outcome.${id}`) })),
    service: () => options.services,
    offering: () => options.offerings,
  };
  return (
    <Select
      label={t(`queue.filter.${filter}`)}
      placeholder={t('queue.filter.any')}
      selectionMode="multiple"
      options={choices[filter]()}
      search={filter === 'service' || filter === 'offering' || undefined}
      value={[...queue.filters[filter]]}
      onChange={value => onChange(filter, asStrings(value))}
    />
  );
}

/** A picker that is empty again once something was chosen from it. */
function AddFrom(props: {
  onAdd: (item: PickerItem) => void;
  children: (field: {
    value: null;
    onChange: (item: PickerItem | null) => void;
  }) => ReactNode;
}) {
  const [round, setRound] = useState(0);
  return (
    <div key={round}>
      {props.children({
        value: null,
        onChange: item => {
          if (item) {
            props.onAdd(item);
            setRound(round + 1);
          }
        },
      })}
    </div>
  );
}

function AssigneeShortcuts({
  filters,
  onChange,
}: Pick<QueueFiltersProps, 'onChange'> & Pick<QueueState, 'filters'>) {
  const { t } = useItsmTranslation();
  return (
    <Flex gap="2">
      {(['me', 'none'] as const).map(value => (
        <Button
          key={value}
          variant="secondary"
          isDisabled={filters.assignee.includes(value)}
          onPress={() => onChange('assignee', [...filters.assignee, value])}
        >
          {t(`queue.assignee.${value}`)}
        </Button>
      ))}
    </Flex>
  );
}
