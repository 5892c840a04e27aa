import { ButtonLink, Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import {
  CatalogueIcon,
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useSearchParams } from 'react-router-dom';
import { useItsmRoutes } from '../../routing';
import type { FittingOffering } from './fittingField';
import { useFittingOfferings } from './useFittingOfferings';

/**
 * The part of the catalogue that is about an entity: forms that ask for one
 * of its kind, with it filled in (row R3).
 */
export function OfferingsAbout({ entityRef }: { entityRef: string }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value, error, retry } = useFittingOfferings(entityRef);
  if (!value) {
    return error ? (
      <ErrorNotice error={error} onRetry={retry} />
    ) : (
      <LoadingBlock lines={4} lineHeight={72} />
    );
  }
  if (value.offerings.length === 0) {
    return (
      <EmptyNotice
        title={t('entity.about.empty')}
        description={t('entity.about.emptyText')}
        action={
          <Flex gap="2" style={{ flexWrap: 'wrap' }}>
            <ButtonLink href={routes.portal()}>
              {t('entity.about.catalogue')}
            </ButtonLink>
            <ButtonLink
              variant="secondary"
              href={routes.newTicket('incident', { entity: entityRef })}
            >
              {t('entity.report')}
            </ButtonLink>
          </Flex>
        }
      />
    );
  }
  return (
    <Flex direction="column" gap="4">
      <Flex direction="column" gap="1">
        <Text as="h2" variant="title-x-small">
          {t('entity.about.heading', { title: value.title })}
        </Text>
        <Text as="p" color="secondary">
          {t('entity.about.text')}
        </Text>
      </Flex>
      <OfferingList entityRef={entityRef} offerings={value.offerings} />
      <Link href={routes.portal()}>{t('entity.about.catalogue')}</Link>
    </Flex>
  );
}

function OfferingList(props: {
  entityRef: string;
  offerings: readonly FittingOffering[];
}) {
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const routes = useItsmRoutes();
  const [params] = useSearchParams();
  const prefill = (field: string) => {
    const given = new URLSearchParams({ [`field.${field}`]: props.entityRef });
    // Whoever led here may have filled in texts.
    for (const name of ['title', 'description']) {
      const text = params.get(name);
      if (text) {
        given.set(name, text);
      }
    }
    return given;
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul
      role="list"
      aria-label={t('entity.about.list')}
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 20rem), 1fr))',
        gap: 'var(--bui-space-3)',
        listStyle: 'none',
        margin: 0,
        padding: 0,
      }}
    >
      {props.offerings.map(({ offering, service, field }) => (
        <li key={offering.name}>
          <Card
            style={{ height: '100%' }}
            href={`${routes.newRequest(offering.name)}?${prefill(field)}`}
            label={localized(offering.title)}
          >
            <CardBody>
              <Flex gap="3" align="start">
                <CatalogueIcon icon={offering.icon} />
                <Flex direction="column" gap="1">
                  <Text as="p" weight="bold">
                    {localized(offering.title)}
                  </Text>
                  <Text as="p" variant="body-small" color="secondary">
                    {localized(offering.description ?? service.title)}
                  </Text>
                </Flex>
              </Flex>
            </CardBody>
          </Card>
        </li>
      ))}
    </ul>
  );
}
