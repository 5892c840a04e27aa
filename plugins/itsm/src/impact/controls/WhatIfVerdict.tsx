import { Alert, Button, Flex, Text } from '@backstage/ui';
import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  useItsmQuery,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { type ImpactControls, toImpactQuery } from '../state';

/**
 * While one looks at what something relies on: whether it would survive what
 * is marked as out of service.
 */
export function WhatIfVerdict(props: {
  controls: ImpactControls;
  roots: ImpactAnalysis['roots'];
}) {
  const { state, change } = props.controls;
  const { t } = useItsmTranslation();
  const { downs } = state;
  const isAsked = state.direction === 'up' && downs.length > 0;
  const asking = {
    ...state,
    roots: downs,
    downs: [],
    direction: 'down',
    view: 'list',
  } as const;
  const query = isAsked ? toImpactQuery(asking) : undefined;
  const { value } = useItsmQuery('getImpact', query && { query }, {
    keepPrevious: true,
  });
  if (!isAsked) {
    return null;
  }
  const sentenceOf = ({ ref, title }: ImpactAnalysis['roots'][number]) => {
    const hit = value?.items.find(({ entity }) => entity.ref === ref);
    if (downs.includes(ref)) {
      return t('impact.whatIf.hit.outage', { title });
    }
    return hit
      ? t(`impact.whatIf.hit.${hit.effect}`, { title })
      : t('impact.whatIf.spared', { title });
  };
  return (
    <div role="status">
      <Alert
        status="info"
        icon
        title={t('impact.whatIf.marked', { count: downs.length })}
        description={
          <Flex direction="column" gap="1">
            {value ? (
              props.roots.map(root => (
                <Text as="p" key={root.ref}>
                  {sentenceOf(root)}
                </Text>
              ))
            ) : (
              <Text as="p">{t('impact.whatIf.working')}</Text>
            )}
          </Flex>
        }
        customActions={
          <Button
            variant="secondary"
            onPress={() =>
              change({ roots: downs, downs: [], direction: 'down' })
            }
          >
            {t('impact.whatIf.see')}
          </Button>
        }
      />
    </div>
  );
}
