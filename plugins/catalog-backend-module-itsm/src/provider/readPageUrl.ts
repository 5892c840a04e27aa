import type { RootConfigService } from '@backstage/backend-plugin-api';

/** Address of the page where items are edited. */
export function readPageUrl(config: RootConfigService): string {
  const app = config.getString('app.baseUrl').replace(/\/+$/, '');
  const path =
    config.getOptionalString('itsm.configurationItems.pagePath') ??
    '/itsm/configuration';
  return `${app}/${path.replace(/^\/+|\/+$/g, '')}`;
}
