import { Text } from '@backstage/ui';
import type { SlaClockView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeTarget,
  RelativeTime,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Facts } from '../../facts';
import { useInstantText } from '../useInstantText';
import { breachOf } from './clockState';
import { usePauseText } from './usePauseText';

/** What is asked of a clock, until when, and why it stands still if it does. */
export function ClockFacts(props: { clock: SlaClockView; now: number }) {
  const { clock, now } = props;
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const pauseText = usePauseText();
  const instant = useInstantText();
  const breach = clock.isWithdrawn ? undefined : breachOf(clock, now);
  const written = clock.terms.at(-1)?.written;
  return (
    <>
      <Facts
        facts={[
          {
            label: t('sla.fact.target'),
            value: written && describeTarget(written, { t, locale }),
          },
          {
            // What is missed is no longer due: only since when it is late counts.
            label: t('sla.fact.due'),
            value: clock.dueAt && !breach && <Moment at={clock.dueAt} />,
          },
          {
            label: t('sla.fact.missed'),
            value: breach && <Moment at={breach} />,
          },
          {
            label: t('sla.fact.ended'),
            value: clock.endedAt && !clock.isWithdrawn && (
              <Moment at={clock.endedAt} />
            ),
          },
          {
            label: t('sla.fact.paused'),
            value: clock.pause && pauseText(clock.pause),
          },
        ]}
      />
      {clock.isWithdrawn && clock.endedAt && (
        <Text variant="body-small" color="secondary">
          {t('sla.withdrawn', { at: instant(clock.endedAt) })}
        </Text>
      )}
    </>
  );
}

/** Date and time, and how far off that is. */
function Moment({ at }: { at: string }) {
  const instant = useInstantText();
  return (
    <>
      {instant(at)} (<RelativeTime at={at} />)
    </>
  );
}
