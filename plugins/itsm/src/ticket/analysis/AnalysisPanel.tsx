import { useState } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import {
  MarkdownText,
  OutcomeBadge,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiEditLine, RiMegaphoneLine } from '@remixicon/react';
import { Facts } from '../../facts';
import { useTicketPage } from '../data/TicketPageContext';
import { Panel } from '../Panel';
import { CommunicateDialog } from './CommunicateDialog';
import { EditAnalysisDialog } from './EditAnalysisDialog';

/** What is known of a problem, and how others come to know of it. */
export function AnalysisPanel() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const [open, setOpen] = useState<'edit' | 'communicate'>();
  const [wasSent, setSent] = useState(false);
  const { analysis, capabilities } = ticket;
  if (!analysis) {
    return null;
  }
  const mayEdit =
    capabilities.edit.includes('rootCause') ||
    capabilities.edit.includes('workaround');
  const text = (value: string | undefined) =>
    value ? <MarkdownText text={value} /> : t('ticket.analysis.none');
  return (
    <Panel
      title={t('ticket.analysis.title')}
      actions={
        mayEdit && (
          <Button
            variant="secondary"
            iconStart={<RiEditLine />}
            onPress={() => setOpen('edit')}
          >
            {t('ticket.analysis.edit')}
          </Button>
        )
      }
    >
      <Flex direction="column" gap="4">
        <Facts
          facts={[
            {
              label: t('ticket.part.rootCause'),
              value: text(analysis.rootCause),
            },
            {
              label: t('ticket.part.workaround'),
              value: text(analysis.workaround),
            },
            {
              label: t('ticket.part.outcome'),
              value: analysis.outcome && (
                <OutcomeBadge outcome={analysis.outcome} />
              ),
            },
            {
              label: t('ticket.part.solution'),
              value: analysis.solution && (
                <MarkdownText text={analysis.solution} />
              ),
            },
          ]}
        />
        {capabilities.communicateWorkaround && (
          <span>
            <Button
              variant="primary"
              iconStart={<RiMegaphoneLine />}
              onPress={() => setOpen('communicate')}
            >
              {t('ticket.analysis.communicate')}
            </Button>
          </span>
        )}
        <Text color="secondary" role="status">
          {wasSent && t('ticket.analysis.sent')}
        </Text>
      </Flex>
      {open === 'edit' && (
        <EditAnalysisDialog onClose={() => setOpen(undefined)} />
      )}
      {open === 'communicate' && (
        <CommunicateDialog
          onSent={() => setSent(true)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Panel>
  );
}
