import { TestDatabases } from '@backstage/backend-test-utils';
import type {
  AllowedAction,
  TicketDetail,
  TicketType,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import fc from 'fast-check';
import { checkTicket } from '../__testUtils__/checkTicket';
import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import { groupRef, type Name, userRef } from '../__testUtils__/organisation';
import { shortTargets, slaDefinitions } from '../__testUtils__/slaDefinitions';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const TYPES: readonly TicketType[] = ['incident', 'problem', 'change'];
const OUTCOMES = [
  'fixed',
  'risk_accepted',
  'not_reproducible',
  'successful',
  'rolled_back',
];

const step = fc.record({
  /** Which ticket of the family, whose turn it is, and what they choose. */
  at: fc.nat(),
  who: fc.constantFrom<Name>('hugo', 'hugo', 'dora', 'cira', 'ciro', 'adan'),
  choice: fc.nat(),
  other: fc.nat(),
  wait: fc.integer({ min: -500, max: 5_000 }),
  reason: fc.constantFrom(
    'waiting-problem',
    'waiting-change',
    'waiting-supplier',
  ),
  outcome: fc.constantFrom(...OUTCOMES),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What is answered to a field, so that histories go somewhere. */
function answer(
  field: AllowedAction['fields'][number],
  { reason, outcome }: Step,
  now: number,
): string | undefined {
  switch (field.name) {
    case 'team':
      return groupRef('web');
    case 'assignee':
      return userRef('hugo');
    case 'reason':
      return field.type === 'code' ? reason : 'So it is';
    case 'resolutionCode':
      return 'restored';
    case 'outcome':
      return field.options?.includes(outcome) ? outcome : field.options?.[0];
    case 'actualStart':
    case 'actualEnd':
      return new Date(now - 1000).toISOString();
    case 'rootCause':
    case 'solution':
      return ['fixed', undefined].includes(outcome) ||
        !field.when ||
        field.required
        ? `The ${field.name}`
        : undefined;
    case 'workaround':
    case 'conclusions':
    case 'comment':
      return `The ${field.name}`;
    default:
      return undefined;
  }
}

/** One of the actions that the ticket offers, with its answers. */
async function act(desk: Desk, ref: string, all: Step): Promise<number> {
  const person = desk.as(all.who);
  const seen = await person.raw('getTicket', { params: { ref } });
  if (seen.status !== 200) {
    return 0;
  }
  const ticket = seen.body as unknown as TicketDetail;
  const { allowedActions, version } = ticket;
  // Ways to the end come last, or most histories would be over at once.
  const going = allowedActions.filter(
    ({ action }) =>
      !['cancel', 'reject'].includes(action) || all.choice % 7 === 0,
  );
  if (going.length === 0) {
    return 0;
  }
  const { action, fields } = going[all.choice % going.length];
  const answers = Object.fromEntries(
    fields
      .filter(field => !field.when || field.when.is.includes(all.outcome))
      .flatMap(field => {
        const value = answer(field, all, desk.clock.time);
        return value === undefined ? [] : [[field.name, value]];
      }),
  );
  const { status } = await person.raw('transitionTicket', {
    params: { ref },
    body: { action, version, ...answers },
  });
  expect([200, 400, 403, 409]).toContain(status);
  return Number(status === 200);
}

/** Links two of the family, duplicates and rings included. */
async function link(
  desk: Desk,
  ref: string,
  other: string,
  { who, choice }: Step,
): Promise<number> {
  const seen = await desk.as(who).raw('getTicket', { params: { ref } });
  const ticket = seen.body as unknown as TicketDetail;
  const kinds = ticket.capabilities?.linkKinds ?? [];
  if (seen.status !== 200 || kinds.length === 0) {
    return 0;
  }
  const { kind } = kinds[choice % kinds.length];
  const { status } = await desk.as(who).raw('linkTicket', {
    params: { ref },
    body: { kind, ref: other, version: ticket.version },
  });
  expect([200, 201, 400, 403, 404, 409]).toContain(status);
  return Number(status < 300);
}

async function fileFamily(desk: Desk): Promise<string[]> {
  const hugo = desk.as('hugo');
  const { ref: top } = await hugo.fileKind('incident', {
    team: groupRef('web'),
  });
  const { ref: child } = await desk.as('ana').fileKind('incident');
  await hugo.ok('linkTicket', {
    params: { ref: top },
    body: { kind: 'child', ref: child },
  });
  const { ref: problem } = await hugo.fileKind('problem', {
    team: groupRef('web'),
    links: [{ kind: 'investigates', ref: top }],
  });
  const { ref: change } = await hugo.fileKind('change', {
    title: 'Patch it',
    changeReason: 'To mend it',
    implementationPlan: 'a',
    testPlan: 'b',
    rollbackPlan: 'c',
    outage: true,
    entities: [{ ref: 'system:default/ledger' }],
    plannedStart: new Date(desk.clock.time + 1_000).toISOString(),
    plannedEnd: new Date(desk.clock.time + 3_600_000).toISOString(),
    links: [{ kind: 'fixes', ref: problem }],
  });
  return [top, child, problem, change];
}

describe.each(databases.eachSupportedId())('families of tickets on %s', id => {
  it('are told by their logs, whatever moves along with what', async () => {
    const desk = await startDesk({
      knex: await databases.init(id),
      definitions: [...deskDefinitions, ...slaDefinitions, ...shortTargets],
    });
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 30, maxLength: 60 }),
        async history => {
          const family = await fileFamily(desk);
          for (const each of history) {
            desk.clock.pass(each.wait);
            if (each.other % 3 === 0) {
              await desk.services.timers.run();
            }
            const ref = family[each.at % family.length];
            const other = family[each.other % family.length];
            changes +=
              each.choice % 5 === 0
                ? await link(desk, ref, other, each)
                : await act(desk, ref, each);
          }
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
    const reached = new Map<TicketType, Set<string>>();
    for (const { ref, type } of await desk
      .knex('ticket')
      .select('ref', 'type')) {
      await checkTicket(desk, ref);
      const statuses = reached.get(type) ?? new Set();
      (await desk.as('adan').log(ref)).forEach(({ changes: fields }) =>
        fields
          .filter(({ field }) => field === 'status')
          .forEach(({ to }) => statuses.add(String(to))),
      );
      reached.set(type, statuses);
    }
    // No ticket is below itself.
    await expectNoRing(desk);
    // Histories that are refused from end to end would prove nothing.
    expect(changes).toBeGreaterThan(60);
    for (const type of TYPES) {
      expect(reached.get(type)!.size).toBeGreaterThan(1);
    }
    const went = await desk
      .knex('ticket_event')
      .where({ kind: 'flowed' })
      .select('seq');
    expect(went.length).toBeGreaterThan(0);
    await desk.settle();
  }, 180_000);
});

async function expectNoRing(desk: Desk): Promise<void> {
  const links = await desk.knex('ticket_link').where({ kind: 'parent' });
  const parents = new Map(links.map(row => [row.from_id, row.to_id]));
  expect(parents.size).toBe(links.length);
  for (const start of parents.keys()) {
    let above = parents.get(start);
    for (let depth = 0; above !== undefined && depth <= parents.size; depth++) {
      expect(above).not.toBe(start);
      above = parents.get(above);
    }
  }
}
