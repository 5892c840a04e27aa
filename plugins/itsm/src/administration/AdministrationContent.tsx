import { Container, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DeskOnly } from '../deskOnly';
import { DataQualityView } from '../impact';
import { DefinitionsTab } from './definitions';
import { ProblemsTab } from './definitions/ProblemsTab';
import { NotesTab, OutboxTab } from './messages';
import { ServiceLevelsTab } from './serviceLevels';
import {
  type AdministrationControls,
  type AdministrationTab,
  ADMINISTRATION_TABS,
  useAdministrationState,
} from './useAdministrationState';

const useStyles = makeStyles(
  {
    // On a telephone there are more than fit beside each other.
    tabs: { overflowX: 'auto', '& > *': { minWidth: 'max-content' } },
  },
  { name: 'ItsmAdministrationTabs' },
);

/** The tabs that a person may open. */
export function tabsFor(me: Me): AdministrationTab[] {
  const { readDefinitions, manageDefinitions, administer } = me.can;
  const allowed: Record<AdministrationTab, boolean> = {
    definitions: readDefinitions,
    problems: readDefinitions,
    serviceLevels: manageDefinitions,
    dataQuality: readDefinitions,
    outbox: administer,
    notes: administer,
  };
  return ADMINISTRATION_TABS.filter(tab => allowed[tab]);
}

/**
 * Definitions, what is wrong with them, what they would change, and messages
 * that got stuck.
 */
export function AdministrationContent() {
  const { value: me, error, refresh } = useMe();
  return (
    <Container>
      {me && <AdministrationTabs me={me} />}
      {!me && error && <ErrorNotice error={error} onRetry={refresh} />}
      {!me && !error && <LoadingBlock lines={8} />}
    </Container>
  );
}

function AdministrationTabs({ me }: { me: Me }) {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const controls = useAdministrationState();
  const tabs = tabsFor(me);
  if (tabs.length === 0) {
    return <DeskOnly />;
  }
  const selected = tabs.find(tab => tab === controls.state.tab) ?? tabs[0];
  return (
    <Tabs
      selectedKey={selected}
      onSelectionChange={key =>
        controls.change({
          tab: key as AdministrationTab,
          open: undefined,
          edit: undefined,
          job: undefined,
        })
      }
    >
      <div className={classes.tabs}>
        <TabList aria-label={t('administration.title')}>
          {tabs.map(tab => (
            <Tab key={tab} id={tab}>
              {t(`administration.tab.${tab}`)}
            </Tab>
          ))}
        </TabList>
      </div>
      <TabPanel id={selected}>
        <TabContent tab={selected} me={me} controls={controls} />
      </TabPanel>
    </Tabs>
  );
}

function TabContent(props: {
  tab: AdministrationTab;
  me: Me;
  controls: AdministrationControls;
}) {
  switch (props.tab) {
    case 'problems':
      return <ProblemsTab />;
    case 'serviceLevels':
      return <ServiceLevelsTab controls={props.controls} />;
    case 'dataQuality':
      return <DataQualityView />;
    case 'outbox':
      return <OutboxTab controls={props.controls} />;
    case 'notes':
      return <NotesTab />;
    default:
      return <DefinitionsTab me={props.me} controls={props.controls} />;
  }
}
