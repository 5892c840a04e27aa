import { useEffect, useRef, useState } from 'react';
import { ButtonLink, Flex, SearchField, Text } from '@backstage/ui';
import type { Catalogue } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useDebounced,
  useItsmQuery,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes, useUrlText } from '../../routing';
import { BrokenEntry } from './BrokenEntry';
import { CardGrid } from './CardGrid';
import { EmptyCatalogue } from './EmptyCatalogue';
import { FamilyGrid } from './FamilyGrid';
import { FamilyView } from './FamilyView';
import { OfferingCard } from './OfferingCard';
import { searchCatalogue } from './searchCatalogue';

/** Milliseconds of rest after which the address follows the typing. */
const TYPING_PAUSE = 300;

/** The service catalogue: search as you type, or shelf by shelf (row R1). */
export function CatalogueView() {
  const { t } = useItsmTranslation();
  const catalogue = useItsmQuery('getCatalogue', { query: {} });
  const [search, setSearch] = useSearchText();
  const [family] = useUrlText('family');
  return (
    <Flex direction="column" gap="6">
      <SearchField
        size="medium"
        label={t('portal.search.label')}
        placeholder={t('portal.search.placeholder')}
        value={search}
        onChange={setSearch}
        style={{ maxWidth: '40rem' }}
      />
      <BrokenEntry />
      {catalogue.error && !catalogue.value && (
        <ErrorNotice error={catalogue.error} onRetry={catalogue.refresh} />
      )}
      {catalogue.loading && !catalogue.value && (
        <LoadingBlock lines={4} lineHeight={96} />
      )}
      {catalogue.value && (
        <CatalogueBody
          catalogue={catalogue.value}
          search={search}
          family={family}
        />
      )}
    </Flex>
  );
}

/** What is typed, at once here and a moment later in the address. */
function useSearchText(): [string, (text: string) => void] {
  const [inUrl, setInUrl] = useUrlText('q');
  const [text, setText] = useState(inUrl);
  const settled = useDebounced(text, TYPING_PAUSE);
  const written = useRef(inUrl);
  useEffect(() => {
    if (settled !== written.current) {
      written.current = settled;
      setInUrl(settled);
    }
  }, [settled, setInUrl]);
  useEffect(() => {
    // Links and going back write the address too; what was typed is known.
    if (inUrl !== written.current) {
      written.current = inUrl;
      setText(inUrl);
    }
  }, [inUrl]);
  return [text, setText];
}

function CatalogueBody(props: {
  catalogue: Catalogue;
  search: string;
  family: string;
}) {
  const { catalogue, search, family } = props;
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  if (catalogue.families.length === 0) {
    return <EmptyCatalogue />;
  }
  if (search.trim() !== '') {
    return <SearchResults catalogue={catalogue} search={search} />;
  }
  if (family === '') {
    return <FamilyGrid catalogue={catalogue} />;
  }
  const chosen = catalogue.families.find(({ name }) => name === family);
  return chosen ? (
    <FamilyView family={chosen} />
  ) : (
    <EmptyNotice
      title={t('portal.family.missing')}
      action={
        <ButtonLink href={routes.portal()} variant="secondary">
          {t('portal.family.all')}
        </ButtonLink>
      }
    />
  );
}

function SearchResults(props: { catalogue: Catalogue; search: string }) {
  const { catalogue, search } = props;
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const routes = useItsmRoutes();
  const results = searchCatalogue(catalogue, search);
  return (
    <Flex direction="column" gap="3">
      <Text as="p" color="secondary" role="status">
        {results.length > 0 &&
          t('portal.search.results', { count: results.length })}
      </Text>
      {results.length === 0 ? (
        <EmptyNotice
          title={t('portal.search.none', { words: search.trim() })}
          description={t('portal.search.noneText')}
          action={
            <ButtonLink href={routes.portal()} variant="secondary">
              {t('portal.search.clear')}
            </ButtonLink>
          }
        />
      ) : (
        <CardGrid
          items={results.map(({ offering, service, family }) => ({
            key: offering.name,
            card: (
              <OfferingCard
                offering={offering}
                shelf={`${localized(family.title)} · ${localized(
                  service.title,
                )}`}
              />
            ),
          }))}
        />
      )}
    </Flex>
  );
}
