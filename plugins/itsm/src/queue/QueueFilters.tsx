import { type ReactNode, useState } from 'react';
import { Box, Button, Flex, Select } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  type PickerItem,
  PRIORITIES,
  REQUEST_STATUSES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  PersonPicker,
  TeamPicker,
  UnitPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import {
  type ListFilter,
  type QueueState,
  TICKET_STATES,
  type TicketStateFilter,
} from './queueState';
import { useServiceOptions } from './useServiceOptions';

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
  filters: QueueState['filters'];
  state: TicketStateFilter | undefined;
  onChange: (filter: ListFilter, values: readonly string[]) => void;
  onState: (state: TicketStateFilter | undefined) => void;
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
  const { filters, onChange } = props;
  const options = useServiceOptions();
  const add = (filter: ListFilter) => (item: PickerItem) => {
    props.onPick(item);
    onChange(filter, [...new Set([...filters[filter], item.ref])]);
  };
  const several = (
    filter: ListFilter,
    choices: { id: string; label: string }[],
    search?: true,
  ) => (
    <Select
      label={t(`queue.filter.${filter}`)}
      placeholder={t('queue.filter.any')}
      selectionMode="multiple"
      options={choices}
      search={search}
      value={[...filters[filter]]}
      onChange={value => onChange(filter, asStrings(value))}
    />
  );
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
        value={props.state ?? BY_CHIP}
        onChange={value =>
          props.onState(TICKET_STATES.find(state => state === value))
        }
      />
      {several(
        'status',
        REQUEST_STATUSES.map(id => ({ id, label: t(`status.${id}`) })),
      )}
      {several(
        'priority',
        PRIORITIES.map(id => ({
          id: String(id),
          label: t(`priority.${id}`),
        })),
      )}
      <AddFrom onAdd={add('team')}>
        {field => <TeamPicker label={t('queue.filter.team')} {...field} />}
      </AddFrom>
      <Flex direction="column" gap="2">
        <AddFrom onAdd={add('assignee')}>
          {field => (
            <PersonPicker label={t('queue.filter.assignee')} {...field} />
          )}
        </AddFrom>
        <AssigneeShortcuts filters={filters} onChange={onChange} />
      </Flex>
      <AddFrom onAdd={add('unit')}>
        {field => <UnitPicker label={t('queue.filter.unit')} {...field} />}
      </AddFrom>
      <AddFrom onAdd={add('primaryEntity')}>
        {field => (
          <EntityPicker
            label={t('queue.filter.primaryEntity')}
            kinds={['System']}
            {...field}
          />
        )}
      </AddFrom>
      {several('service', options.services, true)}
      {several('offering', options.offerings, true)}
    </Box>
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
}: Pick<QueueFiltersProps, 'filters' | 'onChange'>) {
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
