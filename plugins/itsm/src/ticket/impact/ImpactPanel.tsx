import { Button, Flex, Text } from '@backstage/ui';
import type { TicketImpact } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { kindCountText } from '../../impact/model/kindCountText';
import { useUrlText } from '../../routing';
import { useTicketPage } from '../data/TicketPageContext';
import { Panel } from '../Panel';
import { ImpactDialog } from './ImpactDialog';
import { ImpactProposal } from './ImpactProposal';
import { listsOf } from './suggestionLists';
import { useTicketImpact } from './useTicketImpact';

/** What suffers with the entities of the ticket: the desk's to decide about. */
export function ImpactPanel() {
  const { ticket } = useTicketPage();
  return ticket.capabilities.readInternal && ticket.entities.length > 0 ? (
    <SuggestionsPanel />
  ) : null;
}

function SuggestionsPanel() {
  const { t } = useItsmTranslation();
  const impact = useTicketImpact();
  // Kept in the address: it is something to send to somebody.
  const [shown, setShown] = useUrlText('suffers');
  const { value, error, refresh } = impact;
  return (
    <Panel title={t('ticket.suffers.title')}>
      <Flex direction="column" gap="3">
        {error && (
          <ErrorNotice
            error={error}
            title={t('ticket.suffers.error')}
            onRetry={refresh}
          />
        )}
        {!value && !error && <LoadingBlock lines={2} />}
        {value && <Summary impact={value} />}
        {value && <ImpactProposal impact={value} />}
        {value && value.items.length > 0 && (
          <span>
            <Button variant="secondary" onPress={() => setShown('list')}>
              {t(
                value.mayDecide
                  ? 'ticket.suffers.review'
                  : 'ticket.suffers.show',
              )}
            </Button>
          </span>
        )}
      </Flex>
      {value && shown !== '' && (
        <ImpactDialog
          impact={value}
          decide={impact.decide}
          isDeciding={impact.isDeciding}
          error={impact.decideError}
          onClose={() => setShown('')}
        />
      )}
    </Panel>
  );
}

function Summary({ impact }: { impact: TicketImpact }) {
  const { t } = useItsmTranslation();
  const { items, total, isPending, computedAt, hidden } = impact;
  if (computedAt === undefined) {
    return <Text color="secondary">{t('ticket.suffers.working')}</Text>;
  }
  const { computed: counted, recovered } = listsOf(items);
  const kinds = [...new Set(counted.map(({ entity }) => entity.kind))];
  return (
    <div role="status">
      <Text as="p" style={{ margin: 0 }}>
        {total === 0
          ? t('ticket.suffers.none')
          : t('ticket.suffers.total', { count: total })}
      </Text>
      {counted.length > 0 && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          style={{ margin: 0 }}
        >
          {kinds
            .map(kind =>
              kindCountText(
                t,
                kind,
                counted.filter(({ entity }) => entity.kind === kind).length,
              ),
            )
            .join(', ')}
        </Text>
      )}
      {recovered.length > 0 && (
        <Text as="p" style={{ margin: 0 }}>
          {t('ticket.suffers.recovered', { count: recovered.length })}
        </Text>
      )}
      {hidden > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('impact.hidden', { count: hidden })}
        </Text>
      )}
      {isPending && (
        <Text as="p" variant="body-small" color="secondary">
          {t('ticket.suffers.again')}
        </Text>
      )}
    </div>
  );
}
