import { type FormEvent, useCallback } from 'react';
import { Alert, Button, Flex } from '@backstage/ui';
import type {
  CreateTicketInput,
  Me,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  ErrorSummary,
  SlaPreviewLine,
  useItsmApi,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useNavigate } from 'react-router-dom';
import type { FiledState } from '../portal/newRequest/FiledNotice';
import { useKeptDraft } from '../portal/newRequest/useKeptDraft';
import { useItsmRoutes } from '../routing';
import { buildTicket } from './buildTicket';
import { ChangeSections } from './ChangeSections';
import { IncidentSections } from './IncidentSections';
import { previewQuery } from './previewQuery';
import { ProblemSections } from './ProblemSections';
import {
  createTicketDraft,
  type FormType,
  type TicketDraft,
} from './ticketDraft';
import { useChangeTemplates } from './useChangeTemplates';
import { useDraftLabels } from './useDraftLabels';
import { useTicketForm } from './useTicketForm';

/** The form of a kind of ticket; what is written is kept while one looks elsewhere. */
export function NewTicketForm(props: {
  type: FormType;
  me: Me;
  params: URLSearchParams;
}) {
  const { type, me, params } = props;
  const { t } = useItsmTranslation();
  const navigate = useNavigate();
  const { draft, keep, forget } = useKeptDraft<TicketDraft>(
    `ticket ${type}?${params}`,
    () => createTicketDraft(params),
  );
  const isStandard = type === 'change' && draft.changeKind === 'standard';
  const templates = useChangeTemplates(isStandard, draft.template);
  const send = useSend(forget);
  const form = useTicketForm({
    type,
    draft,
    build: () =>
      buildTicket(type, draft, {
        isStaff: me.isStaff,
        mayGive: isStandard ? templates.mayGive : undefined,
      }),
    send,
  });
  const labelOf = useDraftLabels(type);
  const change = (part: Partial<TicketDraft>) => keep({ ...draft, ...part });
  const preview = previewQuery(type, draft, me);
  const section = { draft, change, issues: form.issues, isStaff: me.isStaff };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      aria-label={t(`newTicket.${type}.title`)}
    >
      <Flex direction="column" gap="4">
        <ErrorSummary
          issues={form.issues}
          labelOf={labelOf}
          attempts={form.attempts}
        />
        {form.failure && (
          <ErrorNotice error={form.failure} title={t('newTicket.failed')} />
        )}
        {draft.links.length > 0 && <LinkNotice links={draft.links} />}
        {type === 'incident' && <IncidentSections {...section} />}
        {type === 'problem' && <ProblemSections {...section} />}
        {type === 'change' && (
          <ChangeSections {...section} templates={templates} />
        )}
        {preview && <SlaPreviewLine query={preview} />}
        <Flex gap="3" style={{ flexWrap: 'wrap' }}>
          <Button
            type="submit"
            variant="primary"
            size="medium"
            isPending={form.isSubmitting}
          >
            {t(
              form.isSubmitting
                ? 'form.submitting'
                : `newTicket.${type}.submit`,
            )}
          </Button>
          <Button
            variant="secondary"
            size="medium"
            onPress={() => navigate(-1)}
          >
            {t('newTicket.back')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

/** Files the ticket and goes to it. */
function useSend(forget: () => void) {
  const api = useItsmApi();
  const navigate = useNavigate();
  const routes = useItsmRoutes();
  return useCallback(
    async (body: CreateTicketInput, idempotencyKey: string) => {
      const ticket = await api.call('createTicket', { body, idempotencyKey });
      forget();
      navigate(routes.ticket(ticket.ref), {
        // Going back leads to where one came from, not into an empty form.
        replace: true,
        state: {
          filed: true,
          acknowledgement: ticket.acknowledgement,
        } satisfies FiledState,
      });
    },
    [api, forget, navigate, routes],
  );
}

/** The tickets that the new one will be linked to. */
function LinkNotice({ links }: { links: TicketDraft['links'] }) {
  const { t } = useItsmTranslation();
  return (
    <Alert
      status="info"
      icon
      title={t('newTicket.linked')}
      description={links
        .map(({ kind, ref }) => `${t(`linkKind.${kind}`)} ${ref}`)
        .join(', ')}
    />
  );
}
