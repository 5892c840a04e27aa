import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { demoAuthModule } from './demoAuthModule';

const ana: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ana', namespace: 'default' },
  spec: { profile: { displayName: 'Ana Peña', email: 'ana@example.org' } },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/desk' },
    { type: 'memberOf', targetRef: 'group:default/support' },
  ],
};

const desk: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'desk', namespace: 'default' },
  spec: { type: 'team', children: [] },
};

const { NODE_ENV } = process.env;

afterEach(() => {
  process.env = { ...process.env, NODE_ENV };
});

function startDemo(demo: JsonObject | undefined = {}) {
  return startTestBackend({
    features: [
      authPlugin,
      demoAuthModule,
      catalogServiceMock.factory({ entities: [ana, desk] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          auth: { environment: 'test', providers: demo ? { demo } : {} },
        },
      }),
    ],
  });
}

describe('demo sign-in', () => {
  it('signs a person of the catalog in, with the groups the person belongs to', async () => {
    const { server } = await startDemo();

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-user', 'user:default/ana');

    expect(response.status).toBe(200);
    expect(response.body.profile).toEqual({
      displayName: 'Ana Peña',
      email: 'ana@example.org',
    });
    const { token, identity } = response.body.backstageIdentity;
    expect(identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/ana',
      ownershipEntityRefs: [
        'user:default/ana',
        'group:default/desk',
        'group:default/support',
      ],
    });
    const claims = JSON.parse(
      Buffer.from(token.split('.')[1], 'base64url').toString(),
    );
    expect(claims.sub).toBe('user:default/ana');
  });

  it('accepts a name without kind and namespace', async () => {
    const { server } = await startDemo();

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-user', ' Ana ');

    expect(response.body.backstageIdentity?.identity.userEntityRef).toBe(
      'user:default/ana',
    );
  });

  it.each([
    ['user:default/nobody', 404, 'user:default/nobody is not in the catalog'],
    ['group:default/desk', 400, 'group:default/desk is not a person'],
    ['user:default/', 400, 'is not an entity ref of a person'],
    [
      encodeURIComponent('user:default/muñoz'),
      404,
      'user:default/muñoz is not',
    ],
  ])('refuses %s and says why', async (ref, status, message) => {
    const { server } = await startDemo();

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-user', ref);

    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
    expect(response.body.backstageIdentity).toBeUndefined();
  });

  it('refuses when nobody was chosen', async () => {
    const { server } = await startDemo();

    const response = await request(server).get('/api/auth/demo/refresh');

    expect(response.status).toBe(401);
    expect(response.body.error.message).toContain('x-demo-user');
  });

  it.each(['production', 'staging'])(
    'does not start with NODE_ENV=%s and names the setting',
    async environment => {
      process.env = { ...process.env, NODE_ENV: environment };

      await expect(startDemo()).rejects.toThrow(
        'auth.providers.demo.dangerouslyAllowOutsideDevelopment: true',
      );
    },
  );

  it('starts in production when that is allowed expressly', async () => {
    process.env = { ...process.env, NODE_ENV: 'production' };
    const { server } = await startDemo({
      dangerouslyAllowOutsideDevelopment: true,
    });

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-user', 'user:default/ana');

    expect(response.status).toBe(200);
  });

  it('is absent in production when it is not configured', async () => {
    process.env = { ...process.env, NODE_ENV: 'production' };
    const { server } = await startTestBackend({
      features: [
        authPlugin,
        demoAuthModule,
        catalogServiceMock.factory({ entities: [ana] }),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost' }, auth: {} },
        }),
      ],
    });

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-user', 'user:default/ana');

    expect(response.status).toBe(404);
  });
});
