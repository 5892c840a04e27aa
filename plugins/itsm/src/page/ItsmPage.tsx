import type { JSX } from 'react';
import {
  BreadcrumbEntry,
  type IconElement,
  NotFoundErrorPage,
  PageLayout,
  pluginHeaderActionsApiRef,
} from '@backstage/frontend-plugin-api';
import { useApi } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  ItsmLocale,
  useItsmTranslation,
  useLanguagePreference,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { useItsmRoutes } from '../routing';
import { NewTicketMenu } from './NewTicketMenu';
import { isHiddenTab, isVisibleTab, tabTitleKey } from './tabs';

const useStyles = makeStyles(
  {
    '@global': {
      // The stock header lets its tabs make the whole page wider than a
      // telephone; here they scroll for themselves.
      '.bui-PluginHeaderTabsWrapper': {
        '@media (max-width: 639px)': {
          maxWidth: '100%',
          overflowX: 'auto',
          // Room for the line under the chosen tab.
          paddingBottom: 2,
        },
      },
    },
  },
  { name: 'ItsmPage' },
);

/** A sub-page that an extension attached. */
export interface ItsmSubPage {
  path: string;
  title: string;
  element: JSX.Element;
}

/** @public */
export interface ItsmPageProps {
  /** Given when the app's configuration names the page. */
  title?: string;
  icon: IconElement;
  pages: readonly ItsmSubPage[];
}

/**
 * The page around all sub-pages: header, tabs in the reader's language as
 * far as the person's rights reach, and the routes. The stock page would
 * draw a tab for each sub-page, in one language and for everybody.
 */
export function ItsmPage({ title, icon, pages }: ItsmPageProps) {
  const { t } = useItsmTranslation();
  const { value: me } = useMe();
  useStyles();
  useLanguagePreference();
  const routes = useItsmRoutes();
  const actions = useApi(pluginHeaderActionsApiRef);
  const titled = pages.map(page => {
    const key = tabTitleKey(page.path);
    return { ...page, title: key ? t(key) : page.title };
  });
  const tabs = titled
    .filter(page => !isHiddenTab(page.path) && isVisibleTab(page.path, me))
    .map(page => ({ id: page.path, label: page.title, href: page.path }));
  return (
    <ItsmLocale>
      <PageLayout
        title={title ?? t('common.pageTitle')}
        icon={icon}
        titleLink={routes.home()}
        tabs={tabs}
        headerActions={[
          <NewTicketMenu key="new" />,
          ...actions.getPluginHeaderActions('itsm'),
        ]}
      >
        <Routes>
          {pages.length > 0 && (
            <Route index element={<Navigate to={pages[0].path} replace />} />
          )}
          {titled.map(page => (
            <Route
              key={page.path}
              path={`${page.path}/*`}
              element={<SubPage page={page} />}
            />
          ))}
          <Route path="*" element={<NotFoundErrorPage />} />
        </Routes>
      </PageLayout>
    </ItsmLocale>
  );
}

function SubPage({ page }: { page: ItsmSubPage }) {
  // A page without a tab has no address of its own to go back to.
  return isHiddenTab(page.path) ? (
    page.element
  ) : (
    <BreadcrumbEntry entry={{ label: page.title, href: page.path }}>
      {page.element}
    </BreadcrumbEntry>
  );
}
