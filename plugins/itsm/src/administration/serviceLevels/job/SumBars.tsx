import { makeStyles } from '@material-ui/core/styles';
import type { SlaJobSum } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { percentOf } from './jobSums';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(8rem, 1fr) auto',
      alignItems: 'center',
      gap: '2px var(--bui-space-2)',
      minWidth: '14rem',
      fontSize: 'var(--bui-font-size-2)',
      fontVariantNumeric: 'tabular-nums',
    },
    track: {
      height: 10,
      border: '1px solid var(--bui-fg-secondary)',
      background: 'var(--bui-bg-neutral-1)',
      forcedColorAdjust: 'none',
    },
    bar: { height: '100%' },
    // Plain and striped, so that they are not told apart by colour alone.
    before: { background: 'var(--bui-announcement-fg-subdued)' },
    after: {
      background:
        'repeating-linear-gradient(135deg, var(--bui-negative-fg-subdued) 0 5px, var(--bui-negative-bg-subdued) 5px 8px)',
    },
  },
  { name: 'ItsmSumBars' },
);

/** The part of its clocks that a row misses, before and after. */
export function SumBars({ sum }: { sum: SlaJobSum }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const classes = useStyles();
  const before = percentOf(sum.missedBefore, sum.clocks);
  const after = percentOf(sum.missedAfter, sum.clocks);
  return (
    <div
      role="img"
      aria-label={t('administration.slaJob.bars', {
        before: String(before),
        after: String(after),
      })}
      className={classes.root}
    >
      {(
        [
          ['before', before],
          ['after', after],
        ] as const
      ).map(([side, percent]) => (
        // Spread over the columns of the grid.
        <div key={side} aria-hidden style={{ display: 'contents' }}>
          <span>{t(`administration.slaJob.${side}`)}</span>
          <div className={classes.track}>
            <div
              className={`${classes.bar} ${classes[side]}`}
              style={{ width: `${percent}%` }}
            />
          </div>
          <span>
            {(percent / 100).toLocaleString(locale, { style: 'percent' })}
          </span>
        </div>
      ))}
    </div>
  );
}
