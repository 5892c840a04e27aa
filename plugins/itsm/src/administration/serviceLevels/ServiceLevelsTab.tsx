import { Flex, VisuallyHidden } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { Part } from '../renderers/Part';
import type { AdministrationControls } from '../useAdministrationState';
import { JobDetail } from './job/JobDetail';
import { JobList } from './JobList';
import { ReapplyPanel } from './ReapplyPanel';
import { WhatIfPanel } from './whatIf/WhatIfPanel';

/**
 * What edited or proposed service levels do to tickets: looked at by jobs
 * that go through them, of which one can be open.
 */
export function ServiceLevelsTab(props: { controls: AdministrationControls }) {
  const { t } = useItsmTranslation();
  const { state, change } = props.controls;
  const open = (job: string | undefined) => change({ job });
  if (state.job) {
    return (
      <Flex direction="column" pt="4">
        <JobDetail
          key={state.job}
          id={state.job}
          onOpen={open}
          onClose={() => open(undefined)}
        />
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="6" pt="4">
      {/* The tab says it to whoever sees it. */}
      <VisuallyHidden>
        <h3>{t('administration.tab.serviceLevels')}</h3>
      </VisuallyHidden>
      <Part title={t('administration.reapply.title')}>
        <ReapplyPanel onStarted={open} />
      </Part>
      <Part title={t('administration.whatIf.title')}>
        <WhatIfPanel onStarted={open} />
      </Part>
      <Part title={t('administration.slaJob.list')}>
        <JobList onOpen={open} />
      </Part>
    </Flex>
  );
}
