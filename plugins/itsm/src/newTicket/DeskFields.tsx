import { Checkbox, Flex, Text } from '@backstage/ui';
import { IMPACTS, ORIGINS } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  FormQuestion,
  FormSection,
  PersonPicker,
  TeamPicker,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../dialogs';
import type { FormType } from './ticketDraft';
import type { SectionProps } from './WhatFields';

/** Channels through which somebody of the desk is told of a fault. */
const TOLD_BY = ORIGINS.filter(
  origin => !['monitoring', 'pipeline', 'import'].includes(origin),
);

/** What only the desk decides: for whom, how many, which team, who may see it. */
export function DeskFields(props: SectionProps & { type: FormType }) {
  const { draft, change, issues, type } = props;
  const { t } = useItsmTranslation();
  const errorAt = (path: string) =>
    issues.find(issue => issue.path === path)?.text;
  return (
    <FormSection title={t('form.section.desk')}>
      {type === 'incident' && (
        <FormQuestion path="requester" issues={issues}>
          <PersonPicker
            name="requester"
            size="medium"
            label={t('newTicket.person')}
            description={t('newTicket.personHelp')}
            value={draft.requester ?? null}
            onChange={person => change({ requester: person ?? undefined })}
            error={errorAt('requester')}
          />
        </FormQuestion>
      )}
      {type !== 'change' && (
        <ChoiceInput
          name="impact"
          label={t('newTicket.impact')}
          placeholder={t('newTicket.impact.default')}
          options={IMPACTS.map(id => ({ id, label: t(`impact.${id}`) }))}
          value={draft.impact}
          onChange={value =>
            change({ impact: IMPACTS.find(id => id === value) })
          }
        />
      )}
      <FormQuestion path="team" issues={issues}>
        <TeamPicker
          name="team"
          size="medium"
          label={t('newTicket.team')}
          description={t('newTicket.teamHelp')}
          value={draft.team ?? null}
          onChange={team => change({ team: team ?? undefined })}
          error={errorAt('team')}
        />
      </FormQuestion>
      {type === 'incident' && (
        <ChoiceInput
          name="origin"
          label={t('newTicket.origin')}
          placeholder={t('origin.portal')}
          options={TOLD_BY.map(id => ({ id, label: t(`origin.${id}`) }))}
          value={draft.origin}
          onChange={value =>
            change({ origin: TOLD_BY.find(id => id === value) })
          }
        />
      )}
      <Flex direction="column" gap="1">
        <Checkbox
          isSelected={draft.restricted}
          onChange={restricted => change({ restricted })}
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
