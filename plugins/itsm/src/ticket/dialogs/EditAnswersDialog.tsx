import {
  describeFinding,
  ErrorNotice,
  ItsmApiError,
  LoadingBlock,
  type ShownIssue,
  useDescribeContext,
  useItsmQuery,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { AnswerFields, useAnswerForm } from '../../answers';
import { FormDialog } from '../../dialogs';
import { useTicketPage } from '../data/TicketPageContext';
import { type TicketWrite, useTicketWrite } from '../data/useTicketWrite';
import { WriteNotice } from '../WriteNotice';
import { draftAnswers } from './draftAnswers';

/** Corrects the answers of the form; conditional questions come and go. */
export function EditAnswersDialog(props: {
  offering: string;
  onClose: () => void;
}) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const offering = useItsmQuery('getOffering', {
    params: { name: props.offering },
  });
  const form = useAnswerForm(offering.value?.fields ?? [], () =>
    draftAnswers(ticket.fields, localized),
  );
  const refused = useRefusedAnswers(write);

  const submit = async () => {
    if (!form.check()) {
      return;
    }
    const done = await write.run('updateTicket', base => ({
      params: { ref: base.ref },
      body: { version: base.version, fields: form.fields },
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
      isDisabled={!offering.value || write.conflict !== undefined}
      width={640}
    >
      <WriteNotice write={write} />
      {offering.error && (
        <ErrorNotice error={offering.error} onRetry={offering.refresh} />
      )}
      {!offering.value && !offering.error && <LoadingBlock lines={6} />}
      <AnswerFields form={form} issues={refused} />
    </FormDialog>
  );
}

/** What the server found of the answers, in the reader's language. */
function useRefusedAnswers({ error }: TicketWrite): ShownIssue[] {
  const context = useDescribeContext();
  return error instanceof ItsmApiError
    ? error.details.map(detail => ({
        path: detail.path,
        text: describeFinding(detail, context),
      }))
    : [];
}
