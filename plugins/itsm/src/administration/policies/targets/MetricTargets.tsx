import { Text, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  PRIORITIES,
  type SlaMetric,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import type { ErrorAt } from '../../editor/issues/fieldErrors';
import { type MetricDraft, withEach } from '../draft/metricDraft';
import { TargetInput } from '../fields/TargetInput';

const useStyles = makeStyles(
  {
    root: {
      display: 'grid',
      gridTemplateColumns: '19rem minmax(0, 1fr)',
      gap: 'var(--bui-space-4)',
      padding: 'var(--bui-space-3) 0',
      borderBottom: '1px solid var(--bui-border-1)',
      '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    head: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: 'var(--bui-space-2)',
    },
    targets: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(10.25rem, 1fr))',
      gap: 'var(--bui-space-3)',
      alignItems: 'start',
    },
  },
  { name: 'ItsmMetricTargets' },
);

const SPREADS = ['all', 'each'] as const;

interface MetricTargetsProps {
  metric: SlaMetric;
  targets: MetricDraft;
  onChange: (targets: MetricDraft) => void;
  errorAt: ErrorAt;
  /** What is wrong with all metrics together. */
  wholeError: string | undefined;
}

/** What is promised of one metric: for all priorities, or for each. */
export function MetricTargets(props: MetricTargetsProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { metric, targets, onChange } = props;
  const title = t(`sla.metric.${metric}`);
  return (
    <div role="group" aria-label={title} className={classes.root}>
      <div className={classes.head}>
        <Text weight="bold">{title}</Text>
        <Text variant="body-small" color="secondary">
          {t(`sla.metricHelp.${metric}`)}
        </Text>
        <ToggleButtonGroup
          aria-label={t('administration.policy.spread', { metric: title })}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[targets.isEach ? 'each' : 'all']}
          onSelectionChange={keys =>
            onChange(
              keys.has('each')
                ? withEach(targets)
                : { ...targets, isEach: false },
            )
          }
        >
          {SPREADS.map(spread => (
            <ToggleButton key={spread} id={spread} size="small">
              {t(`administration.policy.spread.${spread}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className={classes.targets}>
        <Targets {...props} />
      </div>
    </div>
  );
}

function Targets(props: MetricTargetsProps) {
  const { t } = useItsmTranslation();
  const { metric, targets, onChange, errorAt } = props;
  const ownError = errorAt('') ?? props.wholeError;
  if (!targets.isEach) {
    return (
      <TargetInput
        name={`targets.${metric}`}
        label={t('administration.sla.allPriorities')}
        value={targets.all}
        onChange={all => onChange({ ...targets, all })}
        error={ownError}
      />
    );
  }
  return (
    <>
      {PRIORITIES.map((priority, index) => (
        <TargetInput
          key={priority}
          name={`targets.${metric}.${priority}`}
          label={t(`priority.${priority}`)}
          value={targets.each[priority]}
          onChange={target =>
            onChange({
              ...targets,
              each: { ...targets.each, [priority]: target },
            })
          }
          error={
            errorAt(String(priority)) ?? (index === 0 ? ownError : undefined)
          }
        />
      ))}
    </>
  );
}
