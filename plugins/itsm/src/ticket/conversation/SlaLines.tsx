import type { TicketEventView } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  describeHours,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useInstantText } from '../useInstantText';

/** Milliseconds up to which nobody calls it late. */
const IN_TIME = 60_000;

/** Of a target at risk or missed: how far it was, since when, who is told. */
export function SlaLines(props: {
  sla: NonNullable<TicketEventView['sla']>;
  /** When the log told of it. */
  toldAt: string;
}) {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  const instant = useInstantText();
  const { percent, beforeMs, reachedAt, targetMs, tell } = props.sla;
  const target = describeHours(targetMs, locale);
  const lateness = Date.parse(props.toldAt) - Date.parse(reachedAt);
  const whom = new Intl.ListFormat(locale).format(
    tell.map(audience => t(`audience.${audience}`)),
  );
  return (
    <>
      {percent !== undefined && (
        <li>
          {t('ticket.event.sla.percent', { percent: String(percent), target })}
        </li>
      )}
      {beforeMs !== undefined && (
        <li>
          {t('ticket.event.sla.before', {
            time: describeHours(beforeMs, locale),
            target,
          })}
        </li>
      )}
      <li>{t('ticket.event.sla.reached', { at: instant(reachedAt) })}</li>
      {lateness > IN_TIME && (
        <li>
          {t('ticket.event.sla.late', {
            time: describeHours(lateness, locale),
          })}
        </li>
      )}
      <li>
        {tell.length > 0
          ? t('ticket.event.sla.tells', { whom })
          : t('ticket.event.sla.tellsNobody')}
      </li>
    </>
  );
}
