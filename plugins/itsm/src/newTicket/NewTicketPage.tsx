import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import { RiLock2Line } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { useItsmRoutes } from '../routing';
import { NewTicketForm } from './NewTicketForm';
import type { FormType } from './ticketDraft';
import { useMayFile } from './useMayFile';

/** The page on which an incident, a problem or a change is filed. */
export function NewTicketPage({ type }: { type: FormType }) {
  const { t } = useItsmTranslation();
  const me = useMe();
  const [params] = useSearchParams();
  const mayFile = useMayFile(type, me.value, params.get('entity'));
  return (
    <Container style={{ maxWidth: '48rem', marginInline: 'auto' }}>
      {!me.value && me.error && (
        <ErrorNotice error={me.error} onRetry={me.refresh} />
      )}
      {!me.error && mayFile === undefined && (
        <LoadingBlock lines={5} lineHeight={56} />
      )}
      {mayFile === false && <NotAllowed />}
      {me.value && mayFile && (
        <Flex direction="column" gap="5" pt="4" pb="8">
          <Flex direction="column" gap="1">
            <Text as="h2" variant="title-medium">
              {t(`newTicket.${type}.title`)}
            </Text>
            <Text as="p" color="secondary">
              {t(`newTicket.${type}.intro`)}
            </Text>
          </Flex>
          <NewTicketForm
            key={`${type}?${params}`}
            type={type}
            me={me.value}
            params={params}
          />
        </Flex>
      )}
    </Container>
  );
}

/**
 * Whether this person may file the kind; undefined while it is asked for.
 * Owners may file changes about what they own without any role.
 */
function useMayFile(
  type: FormType,
  me: Me | undefined,
  entity: string | null,
): boolean | undefined {
  const byRole = me?.can.file.includes(type);
  const overview = useItsmQuery(
    'getEntityOverview',
    byRole === false && entity ? { query: { ref: entity } } : undefined,
  );
  if (byRole !== false || !entity) {
    return byRole;
  }
  return overview.error ? false : overview.value?.file.includes(type);
}

function NotAllowed() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <EmptyNotice
      icon={<RiLock2Line size={36} />}
      title={t('newTicket.denied')}
      description={t('newTicket.deniedText')}
      action={
        <ButtonLink variant="primary" href={routes.portal()}>
          {t('common.denied.link')}
        </ButtonLink>
      }
    />
  );
}
