import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort, isPortFree } from './ports.mjs';
import { portSettings } from './portSettings.mjs';

test('tells a port in use from a free one', async () => {
  const port = await freePort();
  assert.equal(await isPortFree(port), true);
  const server = createServer();
  await new Promise(resolve => {
    server.listen(port, '127.0.0.1', resolve);
  });
  try {
    assert.equal(await isPortFree(port), false);
  } finally {
    await new Promise(resolve => {
      server.close(resolve);
    });
  }
});

test('leaves the configuration alone for the usual ports', () => {
  assert.deepEqual(portSettings({ app: 3000, backend: 7007 }), {});
});

test('moves the app together with the origin that the backend accepts', () => {
  assert.deepEqual(portSettings({ app: 3100, backend: 7107 }), {
    APP_CONFIG_app_baseUrl: 'http://localhost:3100',
    APP_CONFIG_backend_cors_origin: 'http://localhost:3100',
    APP_CONFIG_backend_baseUrl: 'http://localhost:7107',
    APP_CONFIG_backend_listen_port: '7107',
  });
});
