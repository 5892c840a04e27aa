import { makeStyles } from '@material-ui/core/styles';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { drawingRange } from './drawingRange';
import { STRETCH_KINDS } from './stretches';
import { useKindStyles } from './useKindStyles';
import { useSegmentWords } from './useSegmentWords';

const useStyles = makeStyles(
  {
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2) var(--bui-space-5)',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      fontFamily: 'var(--bui-font-regular)',
      fontSize: 'var(--bui-font-size-3)',
    },
    line: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
    swatch: {
      flex: 'none',
      boxSizing: 'border-box',
      width: 28,
      height: 18,
      border: '1px solid var(--bui-fg-secondary)',
      borderRadius: 'var(--bui-radius-1)',
    },
  },
  { name: 'ItsmClockLegend' },
);

/** What the patterns mean, with how much of the clock's life each one takes. */
export function ClockLegend({ clock }: { clock: SlaClockView }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const kinds = useKindStyles();
  const words = useSegmentWords();
  const { until, end } = drawingRange(clock);
  return (
    // Safari drops the list role of lists without bullets.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul className={classes.list} role="list" aria-label={t('sla.legend')}>
      {STRETCH_KINDS.map(kind => (
        <li key={kind} className={classes.line}>
          <span aria-hidden className={`${classes.swatch} ${kinds[kind]}`} />
          {words.sum(kind, clock.sums[kind])}
        </li>
      ))}
      {end > until && (
        <li className={classes.line}>
          <span aria-hidden className={`${classes.swatch} ${kinds.ahead}`} />
          {t('sla.kind.ahead')}
        </li>
      )}
    </ul>
  );
}
