import { mockCredentials } from '@backstage/backend-test-utils';
import { groupRef, userRef } from '../__testUtils__/organisation';
import type { GroupInfo } from '../directory/Directory';
import { organisationSnapshot } from '../directory/organisationSnapshot';
import type { People } from '../people/People';
import { CallerResolver } from './CallerResolver';

const group = (
  name: string,
  members: string[],
  parent?: string,
): GroupInfo => ({
  ref: groupRef(name),
  title: name,
  type: 'team',
  members: members.map(userRef),
  liaisons: [],
  ...(parent ? { parent: groupRef(parent) } : {}),
});

/** What somebody holds who claims groups, with a catalog that says its own. */
async function resolve(options: {
  claims: string[];
  groups: GroupInfo[];
  /** Undefined when the catalog does not answer. */
  users?: string[];
}) {
  const { claims, groups, users } = options;
  const user = jest.fn(async (ref: string) => {
    if (!users) {
      throw new Error('connect ECONNREFUSED');
    }
    return users.map(userRef).includes(ref)
      ? { ref, name: ref, groups: [] }
      : undefined;
  });
  const callers = new CallerResolver({
    clock: { now: () => 0 },
    userInfo: {
      getUserInfo: async () => ({
        userEntityRef: userRef('ana'),
        ownershipEntityRefs: [userRef('ana'), ...claims],
      }),
    },
    directory: {
      organisation: async () =>
        organisationSnapshot(groups, {
          isKnown: groups.length > 0,
          teamTypes: ['team'],
          unitTypes: [],
        }),
      user,
      entities: async () => new Map(),
      facts: async () => new Map(),
      groupRelations: async () => [],
    },
    people: {
      signedIn: async () => ({ id: 'p-ana', name: 'Ana' }),
    } as unknown as People,
    roles: {
      agent: [groupRef('desk')],
      problemManager: [],
      changeManager: [],
      configurationManager: [groupRef('cmdb')],
      engineer: [groupRef('technicians')],
      serviceManager: [],
      administrator: [],
    },
  });
  const caller = await callers.fromCredentials(
    mockCredentials.user(userRef('ana')),
  );
  const { groups: held, roles, isStaff } = caller;
  return { groups: held, roles: [...roles], isStaff, user };
}

describe('groups that a sign-in claims', () => {
  const members = [
    group('desk', ['ana']),
    group('technicians', []),
    group('web', ['ana'], 'technicians'),
    group('network', ['eva'], 'technicians'),
  ];

  it('hold when the catalog says the same, also from a group below', async () => {
    const claims = ['desk', 'web', 'technicians'].map(groupRef);
    const { groups, roles, user } = await resolve({
      claims,
      groups: members,
      users: ['ana'],
    });
    expect(groups).toEqual(claims);
    expect(roles).toEqual(['requester', 'agent', 'engineer']);
    // Nothing to ask: every request of everybody comes through here.
    expect(user).not.toHaveBeenCalled();
  });

  it('make a configuration manager, who is not of the desk by that', async () => {
    const { roles, isStaff } = await resolve({
      claims: [groupRef('cmdb')],
      groups: [group('cmdb', ['ana'])],
      users: ['ana'],
    });
    expect(roles).toEqual(['requester', 'configurationManager']);
    expect(isStaff).toBe(false);
  });

  it('are dropped once the person has left them', async () => {
    const { groups, roles } = await resolve({
      claims: [groupRef('desk'), groupRef('network')],
      groups: [group('desk', ['bruno']), ...members.slice(1)],
      users: ['ana'],
    });
    expect(groups).toEqual([]);
    expect(roles).toEqual(['requester']);
  });

  it('stand when the catalog does not know the group', async () => {
    const claims = [groupRef('directory-desk')];
    const { groups } = await resolve({
      claims,
      groups: members,
      users: ['ana'],
    });
    expect(groups).toEqual(claims);
  });

  it.each([
    ['does not know the person', []],
    ['does not answer', undefined],
  ])('stand when the catalog %s', async (_, users) => {
    const claims = [groupRef('desk')];
    const { groups, roles } = await resolve({
      claims,
      groups: [group('desk', [])],
      users,
    });
    expect(groups).toEqual(claims);
    expect(roles).toContain('agent');
  });

  it('stand while no group was ever read', async () => {
    const claims = [groupRef('desk')];
    const { groups } = await resolve({ claims, groups: [], users: ['ana'] });
    expect(groups).toEqual(claims);
  });
});
