import { useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import {
  DateTimeInput,
  ErrorNotice,
  useDebounced,
  useItsmQuery,
  useItsmTranslation,
  useNow,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { ChoiceInput } from '../../../dialogs';
import type { CalendarDraft } from '../draft/calendarDraft';
import { NumberInput } from '../fields/NumberInput';
import { useFieldRow } from '../fields/useFieldRow';
import { DueText } from './DueText';
import {
  type PreviewQuestion,
  previewQuestion,
  type PreviewTask,
} from './previewQuestion';
import type { ListedHolidays } from './readLists';

/** Milliseconds for which writing rests before it is asked. */
const REST = 400;
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
  const asked = useDebounced(JSON.stringify(question), REST);
  const body = JSON.parse(asked) as PreviewQuestion;
  const { value, error, refresh } = useItsmQuery(
    'computeWorkingTime',
    { body },
    { keepPrevious: true },
  );
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
    <DueText at={value.due.at} zone={body.calendar.timeZone} />
  ) : null;
}
