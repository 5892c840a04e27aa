import { useId, useState } from 'react';
import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import type { TicketImpact } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  ErrorNotice,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { FormDialog } from '../../dialogs';
import { useItsmRoutes } from '../../routing';
import { useTicketPage } from '../data/TicketPageContext';
import { SuggestionTable } from './SuggestionTable';
import { listsOf, LISTS, type SuggestionList } from './suggestionLists';
import type { ImpactDecision } from './useTicketImpact';

/** Wide: ways through the catalog are long. */
const WIDTH = 1120;

const DECISIONS: Record<
  SuggestionList,
  readonly ('accept' | 'dismiss' | 'restore' | 'release')[]
> = {
  recovered: ['release'],
  computed: ['accept', 'dismiss'],
  accepted: ['release'],
  not_impacted: ['restore'],
};

interface ImpactDialogProps {
  impact: TicketImpact;
  decide: (decision: ImpactDecision) => Promise<boolean>;
  isDeciding: boolean;
  error: Error | undefined;
  onClose: () => void;
}

/** Everything that suffers with a ticket, with the way to each. */
export function ImpactDialog(props: ImpactDialogProps) {
  const { t } = useItsmTranslation();
  const { ticket } = useTicketPage();
  const routes = useItsmRoutes();
  const { impact, onClose } = props;
  const { items, total } = impact;
  const lists = listsOf(items);
  const computed = lists.computed.length;
  const [first] = ticket.entities;
  return (
    <FormDialog
      title={t('ticket.suffers.dialog', { ref: ticket.ref })}
      isOpen
      onClose={onClose}
      width={WIDTH}
      extraActions={
        first && (
          <ButtonLink variant="tertiary" href={routes.impact(first.ref)}>
            {t('ticket.suffers.draw')}
          </ButtonLink>
        )
      }
    >
      <Text color="secondary">{t('ticket.suffers.hint')}</Text>
      {props.error && (
        <ErrorNotice error={props.error} title={t('ticket.write.failed')} />
      )}
      {!impact.isPending && total > computed + impact.hidden && (
        <Text color="secondary">
          {t('ticket.suffers.more', {
            listed: String(computed),
            total: String(total),
          })}
        </Text>
      )}
      {LISTS.map(
        list =>
          (list === 'computed' || lists[list].length > 0) && (
            <Choice key={list} {...props} items={lists[list]} list={list} />
          ),
      )}
    </FormDialog>
  );
}

function Choice(
  props: ImpactDialogProps & {
    items: TicketImpact['items'];
    list: SuggestionList;
  },
) {
  const { t } = useItsmTranslation();
  const { impact, items, list, decide, isDeciding } = props;
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // What is not listed any more cannot be decided about.
  const refs = items
    .map(({ entity }) => entity.ref)
    .filter(ref => picked.has(ref));
  const run = async (decision: keyof ImpactDecision) => {
    if (await decide({ [decision]: refs })) {
      setPicked(new Set());
    }
  };
  const titleId = useId();
  const title = t(`ticket.suffers.list.${list}`, { count: items.length });
  return (
    <section aria-labelledby={titleId}>
      <Flex direction="column" gap="3">
        <Flex
          gap="3"
          align="center"
          justify="between"
          style={{ flexWrap: 'wrap' }}
        >
          <Text as="h3" id={titleId} weight="bold" style={{ margin: 0 }}>
            {title}
          </Text>
          {impact.mayDecide && (
            <Flex gap="2" style={{ flexWrap: 'wrap' }}>
              <span role="status">
                {refs.length > 0 &&
                  t('ticket.suffers.picked', { count: refs.length })}
              </span>
              {DECISIONS[list].map((decision, index) => (
                <Button
                  key={decision}
                  variant={index === 0 ? 'primary' : 'secondary'}
                  // Two lists may offer the same.
                  aria-describedby={titleId}
                  isDisabled={refs.length === 0}
                  isPending={isDeciding}
                  onPress={() => void run(decision)}
                >
                  {t(`ticket.suffers.${decision}`)}
                </Button>
              ))}
            </Flex>
          )}
        </Flex>
        <SuggestionTable
          label={title}
          impact={impact}
          items={items}
          picked={impact.mayDecide ? picked : undefined}
          onPick={setPicked}
        />
      </Flex>
    </section>
  );
}
