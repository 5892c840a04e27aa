/** The ports that app-config.yaml names. */
export const DEFAULT_PORTS = { app: 3000, backend: 7007 };

/**
 * Configuration, as environment variables, that moves the development servers
 * to other ports. Nothing is set for a port that app-config.yaml has anyway, so
 * that app-config.local.yaml keeps its say.
 */
export function portSettings({ app, backend }) {
  const settings = {};
  if (app !== DEFAULT_PORTS.app) {
    const url = `http://localhost:${app}`;
    settings.APP_CONFIG_app_baseUrl = url;
    settings.APP_CONFIG_backend_cors_origin = url;
  }
  if (backend !== DEFAULT_PORTS.backend) {
    settings.APP_CONFIG_backend_baseUrl = `http://localhost:${backend}`;
    settings.APP_CONFIG_backend_listen_port = String(backend);
  }
  return settings;
}
