import { ButtonLink, Container } from '@backstage/ui';
import type { Me } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiLock2Line } from '@remixicon/react';
import { useItsmRoutes } from '../routing';
import { EditItem } from './form/EditItem';
import { NewItem } from './form/NewItem';
import { ImportPage } from './import/ImportPage';
import { ItemPage } from './item/ItemPage';
import { ItemList } from './list/ItemList';
import { useConfigurationState } from './useConfigurationState';

/**
 * Configuration items that are kept in the portal: the list, one of them, and
 * the ways to write them.
 */
export function ConfigurationContent() {
  const { value: me, error, refresh } = useMe();
  return (
    <Container>
      {me && <Configuration me={me} />}
      {!me && error && <ErrorNotice error={error} onRetry={refresh} />}
      {!me && !error && <LoadingBlock lines={8} />}
    </Container>
  );
}

function Configuration({ me }: { me: Me }) {
  const controls = useConfigurationState();
  const { item, view } = controls.state;
  if (!me.can.manageConfigurationItems) {
    // The catalog leads everybody to the items that it shows them.
    return item ? <ItemPage item={item} controls={controls} /> : <Denied />;
  }
  switch (view) {
    case 'new':
      return <NewItem controls={controls} />;
    case 'import':
      return <ImportPage controls={controls} />;
    case 'edit':
      return item ? (
        <EditItem key={item} item={item} controls={controls} />
      ) : null;
    default:
      return item ? (
        <ItemPage key={item} item={item} controls={controls} />
      ) : (
        <ItemList controls={controls} />
      );
  }
}

function Denied() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <EmptyNotice
      icon={<RiLock2Line size={36} />}
      title={t('configuration.denied.title')}
      description={t('configuration.denied.text')}
      action={
        <ButtonLink variant="primary" href={routes.portal()}>
          {t('common.denied.link')}
        </ButtonLink>
      }
    />
  );
}
