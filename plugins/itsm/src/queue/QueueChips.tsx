import { ToggleButton } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ChipCounts,
  Me,
  TicketChip,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';

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

/** The chips that mean something to a person, in the order of the work. */
export function chipsFor(me: Me | undefined): TicketChip[] {
  return [
    'open',
    ...(me?.isStaff
      ? (['mine', 'myTeams', 'unassigned', 'pending'] as const)
      : []),
    ...(me?.liaisonOf.length ? (['myUnits'] as const) : []),
    'filedByMe',
    'resolved',
  ];
}

/** Quick filters with their counts; the pressed one is the part shown. */
export function QueueChips(props: {
  me: Me | undefined;
  selected: TicketChip | undefined;
  counts: ChipCounts['counts'] | undefined;
  onSelect: (chip: TicketChip) => void;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const label = (chip: TicketChip) => {
    const count = props.counts?.find(entry => entry.chip === chip);
    if (!count) {
      return undefined;
    }
    return count.exact ? String(count.value) : `${count.value}+`;
  };
  return (
    <div role="group" aria-label={t('queue.chips')} className={classes.root}>
      {chipsFor(props.me).map(chip => (
        <ToggleButton
          key={chip}
          className={classes.chip}
          isSelected={props.selected === chip}
          onChange={() => props.onSelect(chip)}
        >
          {/* The space is for screen readers: "Open 12", not "Open12". */}
          {t(`queue.chip.${chip}`)}{' '}
          {label(chip) !== undefined && (
            <span className={classes.count}>{label(chip)}</span>
          )}
        </ToggleButton>
      ))}
    </div>
  );
}
