import type { GraphAge } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { GraphSnapshot } from './CatalogGraph';

/** Older knowledge says nothing about how things are now. */
const STALE_MS = 10 * 60_000;

/** How old what is known of the catalog is, as answers tell it. @internal */
export function graphAge(
  { version, checkedAt }: GraphSnapshot,
  now: number,
): GraphAge {
  return {
    version,
    ...(checkedAt === undefined
      ? {}
      : {
          checkedAt: new Date(checkedAt).toISOString(),
          ageSeconds: Math.max(0, Math.round((now - checkedAt) / 1000)),
        }),
    isStale: checkedAt === undefined || now - checkedAt > STALE_MS,
  };
}
