import { useState } from 'react';
import { Flex } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DefinitionHead,
  Me,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmLanguage,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiFileCodeLine } from '@remixicon/react';
import { DefinitionEditor } from '../editor';
import { DefinitionTitles } from '../renderers';
import type { AdministrationControls } from '../useAdministrationState';
import { ApplyDialog } from './ApplyDialog';
import { DefinitionDetail } from './DefinitionDetail';
import { DefinitionList } from './DefinitionList';
import { DefinitionsBar } from './DefinitionsBar';
import { filterDefinitions } from './filterDefinitions';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(16rem, 22rem) minmax(0, 1fr)',
      gap: 'var(--bui-space-6)',
      alignItems: 'start',
      '@media (max-width: 1023px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    // On a small screen either the list or what is open is shown.
    behind: { '@media (max-width: 1023px)': { display: 'none' } },
  },
  { name: 'ItsmDefinitionsTab' },
);

/** The definitions that the service desk runs on, and one of them open. */
export function DefinitionsTab(props: {
  me: Me;
  controls: AdministrationControls;
}) {
  const { t } = useItsmTranslation();
  const { me, controls } = props;
  const [isApplying, setApplying] = useState(false);
  const [round, setRound] = useState(0);
  const list = useItsmQuery('listDefinitions', { query: {} });
  const definitions = list.value?.items;
  const { state, change } = controls;
  const canEdit = me.can.manageDefinitions;
  const readAgain = () => {
    list.refresh();
    setRound(round + 1);
  };

  if (canEdit && state.edit && definitions) {
    return (
      <DefinitionTitles.Provider value={definitions}>
        <DefinitionEditor
          edit={state.edit}
          open={state.open}
          onClose={() => change({ edit: undefined })}
          onSaved={open => {
            readAgain();
            change({ edit: undefined, open, revision: undefined });
          }}
        />
      </DefinitionTitles.Provider>
    );
  }
  return (
    <Flex direction="column" gap="4">
      <DefinitionsBar
        controls={controls}
        onApply={canEdit ? () => setApplying(true) : undefined}
      />
      {list.error && (
        <ErrorNotice
          error={list.error}
          title={t('administration.error')}
          onRetry={list.refresh}
        />
      )}
      {!definitions && !list.error && <LoadingBlock lines={8} />}
      {definitions && (
        <Definitions
          definitions={definitions}
          controls={controls}
          canEdit={canEdit}
          round={round}
        />
      )}
      {isApplying && (
        <ApplyDialog onClose={() => setApplying(false)} onApplied={readAgain} />
      )}
    </Flex>
  );
}

/** The list, and beside it the one that is open. */
function Definitions(props: {
  definitions: readonly DefinitionHead[];
  controls: AdministrationControls;
  canEdit: boolean;
  /** Another one after each change: what is open is read again. */
  round: number;
}) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const language = useItsmLanguage();
  const { definitions, controls, canEdit, round } = props;
  const { state, change } = controls;
  const { open } = state;
  return (
    <div className={classes.columns}>
      <div className={open ? classes.behind : ''}>
        <DefinitionList
          definitions={filterDefinitions(definitions, state, language)}
          open={open}
          onOpen={next =>
            change({ open: next, revision: undefined, view: 'readable' })
          }
        />
      </div>
      <div className={open ? '' : classes.behind}>
        {open ? (
          <DefinitionTitles.Provider value={definitions}>
            <DefinitionDetail
              key={`${open.kind}/${open.name} ${round}`}
              kind={open.kind}
              name={open.name}
              controls={controls}
              canEdit={canEdit}
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
  );
}
