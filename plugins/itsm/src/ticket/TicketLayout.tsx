import { useRef, useState } from 'react';
import { Flex, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { Visibility } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FiledNotice } from '../portal/newRequest/FiledNotice';
import { ActionBar } from './actions';
import { Composer, Timeline } from './conversation';
import { useTicketPage } from './data/TicketPageContext';
import { EditTicketDialog } from './dialogs/EditTicketDialog';
import {
  AccessPanel,
  ClassificationPanel,
  DatesPanel,
  DescriptionPanel,
  EntitiesPanel,
  LinksPanel,
  PeoplePanel,
  ResolutionPanel,
  SupportPanel,
  WatchersPanel,
} from './panels';
import { AnalysisPanel } from './analysis/AnalysisPanel';
import { ImpactPanel } from './impact/ImpactPanel';
import { PlanPanel } from './plan/PlanPanel';
import { SlaPanel } from './sla';
import { SuspectsPanel } from './suspects/SuspectsPanel';
import { TicketHeader } from './TicketHeader';
import { TicketHelp } from './TicketHelp';
import { useTicketShortcuts } from './useTicketShortcuts';

const useStyles = makeStyles(
  {
    columns: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(18rem, 22rem)',
      gap: 'var(--bui-space-6)',
      alignItems: 'start',
      '@media (max-width: 1023px)': {
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 'var(--bui-space-4)',
      },
    },
    column: {
      display: 'flex',
      flexDirection: 'column',
      gap: 'var(--bui-space-4)',
      minWidth: 0,
    },
  },
  { name: 'ItsmTicketLayout' },
);

/** The ticket: what is asked and said on the left, the facts on the right. */
export function TicketLayout() {
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const { ticket } = useTicketPage();
  const composer = useRef<HTMLDivElement>(null);
  const [visibility, setVisibility] = useState<Visibility>('public');
  const [isEditing, setEditing] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { capabilities } = ticket;
  const isDesk = capabilities.readInternal;

  useTicketShortcuts({
    composer,
    capabilities,
    onVisibility: setVisibility,
    onEdit: () => setEditing(true),
    onHelp: () => setHelpOpen(true),
  });

  return (
    <Flex direction="column" gap="5">
      <TicketHeader
        onEdit={() => setEditing(true)}
        onHelp={() => setHelpOpen(true)}
      />
      <FiledNotice ticketRef={ticket.ref} />
      <ActionBar />
      <div className={classes.columns}>
        <div className={classes.column}>
          <PlanPanel />
          <AnalysisPanel />
          <ResolutionPanel />
          <DescriptionPanel />
          <Text as="h3" variant="title-x-small" style={{ margin: 0 }}>
            {t('ticket.timeline.title')}
          </Text>
          {capabilities.comment && (
            <Composer
              fieldRef={composer}
              visibility={visibility}
              onVisibility={setVisibility}
            />
          )}
          <Timeline />
        </div>
        <div className={classes.column}>
          <AccessPanel />
          <PeoplePanel />
          <SlaPanel />
          <ClassificationPanel />
          <EntitiesPanel />
          <ImpactPanel />
          <SuspectsPanel />
          <LinksPanel />
          {isDesk && <SupportPanel />}
          <WatchersPanel />
          <DatesPanel />
        </div>
      </div>
      {isEditing && <EditTicketDialog onClose={() => setEditing(false)} />}
      <TicketHelp isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </Flex>
  );
}
