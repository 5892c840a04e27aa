import { useState } from 'react';
import { toError } from '@backstage/errors';
import {
  type BulkResult,
  type PickerItem,
  TEXT_LIMITS,
  type TicketSummary,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  PersonPicker,
  TeamPicker,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog, TextInput } from '../../dialogs';
import { BulkResults } from './BulkResults';

export const BULK_ACTIONS = ['assign', 'dispatch'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

export interface BulkDialogProps {
  action: BulkAction;
  tickets: readonly TicketSummary[];
  /** Told when it was done, with those for which it was refused. */
  onResult: (refused: string[]) => void;
  onClose: () => void;
}

/** Asks for team and person, and then tells what became of each ticket. */
export function BulkDialog(props: BulkDialogProps) {
  const { t } = useItsmTranslation();
  const form = useBulk(props);
  const { answers, change, wasTried } = form;
  const missing = wasTried ? t('ticket.field.missing') : undefined;
  if (form.results) {
    return (
      <FormDialog title={t('bulk.resultTitle')} isOpen onClose={props.onClose}>
        <BulkResults results={form.results} />
      </FormDialog>
    );
  }
  return (
    <FormDialog
      title={t(`bulk.${props.action}`, { count: props.tickets.length })}
      isOpen
      onClose={props.onClose}
      onSubmit={form.submit}
      submitLabel={t(`action.${props.action}`)}
      isPending={form.isPending}
    >
      {form.error && <ErrorNotice error={form.error} />}
      <TeamPicker
        name="team"
        label={t('ticket.field.team')}
        isRequired
        value={answers.team}
        // Only members of the chosen team can be assigned.
        onChange={team => change({ team, assignee: null })}
        error={answers.team ? undefined : missing}
      />
      {props.action === 'assign' && (
        <PersonPicker
          name="assignee"
          label={t('ticket.field.assignee')}
          isRequired
          memberOf={answers.team?.ref}
          value={answers.assignee}
          onChange={assignee => change({ assignee })}
          error={answers.assignee ? undefined : missing}
        />
      )}
      <TextInput
        name="note"
        label={t('ticket.field.note')}
        description={t('ticket.field.internal')}
        rows={3}
        maxLength={TEXT_LIMITS.comment}
        value={answers.note}
        onChange={note => change({ note })}
      />
    </FormDialog>
  );
}

interface Answers {
  team: PickerItem | null;
  assignee: PickerItem | null;
  note: string;
}

function useBulk({ action, tickets, onResult }: BulkDialogProps) {
  const api = useItsmApi();
  const [answers, setAnswers] = useState<Answers>({
    team: null,
    assignee: null,
    note: '',
  });
  const [wasTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error>();
  const [results, setResults] = useState<BulkResult['results']>();
  const { team, assignee, note } = answers;

  const submit = async () => {
    setTried(true);
    if (!team || (action === 'assign' && !assignee)) {
      return;
    }
    setPending(true);
    setError(undefined);
    try {
      const answer = await api.call('bulkTickets', {
        body: {
          action,
          tickets: tickets.map(({ ref, version }) => ({ ref, version })),
          team: team.ref,
          ...(action === 'assign' && assignee
            ? { assignee: assignee.ref }
            : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        },
      });
      setResults(answer.results);
      onResult(
        answer.results.filter(result => !result.done).map(({ ref }) => ref),
      );
    } catch (failure) {
      setError(toError(failure));
    } finally {
      setPending(false);
    }
  };
  const change = (part: Partial<Answers>) =>
    setAnswers(before => ({ ...before, ...part }));
  return { answers, change, wasTried, isPending, error, results, submit };
}
