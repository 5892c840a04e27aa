import {
  coreExtensionData,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiCustomerService2Line } from '@remixicon/react';
import { rootRouteRef } from '../routing';

const icon = <RiCustomerService2Line />;

/**
 * `/itsm`. Sub-pages attach to it as to any page with sub-pages; it draws
 * the header itself so that tabs are translated and follow the rights.
 */
export const itsmPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { config, inputs }) {
    const pages = inputs.pages.map(page => ({
      path: page.get(coreExtensionData.routePath),
      title: page.get(coreExtensionData.title) ?? '',
      element: page.get(coreExtensionData.reactElement),
    }));
    return originalFactory({
      path: '/itsm',
      title: 'Service desk',
      icon,
      routeRef: rootRouteRef,
      noHeader: true,
      loader: async () => {
        const { ItsmPage } = await import('../page');
        return <ItsmPage title={config.title} icon={icon} pages={pages} />;
      },
    });
  },
});
