import { Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  SLA_METRICS,
  type SlaMetric,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { below, type ErrorAt } from '../../editor/issues/fieldErrors';
import type { MetricDraft } from '../draft/metricDraft';
import { MetricTargets } from './MetricTargets';

const useStyles = makeStyles(
  { root: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'ItsmTargetRows' },
);

type Targets = Record<SlaMetric, MetricDraft>;

/** What is promised of each metric. */
export function TargetRows(props: {
  targets: Targets;
  onChange: (targets: Targets) => void;
  errorAt: ErrorAt;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { targets, onChange, errorAt } = props;
  return (
    <>
      <Text color="secondary">{t('administration.policy.targetHint')}</Text>
      <ul className={classes.root} aria-label={t('administration.sla.targets')}>
        {SLA_METRICS.map((metric, index) => (
          <li key={metric}>
            <MetricTargets
              metric={metric}
              targets={targets[metric]}
              onChange={next => onChange({ ...targets, [metric]: next })}
              errorAt={below(errorAt, metric)}
              // That nothing is promised at all is told where one begins.
              wholeError={index === 0 ? errorAt('') : undefined}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
