import { useRef } from 'react';
import { Flex, Link } from '@backstage/ui';
import type { PickerItem } from '@mesa-itsm/backstage-plugin-itsm-common';
import {
  EmptyNotice,
  ErrorNotice,
  LoadingBlock,
  useItsmTranslation,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiMindMap } from '@remixicon/react';
import { useItsmRoutes } from '../routing';
import {
  ParametersPanel,
  RootsBar,
  WhatIfPanel,
  WhatIfVerdict,
} from './controls';
import { useImpact } from './data/useImpact';
import { useTitles } from './data/useTitles';
import { ImpactResult } from './ImpactResult';
import { useImpactState } from './state';

/**
 * What fails if something fails, and what it relies on.
 *
 * @param props.about - the entity whose page it is: always looked at, and the
 *   first
 */
export function ImpactScreen({ about }: { about?: PickerItem }) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  const controls = useImpactState(about?.ref);
  const { state } = controls;
  const { impact, items, states } = useImpact(state);
  const { titleOf, learn } = useTitles(state, impact);
  const view = useRef<HTMLDivElement>(null);
  const picking = { controls, titleOf, onPick: learn };
  const isChosen = state.roots.length > 0;
  return (
    <Flex direction="column" gap="4" pb="8">
      <RootsBar {...picking} about={about} />
      {!isChosen && (
        <EmptyNotice
          icon={<RiMindMap size={36} />}
          title={t('impact.start.title')}
          description={t('impact.start.text')}
        />
      )}
      {isChosen && (
        <div>
          <WhatIfPanel {...picking} />
          <ParametersPanel controls={controls} />
        </div>
      )}
      {isChosen && impact.error && (
        <ErrorNotice
          title={t('impact.error')}
          error={impact.error}
          onRetry={impact.refresh}
        />
      )}
      {isChosen && !impact.value && !impact.error && (
        <LoadingBlock lines={4} lineHeight={56} />
      )}
      {isChosen && impact.value && !impact.error && (
        <>
          <WhatIfVerdict controls={controls} roots={impact.value.roots} />
          <ImpactResult
            impact={impact.value}
            isStale={impact.loading}
            items={items}
            states={states}
            controls={controls}
            view={view}
          />
        </>
      )}
      {!about && (
        <div>
          <Link href={routes.dataQuality()}>{t('quality.link')}</Link>
        </div>
      )}
    </Flex>
  );
}
