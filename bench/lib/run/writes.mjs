import { Random } from '../random.mjs';
import { contactOf, fileTicket } from '../seed/filing.mjs';
import { paragraph } from '../seed/texts.mjs';

const PEOPLE = 24;

/** What people file in the portal for themselves, prepared beforehand. */
async function filings({ world, tokens, seed }, count) {
  const random = new Random(seed, 20, Date.now() % 1_000_000);
  const at = Date.now();
  const people = world.requesters
    .filter(({ ref }) => ref.includes('bench-person'))
    .slice(100, 100 + PEOPLE);
  const list = [];
  while (list.length < count) {
    const type = random.chance(0.75) ? 'request' : 'incident';
    const filed = fileTicket(random, world, {
      type,
      at,
      contact: unit => contactOf(random, unit, at),
    });
    const { beneficiary, requester, opener } = filed.people;
    const isOwn = opener === requester && requester === beneficiary;
    // Somebody else of the organisation files it.
    if (isOwn && isForEverybody(world, filed.body.offering)) {
      const person = people[list.length % people.length];
      list.push({ token: await tokens(person.ref), body: filed.body });
    }
  }
  return list;
}

function isForEverybody({ offerings }, name) {
  const spec = offerings.find(offering => offering.name === name)?.spec;
  return !spec?.liaisonOnly && !spec?.units?.length;
}

/** Takes a ticket through its life, one action after the other. */
const NEXT = {
  new: { action: 'start' },
  in_progress: { action: 'pend', reason: 'waiting-supplier' },
  pending: { action: 'resume' },
};

/**
 * Creating, moving and commenting tickets, as people do it through the API.
 *
 * @returns named operations for `measure`
 */
export async function writeOperations(context, count) {
  const { client, tokens, seed, world } = context;
  const bodies = await filings(context, count);
  const random = new Random(seed, 21);
  const created = [];
  let filed = 0;
  const create = async () => {
    const { token, body } = bodies[filed % bodies.length];
    filed += 1;
    const { ref, version, status, team } = await client.json(
      'POST',
      '/api/itsm/v1/tickets',
      { token, body },
    );
    created.push({ ref, version, status, team: team.ref });
  };
  return {
    created,
    create,
    transition: async () => {
      if (created.length === 0) {
        await create();
      }
      const ticket = created.shift();
      const { version, status } = await client.json(
        'POST',
        `/api/itsm/v1/tickets/${ticket.ref}/transitions`,
        {
          // Somebody of the team that has it.
          token: await tokens(world.membersOf.get(ticket.team)[0].ref),
          body: { ...NEXT[ticket.status], version: ticket.version },
        },
      );
      created.push({ ...ticket, version, status });
    },
    comment: async index => {
      const { ref, team } = created[Math.abs(index) % created.length];
      await client.json('POST', `/api/itsm/v1/tickets/${ref}/comments`, {
        token: await tokens(world.membersOf.get(team)[0].ref),
        body: {
          visibility: random.chance(0.4) ? 'internal' : 'public',
          text: paragraph(random),
        },
      });
    },
  };
}
