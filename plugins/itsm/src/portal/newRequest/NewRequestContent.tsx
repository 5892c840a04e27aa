import { useCallback } from 'react';
import { ButtonLink, Container, Flex, Link, Text } from '@backstage/ui';
import type { Me, OfferingForm } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  CatalogueIcon,
  createDraft,
  EmptyNotice,
  ErrorNotice,
  ItsmApiError,
  LoadingBlock,
  RequestForm,
  type SubmitRequest,
  useItsmApi,
  useItsmQuery,
  useItsmTranslation,
  useLocalized,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { useItsmRoutes } from '../../routing';
import { OfferingBadges } from '../catalogue/OfferingCard';
import type { FiledState } from './FiledNotice';
import { readPrefill } from './readPrefill';
import { useKeptDraft } from './useKeptDraft';

/** The page on which something of the catalogue is asked for. */
export function NewRequestContent() {
  const { offering: name = '' } = useParams();
  const offering = useItsmQuery('getOffering', { params: { name } });
  const me = useMe();
  const error = offering.error ?? (me.value ? undefined : me.error);
  return (
    <Container style={{ maxWidth: '48rem', marginInline: 'auto' }}>
      {error && (
        <Failure
          error={error}
          onRetry={offering.error ? offering.refresh : me.refresh}
        />
      )}
      {!error && (!offering.value || !me.value) && (
        <LoadingBlock lines={5} lineHeight={56} />
      )}
      {!error && offering.value && me.value && (
        <NewRequest
          key={offering.value.name}
          offering={offering.value}
          me={me.value}
        />
      )}
    </Container>
  );
}

function Failure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return error instanceof ItsmApiError && error.status === 404 ? (
    <EmptyNotice
      title={t('form.notFound')}
      description={t('form.notFoundText')}
      action={
        <ButtonLink href={routes.portal()} variant="secondary">
          {t('form.cancel')}
        </ButtonLink>
      }
    />
  ) : (
    <ErrorNotice error={error} onRetry={onRetry} />
  );
}

function NewRequest({ offering, me }: { offering: OfferingForm; me: Me }) {
  const api = useItsmApi();
  const navigate = useNavigate();
  const routes = useItsmRoutes();
  const [params] = useSearchParams();
  const { draft, keep, forget } = useKeptDraft(
    `${offering.name}?${params}`,
    () => createDraft(offering, readPrefill(params)),
  );
  const submit = useCallback<SubmitRequest>(
    async (input, idempotencyKey) => {
      const ticket = await api.call('createTicket', {
        body: input,
        idempotencyKey,
      });
      forget();
      navigate(routes.ticket(ticket.ref), {
        // Going back leads to the catalogue and not into an empty form.
        replace: true,
        state: {
          filed: true,
          acknowledgement: ticket.acknowledgement,
        } satisfies FiledState,
      });
    },
    [api, forget, navigate, routes],
  );
  return (
    <Flex direction="column" gap="5" pb="8">
      <OfferingHeading offering={offering} />
      <RequestForm
        offering={offering}
        me={me}
        draft={draft}
        onDraftChange={keep}
        onSubmit={submit}
        onCancel={() => navigate(routes.portal())}
      />
    </Flex>
  );
}

function OfferingHeading({ offering }: { offering: OfferingForm }) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const routes = useItsmRoutes();
  const { family } = offering;
  return (
    <Flex direction="column" gap="3" pt="4">
      <Flex gap="2" style={{ flexWrap: 'wrap' }}>
        <Link href={routes.portal()}>{t('form.crumb')}</Link>
        <span aria-hidden>›</span>
        <Link
          href={`${routes.portal()}?family=${encodeURIComponent(family.name)}`}
        >
          {localized(family.title)}
        </Link>
        <span aria-hidden>›</span>
        <Text color="secondary">{localized(offering.service.title)}</Text>
      </Flex>
      <Flex gap="4" align="start">
        <CatalogueIcon icon={offering.icon} size={56} />
        <Flex direction="column" gap="1">
          <Text as="h2" variant="title-medium">
            {localized(offering.title)}
          </Text>
          {offering.description && (
            <Text as="p" color="secondary">
              {localized(offering.description)}
            </Text>
          )}
          <OfferingBadges offering={offering} />
        </Flex>
      </Flex>
    </Flex>
  );
}
