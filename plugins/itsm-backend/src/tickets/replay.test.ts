import { TestDatabases } from '@backstage/backend-test-utils';
import {
  type EndpointId,
  REQUEST_ACTIONS,
  requestLifecycle,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import fc from 'fast-check';
import { checkTicket } from '../__testUtils__/checkTicket';
import { deskDefinitions } from '../__testUtils__/deskDefinitions';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { groupRef, type Name, userRef } from '../__testUtils__/organisation';
import { shortTargets, slaDefinitions } from '../__testUtils__/slaDefinitions';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const person = fc.constantFrom<Name>(
  'ana',
  'bea',
  'luz',
  'dora',
  'hugo',
  'tomas',
  'adan',
);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const team = fc.constantFrom('web', 'desk', 'contractors').map(groupRef);
const system = fc
  .constantFrom('payroll', 'portal')
  .map(it => `system:default/${it}`);

/** A body without the version, which is read before it is sent. */
type Command = [endpoint: EndpointId, args: RawArguments];

const transition = fc
  .record(
    {
      action: fc.constantFrom(...REQUEST_ACTIONS, 'resolve', 'reopen'),
      team,
      assignee: person.map(userRef),
      resolutionCode: fc.constant('fulfilled'),
      solution: text,
      cause: fc.constant('worn-out'),
      reason: fc.constantFrom('waiting-requester', 'waiting-supplier'),
      comment: text,
      note: text,
    },
    { requiredKeys: ['action'] },
  )
  .map(({ action, ...rest }): Command => {
    const rules = requestLifecycle.rules.filter(rule => rule.action === action);
    const asked = new Set<string>(
      rules.flatMap(rule => rule.fields.map(field => field.name)),
    );
    // Mostly what the action asks for, so that histories go somewhere.
    const defaults = {
      team: groupRef('web'),
      assignee: userRef('hugo'),
      resolutionCode: 'fulfilled',
      solution: 'Done',
      reason: 'waiting-requester',
      comment: 'Again',
    };
    const given: Record<string, unknown> = { ...defaults, ...rest };
    const body = Object.fromEntries(
      Object.entries(given).filter(([name]) => asked.has(name)),
    );
    return ['transitionTicket', { body: { action, ...body } }];
  });

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: transition },
  fc
    .record({
      text,
      visibility: fc.constantFrom('public', 'internal'),
    })
    .map((body): Command => ['commentTicket', { body }]),
  fc
    .record(
      {
        title: text.filter(it => it.trim() !== ''),
        impact: fc.constantFrom('organisation', 'service', 'person'),
        urgency: fc.constantFrom('critical', 'high', 'medium', 'low'),
        restricted: fc.boolean(),
        fields: fc.record(
          { system, pages: fc.integer({ min: 1, max: 99 }), url: fc.webUrl() },
          { requiredKeys: ['system'] },
        ),
      },
      { requiredKeys: [] },
    )
    .map((body): Command => ['updateTicket', { body }]),
  fc
    .record(
      { priority: fc.integer({ min: 1, max: 4 }), reason: text },
      { requiredKeys: ['reason'] },
    )
    .map((body): Command => ['overridePriority', { body }]),
  fc
    .record({ ref: system, role: fc.constantFrom('primary', 'affected') })
    .map((body): Command => ['linkEntity', { body }]),
  person.map(
    (who): Command => ['addWatcher', { body: { person: userRef(who) } }],
  ),
  person.map(
    (who): Command => ['grantAccess', { body: { person: userRef(who) } }],
  ),
);

/** Mostly people of the desk, so that most steps are not refused. */
const actor = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Name>('hugo', 'dora') },
  { weight: 1, arbitrary: person },
);

const steps = fc.array(
  fc.record({
    who: actor,
    command,
    wait: fc.integer({ min: -500, max: 5_000 }),
  }),
  { minLength: 10, maxLength: 35 },
);

/** Takes out of a log everything that can be; tells of how many entries. */
async function redactAll(desk: Desk, ref: string): Promise<number> {
  const { lastSeq } = (await desk.services.tools.store.byRef(desk.knex, ref))!;
  let count = 0;
  for (let seq = 1; seq <= lastSeq; seq++) {
    const { status } = await desk.as('adan').raw('redactTicketEntry', {
      params: { ref, seq },
      body: { reason: 'x' },
    });
    expect([200, 409]).toContain(status);
    count += Number(status === 200);
  }
  return count;
}

describe.each(databases.eachSupportedId())('any history on %s', id => {
  it('is told by its log: the fold equals the row', async () => {
    const desk = await startDesk({
      knex: await databases.init(id),
      definitions: [...deskDefinitions, ...slaDefinitions, ...shortTargets],
    });
    let changes = 0;
    let redactions = 0;
    await fc.assert(
      fc.asyncProperty(steps, async history => {
        const { ref } = await desk.as('luz').file({
          offering: 'update-page',
          beneficiary: userRef('ana'),
          fields: { system: 'system:default/payroll' },
        });
        for (const {
          who,
          command: [endpoint, args],
          wait,
        } of history) {
          desk.clock.pass(wait);
          if (wait % 3 === 0) {
            await desk.services.timers.run();
          }
          const { version } = (await desk.services.tools.store.byRef(
            desk.knex,
            ref,
          ))!;
          const hasVersion = /^(transition|update|override|linkEntity)/.test(
            endpoint,
          );
          const { status } = await desk.as(who).raw(endpoint, {
            params: { ref },
            body: {
              ...(args.body as object),
              ...(hasVersion ? { version } : {}),
            },
          });
          expect([200, 201, 400, 403, 404, 409]).toContain(status);
          changes += Number(status < 300);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
    // Those, too, that replies on closed ones opened.
    for (const { ref } of await desk.knex('ticket').select('ref')) {
      await checkTicket(desk, ref);
      redactions += await redactAll(desk, ref);
      await checkTicket(desk, ref);
    }
    // Histories that are refused from end to end would prove nothing.
    expect(changes).toBeGreaterThan(30);
    expect(redactions).toBeGreaterThan(10);
    await desk.settle();
  }, 120_000);
});
