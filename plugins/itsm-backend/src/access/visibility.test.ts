import { TestDatabases } from '@backstage/backend-test-utils';
import {
  everybody,
  groupRef,
  type Name,
  userRef,
} from '../__testUtils__/organisation';
import { denying, ownParticipationOnly } from '../__testUtils__/policies';
import {
  type PermissionMode,
  type Plugin,
  startPlugin,
} from '../__testUtils__/startPlugin';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Names of the tickets that are filed for every run. */
type Ticket = 'ofAna' | 'forBea' | 'ofCarlos' | 'contract' | 'secret';
const ALL: Ticket[] = ['ofAna', 'forBea', 'ofCarlos', 'contract', 'secret'];
const OPEN: Ticket[] = ['ofAna', 'forBea', 'ofCarlos', 'contract'];

/** Who reads what by the plugin's own rules alone. */
const OWN_RULES: Record<Name, Ticket[]> = {
  ana: ['ofAna', 'secret'],
  bea: ['forBea'],
  luz: ['ofAna', 'forBea'],
  carlos: ['ofCarlos', 'contract'],
  // Watches ofAna and secret; is liaison of nobody.
  vera: ['ofAna'],
  fabian: ['ofCarlos', 'contract'],
  // Named on secret.
  diego: ALL,
  dora: OPEN,
  eva: OPEN,
  // In the team that has secret.
  hugo: ALL,
  wanda: ALL,
  tomas: ['contract'],
  marta: OPEN,
  cira: OPEN,
  ciro: OPEN,
  odin: [],
  adan: ALL,
};

/** Where a policy leaves only what somebody has a part in by themself. */
const OWN_PART: Record<Name, Ticket[]> = {
  ana: ['ofAna', 'secret'],
  bea: ['forBea'],
  luz: ['forBea'],
  carlos: ['ofCarlos', 'contract'],
  vera: ['ofAna'],
  fabian: [],
  diego: ['secret'],
  dora: [],
  eva: [],
  // Owns ofAna.
  hugo: ['ofAna'],
  wanda: [],
  tomas: [],
  marta: [],
  cira: [],
  ciro: [],
  odin: [],
  adan: [],
};

const nobody = Object.fromEntries(
  everybody.map(name => [name, []]),
) as unknown as Record<Name, Ticket[]>;

const modes: [string, PermissionMode, Record<Name, Ticket[]>][] = [
  ['permissions off', 'off', OWN_RULES],
  ['an allow-all policy', 'allow-all', OWN_RULES],
  ['a policy of own participation', ownParticipationOnly, OWN_PART],
  ['a policy that denies reading', denying('itsm.ticket.read'), nobody],
  [
    'a policy without restricted reading',
    denying('itsm.ticket.restricted.read'),
    { ...OWN_RULES, adan: OPEN },
  ],
];

async function fill(plugin: Plugin): Promise<Record<Ticket, string>> {
  const file = async (
    who: Name,
    body: Parameters<ReturnType<Plugin['as']>['file']>[0],
  ) => (await plugin.as(who).file(body)).ref;
  const refs = {
    ofAna: await file('ana', {}),
    forBea: await file('luz', { beneficiary: userRef('bea') }),
    ofCarlos: await file('carlos', { offering: 'new-account' }),
    contract: await file('carlos', { offering: 'contract-work' }),
    secret: await file('ana', { restricted: true }),
  };
  for (const ref of [refs.ofAna, refs.secret]) {
    await plugin.as('hugo').ok('addWatcher', {
      params: { ref },
      body: { person: userRef('vera') },
    });
  }
  await plugin.as('hugo').ok('grantAccess', {
    params: { ref: refs.secret },
    body: { person: userRef('diego') },
  });
  await plugin.as('hugo').act(refs.ofAna, 'start');
  return refs;
}

describe.each(databases.eachSupportedId())('who reads what on %s', id => {
  let refs: Record<Ticket, string>;
  let knex: Plugin['knex'];
  beforeAll(async () => {
    knex = await databases.init(id);
    refs = await fill(await startPlugin({ knex }));
  });

  describe.each(modes)('with %s', (_mode, permissions, expected) => {
    let plugin: Plugin;
    beforeAll(async () => {
      plugin = await startPlugin({ knex, permissions });
    });

    it.each(everybody)(
      '%s, by reference and in lists and counts',
      async who => {
        const client = plugin.as(who);
        const names = (found: readonly string[]) =>
          ALL.filter(name => found.includes(refs[name]));
        const opened: string[] = [];
        for (const ref of Object.values(refs)) {
          const { status, body } = await client.raw('getTicket', {
            params: { ref },
          });
          expect([200, 404]).toContain(status);
          const log = await client.raw('listTicketEvents', { params: { ref } });
          expect(log.status).toBe(status);
          expect(body.error?.message).toBe(
            status === 404 ? `Ticket ${ref} not found` : undefined,
          );
          opened.push(...(status === 200 ? [ref] : []));
        }
        expect(names(opened)).toEqual(expected[who]);
        expect(names(await client.list())).toEqual(expected[who]);
        expect(await client.list()).toHaveLength(expected[who].length);
        expect(await client.count('open')).toBe(expected[who].length);
        // A filter that names a hidden ticket finds it no sooner.
        const byRef = await client.list({ q: refs.secret });
        expect(byRef).toHaveLength(Number(expected[who].includes('secret')));
        const byUnit = await client.list({ unit: groupRef('hr') });
        expect(names(byUnit)).toEqual(
          expected[who].filter(name =>
            ['ofAna', 'forBea', 'secret'].includes(name),
          ),
        );
      },
    );
  });
});
