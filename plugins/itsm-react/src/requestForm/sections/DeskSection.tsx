import { Checkbox, Flex, Select, Text } from '@backstage/ui';
import {
  IMPACTS,
  type Impact,
  type Origin,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '../../translations';
import type { RequestDraft } from '../requestDraft';
import { FormSection } from './FormSection';

/** Channels through which somebody of the desk is told of a request. */
const TOLD_BY = ['portal', 'phone', 'in_person', 'mail', 'chat'] as const;

const BY_CATALOGUE = 'catalogue';

/** What only the desk decides: channel, impact, restriction. */
export function DeskSection(props: {
  draft: RequestDraft;
  onChange: (change: Partial<RequestDraft>) => void;
}) {
  const { draft, onChange } = props;
  const { t } = useItsmTranslation();
  return (
    <FormSection title={t('form.section.desk')}>
      <Select
        size="medium"
        label={t('form.origin.label')}
        options={TOLD_BY.map(origin => ({
          id: origin,
          label: t(`origin.${origin}`),
        }))}
        selectionMode="single"
        value={draft.origin ?? 'portal'}
        onChange={key => onChange({ origin: key as Origin })}
      />
      <Select
        size="medium"
        label={t('form.impact.label')}
        options={[
          { id: BY_CATALOGUE, label: t('form.impact.default') },
          ...[...IMPACTS]
            .reverse()
            .map(impact => ({ id: impact, label: t(`impact.${impact}`) })),
        ]}
        selectionMode="single"
        value={draft.impact ?? BY_CATALOGUE}
        onChange={key =>
          onChange({
            impact: key === BY_CATALOGUE ? undefined : (key as Impact),
          })
        }
      />
      <Flex direction="column" gap="1">
        <Checkbox
          isSelected={draft.restricted}
          onChange={restricted => onChange({ restricted })}
        >
          {t('form.restricted.label')}
        </Checkbox>
        <Text variant="body-small" color="secondary">
          {t('form.restricted.help')}
        </Text>
      </Flex>
    </FormSection>
  );
}
