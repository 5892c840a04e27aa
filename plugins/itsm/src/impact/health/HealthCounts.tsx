import { makeStyles } from '@material-ui/core/styles';
import type { HealthRollup } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  HealthIcon,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/** The gravest first. */
const STATES = ['red', 'amber', 'unknown', 'green'] as const;

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gap: 'var(--bui-space-2)',
      width: '100%',
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
      color: 'var(--bui-fg-primary)',
    },
    bar: {
      display: 'flex',
      gap: 2,
      height: 10,
      forcedColorAdjust: 'none',
    },
    // Few of many are seen too.
    part: { minWidth: 6, borderRadius: 'var(--bui-radius-1)' },
    red: { background: 'var(--bui-negative-fg-subdued)' },
    amber: { background: 'var(--bui-warning-fg-subdued)' },
    unknown: { background: 'var(--bui-fg-secondary)' },
    green: { background: 'var(--bui-positive-fg-subdued)' },
    counts: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-1) var(--bui-space-3)',
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    count: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 'var(--bui-space-1)',
      '& svg': { width: 16, height: 16, flex: 'none' },
    },
  },
  { name: 'ItsmHealthCounts' },
);

/** How many are in each state: in words, and as a bar for the eye alone. */
export function HealthCounts(props: { counts: HealthRollup['counts'] }) {
  const { counts } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const present = STATES.filter(state => counts[state] > 0);
  return (
    <div className={classes.root}>
      <div aria-hidden className={classes.bar}>
        {present.map(state => (
          <div
            key={state}
            className={`${classes.part} ${classes[state]}`}
            style={{ flexGrow: counts[state] }}
          />
        ))}
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul
        role="list"
        aria-label={t('health.members.counts')}
        className={classes.counts}
      >
        {present.map(state => (
          <li key={state} className={classes.count}>
            <HealthIcon health={state} coloured />
            {t(`health.count.${state}`, { count: counts[state] })}
          </li>
        ))}
      </ul>
    </div>
  );
}
