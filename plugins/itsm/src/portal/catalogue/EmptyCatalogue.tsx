import { ButtonLink } from '@backstage/ui';
import {
  EmptyNotice,
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../../routing';

/** A catalogue without offerings: whoever keeps it is told how to begin. */
export function EmptyCatalogue() {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { value: me } = useMe();
  const keepsIt = me?.can.manageDefinitions ?? false;
  return (
    <EmptyNotice
      title={t('portal.catalogue.empty')}
      description={
        keepsIt
          ? t('portal.catalogue.emptyForKeepers')
          : t('portal.catalogue.emptyText')
      }
      action={
        keepsIt ? (
          <ButtonLink href={routes.administration()} variant="secondary">
            {t('portal.catalogue.toDefinitions')}
          </ButtonLink>
        ) : undefined
      }
    />
  );
}
