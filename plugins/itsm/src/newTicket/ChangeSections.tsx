import {
  DateTimeInput,
  FormQuestion,
  FormSection,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChangeEntities } from './ChangeEntities';
import { ChangeKindChoice } from './ChangeKindChoice';
import { DeskFields } from './DeskFields';
import { OutageChoice } from './OutageChoice';
import { TemplateChoice } from './TemplateChoice';
import { PLAN_TEXTS } from './ticketDraft';
import type { ChangeTemplates } from './useChangeTemplates';
import { DraftText, type SectionProps, WhatFields } from './WhatFields';

type ChangeProps = SectionProps & { templates: ChangeTemplates };

/** A change from its kind to its plan; gaps can be filled in later. */
export function ChangeSections(props: ChangeProps) {
  const { draft, change, issues, isStaff, templates } = props;
  const { t } = useItsmTranslation();
  return (
    <>
      <FormSection title={t('newTicket.section.kind')}>
        <FormQuestion path="changeKind" issues={issues}>
          <ChangeKindChoice
            value={draft.changeKind}
            onChange={changeKind => change({ changeKind, template: undefined })}
          />
        </FormQuestion>
        {draft.changeKind === 'standard' && (
          <FormQuestion path="template" issues={issues}>
            <TemplateChoice
              templates={templates}
              value={draft.template}
              onChange={template => change({ template })}
              error={issues.find(({ path }) => path === 'template')?.text}
            />
          </FormQuestion>
        )}
      </FormSection>
      <FormSection title={t('newTicket.section.change')}>
        <WhatFields {...props} type="change" />
        {templates.mayGive('changeReason') && (
          <DraftText
            name="changeReason"
            label={t('ticket.part.changeReason')}
            rows={3}
            {...props}
          />
        )}
      </FormSection>
      {templates.mayGive('entities') && (
        <FormSection title={t('newTicket.section.entities')}>
          <FormQuestion path="entities" issues={issues}>
            <ChangeEntities
              value={draft.entities}
              onChange={entities => change({ entities })}
              error={
                issues.find(({ path }) => path.startsWith('entities'))?.text
              }
            />
          </FormQuestion>
        </FormSection>
      )}
      <WindowSection {...props} />
      <PlanSection {...props} />
      {isStaff && <DeskFields {...props} type="change" />}
    </>
  );
}

function WindowSection({ draft, change, issues, templates }: ChangeProps) {
  const { t } = useItsmTranslation();
  return (
    <FormSection title={t('newTicket.section.window')}>
      {(['plannedStart', 'plannedEnd'] as const)
        .filter(templates.mayGive)
        .map(name => (
          <FormQuestion key={name} path={name} issues={issues}>
            <DateTimeInput
              name={name}
              size="medium"
              label={t(`ticket.part.${name}`)}
              defaultValue={draft[name]}
              onChange={value => change({ [name]: value })}
              error={issues.find(({ path }) => path === name)?.text}
            />
          </FormQuestion>
        ))}
      {templates.mayGive('outage') && (
        <FormQuestion path="outage" issues={issues}>
          <OutageChoice
            value={draft.outage}
            onChange={outage => change({ outage })}
          />
        </FormQuestion>
      )}
    </FormSection>
  );
}

function PlanSection(props: ChangeProps) {
  const { t } = useItsmTranslation();
  const open = PLAN_TEXTS.filter(props.templates.mayGive);
  if (open.length === 0) {
    return null;
  }
  return (
    <FormSection title={t('newTicket.section.plan')}>
      {open.map(name => (
        <DraftText
          key={name}
          name={name}
          label={t(`ticket.part.${name}`)}
          rows={5}
          {...props}
        />
      ))}
    </FormSection>
  );
}
