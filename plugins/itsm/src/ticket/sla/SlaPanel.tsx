import { Text } from '@backstage/ui';
import type { TicketSla } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useUrlText } from '../../routing';
import { useTicketPage } from '../data/TicketPageContext';
import { Panel } from '../Panel';
import { findClock, nameClock } from './clockChoice';
import { currentClocks } from './clockState';
import { ClockSummary } from './ClockSummary';
import { SlaDialog } from './explanation/SlaDialog';
import { useTicketSla } from './useTicketSla';

/** What was promised for the ticket, and how far its clocks are. */
export function SlaPanel() {
  const { ticket } = useTicketPage();
  // A change has a window instead of a target.
  return ticket.type === 'change' ? null : <ClocksPanel />;
}

function ClocksPanel() {
  const { t } = useItsmTranslation();
  const { value, error, refresh } = useTicketSla();
  return (
    <Panel title={t('sla.panel.title')}>
      {error && (
        <ErrorNotice
          error={error}
          title={t('sla.panel.error')}
          onRetry={refresh}
        />
      )}
      {!value && !error && <LoadingBlock lines={4} />}
      {value && <Clocks sla={value} />}
    </Panel>
  );
}

function Clocks({ sla }: { sla: TicketSla }) {
  const { t } = useItsmTranslation();
  // Kept in the address: an explanation is something to send to somebody.
  const [explained, setExplained] = useUrlText('sla');
  const { clocks } = sla;
  const shown = findClock(clocks, explained);
  if (clocks.length === 0) {
    return (
      <Text color="secondary">{t(`sla.none.${sla.none ?? 'noPolicy'}`)}</Text>
    );
  }
  return (
    <>
      {currentClocks(clocks).map(clock => (
        <ClockSummary
          key={clock.metric}
          clock={clock}
          onExplain={() => setExplained(clock.metric)}
        />
      ))}
      {shown && (
        <SlaDialog
          clocks={clocks}
          shown={shown}
          onShow={clock => setExplained(nameClock(clocks, clock))}
          onClose={() => setExplained('')}
        />
      )}
    </>
  );
}
