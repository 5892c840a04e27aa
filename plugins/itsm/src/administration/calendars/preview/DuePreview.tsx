import { useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import {
  DateTimeInput,
  ErrorNotice,
  useItsmTranslation,
  useNow,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../../../dialogs';
import { NumberInput } from '../../editor/fields/NumberInput';
import { useFieldRow } from '../../editor/fields/useFieldRow';
import type { CalendarDraft } from '../draft/calendarDraft';
import type { PreviewQuestion } from './calendarQuestion';
import { DueText } from './DueText';
import { previewQuestion, type PreviewTask } from './previewQuestion';
import type { ListedHolidays } from './readLists';
import { useDue } from './useDue';

const MINUTE = 60_000;

/** When something would be due in a calendar as it is being written. */
export function DuePreview({
  draft,
  listed,
}: {
  draft: CalendarDraft;
  /** Holidays of its lists; undefined until they are read. */
  listed: ListedHolidays | undefined;
}) {
  const { t } = useItsmTranslation();
  const classes = useFieldRow();
  const now = Math.floor(useNow() / MINUTE) * MINUTE;
  const [task, setTask] = useState<
    Omit<PreviewTask, 'start'> & { start: string | undefined }
  >({ amount: 4, unit: 'hours', start: undefined });
  const question =
    listed &&
    previewQuestion(draft, listed.holidays, {
      ...task,
      start: task.start ?? new Date(now).toISOString(),
    });
  return (
    <Flex direction="column" gap="3">
      <div className={classes.row}>
        <NumberInput
          name="preview.amount"
          label={t('administration.preview.amount')}
          digits={2}
          value={task.amount}
          onChange={amount => setTask({ ...task, amount })}
          error={undefined}
        />
        <ChoiceInput
          name="preview.unit"
          label={t('administration.preview.unit')}
          isRequired
          options={(['hours', 'days'] as const).map(id => ({
            id,
            label: t(`administration.preview.unit.${id}`),
          }))}
          value={task.unit}
          onChange={unit =>
            setTask({ ...task, unit: unit as PreviewTask['unit'] })
          }
        />
        <DateTimeInput
          name="preview.start"
          label={t('administration.preview.start')}
          description={t('administration.preview.startHint')}
          onChange={start => setTask({ ...task, start })}
        />
      </div>
      <div aria-live="polite">
        {listed && !question && (
          <Text color="secondary">{t('administration.preview.wrong')}</Text>
        )}
        {question && <Answer question={question} />}
        {listed && listed.failed.length > 0 && (
          <Text as="p" variant="body-small" color="secondary">
            {t('administration.preview.withoutLists', {
              names: listed.failed.join(', '),
            })}
          </Text>
        )}
      </div>
    </Flex>
  );
}

function Answer({ question }: { question: PreviewQuestion }) {
  const { t } = useItsmTranslation();
  const { value, error, refresh } = useDue(question);
  if (error) {
    return (
      <ErrorNotice
        error={error}
        title={t('administration.preview.error')}
        onRetry={refresh}
      />
    );
  }
  return value?.due ? (
    <DueText at={value.due.at} zone={question.calendar.timeZone} />
  ) : null;
}
