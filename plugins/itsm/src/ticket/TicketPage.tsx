import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import { ButtonLink, Flex, VisuallyHidden } from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  ItsmApiError,
  LoadingBlock,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiFileUnknowLine } from '@remixicon/react';
import { useItsmRoutes } from '../routing';
import { TicketPageContext } from './data/TicketPageContext';
import { useTicketData } from './data/useTicketData';
import { TicketLayout } from './TicketLayout';

/** Loads a ticket and shows it, or says why it cannot. */
export function TicketPage({ ticketRef }: { ticketRef: string }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { page, error, refresh, changed } = useTicketData(ticketRef);
  if (!page) {
    return error ? (
      <TicketFailure ticketRef={ticketRef} error={error} onRetry={refresh} />
    ) : (
      <LoadingBlock lines={10} lineHeight={28} />
    );
  }
  const isGone = error instanceof ItsmApiError && error.status === 404;
  if (isGone) {
    return (
      <TicketFailure ticketRef={ticketRef} error={error} onRetry={refresh} />
    );
  }
  return (
    <TicketPageContext.Provider value={page}>
      {error && <ErrorNotice error={error} onRetry={refresh} />}
      <BreadcrumbEntry
        entry={{ label: ticketRef, href: routes.ticket(ticketRef) }}
      >
        <TicketLayout />
      </BreadcrumbEntry>
      <VisuallyHidden aria-live="polite">
        {changed.length > 0 &&
          t('ticket.changed', {
            parts: changed.map(part => t(`ticket.part.${part}`)).join(', '),
          })}
      </VisuallyHidden>
    </TicketPageContext.Provider>
  );
}

/** The same words whether a ticket is missing or only not for this person. */
function TicketFailure(props: {
  ticketRef: string;
  error: Error;
  onRetry: () => void;
}) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value: me } = useMe();
  const { error, ticketRef } = props;
  const isMissing =
    error instanceof ItsmApiError && [400, 403, 404].includes(error.status);
  if (!isMissing) {
    return (
      <ErrorNotice
        error={error}
        title={t('ticket.error', { ref: ticketRef })}
        onRetry={props.onRetry}
      />
    );
  }
  return (
    <EmptyNotice
      icon={<RiFileUnknowLine size={36} />}
      title={t('ticket.missing.title', { ref: ticketRef })}
      description={t('ticket.missing.hint')}
      action={
        <Flex gap="2">
          {me?.can.readQueues && (
            <ButtonLink variant="secondary" href={routes.requests()}>
              {t('ticket.toQueue')}
            </ButtonLink>
          )}
          <ButtonLink variant="primary" href={routes.portal()}>
            {t('ticket.toPortal')}
          </ButtonLink>
        </Flex>
      }
    />
  );
}
