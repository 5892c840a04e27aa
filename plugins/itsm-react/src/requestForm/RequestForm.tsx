import type { FormEvent } from 'react';
import { Button, Flex, Text, TextAreaField, TextField } from '@backstage/ui';
import type { Me, OfferingForm } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ErrorNotice } from '../components';
import { useLocalized } from '../hooks';
import { SlaPreviewLine } from '../sla';
import { useItsmTranslation } from '../translations';
import { checkAnswers } from './checkAnswers';
import { ErrorSummary } from './ErrorSummary';
import { FieldInput } from './fields/FieldInput';
import { FormQuestion } from './fields/FormQuestion';
import { previewQuery } from './previewQuery';
import type { RequestDraft } from './requestDraft';
import { DeskSection } from './sections/DeskSection';
import { filesForOthers, ForWhomSection } from './sections/ForWhomSection';
import { FormSection } from './sections/FormSection';
import { UrgencyChoice } from './sections/UrgencyChoice';
import { useQuestionLabels } from './useQuestionLabels';
import { type SubmitRequest, useRequestForm } from './useRequestForm';

/** @public */
export interface RequestFormProps {
  offering: OfferingForm;
  me: Me;
  draft: RequestDraft;
  onDraftChange: (draft: RequestDraft) => void;
  /** Sends it; what it throws is shown and the answers are kept. */
  onSubmit: SubmitRequest;
  onCancel: () => void;
}

/**
 * The form of an offering (rows R2 and R5). It keeps nothing itself: the
 * draft is the caller's, so that it survives whatever the page does.
 *
 * @public
 */
export function RequestForm(props: RequestFormProps) {
  const { offering, me, draft, onDraftChange, onSubmit, onCancel } = props;
  const { t } = useItsmTranslation();
  const isStaff = me.can.createForAnybody;
  const form = useRequestForm({ offering, me, draft, onSubmit });
  const labelOf = useQuestionLabels(offering);
  const change = (part: Partial<RequestDraft>) =>
    onDraftChange({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form noValidate onSubmit={submit} aria-label={t('form.title')}>
      <Flex direction="column" gap="4">
        <ErrorSummary
          issues={form.issues}
          labelOf={labelOf}
          attempts={form.attempts}
        />
        {form.failure && (
          <ErrorNotice error={form.failure} title={t('form.failed.title')} />
        )}
        {filesForOthers(me) && (
          <ForWhomSection
            me={me}
            draft={draft}
            onChange={change}
            issues={form.issues}
          />
        )}
        <QuestionsSection
          offering={offering}
          draft={draft}
          change={change}
          form={form}
        />
        {offering.urgency.choices.length > 1 && (
          <FormSection title={t('form.section.urgency')}>
            <UrgencyChoice
              choices={offering.urgency.choices}
              value={draft.urgency}
              onChange={urgency => change({ urgency })}
            />
          </FormSection>
        )}
        {isStaff && <DeskSection draft={draft} onChange={change} />}
        {form.hasFailed && (
          <Text as="p" color="danger">
            {t('form.failed.kept')}
          </Text>
        )}
        <SlaPreviewLine query={previewQuery(offering, draft, me, form.today)} />
        <Flex gap="3" style={{ flexWrap: 'wrap' }}>
          <Button
            type="submit"
            variant="primary"
            size="medium"
            isPending={form.isSubmitting}
          >
            {t(form.isSubmitting ? 'form.submitting' : 'form.submit')}
          </Button>
          <Button variant="secondary" size="medium" onPress={onCancel}>
            {t('form.cancel')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

function QuestionsSection(props: {
  offering: OfferingForm;
  draft: RequestDraft;
  change: (part: Partial<RequestDraft>) => void;
  form: ReturnType<typeof useRequestForm>;
}) {
  const { offering, draft, change, form } = props;
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { asked } = checkAnswers(offering.fields, draft.answers, form.today);
  return (
    <FormSection title={t('form.section.what')}>
      <Text as="p" variant="body-small" color="secondary">
        {t('form.requiredNote')}
      </Text>
      {asked.map(spec => (
        <FieldInput
          key={spec.id}
          spec={spec}
          answer={draft.answers[spec.id]}
          onAnswer={(id, answer) =>
            change({ answers: { ...draft.answers, [id]: answer } })
          }
          issues={form.issues}
        />
      ))}
      <FormQuestion path="description" issues={form.issues}>
        <TextAreaField
          name="description"
          size="medium"
          label={t('form.description.label')}
          description={t('form.description.help')}
          secondaryLabel={t('common.required')}
          isRequired
          validationBehavior="aria"
          rows={5}
          value={draft.description}
          onChange={description => change({ description })}
        />
      </FormQuestion>
      <FormQuestion path="title" issues={form.issues}>
        <TextField
          name="title"
          size="medium"
          label={t('form.subject.label')}
          description={t('form.subject.help', {
            title: localized(offering.title),
          })}
          validationBehavior="aria"
          value={draft.title}
          onChange={title => change({ title })}
        />
      </FormQuestion>
    </FormSection>
  );
}
