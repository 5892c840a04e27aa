import { useRef, useState } from 'react';
import { toError } from '@backstage/errors';
import type { CreateTicketInput } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  createIdempotencyKey,
  describeFinding,
  ItsmApiError,
  type ItsmTranslate,
  type ShownIssue,
  useDescribeContext,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { checkTicketDraft, type DraftIssue } from './checkTicketDraft';
import type { FormType, TicketDraft } from './ticketDraft';

function issueText(issue: DraftIssue, t: ItsmTranslate): string {
  switch (issue.code) {
    case 'required':
      return t('finding.required');
    case 'tooLong':
      return t('finding.tooLong', { max: String(issue.max) });
    default:
      return t(`newTicket.issue.${issue.code}`);
  }
}

/** Checking and sending of an incident, problem or change. */
export function useTicketForm(options: {
  type: FormType;
  draft: TicketDraft;
  build: () => CreateTicketInput;
  /** Sends it; what it throws is shown and the draft is kept. */
  send: (input: CreateTicketInput, idempotencyKey: string) => Promise<void>;
}) {
  const { type, draft, build, send } = options;
  const { t } = useItsmTranslation();
  const context = useDescribeContext();
  const [attempts, setAttempts] = useState(0);
  const [isSubmitting, setSubmitting] = useState(false);
  const [refusal, setRefusal] = useState<{
    error: Error;
    draft: TicketDraft;
  }>();
  const attempt = useRef({ sent: '', key: '' });
  const found = checkTicketDraft(type, draft);

  const submit = async () => {
    setAttempts(before => before + 1);
    if (isSubmitting || found.length > 0) {
      return;
    }
    const input = build();
    const sent = JSON.stringify(input);
    if (attempt.current.sent !== sent) {
      attempt.current = { sent, key: createIdempotencyKey() };
    }
    setSubmitting(true);
    setRefusal(undefined);
    try {
      await send(input, attempt.current.key);
    } catch (error) {
      setRefusal({ error: toError(error), draft });
      setAttempts(before => before + 1);
    } finally {
      setSubmitting(false);
    }
  };

  const refused =
    refusal?.error instanceof ItsmApiError ? refusal.error.details : [];
  const issues: ShownIssue[] = [
    ...found.map(issue => ({ path: issue.path, text: issueText(issue, t) })),
    ...refused
      // What was changed since is not known to be wrong.
      .filter(({ path }) => {
        const key = path.split('.', 1)[0] as keyof TicketDraft;
        return refusal?.draft[key] === draft[key];
      })
      .filter(({ path }) => !found.some(issue => issue.path === path))
      .map(problem => ({
        path: problem.path,
        text: describeFinding(problem, context),
      })),
  ];
  return {
    attempts,
    issues: attempts > 0 ? issues : [],
    isSubmitting,
    failure: refused.length > 0 ? undefined : refusal?.error,
    submit,
  };
}
