import { Flex, Text } from '@backstage/ui';
import type { Suspect } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ChangeKindBadge,
  describeHours,
  Pill,
  RelativeTime,
  StatusBadge,
  useItsmTranslation,
  useReaderLocale,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { WayText } from '../../impact/list';
import { stopsOf } from '../../impact/model/hopWords';
import { TicketRefLink } from '../TicketRefLink';

const HOUR_MS = 3_600_000;

/** A change with everything that speaks against it. */
export function SuspectLine(props: {
  item: Suspect;
  titles: ReadonlyMap<string, string>;
}) {
  const { t } = useItsmTranslation();
  const reason = useReason();
  const { item, titles } = props;
  const { change, entity, distance, score, terms, startedAt } = item;
  return (
    <li style={{ padding: 'var(--bui-space-2) 0' }}>
      <Flex direction="column" gap="1">
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <TicketRefLink ticketRef={change.ref} />
          <StatusBadge status={change.status} type="change" />
          {change.changeKind === 'emergency' && (
            <ChangeKindBadge kind={change.changeKind} />
          )}
          <Pill title={t('ticket.before.score', { score: String(score) })}>
            {score}
          </Pill>
        </Flex>
        <Text>{change.title}</Text>
        {distance === 0 ? (
          <Text variant="body-small" color="secondary">
            {t('ticket.before.itself', { entity: entity.title })}
          </Text>
        ) : (
          <WayText stops={stopsOf(item, 'up', titles)} />
        )}
        <Text variant="body-small" color="secondary">
          {t('ticket.before.began')} <RelativeTime at={startedAt} />
        </Text>
        <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-4)' }}>
          {terms.map(term => (
            <li key={term.term}>
              <Text variant="body-small">
                {reason(term, change.outcome)} (+{term.points})
              </Text>
            </li>
          ))}
        </ul>
      </Flex>
    </li>
  );
}

/** A term of the score in words. */
function useReason() {
  const { t } = useItsmTranslation();
  const locale = useReaderLocale();
  return (
    { term, amount = 0 }: Suspect['terms'][number],
    outcome: Suspect['change']['outcome'],
  ): string => {
    switch (term) {
      case 'distance':
        return amount === 0
          ? t('ticket.before.because.here')
          : t('ticket.before.because.distance', { count: amount });
      case 'recency':
        return amount === 0
          ? t('ticket.before.because.under')
          : t('ticket.before.because.recency', {
              time: describeHours(amount * HOUR_MS, locale),
            });
      case 'outcome':
        return outcome ? t(`outcome.${outcome}`) : '';
      case 'offences':
        return t('ticket.before.because.offences', { count: amount });
      default:
        return t(`ticket.before.because.${term}`);
    }
  };
}
