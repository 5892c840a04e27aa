import { useState } from 'react';
import { Button, Flex, Select, Text } from '@backstage/ui';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useTicketPage } from '../data/TicketPageContext';
import { Panel } from '../Panel';
import { SuspectLine } from './SuspectLine';

const HOPS = [0, 1, 2, 3, 5] as const;
const HOURS = [24, 72, 168, 720] as const;
/** Shown before somebody asks for the others. */
const FEW = 3;

/** What was changed near an incident before it was opened. */
export function SuspectsPanel() {
  const { ticket } = useTicketPage();
  return ticket.type === 'incident' &&
    ticket.capabilities.readInternal &&
    ticket.entities.length > 0 ? (
    <Suspects />
  ) : null;
}

function Suspects() {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const [hops, setHops] = useState<number>(2);
  const [hours, setHours] = useState<number>(72);
  const [isWhole, setWhole] = useState(false);
  // Other entities are another question.
  const about = ticket.entities.map(({ ref }) => ref).join();
  const { value, error, refresh } = useItsmQuery(
    'getSuspects',
    { params: { ref: ticket.ref }, query: { hops, hours } },
    { keepPrevious: true },
  );
  const items = value?.items ?? [];
  const shown = isWhole ? items : items.slice(0, FEW);
  const titles = new Map(value?.stops.map(({ ref, title }) => [ref, title]));
  return (
    <Panel key={about} title={t('ticket.before.title')}>
      <Flex direction="column" gap="3">
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          <Select
            size="small"
            label={t('ticket.before.hops')}
            options={HOPS.map(each => ({
              id: String(each),
              label: t('ticket.before.hopsOf', { count: each }),
            }))}
            value={String(hops)}
            onChange={each => setHops(Number(each))}
          />
          <Select
            size="small"
            label={t('ticket.before.time')}
            options={HOURS.map(each => ({
              id: String(each),
              label: t('ticket.before.days', { count: each / 24 }),
            }))}
            value={String(hours)}
            onChange={each => setHours(Number(each))}
          />
        </Flex>
        {error && (
          <ErrorNotice
            error={error}
            title={t('ticket.before.error')}
            onRetry={refresh}
          />
        )}
        {!value && !error && <LoadingBlock lines={2} />}
        {value && items.length === 0 && (
          <Text color="secondary">{t('ticket.before.none')}</Text>
        )}
        {shown.length > 0 && (
          <ol
            aria-label={t('ticket.before.title')}
            style={{ margin: 0, padding: 0, listStyle: 'none' }}
          >
            {shown.map(item => (
              <SuspectLine key={item.change.ref} item={item} titles={titles} />
            ))}
          </ol>
        )}
        {items.length > FEW && (
          <span>
            <Button
              variant="tertiary"
              aria-expanded={isWhole}
              onPress={() => setWhole(!isWhole)}
            >
              {isWhole
                ? t('ticket.before.fewer')
                : t('ticket.before.all', { total: String(items.length) })}
            </Button>
          </span>
        )}
      </Flex>
    </Panel>
  );
}
