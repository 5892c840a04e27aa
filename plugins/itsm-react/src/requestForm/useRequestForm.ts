import { useCallback, useMemo, useRef, useState } from 'react';
import { toError } from '@backstage/errors';
import type {
  CreateTicketInput,
  Me,
  OfferingForm,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { DateTime } from 'luxon';
import { createIdempotencyKey, ItsmApiError, type ItsmProblem } from '../api';
import { describeFinding, useDescribeContext } from '../findings';
import { buildRequest, requestRights } from './buildRequest';
import { checkDraft } from './checkDraft';
import { describeIssue } from './describeIssue';
import type { RequestDraft } from './requestDraft';

/** Sends a request; a failure is thrown. @public */
export type SubmitRequest = (
  input: CreateTicketInput,
  idempotencyKey: string,
) => Promise<void>;

/** A finding at a question, in the reader's language. @public */
export interface ShownIssue {
  path: string;
  text: string;
}

interface Options {
  offering: OfferingForm;
  me: Me;
  draft: RequestDraft;
  onSubmit: SubmitRequest;
}

/** What the server found, and the answers that it found it in. */
interface Refusal {
  error: Error;
  problems: readonly ItsmProblem[];
  draft: RequestDraft;
}

/** Checking and sending of a request. */
export function useRequestForm(options: Options) {
  const { offering, draft, me, onSubmit } = options;
  const [attempts, setAttempts] = useState(0);
  const [isSubmitting, setSubmitting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const attempt = useRef({ sent: '', key: '' });
  const today = DateTime.local().toISODate();

  const issues = useIssues(offering, draft, refusal, today);

  const submit = useCallback(async () => {
    setAttempts(before => before + 1);
    if (isSubmitting || checkDraft(offering, draft, today).length > 0) {
      return;
    }
    const input = buildRequest(offering, draft, requestRights(me), today);
    const sent = JSON.stringify(input);
    if (attempt.current.sent !== sent) {
      attempt.current = { sent, key: createIdempotencyKey() };
    }
    setSubmitting(true);
    setRefusal(undefined);
    try {
      await onSubmit(input, attempt.current.key);
    } catch (error) {
      const cause = toError(error);
      const problems = cause instanceof ItsmApiError ? cause.details : [];
      setRefusal({ error: cause, problems, draft });
      setAttempts(before => before + 1);
    } finally {
      setSubmitting(false);
    }
  }, [offering, draft, me, onSubmit, isSubmitting, today]);

  return {
    today,
    /** How often sending was tried; findings are shown from the first on. */
    attempts,
    issues: attempts > 0 ? issues : [],
    isSubmitting,
    /** Whether the last attempt to send failed. */
    hasFailed: refusal !== undefined,
    /** Why sending failed, when it was not about single answers. */
    failure: refusal?.problems.length ? undefined : refusal?.error,
    submit,
  };
}

/** What the browser finds now and what the server found, without repeats. */
function useIssues(
  offering: OfferingForm,
  draft: RequestDraft,
  refusal: Refusal | undefined,
  today: string,
): ShownIssue[] {
  const context = useDescribeContext();
  return useMemo(() => {
    const found = checkDraft(offering, draft, today).map(issue => ({
      path: issue.path,
      text: describeIssue(issue, context),
    }));
    const paths = new Set(found.map(issue => issue.path));
    return [
      ...found,
      ...(refusal ? serverIssues(refusal, draft) : [])
        .filter(problem => !paths.has(problem.path))
        .map(problem => ({
          path: problem.path,
          text: describeFinding(problem, context),
        })),
    ];
  }, [offering, draft, refusal, today, context]);
}

/** Findings of the server at answers that have not been changed since. */
function serverIssues(
  refusal: Refusal,
  draft: RequestDraft,
): readonly ItsmProblem[] {
  return refusal.problems.filter(({ path }) => {
    const [head, rest] = path.split('.', 2);
    if (head === 'fields' && rest !== undefined) {
      return refusal.draft.answers[rest] === draft.answers[rest];
    }
    if (head === 'beneficiary' || head === 'requester') {
      return (
        refusal.draft.person === draft.person &&
        refusal.draft.contact === draft.contact &&
        refusal.draft.audience === draft.audience
      );
    }
    const key = head as keyof RequestDraft;
    return refusal.draft[key] === draft[key];
  });
}
