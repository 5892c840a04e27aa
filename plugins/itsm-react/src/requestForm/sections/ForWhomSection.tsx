import { Radio, RadioGroup, Select, TextField } from '@backstage/ui';
import type { Me, PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import { PersonPicker, UnitPicker } from '../../pickers';
import { useItsmTranslation } from '../../translations';
import { FormQuestion } from '../fields/FormQuestion';
import type {
  DraftAudience,
  DraftContact,
  RequestDraft,
} from '../requestDraft';
import type { ShownIssue } from '../useRequestForm';
import { FormSection } from './FormSection';

export interface ForWhomSectionProps {
  me: Me;
  draft: RequestDraft;
  onChange: (change: Partial<RequestDraft>) => void;
  issues: readonly ShownIssue[];
}

/** Whether the person files for others at all (row R5). */
export function filesForOthers(me: Me): boolean {
  return me.can.createForAnybody || me.liaisonOf.length > 0;
}

/** For whom a liaison or somebody of the desk files (row R5). */
export function ForWhomSection(props: ForWhomSectionProps) {
  const { me, draft, onChange } = props;
  const { t } = useItsmTranslation();
  const isStaff = me.can.createForAnybody;
  return (
    <FormSection title={t('form.section.for')}>
      <RadioGroup
        aria-label={t('form.for.label')}
        name="audience"
        value={draft.audience}
        onChange={value => onChange({ audience: value as DraftAudience })}
      >
        <Radio value="self">{t('form.for.self')}</Radio>
        <Radio value="person">
          {t(isStaff ? 'form.for.anyPerson' : 'form.for.person')}
        </Radio>
        <Radio value="contact">
          {t(isStaff ? 'form.for.anyContact' : 'form.for.contact')}
        </Radio>
      </RadioGroup>
      {draft.audience === 'person' && (
        <PersonQuestions {...props} isStaff={isStaff} />
      )}
      {draft.audience === 'contact' && (
        <ContactQuestions {...props} isStaff={isStaff} />
      )}
    </FormSection>
  );
}

type QuestionsProps = ForWhomSectionProps & { isStaff: boolean };

function PersonQuestions(props: QuestionsProps) {
  const { me, draft, onChange, issues, isStaff } = props;
  const { t } = useItsmTranslation();
  const unit = draft.unit ?? me.liaisonOf[0];
  const path = 'beneficiary';
  return (
    <>
      {!isStaff && me.liaisonOf.length > 1 && (
        <LiaisonUnit
          me={me}
          value={unit}
          onChange={chosen => onChange({ unit: chosen, person: undefined })}
        />
      )}
      <FormQuestion path={path} issues={issues}>
        <PersonPicker
          // Another unit is another list.
          key={unit?.ref}
          name={path}
          size="medium"
          label={t('form.for.personLabel')}
          isRequired
          memberOf={isStaff ? undefined : unit?.ref}
          value={draft.person ?? null}
          onChange={person => onChange({ person: person ?? undefined })}
          error={issues.find(issue => issue.path === path)?.text}
        />
      </FormQuestion>
    </>
  );
}

function ContactQuestions(props: QuestionsProps) {
  const { me, draft, onChange, issues, isStaff } = props;
  const { t } = useItsmTranslation();
  const { contact } = draft;
  const change = (part: Partial<DraftContact>) =>
    onChange({ contact: { ...contact, ...part } });
  const line = (name: 'name' | 'email' | 'telephone') => ({
    name: `beneficiary.${name}`,
    size: 'medium' as const,
    label: t(`form.contact.${name}`),
    value: contact[name],
    onChange: (value: string) => change({ [name]: value }),
    validationBehavior: 'aria' as const,
  });
  return (
    <>
      <FormQuestion path="beneficiary.name" issues={issues}>
        <TextField
          {...line('name')}
          isRequired
          secondaryLabel={t('common.required')}
          autoComplete="off"
        />
      </FormQuestion>
      {isStaff ? (
        <FormQuestion path="beneficiary.unit" issues={issues}>
          <UnitPicker
            name="beneficiary.unit"
            size="medium"
            label={t('form.contact.unit')}
            value={contact.unit ?? null}
            onChange={unit => change({ unit: unit ?? undefined })}
          />
        </FormQuestion>
      ) : (
        <LiaisonUnit
          me={me}
          value={contact.unit ?? me.liaisonOf[0]}
          onChange={unit => change({ unit })}
        />
      )}
      <FormQuestion path="beneficiary.email" issues={issues}>
        <TextField
          {...line('email')}
          type="email"
          description={t('form.contact.emailHelp')}
        />
      </FormQuestion>
      <FormQuestion path="beneficiary.telephone" issues={issues}>
        <TextField {...line('telephone')} type="tel" />
      </FormQuestion>
    </>
  );
}

/** One of the units that a liaison serves. */
function LiaisonUnit(props: {
  me: Me;
  value: PickerItem | undefined;
  onChange: (unit: PickerItem | undefined) => void;
}) {
  const { me, value, onChange } = props;
  const { t } = useItsmTranslation();
  return (
    <Select
      size="medium"
      label={t('form.for.unit')}
      placeholder={t('form.choose')}
      options={me.liaisonOf.map(unit => ({ id: unit.ref, label: unit.title }))}
      selectionMode="single"
      value={value?.ref ?? null}
      onChange={key => onChange(me.liaisonOf.find(unit => unit.ref === key))}
    />
  );
}
