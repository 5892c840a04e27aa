import { describeDesk } from '../__testUtils__/describeDesk';
import {
  everybody,
  groupRef,
  type Name,
  userRef,
} from '../__testUtils__/organisation';
import { allow, denying, type TestPolicy } from '../__testUtils__/policies';
import { type Desk, startDesk } from '../__testUtils__/startDesk';
import {
  createItsmConditionalDecision,
  itsmConditions,
} from '@mesa-itsm/backstage-plugin-itsm-node';
import { itsmTicketInternalReadPermission } from '@mesa-itsm/backstage-plugin-itsm-common';

/** Tickets of every kind of access, each with a word in its internal log. */
async function fill(desk: Desk): Promise<[ref: string, secret: string][]> {
  const tickets: [string, string][] = [];
  const add = async (ref: string, by: Name) => {
    const secret = `cipher${tickets.length}x`;
    await desk.as(by).say(ref, `Between us: ${secret}`, 'internal');
    tickets.push([ref, secret]);
    return ref;
  };
  await add((await desk.as('ana').file()).ref, 'hugo');
  await add(
    (
      await desk.as('luz').file({ beneficiary: userRef('bea') })
    ).ref,
    'hugo',
  );
  await add((await desk.as('diego').file()).ref, 'hugo');
  await add((await desk.as('diego').file({ restricted: true })).ref, 'hugo');
  const secret = await add(
    (
      await desk.as('ana').file({ restricted: true })
    ).ref,
    'hugo',
  );
  await desk.as('hugo').ok('grantAccess', {
    params: { ref: secret },
    body: { person: userRef('eva') },
  });
  await desk.as('hugo').ok('grantAccess', {
    params: { ref: secret },
    body: { person: userRef('carlos') },
  });
  await add(
    (
      await desk.as('carlos').file({ offering: 'contract-work' })
    ).ref,
    'tomas',
  );
  await add(
    (
      await desk.as('carlos').file({
        offering: 'contract-work',
        restricted: true,
      })
    ).ref,
    'tomas',
  );
  await add((await desk.as('adan').file({ restricted: true })).ref, 'hugo');
  await add(
    (
      await desk.as('dora').fileKind('incident', {
        entities: [{ ref: 'component:default/ledger-api' }],
        team: groupRef('web'),
      })
    ).ref,
    'hugo',
  );
  await add(
    (
      await desk.as('dora').fileKind('problem', { team: groupRef('web') })
    ).ref,
    'hugo',
  );
  return tickets;
}

/** Staff read the internal log of the network team's tickets and of web's. */
const ofSomeTeams: TestPolicy = permission =>
  permission.name === itsmTicketInternalReadPermission.name
    ? createItsmConditionalDecision(itsmTicketInternalReadPermission, {
        anyOf: [
          itsmConditions.hasTicketTeam({ teams: [groupRef('contractors')] }),
          itsmConditions.isTicketRestricted({ restricted: true }),
        ],
      })
    : allow;

describeDesk('search in internal logs', ({ desk }) => {
  let tickets: [string, string][];
  beforeAll(async () => {
    tickets = await fill(desk());
  });

  /** What somebody finds must be what they may read, ticket by ticket. */
  async function expectOwnRights(over: Desk, who: Name) {
    const found: string[] = [];
    const readable: string[] = [];
    for (const [ref, secret] of tickets) {
      const client = over.as(who);
      const { items } = await client.ok('listTickets', {
        query: { q: secret },
      });
      const { counts } = await client.ok('countTickets', {
        query: {
          q: secret,
          type: ['request', 'incident', 'problem'].join(','),
        },
      });
      const seen = await client.raw('getTicket', { params: { ref } });
      const capabilities = seen.body.capabilities as
        | { readInternal: boolean }
        | undefined;
      if (capabilities?.readInternal) {
        readable.push(ref);
      }
      found.push(...items.map(item => item.ref));
      expect(counts.find(({ chip }) => chip === 'open')!.value).toBe(
        items.length,
      );
      for (const { match } of items) {
        expect(match).toMatchObject({ in: 'log' });
        expect(match!.excerpt!.text).toContain(secret);
      }
      if (items.length === 0) {
        expect(JSON.stringify(counts)).not.toMatch(/"value":[1-9]/);
      }
    }
    expect([who, found]).toEqual([who, readable]);
    return found.length;
  }

  it.each(everybody)('%s finds by them what they may read', async who => {
    expect(await expectOwnRights(desk(), who)).toBeLessThan(tickets.length);
  });

  it('some find all of it, some a part, most nothing', async () => {
    const count = (who: Name) => expectOwnRights(desk(), who);
    expect(await count('hugo')).toBe(9);
    expect(await count('tomas')).toBe(2);
    expect(await count('diego')).toBeLessThan(await count('hugo'));
    for (const who of ['ana', 'bea', 'luz', 'carlos', 'odin'] as const) {
      expect(await count(who)).toBe(0);
    }
  });

  it.each(everybody)('%s keeps to the policy of the host', async who => {
    const conditional = await startDesk({
      knex: desk().knex,
      policy: ofSomeTeams,
    });
    await expectOwnRights(conditional, who);
    const strict = await startDesk({
      knex: desk().knex,
      policy: denying('itsm.ticket.internal.read'),
    });
    expect(await expectOwnRights(strict, who)).toBe(0);
  });

  it('is never asked for people who have no internal access', async () => {
    const statements: string[] = [];
    const listen = ({ sql, bindings }: { sql: string; bindings: unknown[] }) =>
      statements.push(JSON.stringify([sql, bindings]));
    desk().knex.on('query', listen);
    await desk().as('ana').list({ q: 'cipher common word' });
    await desk().as('ana').list({ q: 'the' });
    await desk().as('ana').count('open', { q: 'cipher' });
    desk().knex.removeListener('query', listen);
    expect(statements.join('\n')).toContain('public_text');
    expect(statements.join('\n')).not.toContain('staff_text');
  });

  it('shows no internal word in the excerpt of a public one', async () => {
    const { ref } = await desk().as('bea').file({ title: 'Mixed' });
    await desk().as('hugo').say(ref, 'Marzipan for the public');
    await desk().as('hugo').say(ref, 'Marzipan of the vault', 'internal');
    const of = async (who: Name) => {
      const { items } = await desk()
        .as(who)
        .ok('listTickets', { query: { q: 'marzipan' } });
      return items.map(({ match }) => match?.excerpt?.text);
    };
    expect(await of('bea')).toEqual(['Marzipan for the public']);
    expect(await of('hugo')).toEqual(['Marzipan of the vault']);
    // Both words are on the ticket, but not both in what she may read.
    expect(await desk().as('bea').list({ q: 'public vault' })).toEqual([]);
    expect(await desk().as('hugo').list({ q: 'public vault' })).toEqual([ref]);
  });
});
