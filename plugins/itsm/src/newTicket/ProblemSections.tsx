import { ITEM_KINDS, URGENCIES } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  FormQuestion,
  FormSection,
  UrgencyChoice,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DeskFields } from './DeskFields';
import { type SectionProps, WhatFields } from './WhatFields';

/** What is known of a problem when it is recorded. */
export function ProblemSections(props: SectionProps) {
  const { draft, change, issues } = props;
  const { t } = useItsmTranslation();
  return (
    <>
      <FormSection title={t('newTicket.section.what')}>
        <WhatFields {...props} type="problem" />
        <FormQuestion path="entities" issues={issues}>
          <EntityPicker
            name="entities"
            size="medium"
            label={t('newTicket.entity.other')}
            kinds={ITEM_KINDS}
            value={draft.entities[0] ?? null}
            onChange={item => change({ entities: item ? [item] : [] })}
            error={issues.find(({ path }) => path.startsWith('entities'))?.text}
          />
        </FormQuestion>
      </FormSection>
      <FormSection title={t('form.section.urgency')}>
        <UrgencyChoice
          choices={URGENCIES}
          value={draft.urgency}
          onChange={urgency => change({ urgency })}
        />
      </FormSection>
      <DeskFields {...props} type="problem" />
    </>
  );
}
