import { compatWrapper } from '@backstage/core-compat-api';
import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import {
  ItsmLocale,
  LoadingBlock,
  useItsmTranslation,
  useLanguagePreference,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiCustomerService2Line } from '@remixicon/react';
import { Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { NewTicketMenu } from '../page/NewTicketMenu';
import { isHiddenTab, isVisibleTab, tabTitleKey } from '../page/tabs';
import { useItsmRoutes } from '../routing';
import { legacyPages } from './legacyPages';

/**
 * The service desk's page in apps of the older frontend system: the same
 * contents as the sub-pages of the newer one, in one routable page.
 */
export function LegacyItsmPage() {
  return compatWrapper(
    <ItsmLocale>
      <PageWithTabs />
    </ItsmLocale>,
  );
}

function PageWithTabs() {
  const { t } = useItsmTranslation();
  const { value: me } = useMe();
  const routes = useItsmRoutes();
  useLanguagePreference();
  const tabs = legacyPages
    .filter(({ path }) => !isHiddenTab(path) && isVisibleTab(path, me))
    .map(({ path }) => {
      const key = tabTitleKey(path);
      return {
        id: path,
        label: key ? t(key) : path,
        href: `${routes.root()}/${path}`,
        matchStrategy: 'prefix' as const,
      };
    });
  return (
    <main>
      <PluginHeader
        title={t('common.pageTitle')}
        icon={<RiCustomerService2Line />}
        titleLink={routes.home()}
        tabs={tabs}
        customActions={<NewTicketMenu />}
      />
      <Suspense fallback={<LoadingBlock lines={4} lineHeight={64} />}>
        <Routes>
          <Route index element={<Navigate to="home" replace />} />
          {legacyPages.map(({ path, Content }) => (
            <Route key={path} path={`${path}/*`} element={<Content />} />
          ))}
          <Route path="*" element={<NotFoundErrorPage />} />
        </Routes>
      </Suspense>
    </main>
  );
}
