import { Flex, Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../../../dialogs';
import { useTicketPage } from '../../data/TicketPageContext';
import { useInstantText } from '../../useInstantText';
import { currentClocks } from '../clockState';
import { ClockExplanation } from './ClockExplanation';

/** Wide: time is drawn from left to right. */
const WIDTH = 1120;

export interface SlaDialogProps {
  clocks: readonly SlaClockView[];
  shown: SlaClockView;
  onShow: (clock: SlaClockView) => void;
  onClose: () => void;
}

/** How the time of a clock was counted, and the way to the other clocks. */
export function SlaDialog(props: SlaDialogProps) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const { shown, onClose } = props;
  return (
    <FormDialog
      title={t('sla.explanation.title', { ref: ticket.ref })}
      isOpen
      onClose={onClose}
      width={WIDTH}
    >
      <ClockChoice {...props} />
      <ClockExplanation key={`${shown.metric} ${shown.cycle}`} clock={shown} />
    </FormDialog>
  );
}

/** Which clock is explained: its metric and, where there are several, which. */
function ClockChoice({ clocks, shown, onShow }: SlaDialogProps) {
  const { t } = useItsmTranslation();
  const instant = useInstantText();
  const newest = currentClocks(clocks);
  const rounds = clocks.filter(({ metric }) => metric === shown.metric);
  return (
    <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
      <ToggleButtonGroup
        aria-label={t('sla.explanation.clock')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[shown.metric]}
        onSelectionChange={keys => {
          const clock = newest.find(({ metric }) => keys.has(metric));
          if (clock) {
            onShow(clock);
          }
        }}
      >
        {newest.map(({ metric }) => (
          <ToggleButton key={metric} id={metric}>
            {t(`sla.metric.${metric}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {rounds.length > 1 && (
        <Select
          aria-label={t('sla.explanation.cycle')}
          options={rounds.map(({ cycle, startedAt }) => ({
            id: String(cycle),
            label: t('sla.explanation.cycleFrom', {
              number: String(cycle),
              start: instant(startedAt),
            }),
          }))}
          value={String(shown.cycle)}
          onChange={value => {
            const clock = rounds.find(({ cycle }) => String(cycle) === value);
            if (clock) {
              onShow(clock);
            }
          }}
        />
      )}
    </Flex>
  );
}
