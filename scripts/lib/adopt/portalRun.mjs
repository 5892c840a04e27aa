import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import YAML from 'yaml';
import { freePort } from '../ports.mjs';
import { startService, waitFor } from './services.mjs';

/** Somebody without a role, beside the guest whom the documentation uses. */
export const VISITOR = 'user:default/visitor';

const VISITOR_ENTITY = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'visitor' },
  spec: { profile: { displayName: 'Visitor' }, memberOf: [] },
};

/**
 * Prepares a portal for being run here: loopback ports that are free, a
 * database that outlives a restart, and a person without a role.
 */
export async function preparePortal(portal) {
  const org = path.resolve(portal.root, 'examples/org.yaml');
  const people = await readFile(org, 'utf8');
  await writeFile(org, `${people}---\n${YAML.stringify(VISITOR_ENTITY)}`);
  const ports = { app: await freePort(), backend: await freePort() };
  const appUrl = `http://localhost:${ports.app}`;
  const backendUrl = `http://localhost:${ports.backend}`;
  const local = {
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: backendUrl,
      listen: { port: ports.backend, host: '127.0.0.1' },
      cors: { origin: appUrl },
      database: {
        client: 'better-sqlite3',
        connection: { directory: '../../.data' },
      },
    },
  };
  await mkdir(path.resolve(portal.root, '.data'), { recursive: true });
  await writeFile(
    path.resolve(portal.root, 'app-config.local.yaml'),
    YAML.stringify(local),
  );
  return { ...portal, appUrl, backendUrl };
}

async function signIn(backendUrl) {
  const response = await fetch(`${backendUrl}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!response.ok) {
    return undefined;
  }
  return (await response.json()).backstageIdentity.token;
}

async function send(token, method, url, body) {
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
  };
}

/** Whether the catalog has read the example people and components to the end. */
async function isCatalogRead(token, backendUrl) {
  const by = `${backendUrl}/api/catalog/entities/by-name`;
  for (const [name, relation] of [
    ['component/default/example-website', 'ownedBy'],
    ['user/default/guest', 'memberOf'],
  ]) {
    const { body } = await send(token, 'GET', `${by}/${name}`);
    if (!body.relations?.some(({ type }) => type === relation)) {
      return false;
    }
  }
  return true;
}

/**
 * Starts a portal and waits until its catalog is read and somebody has signed
 * in: a sign-in carries the groups that the catalog has at that moment.
 *
 * @param settings - configuration as environment variables, by its path
 * @param command - what to start: the whole portal or its backend alone
 * @returns `call(method, path, body)` as the signed-in person, and `stop()`
 */
export async function startPortal(portal, { command, settings = {}, logFile }) {
  const { backendUrl } = portal;
  const env = { ...portal.env, NODE_ENV: 'development', BROWSER: 'none' };
  for (const [key, value] of Object.entries(settings)) {
    env[`APP_CONFIG_${key.replaceAll('.', '_')}`] = JSON.stringify(value);
  }
  const service = startService(command, { cwd: portal.root, env, logFile });
  await waitFor(
    `The catalog of ${backendUrl} (log: ${logFile})`,
    async () => {
      const token = await signIn(backendUrl);
      const isRead = token && (await isCatalogRead(token, backendUrl));
      return isRead ? true : undefined;
    },
    { service },
  );
  const token = await signIn(backendUrl);
  return {
    service,
    stop: service.stop,
    call: (method, route, body) =>
      send(token, method, `${backendUrl}/api/itsm/v1${route}`, body),
  };
}
