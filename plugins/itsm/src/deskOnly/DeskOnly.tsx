import { ButtonLink } from '@backstage/ui';
import {
  EmptyNotice,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiLock2Line } from '@remixicon/react';
import { useItsmRoutes } from '../routing';

/** Instead of a page that is for the service desk, for everybody else. */
export function DeskOnly() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <EmptyNotice
      icon={<RiLock2Line size={36} />}
      title={t('common.denied.title')}
      description={t('common.denied.text')}
      action={
        <ButtonLink variant="primary" href={routes.portal()}>
          {t('common.denied.link')}
        </ButtonLink>
      }
    />
  );
}
