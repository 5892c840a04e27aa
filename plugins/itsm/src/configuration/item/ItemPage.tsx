import {
  Alert,
  Button,
  ButtonLink,
  Flex,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import type { ConfigurationItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EntityTag,
  ErrorNotice,
  LoadingBlock,
  Pill,
  RelativeTime,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiArchiveLine, RiArrowLeftLine, RiPencilLine } from '@remixicon/react';
import { itemParams, itemTitle } from '../itemParams';
import type { ConfigurationControls } from '../useConfigurationState';
import { ItemFacts } from './ItemFacts';
import { ItemHistory } from './ItemHistory';
import { RestoreItem } from './RestoreItem';
import { RetireItem } from './RetireItem';

const VIEWS = ['facts', 'history'] as const;

/** One item: what is known of it, and what became of it. */
export function ItemPage(props: {
  item: string;
  controls: ConfigurationControls;
}) {
  const { t } = useItsmTranslation();
  const { item: ref, controls } = props;
  const { value, error, refresh, setValue } = useItsmQuery(
    'getConfigurationItem',
    { params: itemParams(ref) },
  );
  const view = controls.state.view === 'history' ? 'history' : 'facts';
  return (
    <Flex direction="column" gap="4" pt="4" align="stretch">
      {value?.editable && <BackToList controls={controls} />}
      {error && (
        <ErrorNotice
          error={error}
          title={t('configuration.itemError')}
          onRetry={refresh}
        />
      )}
      {!value && !error && <LoadingBlock lines={8} />}
      {value && (
        <>
          <ItemHead item={value} />
          {value.editable && (
            <ItemActions
              item={value}
              controls={controls}
              onChanged={setValue}
            />
          )}
          <span>
            <ToggleButtonGroup
              aria-label={t('configuration.view')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[view]}
              onSelectionChange={keys =>
                controls.change({
                  view: VIEWS.find(other => keys.has(other)) ?? view,
                })
              }
            >
              {VIEWS.map(id => (
                <ToggleButton key={id} id={id}>
                  {t(`configuration.view.${id}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </span>
          {view === 'facts' ? (
            <ItemFacts item={value} />
          ) : (
            <ItemHistory key={value.version} item={value} />
          )}
        </>
      )}
    </Flex>
  );
}

function BackToList({ controls }: { controls: ConfigurationControls }) {
  const { t } = useItsmTranslation();
  return (
    <span>
      <Button
        variant="tertiary"
        iconStart={<RiArrowLeftLine />}
        onPress={() => controls.change({ item: undefined, view: 'facts' })}
      >
        {t('configuration.backToList')}
      </Button>
    </span>
  );
}

function ItemHead({ item }: { item: ConfigurationItem }) {
  const { t } = useItsmTranslation();
  return (
    <Flex direction="column" gap="2" align="start">
      <Text as="h2" variant="title-small" style={{ margin: 0 }}>
        {itemTitle(item)}
      </Text>
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        {item.retiredAt ? (
          <Pill tone="warning" icon={<RiArchiveLine />}>
            {t('configuration.retired')}
          </Pill>
        ) : (
          <>
            <Text color="secondary">{t('configuration.inCatalog')}</Text>
            <EntityTag entity={{ ref: item.ref, title: item.ref }} />
          </>
        )}
        <Text variant="body-small" color="secondary">
          {t('configuration.changedAt')} <RelativeTime at={item.updatedAt} />
        </Text>
      </Flex>
      {item.retiredAt && (
        <Alert status="warning" icon title={t('configuration.retiredHint')} />
      )}
    </Flex>
  );
}

function ItemActions(props: {
  item: ConfigurationItem;
  controls: ConfigurationControls;
  onChanged: (item: ConfigurationItem) => void;
}) {
  const { t } = useItsmTranslation();
  const { item, controls, onChanged } = props;
  return (
    <Flex gap="2" align="start" style={{ flexWrap: 'wrap' }}>
      {item.retiredAt ? (
        <RestoreItem item={item} onRestored={onChanged} />
      ) : (
        <>
          <ButtonLink
            variant="primary"
            iconStart={<RiPencilLine />}
            href={controls.hrefOf({ view: 'edit' })}
          >
            {t('configuration.edit')}
          </ButtonLink>
          <RetireItem item={item} onRetired={onChanged} />
        </>
      )}
    </Flex>
  );
}
