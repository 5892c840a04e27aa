import { useState } from 'react';
import {
  checkAnswers,
  describeFinding,
  describeIssue,
  type DraftAnswers,
  ErrorNotice,
  FieldInput,
  ItsmApiError,
  LoadingBlock,
  type ShownIssue,
  useDescribeContext,
  useItsmQuery,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';
import { FormDialog } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';
import { draftAnswers } from './draftAnswers';

/** Corrects the answers of the form; conditional questions come and go. */
export function EditAnswersDialog(props: {
  offering: string;
  onClose: () => void;
}) {
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const form = useItsmQuery('getOffering', {
    params: { name: props.offering },
  });
  const [answers, setAnswers] = useState<DraftAnswers>(() =>
    draftAnswers(ticket.fields, localized),
  );
  const [wasTried, setTried] = useState(false);
  const today = DateTime.local().toISODate();
  const checked = checkAnswers(form.value?.fields ?? [], answers, today);
  const found: ShownIssue[] = wasTried
    ? checked.issues.map(issue => ({
        path: issue.path,
        text: describeIssue(issue, context),
      }))
    : [];
  const refused =
    write.error instanceof ItsmApiError
      ? write.error.details.map(detail => ({
          path: detail.path,
          text: describeFinding(detail, context),
        }))
      : [];

  const submit = async () => {
    setTried(true);
    if (checked.issues.length > 0) {
      return;
    }
    const done = await write.run('updateTicket', base => ({
      params: { ref: base.ref },
      body: { version: base.version, fields: checked.fields },
    }));
    if (done) {
      props.onClose();
    }
  };
  return (
    <FormDialog
      title={t('ticket.edit.answers')}
      isOpen
      onClose={props.onClose}
      onSubmit={submit}
      isPending={write.isPending}
      isDisabled={!form.value || write.conflict !== undefined}
      width={640}
    >
      <WriteNotice write={write} />
      {form.error && <ErrorNotice error={form.error} onRetry={form.refresh} />}
      {!form.value && !form.error && <LoadingBlock lines={6} />}
      {form.value &&
        checked.asked.map(spec => (
          <FieldInput
            key={spec.id}
            spec={spec}
            answer={answers[spec.id]}
            onAnswer={(id, answer) =>
              setAnswers(before => ({ ...before, [id]: answer }))
            }
            issues={[...found, ...refused]}
          />
        ))}
    </FormDialog>
  );
}
