import { type ReactNode, useId } from 'react';
import { Flex, Text } from '@backstage/ui';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmTranslation,
  useNow,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { DateTime } from 'luxon';
import { ClockFacts } from '../ClockFacts';
import { clockState } from '../clockState';
import { ClockStatePill } from '../ClockStatePill';
import { SpentMeter } from '../SpentMeter';
import { ClockDrawing } from './ClockDrawing';
import { ClockLegend } from './ClockLegend';
import { MarkList } from './MarkList';
import { SegmentTable } from './SegmentTable';
import { TermFacts } from './TermFacts';

/** All of a clock's time: drawn, summed up, and in words. */
export function ClockExplanation({ clock }: { clock: SlaClockView }) {
  const { t } = useItsmTranslation();
  const now = useNow();
  const state = clockState(clock, now);
  return (
    <Flex direction="column" gap="5">
      <Flex direction="column" gap="3">
        <span>
          <ClockStatePill state={state} />
        </span>
        <ClockFacts clock={clock} now={now} />
        <SpentMeter clock={clock} state={state} />
      </Flex>
      <Part title={t('sla.drawing.title')}>
        <ClockDrawing clock={clock} now={now} />
        <ClockLegend clock={clock} />
        <ZoneNote clock={clock} />
      </Part>
      <Part title={t('sla.marks.title')}>
        <MarkList clock={clock} now={now} />
      </Part>
      <Part title={t('sla.term.title')}>
        <TermFacts clock={clock} />
      </Part>
      <Part title={t('sla.table.title')}>
        <SegmentTable clock={clock} />
      </Part>
    </Flex>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Flex direction="column" gap="3">
        <Text
          as="h3"
          id={headingId}
          variant="body-large"
          weight="bold"
          style={{ margin: 0 }}
        >
          {props.title}
        </Text>
        {props.children}
      </Flex>
    </section>
  );
}

/** Opening hours look odd where the reader's clock is another one. */
function ZoneNote({ clock }: { clock: SlaClockView }) {
  const { t } = useItsmTranslation();
  const zone = DateTime.local().zoneName;
  const calendarZone = clock.terms.at(-1)?.calendar.timeZone;
  if (!calendarZone || calendarZone === zone) {
    return null;
  }
  return (
    <Text variant="body-small" color="secondary">
      {t('sla.explanation.zones', { zone, calendarZone })}
    </Text>
  );
}
