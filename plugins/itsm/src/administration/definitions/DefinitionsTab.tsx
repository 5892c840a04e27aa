import { useState } from 'react';
import { Button, Flex, SearchField, Select, Switch } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import {
  DEFINITION_KINDS,
  type Me,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmLanguage,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiFileCodeLine, RiUploadLine } from '@remixicon/react';
import { DefinitionTitles } from '../renderers';
import type { AdministrationControls } from '../useAdministrationState';
import { ApplyDialog } from './ApplyDialog';
import { DefinitionDetail } from './DefinitionDetail';
import { DefinitionList } from './DefinitionList';
import { filterDefinitions } from './filterDefinitions';

const ALL = 'all';

const useStyles = makeStyles(
  {
    bar: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-3)',
      paddingTop: 'var(--bui-space-4)',
    },
    search: { flex: '1 1 16rem', minWidth: 0 },
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(16rem, 22rem) minmax(0, 1fr)',
      gap: 'var(--bui-space-6)',
      alignItems: 'start',
      '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    // On a small screen either the list or what is open is shown.
    listBehind: { '@media (max-width: 1023px)': { display: 'none' } },
    noDetail: { '@media (max-width: 1023px)': { display: 'none' } },
  },
  { name: 'ItsmDefinitionsTab' },
);

/** The definitions that the service desk runs on, and one of them open. */
export function DefinitionsTab(props: {
  me: Me;
  controls: AdministrationControls;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const language = useItsmLanguage();
  const { state, change } = props.controls;
  const [isApplying, setApplying] = useState(false);
  const [round, setRound] = useState(0);
  const list = useItsmQuery('listDefinitions', { query: {} });
  const definitions = list.value?.items;
  const shown = filterDefinitions(definitions ?? [], state, language);
  const { open } = state;

  return (
    <Flex direction="column" gap="4">
      <div className={classes.bar}>
        <SearchField
          className={classes.search}
          aria-label={t('administration.search')}
          placeholder={t('administration.search')}
          value={state.q}
          onChange={q => change({ q }, { replace: true })}
        />
        <Select
          aria-label={t('administration.kind')}
          options={[
            { id: ALL, label: t('administration.kind.all') },
            ...DEFINITION_KINDS.map(id => ({
              id,
              label: t(`administration.kind.${id}`),
            })),
          ]}
          value={state.kind ?? ALL}
          onChange={kind =>
            change({ kind: kind === ALL ? undefined : String(kind) })
          }
        />
        <Switch
          label={t('administration.retired.show')}
          isSelected={state.retired}
          onChange={retired => change({ retired })}
        />
        {props.me.can.manageDefinitions && (
          <Button
            variant="primary"
            iconStart={<RiUploadLine />}
            onPress={() => setApplying(true)}
          >
            {t('administration.apply.button')}
          </Button>
        )}
      </div>
      {list.error && (
        <ErrorNotice
          error={list.error}
          title={t('administration.error')}
          onRetry={list.refresh}
        />
      )}
      {!definitions && !list.error && <LoadingBlock lines={8} />}
      {definitions && (
        <div className={classes.columns}>
          <div className={open ? classes.listBehind : ''}>
            <DefinitionList
              definitions={shown}
              open={open}
              onOpen={next =>
                change({ open: next, revision: undefined, view: 'readable' })
              }
            />
          </div>
          <div className={open ? '' : classes.noDetail}>
            {open ? (
              <DefinitionTitles.Provider value={definitions}>
                <DefinitionDetail
                  key={`${open.kind}/${open.name} ${round}`}
                  kind={open.kind}
                  name={open.name}
                  controls={props.controls}
                />
              </DefinitionTitles.Provider>
            ) : (
              <EmptyNotice
                icon={<RiFileCodeLine size={36} />}
                title={t('administration.choose')}
                description={t('administration.chooseHint')}
              />
            )}
          </div>
        </div>
      )}
      {isApplying && (
        <ApplyDialog
          onClose={() => setApplying(false)}
          onApplied={() => {
            list.refresh();
            setRound(round + 1);
          }}
        />
      )}
    </Flex>
  );
}
