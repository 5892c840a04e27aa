import { ToggleButton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  type ChipCounts,
  CHIPS_OF_TYPE,
  type Me,
  type TicketChip,
  type TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { chipText } from './chipText';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      '@media (max-width: 639px)': {
        flexWrap: 'nowrap',
        overflowX: 'auto',
        marginInline: 'calc(-1 * var(--bui-space-1))',
        paddingInline: 'var(--bui-space-1)',
        paddingBlock: 'var(--bui-space-1)',
      },
    },
    chip: { flex: 'none', borderRadius: 'var(--bui-radius-full)' },
    count: {
      fontVariantNumeric: 'tabular-nums',
      fontWeight: 'var(--bui-font-weight-regular)' as 'normal',
      opacity: 0.85,
    },
  },
  { name: 'ItsmQueueChips' },
);

/** Quick filters that say nothing to people who work no tickets. */
const WORK_CHIPS: readonly TicketChip[] = [
  'mine',
  'myTeams',
  'unassigned',
  'pending',
  'atRisk',
  'breached',
];

/** The chips of a queue that mean something to a person. */
export function chipsFor(type: TicketType, me: Me | undefined): TicketChip[] {
  return CHIPS_OF_TYPE[type].filter(chip => {
    switch (chip) {
      case 'myUnits':
        return Boolean(me?.liaisonOf.length);
      // Decisions need a staff role; work only takes a team that has tickets.
      case 'toDecide':
        return me?.isStaff;
      default:
        return me?.can.readQueues || !WORK_CHIPS.includes(chip);
    }
  });
}

/** Quick filters with their counts; the pressed one is the part shown. */
export function QueueChips(props: {
  type: TicketType;
  me: Me | undefined;
  selected: TicketChip | undefined;
  counts: ChipCounts['counts'] | undefined;
  onSelect: (chip: TicketChip) => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const label = (chip: TicketChip) => {
    const count = props.counts?.find(entry => entry.chip === chip);
    // None among those that were looked at, of a search that finds many.
    if (!count || (count.value === 0 && !count.exact)) {
      return undefined;
    }
    return count.exact ? String(count.value) : `${count.value}+`;
  };
  return (
    <div role="group" aria-label={t('queue.chips')} className={classes.root}>
      {chipsFor(props.type, props.me).map(chip => (
        <ToggleButton
          key={chip}
          className={classes.chip}
          isSelected={props.selected === chip}
          onChange={() => props.onSelect(chip)}
        >
          {/* The space is for screen readers: "Open 12", not "Open12". */}
          {chipText(t, chip, props.type)}{' '}
          {label(chip) !== undefined && (
            <span className={classes.count}>{label(chip)}</span>
          )}
        </ToggleButton>
      ))}
    </div>
  );
}
