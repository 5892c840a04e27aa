import { Button, Flex } from '@backstage/ui';
import {
  EmptyNotice,
  useItsmPages,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiServerLine } from '@remixicon/react';
import { MessagePages } from '../../administration/messages/MessagePages';
import type { ConfigurationControls } from '../useConfigurationState';
import { ItemTable } from './ItemTable';
import { ListBar } from './ListBar';

const PAGE = 50;

/** The items of the portal, as far as the filters let them through. */
export function ItemList({ controls }: { controls: ConfigurationControls }) {
  const { t } = useItsmTranslation();
  const { q, type, state, owner, retired } = controls.state;
  const pages = useItsmPages('listConfigurationItems', {
    query: {
      limit: PAGE,
      ...(q ? { q } : {}),
      ...(type ? { type } : {}),
      ...(state ? { state } : {}),
      ...(owner ? { owner } : {}),
      ...(retired ? { retired: 'true' as const } : {}),
    },
  });
  const isFiltered = Boolean(q || type || state || owner || retired);
  return (
    <Flex direction="column" gap="4" align="stretch">
      <ListBar controls={controls} />
      <MessagePages
        pages={pages}
        errorTitle={t('configuration.listError')}
        empty={
          isFiltered ? (
            <EmptyNotice
              title={t('configuration.nothingFound')}
              description={t('configuration.nothingFoundHint')}
              action={
                <Button
                  variant="secondary"
                  onPress={() =>
                    controls.change({
                      q: '',
                      type: undefined,
                      state: undefined,
                      owner: undefined,
                      retired: false,
                    })
                  }
                >
                  {t('configuration.clearFilters')}
                </Button>
              }
            />
          ) : (
            <EmptyNotice
              icon={<RiServerLine size={36} />}
              title={t('configuration.empty')}
              description={t('configuration.emptyHint')}
            />
          )
        }
      >
        {pages.items && pages.items.length > 0 && (
          <ItemTable items={pages.items} controls={controls} />
        )}
      </MessagePages>
    </Flex>
  );
}
