import { makeStyles } from '@material-ui/core/styles';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeHours,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useMeterStyles } from '../../meter';
import type { ClockState } from './clockState';

const useStyles = makeStyles(
  {
    warning: { '&&': { background: 'var(--bui-warning-fg-subdued)' } },
    // Striped, so that it is not told by colour alone.
    negative: {
      '&&': {
        background:
          'repeating-linear-gradient(135deg, var(--bui-negative-fg-subdued) 0 5px, var(--bui-negative-bg-subdued) 5px 8px)',
      },
    },
  },
  { name: 'ItsmSpentMeter' },
);

const TONES: Partial<Record<ClockState, 'warning' | 'negative'>> = {
  atRisk: 'warning',
  late: 'negative',
  missed: 'negative',
};

/** How much of its target a clock has spent. */
export function SpentMeter(props: { clock: SlaClockView; state: ClockState }) {
  const { clock, state } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const meter = useMeterStyles();
  const locale = useReaderLocale();
  const percent = Math.min(
    100,
    Math.round((clock.spentMs / clock.targetMs) * 100),
  );
  const text = t('sla.spentOf', {
    spent: describeHours(clock.spentMs, locale),
    target: describeHours(clock.targetMs, locale),
  });
  const tone = TONES[state];
  return (
    <div className={meter.root}>
      <span aria-hidden>{text}</span>
      <div
        role="meter"
        aria-label={t('sla.meter', {
          metric: t(`sla.metric.${clock.metric}`),
        })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
        className={meter.track}
      >
        <div
          className={`${meter.fill} ${tone ? classes[tone] : ''}`}
          style={{ width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
