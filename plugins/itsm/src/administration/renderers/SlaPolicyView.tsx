import { Flex } from '@backstage/ui';
import type { SlaPolicySpec } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeTarget,
  useItsmTranslation,
  useLocalized,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { DefinitionLink } from './DefinitionLink';
import { Part } from './Part';
import { PolicyScope } from './PolicyScope';
import { TargetTable } from './TargetTable';

/** A service level: for which tickets, what is promised, what follows. */
export function SlaPolicyView({ spec }: { spec: SlaPolicySpec }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="5">
      <PolicyFacts spec={spec} />
      <Part title={t('administration.sla.targets')}>
        <TargetTable targets={spec.targets} />
      </Part>
      <Part title={t('administration.sla.appliesTo')}>
        <PolicyScope appliesTo={spec.appliesTo} />
      </Part>
    </Flex>
  );
}

function PolicyFacts({ spec }: { spec: SlaPolicySpec }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const locale = useReaderLocale();
  const warnings = spec.warnings.map(warning =>
    'percent' in warning
      ? t('administration.sla.percent', { percent: String(warning.percent) })
      : t('administration.sla.before', {
          time: describeTarget(warning.before, { t, locale }),
        }),
  );
  return (
    <Facts
      facts={[
        {
          label: t('administration.fact.description'),
          value: spec.description && localized(spec.description),
        },
        {
          label: t('administration.kind.Calendar'),
          value: <DefinitionLink kind="Calendar" name={spec.calendar} />,
        },
        {
          label: t('administration.sla.warnings'),
          value: warnings.join(', ') || t('administration.sla.noWarnings'),
        },
        {
          label: t('administration.kind.EscalationPolicy'),
          value: spec.escalation ? (
            <DefinitionLink kind="EscalationPolicy" name={spec.escalation} />
          ) : (
            t('administration.sla.noEscalation')
          ),
        },
        {
          label: t('administration.fact.order'),
          value: t('administration.sla.orderHint', {
            order: String(spec.order),
          }),
        },
      ]}
    />
  );
}
