import { useState } from 'react';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { useTicketWrite } from '../data/useTicketWrite';
import {
  type PlanDraft,
  planDraftOf,
  planProblems,
  toPlanUpdate,
} from './planForm';

/** The state of the plan's dialog: what is on screen, touched and wrong. */
export function usePlanEdit(onDone: () => void) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const write = useTicketWrite();
  const [touched, setTouched] = useState<Partial<PlanDraft>>({});
  const [wasTried, setTried] = useState(false);
  const before = planDraftOf(ticket);
  const draft: PlanDraft = { ...before, ...touched };
  const problems = planProblems(before, draft);

  const errorOf = (name: keyof PlanDraft): string | undefined => {
    if (wasTried && problems[name]) {
      return problems[name] === 'endFirst'
        ? t('ticket.plan.endFirst')
        : t('ticket.field.missing');
    }
    return write.errorAt(name);
  };
  const submit = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) {
      return;
    }
    const isChanged = Object.keys(touched).length > 0;
    const done =
      !isChanged ||
      (await write.run('updateTicket', base => ({
        params: { ref: base.ref },
        body: toPlanUpdate(touched, base.version),
      })));
    if (done) {
      onDone();
    }
  };
  return {
    draft,
    set: (part: Partial<PlanDraft>) =>
      setTouched(known => ({ ...known, ...part })),
    may: (name: keyof PlanDraft) => ticket.capabilities.edit.includes(name),
    errorOf,
    write,
    submit,
  };
}
