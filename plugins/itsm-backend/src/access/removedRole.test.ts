import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { groupRef, userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';
import { startPlugin } from '../__testUtils__/startPlugin';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const MINUTE = 60_000;

/** The catalog says from now on that somebody left a group. */
function leave(
  { catalog }: Pick<Desk, 'catalog'>,
  person: string,
  group: string,
) {
  const stream = catalog.streamEntities.bind(catalog);
  const without = (entity: Entity): Entity =>
    entity.kind === 'Group' && entity.metadata.name === group
      ? {
          ...entity,
          relations: entity.relations?.filter(
            ({ targetRef }) => targetRef !== userRef(person),
          ),
        }
      : entity;
  catalog.streamEntities = async function* streamEntities(...args) {
    for await (const page of stream(...args)) {
      yield page.map(without);
    }
  };
}

describe('a role that was taken away', () => {
  it('ends before the sign-in does', async () => {
    const desk = await startDesk({ knex: await databases.init('SQLITE_3') });
    const { ref } = await desk.as('ana').file();
    await desk.as('dora').say(ref, 'Seen', 'internal');

    leave(desk, 'dora', 'desk');
    desk.clock.pass(2 * MINUTE);

    expect(
      await desk.as('dora').refused('getTicket', { params: { ref } }),
    ).toBe(`404 Ticket ${ref} not found`);
    const body = { text: 'Still here', visibility: 'internal' };
    expect(
      await desk.as('dora').refused('commentTicket', { params: { ref }, body }),
    ).toMatch(/^404/);
    await desk.as('diego').say(ref, 'Seen as well', 'internal');
    await desk.settle();
  });

  it('ends for the plugin in a backend, whatever the token says', async () => {
    const plugin = await startPlugin({
      knex: await databases.init('SQLITE_3'),
    });
    plugin.userInfo.getUserInfo = async credentials => {
      const { userEntityRef } = credentials.principal as {
        userEntityRef: string;
      };
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, groupRef('desk')],
      };
    };
    const { ref } = await plugin.as('ana').file();
    expect((await plugin.as('dora').see(ref)).capabilities.readInternal).toBe(
      true,
    );
    expect(
      await plugin.as('carlos').refused('getTicket', { params: { ref } }),
    ).toMatch(/^404/);
    expect((await plugin.as('carlos').ok('getMe', {})).roles).toEqual([
      'requester',
    ]);
  });
});
