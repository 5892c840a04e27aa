import { Box, Button, Flex, Select } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  CHANGE_KINDS,
  ITEM_KINDS,
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
import { PickToAdd } from '../dialogs';
import { FieldFilterInput } from './FieldFilterInput';
import { outcomesOf } from './knownValues';
import { type ListFilter, TICKET_STATES } from './queueState';
import { QUEUE_SHAPES } from './queueTypes';
import type { FieldFilters } from './useFieldFilters';
import type { QueueControls } from './useQueueState';
import { useServiceOptions } from './useServiceOptions';
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
  controls: QueueControls;
  /** The questions that the chosen offering marks as filters. */
  fieldFilters: FieldFilters;
  /** Told of what was chosen, so that its title is known. */
  onPick: (item: PickerItem) => void;
}

/** The fields of the queue's filters; what they hold is shown as tags. */
export function QueueFilters(props: QueueFiltersProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { controls, fieldFilters, onPick } = props;
  const { queue, change } = controls;
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
          change({ state: TICKET_STATES.find(state => state === value) })
        }
      />
      {shape.hasWindow && (
        <WindowFilterFields
          value={queue.window}
          onChange={window => change({ window })}
        />
      )}
      {shape.filters.map(filter => (
        <FilterField key={filter} filter={filter} {...props} />
      ))}
      {fieldFilters.specs.map(spec => (
        <FieldFilterInput
          key={spec.id}
          spec={spec}
          value={queue.fields[spec.id]}
          onChange={value => controls.setField(spec.id, value)}
          onPick={onPick}
        />
      ))}
    </Box>
  );
}

/** Kinds of the catalog that a filter is about. */
const ENTITY_KINDS = {
  primaryEntity: ['System'],
  entity: ITEM_KINDS,
  related: ['Domain', 'System', 'Group'],
};

type FieldProps = QueueFiltersProps & { filter: ListFilter };

/** The field of one filter. */
function FilterField(props: FieldProps) {
  const { t } = useItsmTranslation();
  const { filter, controls } = props;
  const { queue, setFilter } = controls;
  const label = t(`queue.filter.${filter}`);
  const add = (item: PickerItem) => {
    props.onPick(item);
    const chosen = filter === 'related' ? [] : queue.filters[filter];
    setFilter(filter, [...new Set([...chosen, item.ref])]);
  };
  switch (filter) {
    case 'team':
      return (
        <PickToAdd onAdd={add}>
          {field => <TeamPicker label={label} {...field} />}
        </PickToAdd>
      );
    case 'unit':
      return (
        <PickToAdd onAdd={add}>
          {field => <UnitPicker label={label} {...field} />}
        </PickToAdd>
      );
    case 'assignee':
      return (
        <Flex direction="column" gap="2">
          <PickToAdd onAdd={add}>
            {field => <PersonPicker label={label} {...field} />}
          </PickToAdd>
          <AssigneeShortcuts controls={controls} />
        </Flex>
      );
    case 'primaryEntity':
    case 'entity':
    case 'related':
      return (
        <PickToAdd onAdd={add}>
          {field => (
            <EntityPicker
              label={label}
              kinds={ENTITY_KINDS[filter]}
              {...field}
            />
          )}
        </PickToAdd>
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
  const { filter, controls } = props;
  const { queue } = controls;
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
      onChange={values => controls.setFilter(filter, values.map(String))}
    />
  );
}

function AssigneeShortcuts({ controls }: { controls: QueueControls }) {
  const { t } = useItsmTranslation();
  const { assignee } = controls.queue.filters;
  return (
    <Flex gap="2">
      {(['me', 'none'] as const).map(value => (
        <Button
          key={value}
          variant="secondary"
          isDisabled={assignee.includes(value)}
          onPress={() => controls.setFilter('assignee', [...assignee, value])}
        >
          {t(`queue.assignee.${value}`)}
        </Button>
      ))}
    </Flex>
  );
}
