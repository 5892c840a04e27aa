import { Text, VisuallyHidden } from '@backstage/ui';
import {
  PRIORITIES,
  SLA_METRICS,
  type SlaPolicySpec,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeTarget,
  PriorityBadge,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { TableScroll } from './TableScroll';
import { useTableStyles } from './useTableStyles';

type Targets = SlaPolicySpec['targets'];

/** Metrics down, priorities across, the target where they meet. */
export function TargetTable({ targets }: { targets: Targets }) {
  const { t } = useItsmTranslation();
  const classes = useTableStyles();
  return (
    <TableScroll title={t('administration.sla.targets')}>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{t('administration.sla.targets')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('administration.sla.metric')}</th>
            {PRIORITIES.map(priority => (
              <th key={priority} scope="col">
                <PriorityBadge priority={priority} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SLA_METRICS.map(metric => (
            <tr key={metric}>
              <th scope="row">
                {t(`sla.metric.${metric}`)}
                <Text as="p" variant="body-small" color="secondary">
                  {t(`sla.metricHelp.${metric}`)}
                </Text>
              </th>
              <TargetCells target={targets[metric]} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** One target for all priorities, or one for each. */
function TargetCells({ target }: { target: Targets[keyof Targets] }) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const words = (written: string | undefined) =>
    written
      ? describeTarget(written, { t, locale })
      : t('administration.sla.noTarget');
  if (target === undefined || typeof target === 'string') {
    return (
      <td colSpan={PRIORITIES.length}>
        {target
          ? `${t('administration.sla.allPriorities')}: ${words(target)}`
          : words(target)}
      </td>
    );
  }
  return (
    <>
      {PRIORITIES.map(priority => (
        <td key={priority}>{words(target[priority])}</td>
      ))}
    </>
  );
}
