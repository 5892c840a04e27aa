import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
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
  const mayFile = useMayFile(type, me.value, params.get('entity') ?? undefined);
  return (
    <Container style={{ maxWidth: '48rem', marginInline: 'auto' }}>
      {!me.value && me.error && (
        <ErrorNotice error={me.error} onRetry={me.refresh} />
      )}
      {mayFile.value === undefined && mayFile.error && (
        <ErrorNotice error={mayFile.error} onRetry={mayFile.refresh} />
      )}
      {!me.error && !mayFile.error && mayFile.value === undefined && (
        <LoadingBlock lines={5} lineHeight={56} />
      )}
      {mayFile.value === false && <NotAllowed />}
      {me.value && mayFile.value && (
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
