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
import { FieldFilterInput } from './FieldFilterInput';
import { PickToAdd } from './PickToAdd';
import { type ListFilter, TICKET_STATES } from './queueState';
import type { FieldFilters } from './useFieldFilters';
import type { QueueControls } from './useQueueState';
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
  return (
    <Box
      as="section"
      bg="neutral"
      id={props.id}
      className={classes.root}
      aria-label={t('queue.filters')}
    >
      <StateFilters {...props} />
      <ReferenceFilters {...props} />
      <OfferingFilters {...props} />
    </Box>
  );
}

/** Where the work stands. */
function StateFilters({ controls }: QueueFiltersProps) {
  const { t } = useItsmTranslation();
  const { queue, change } = controls;
  return (
    <>
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
      <SeveralOf
        filter="status"
        controls={controls}
        options={REQUEST_STATUSES.map(id => ({ id, label: t(`status.${id}`) }))}
      />
      <SeveralOf
        filter="priority"
        controls={controls}
        options={PRIORITIES.map(id => ({
          id: String(id),
          label: t(`priority.${id}`),
        }))}
      />
    </>
  );
}

/** Who has it, for whom it is, what it is about. */
function ReferenceFilters({ controls, onPick }: QueueFiltersProps) {
  const { t } = useItsmTranslation();
  const { queue, setFilter } = controls;
  const add = (filter: ListFilter) => (item: PickerItem) => {
    onPick(item);
    setFilter(filter, [...new Set([...queue.filters[filter], item.ref])]);
  };
  return (
    <>
      <PickToAdd onAdd={add('team')}>
        {field => <TeamPicker label={t('queue.filter.team')} {...field} />}
      </PickToAdd>
      <Flex direction="column" gap="2">
        <PickToAdd onAdd={add('assignee')}>
          {field => (
            <PersonPicker label={t('queue.filter.assignee')} {...field} />
          )}
        </PickToAdd>
        <AssigneeShortcuts controls={controls} />
      </Flex>
      <PickToAdd onAdd={add('unit')}>
        {field => <UnitPicker label={t('queue.filter.unit')} {...field} />}
      </PickToAdd>
      <PickToAdd onAdd={add('primaryEntity')}>
        {field => (
          <EntityPicker
            label={t('queue.filter.primaryEntity')}
            kinds={['System']}
            {...field}
          />
        )}
      </PickToAdd>
    </>
  );
}

/** What was asked for, down to the answers of its form. */
function OfferingFilters(props: QueueFiltersProps) {
  const { controls, fieldFilters, onPick } = props;
  const options = useServiceOptions();
  return (
    <>
      <SeveralOf
        filter="service"
        controls={controls}
        options={options.services}
        search
      />
      <SeveralOf
        filter="offering"
        controls={controls}
        options={options.offerings}
        search
      />
      {fieldFilters.specs.map(spec => (
        <FieldFilterInput
          key={spec.id}
          spec={spec}
          value={controls.queue.fields[spec.id]}
          onChange={value => controls.setField(spec.id, value)}
          onPick={onPick}
        />
      ))}
    </>
  );
}

/** Any of several values, each an alternative. */
function SeveralOf(props: {
  filter: ListFilter;
  controls: QueueControls;
  options: { id: string; label: string }[];
  search?: true;
}) {
  const { t } = useItsmTranslation();
  const { filter, controls } = props;
  return (
    <Select
      label={t(`queue.filter.${filter}`)}
      placeholder={t('queue.filter.any')}
      selectionMode="multiple"
      options={props.options}
      search={props.search}
      value={[...controls.queue.filters[filter]]}
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
