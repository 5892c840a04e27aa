import {
  ENTITY_EFFECTS,
  ITEM_KINDS,
  URGENCIES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityPicker,
  FormQuestion,
  FormSection,
  UrgencyChoice,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../dialogs';
import { DeskFields } from './DeskFields';
import { type SectionProps, WhatFields } from './WhatFields';

/** What does not work, and how badly; the desk says more. */
export function IncidentSections(props: SectionProps) {
  const { draft, change, issues, isStaff } = props;
  const { t } = useItsmTranslation();
  const [entity] = draft.entities;
  return (
    <>
      <FormSection title={t('newTicket.section.incident')}>
        <WhatFields {...props} type="incident" />
        <FormQuestion path="entities" issues={issues}>
          <EntityPicker
            name="entities"
            size="medium"
            label={t('newTicket.entity.incident')}
            description={t('newTicket.entity.incidentHelp')}
            kinds={ITEM_KINDS}
            value={entity ?? null}
            onChange={item => change({ entities: item ? [item] : [] })}
            error={issues.find(({ path }) => path.startsWith('entities'))?.text}
          />
        </FormQuestion>
        {isStaff && entity && (
          <ChoiceInput
            name="effect"
            label={t('newTicket.effect')}
            options={ENTITY_EFFECTS.map(id => ({
              id,
              label: t(`effect.${id}`),
            }))}
            value={draft.effect}
            onChange={value =>
              change({ effect: ENTITY_EFFECTS.find(id => id === value) })
            }
          />
        )}
      </FormSection>
      <FormSection title={t('form.section.urgency')}>
        <UrgencyChoice
          choices={URGENCIES}
          value={draft.urgency}
          onChange={urgency => change({ urgency })}
        />
      </FormSection>
      {isStaff && <DeskFields {...props} type="incident" />}
    </>
  );
}
