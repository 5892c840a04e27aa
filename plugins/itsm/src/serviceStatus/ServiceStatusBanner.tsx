import { useEffect } from 'react';
import { Alert, Link, Text } from '@backstage/ui';
import type { ServiceStatus } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RelativeTime,
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useItsmRoutes } from '../routing';

/** Somebody who keeps the page open learns of it all the same. */
const LOOK_AGAIN = 60_000;

/**
 * What the person's unit uses and does not work now. Nothing is shown while
 * all works, nor when that cannot be told: nobody came for it.
 */
export function ServiceStatusBanner() {
  const { t } = useItsmTranslation();
  const { value, refresh } = useItsmQuery('getServiceStatus', {});
  useEffect(() => {
    const timer = setInterval(refresh, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [refresh]);
  const items = value?.items ?? [];
  const isOut = items.some(({ effect }) => effect === 'outage');
  return (
    <div role="status">
      {items.length > 0 && (
        <Alert
          status={isOut ? 'danger' : 'warning'}
          icon
          title={t('serviceStatus.title', { count: items.length })}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 'var(--bui-space-4)' }}>
              {items.map(item => (
                <li key={item.entity.ref}>
                  <StatusLine item={item} />
                </li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}

function StatusLine({ item }: { item: ServiceStatus['items'][number] }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const { entity, effect, cause, incident, since } = item;
  return (
    <Text>
      {cause
        ? t(`serviceStatus.because.${effect}`, {
            entity: entity.title,
            cause: cause.title,
          })
        : t(`serviceStatus.${effect}`, { entity: entity.title })}{' '}
      {incident && (
        <>
          <Link href={routes.ticket(incident.ref)}>{incident.ref}</Link>{' '}
          {incident.title}.{' '}
        </>
      )}
      {t('serviceStatus.since')} <RelativeTime at={since} />
    </Text>
  );
}
