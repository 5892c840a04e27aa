import { Alert, Text } from '@backstage/ui';
import type { GraphAge } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  RelativeTime,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';

/** Says so when the catalog has not been read lately. */
export function StaleNotice({ graph }: { graph: GraphAge }) {
  const { t } = useItsmTranslation();
  return graph.isStale ? (
    <Alert
      status="warning"
      icon
      title={t('impact.stale.title')}
      description={t('impact.stale.text')}
    />
  ) : null;
}

/** When the catalog was last read. */
export function GraphAgeLine({ graph }: { graph: GraphAge }) {
  const { t } = useItsmTranslation();
  return graph.checkedAt ? (
    <Text as="p" variant="body-small" color="secondary">
      {t('impact.age')} <RelativeTime at={graph.checkedAt} />
    </Text>
  ) : null;
}
