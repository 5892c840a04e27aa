import { type FormEvent, useState } from 'react';
import { Flex, Link, SearchField, Text } from '@backstage/ui';
import type { Catalogue } from '@mesa-itsm/backstage-plugin-itsm-common';
import { makeStyles } from '@material-ui/core/styles';
import {
  CatalogueIcon,
  useItsmTranslation,
  useLocalized,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useNavigate } from 'react-router-dom';
import { searchCatalogue } from '../portal/catalogue/searchCatalogue';
import { useItsmRoutes } from '../routing';

/** How many results are shown before the catalogue takes over. */
const MAX_RESULTS = 5;

const useStyles = makeStyles(
  {
    root: {
      padding: 'var(--bui-space-8) var(--bui-space-6)',
      borderRadius: 'var(--bui-radius-4)',
      background: 'var(--bui-bg-neutral-1)',
      border: '1px solid var(--bui-border-1)',
      '@media (max-width: 600px)': {
        padding: 'var(--bui-space-5) var(--bui-space-4)',
      },
    },
    inner: { maxWidth: '44rem', marginInline: 'auto' },
    results: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'ItsmAskBox' },
);

export interface AskBoxProps {
  greeting: string;
  /** Undefined while it is loading. */
  catalogue: Catalogue | undefined;
}

/** The question that everything begins with, answered while it is typed. */
export function AskBox({ greeting, catalogue }: AskBoxProps) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const routes = useItsmRoutes();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const everything = `${routes.portal()}?q=${encodeURIComponent(words.trim())}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    navigate(words.trim() ? everything : routes.portal());
  };
  return (
    <div className={classes.root}>
      <Flex direction="column" gap="4" className={classes.inner}>
        <Flex direction="column" gap="1">
          <Text as="p" color="secondary">
            {greeting}
          </Text>
          <Text as="h2" variant="title-medium">
            {t('home.ask.label')}
          </Text>
        </Flex>
        <form role="search" onSubmit={submit}>
          <SearchField
            size="medium"
            aria-label={t('home.ask.label')}
            placeholder={t('home.ask.placeholder')}
            value={words}
            onChange={setWords}
          />
        </form>
        {words.trim() === '' || !catalogue ? (
          <Flex justify="between" gap="2" style={{ flexWrap: 'wrap' }}>
            <Text as="p" variant="body-small" color="secondary">
              {t('home.ask.help')}
            </Text>
            <Flex gap="4" style={{ flexWrap: 'wrap' }}>
              <Link href={routes.newTicket('incident')}>
                {t('portal.broken.link')}
              </Link>
              <Link href={routes.portal()}>{t('home.ask.browse')}</Link>
            </Flex>
          </Flex>
        ) : (
          <AskResults
            catalogue={catalogue}
            words={words}
            everything={everything}
          />
        )}
      </Flex>
    </div>
  );
}

function AskResults(props: {
  catalogue: Catalogue;
  words: string;
  everything: string;
}) {
  const { catalogue, words, everything } = props;
  const { t } = useItsmTranslation();
  const localized = useLocalized();
  const classes = useStyles();
  const routes = useItsmRoutes();
  const results = searchCatalogue(catalogue, words);
  return (
    <Flex direction="column" gap="3">
      <Text as="p" variant="body-small" color="secondary" role="status">
        {results.length === 0
          ? t('home.ask.none')
          : t('portal.search.results', { count: results.length })}
      </Text>
      {/* eslint-disable-next-line jsx-a11y/no-redundant-roles */}
      <ul className={classes.results} role="list">
        {results.slice(0, MAX_RESULTS).map(({ offering, service }) => (
          <li key={offering.name}>
            <Flex gap="3" align="center">
              <CatalogueIcon icon={offering.icon} size={32} />
              <span>
                <Link href={routes.newRequest(offering.name)}>
                  {localized(offering.title)}
                </Link>
                <Text as="div" variant="body-small" color="secondary">
                  {localized(service.title)}
                </Text>
              </span>
            </Flex>
          </li>
        ))}
      </ul>
      {results.length > MAX_RESULTS && (
        <Link href={everything}>{t('home.ask.all')}</Link>
      )}
      {results.length === 0 && (
        <Link href={routes.portal()}>{t('home.ask.browse')}</Link>
      )}
    </Flex>
  );
}
