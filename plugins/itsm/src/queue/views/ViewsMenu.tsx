import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Text } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiBookmarkLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { formatQueueState, type QueueState } from '../queueState';
import { useSavedViews } from './useSavedViews';
import { ViewsDialog } from './ViewsDialog';

const COPY = 'copy';
const MANAGE = 'manage';
const VIEW = 'view:';

/** Shares, keeps and brings back what the queue shows. */
export function ViewsMenu({ queue }: { queue: QueueState }) {
  const { t } = useItsmTranslation();
  const [, setParams] = useSearchParams();
  const saved = useSavedViews(queue.type);
  const [isManaging, setManaging] = useState(false);
  const [notice, setNotice] = useState<'copied' | 'copyFailed'>();
  // A view begins on its first page: cursors grow old.
  const query = formatQueueState({ ...queue, cursors: [] }).toString();

  const copy = async () => {
    const { origin, pathname } = window.location;
    try {
      await navigator.clipboard.writeText(
        `${origin}${pathname}${query && `?${query}`}`,
      );
      setNotice('copied');
    } catch {
      setNotice('copyFailed');
    }
  };
  const act = (key: string) => {
    setNotice(undefined);
    if (key === COPY) {
      void copy();
    } else if (key === MANAGE) {
      setManaging(true);
    } else {
      const view = saved.views.find(({ name }) => `${VIEW}${name}` === key);
      if (view) {
        setParams(new URLSearchParams(view.query));
      }
    }
  };
  return (
    <>
      <MenuTrigger>
        <Button variant="secondary" iconStart={<RiBookmarkLine />}>
          {t('views.button')}
        </Button>
        <Menu onAction={key => act(String(key))}>
          {[
            ...saved.views.map(({ name }) => (
              <MenuItem key={name} id={`${VIEW}${name}`}>
                {name}
              </MenuItem>
            )),
            <MenuItem key={COPY} id={COPY}>
              {t('views.copy')}
            </MenuItem>,
            <MenuItem key={MANAGE} id={MANAGE}>
              {t('views.manage')}
            </MenuItem>,
          ]}
        </Menu>
      </MenuTrigger>
      <Text variant="body-small" color="secondary" role="status">
        {notice && t(`views.${notice}`)}
      </Text>
      {isManaging && (
        <ViewsDialog
          {...saved}
          query={query}
          onClose={() => setManaging(false)}
        />
      )}
    </>
  );
}
