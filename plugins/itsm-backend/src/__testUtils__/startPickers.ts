import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { callerWith } from '../definitions/definitionFixtures';
import { CatalogDirectory } from '../directory/CatalogDirectory';
import { createPickerHandlers } from '../pickers/createPickerHandlers';

type Extra = Record<string, unknown>;

/** An entity of the catalog. @internal */
export function entity(
  kind: string,
  name: string,
  spec: Extra = {},
  relations: [string, string][] = [],
  metadata: Extra = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, ...metadata },
    spec: spec as Entity['spec'],
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}
const user = (name: string, displayName: string, groups: string[] = []) =>
  entity(
    'User',
    name,
    { profile: { displayName, email: `${name}@secretaria.example` } },
    groups.map(group => ['memberOf', `group:default/${group}`]),
  );
const group = (name: string, type: string, title: string) =>
  entity('Group', name, { type }, [], { title });

/** @internal */
export const pickerEntities = [
  user('ana', 'Ana Núñez', ['web', 'finance']),
  user('bruno', 'Bruno Paz', ['web']),
  user('carla', 'Carla Ríos'),
  group('web', 'team', 'Web team'),
  entity(
    'Group',
    'finance',
    { type: 'unit' },
    [['hasMember', 'user:default/ana']],
    { title: 'Finance' },
  ),
  group('income', 'unit', 'Rentería e Ingresos'),
  group('desk', 'role', 'Desk'),
  entity(
    'System',
    'payroll',
    { type: 'application' },
    [['ownedBy', 'group:default/web']],
    { title: 'Nómina' },
  ),
  entity('Component', 'site', {}, [], { title: 'The Site' }),
];

/** @internal */
export const caller = callerWith(['requester'], {
  credentials: mockCredentials.user('user:default/ana'),
});

/** The handlers over a catalog, at a time that tests set. @internal */
export function startPickers(
  catalog = catalogServiceMock({ entities: pickerEntities }),
) {
  const clock = { time: 0, now: () => clock.time };
  const options = {
    catalog,
    clock,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    teamTypes: ['team'],
    unitTypes: ['unit'],
  };
  const handlers = createPickerHandlers({
    ...options,
    directory: CatalogDirectory.create(options),
  });
  const rest = { caller, params: undefined, body: undefined };
  return {
    catalog,
    clock,
    people: (query: { q?: string; memberOf?: string; cursor?: string } = {}) =>
      handlers.pickPeople({ ...rest, query: { q: '', limit: 2, ...query } }),
    groups: (purpose: 'team' | 'unit', q = '') =>
      handlers.pickGroups({ ...rest, query: { q, limit: 20, purpose } }),
    entities: (
      query: {
        q?: string;
        kind?: string[];
        type?: string[];
        cursor?: string;
        limit?: number;
      } = {},
    ) =>
      handlers.pickEntities({
        ...rest,
        query: { q: '', limit: 20, ...query },
      }),
  };
}
