import { useId } from 'react';
import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useNow,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ClockFacts } from './ClockFacts';
import { clockState } from './clockState';
import { ClockStatePill } from './ClockStatePill';
import { SpentMeter } from './SpentMeter';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
      '& + &': {
        marginTop: 'var(--bui-space-4)',
        paddingTop: 'var(--bui-space-4)',
        borderTop: '1px solid var(--bui-border-1)',
      },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'ItsmClockSummary' },
);

/** A clock in the column of facts, and the way to how it was counted. */
export function ClockSummary(props: {
  clock: SlaClockView;
  onExplain: () => void;
}) {
  const { clock, onExplain } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const headingId = useId();
  const now = useNow();
  const metric = t(`sla.metric.${clock.metric}`);
  const state = clockState(clock, now);
  return (
    <section className={classes.root} aria-labelledby={headingId}>
      <div className={classes.head}>
        <Text as="h4" weight="bold" id={headingId} style={{ margin: 0 }}>
          {metric}
        </Text>
        <ClockStatePill state={state} />
      </div>
      <Text variant="body-small" color="secondary">
        {t(`sla.metricHelp.${clock.metric}`)}
      </Text>
      <ClockFacts clock={clock} now={now} />
      <SpentMeter clock={clock} state={state} />
      <span>
        <Button
          variant="secondary"
          aria-label={t('sla.explainOf', { metric })}
          onPress={onExplain}
        >
          {t('sla.explain')}
        </Button>
      </span>
    </section>
  );
}
