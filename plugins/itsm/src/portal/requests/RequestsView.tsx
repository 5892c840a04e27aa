import {
  Button,
  ButtonLink,
  Flex,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmPages,
  useItsmTranslation,
  useMe,
  useThrottled,
  useTicketSignal,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes, useUrlText } from '../../routing';
import { RequestList } from './RequestList';

const STATES = ['open', 'done', 'all'] as const;
type State = (typeof STATES)[number];

/** Own requests and, for liaisons, those of their units (rows R4 and R5). */
export function RequestsView() {
  const { t } = useItsmTranslation();
  const { value: me } = useMe();
  const [stateInUrl, setState] = useUrlText('state');
  const [ofInUrl, setOf] = useUrlText('of');
  const state = STATES.find(known => known === stateInUrl) ?? 'open';
  const isLiaison = (me?.liaisonOf.length ?? 0) > 0;
  const of = isLiaison && ofInUrl === 'units' ? 'units' : 'me';
  return (
    <Flex direction="column" gap="5">
      <Flex gap="4" style={{ flexWrap: 'wrap' }}>
        {isLiaison && (
          <Choice
            label={t('portal.mine.of.label')}
            value={of}
            options={[
              { id: 'me', label: t('portal.mine.of.me') },
              { id: 'units', label: t('portal.mine.of.units') },
            ]}
            onChange={id => setOf(id === 'me' ? '' : id)}
          />
        )}
        <Choice
          label={t('portal.mine.state.label')}
          value={state}
          options={STATES.map(id => ({
            id,
            label: t(`portal.mine.state.${id}`),
          }))}
          onChange={id => setState(id === 'open' ? '' : id)}
        />
      </Flex>
      <Requests state={state} of={of} />
    </Flex>
  );
}

function Requests({ state, of }: { state: State; of: 'me' | 'units' }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const pages = useItsmPages('listTickets', {
    query: {
      chip: of === 'units' ? 'myUnits' : 'filedByMe',
      state,
      sort: 'updatedAt',
      order: 'desc',
    },
  });
  useTicketSignal(useThrottled(pages.refresh));
  if (!pages.items) {
    return pages.error ? (
      <ErrorNotice error={pages.error} onRetry={pages.refresh} />
    ) : (
      <LoadingBlock lines={4} lineHeight={72} />
    );
  }
  if (pages.items.length === 0) {
    return (
      <EmptyNotice
        title={t(`portal.mine.empty.${state}`)}
        description={t('portal.mine.emptyText')}
        action={
          <ButtonLink href={routes.portal()} variant="secondary">
            {t('portal.mine.toCatalogue')}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <Flex direction="column" gap="4">
      <RequestList
        requests={pages.items}
        label={t('portal.mine.list')}
        showPerson={of === 'units'}
      />
      {pages.error && (
        <ErrorNotice error={pages.error} onRetry={pages.refresh} />
      )}
      {pages.hasMore && (
        <Flex justify="center">
          <Button
            variant="secondary"
            onPress={pages.loadMore}
            isPending={pages.loadingMore}
          >
            {t(pages.loadingMore ? 'common.loadingMore' : 'common.loadMore')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

/** One of a few, as buttons side by side. */
function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { id: T; label: string }[];
  onChange: (id: T) => void;
}) {
  const { label, value, options, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const chosen = options.find(option => keys.has(option.id));
        if (chosen) {
          onChange(chosen.id);
        }
      }}
    >
      {options.map(option => (
        <ToggleButton key={option.id} id={option.id}>
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
