import { Container, Header } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { Outlet } from 'react-router-dom';
import { useItsmRoutes } from '../routing';
import { ServiceStatusBanner } from '../serviceStatus';

export interface PortalLayoutProps {
  /** Which of the two halves of the portal is shown. */
  active: 'catalogue' | 'mine';
}

/** Heading and tabs of the portal around one of its halves. */
export function PortalLayout({ active }: PortalLayoutProps) {
  const { t } = useItsmTranslation();
  const routes = useItsmRoutes();
  return (
    <>
      <Header
        title={t(active === 'mine' ? 'portal.tab.mine' : 'portal.heading')}
        activeTabId={active}
        tabs={[
          {
            id: 'catalogue',
            label: t('portal.tab.catalogue'),
            href: routes.portal(),
          },
          {
            id: 'mine',
            label: t('portal.tab.mine'),
            href: routes.myRequests(),
          },
        ]}
      />
      <Container>
        <ServiceStatusBanner />
        <Outlet />
      </Container>
    </>
  );
}
