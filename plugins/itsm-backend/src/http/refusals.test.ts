import { TestDatabases } from '@backstage/backend-test-utils';
import {
  type EndpointId,
  REFUSALS,
  type RefusalCode,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { RawArguments } from '../__testUtils__/DeskClient';
import { groupRef, type Name, userRef } from '../__testUtils__/organisation';
import { type Desk, startDesk } from '../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

type Case = [
  status: number,
  code: RefusalCode,
  who: Name,
  endpoint: EndpointId,
  args: RawArguments,
  params?: Record<string, unknown>,
];

describe('a refusal', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init('SQLITE_3') });
    await desk.as('ana').file();
    await desk.as('bea').file();
    await desk.as('bea').act('REQ-000002', 'cancel', { reason: 'x' });
  });
  afterAll(() => desk.settle());

  const ref = 'REQ-000001';
  const over = 'REQ-000002';
  const params = { ref };

  it.each<Case>([
    [404, 'ticketNotFound', 'carlos', 'getTicket', { params }, { ref }],
    [
      404,
      'ticketNotFound',
      'carlos',
      'commentTicket',
      { params, body: { visibility: 'public', text: 'x' } },
      { ref },
    ],
    [
      404,
      'offeringNotFound',
      'ana',
      'getOffering',
      { params: { name: 'none' } },
      { offering: 'none' },
    ],
    [
      404,
      'definitionNotFound',
      'marta',
      'getDefinition',
      { params: { kind: 'Offering', name: 'none' } },
      { definition: 'Offering/none' },
    ],
    [
      404,
      'revisionNotFound',
      'marta',
      'getDefinition',
      {
        params: { kind: 'Offering', name: 'web-work' },
        query: { revision: 9 },
      },
      { definition: 'Offering/web-work', revision: 9, newest: 1 },
    ],
    [404, 'messageNotFound', 'adan', 'retryOutbox', { params: { id: '9' } }],
    [
      404,
      'entryNotFound',
      'adan',
      'redactTicketEntry',
      { params: { ref, seq: 99 }, body: { reason: 'x' } },
      { ref, entry: 99 },
    ],
    [403, 'needsDesk', 'ana', 'listDefinitions', {}],
    [
      403,
      'needsServiceManager',
      'hugo',
      'applyDefinitions',
      { body: { documents: [] } },
    ],
    [403, 'needsAdministrator', 'hugo', 'listOutbox', {}],
    [
      403,
      'notYourAction',
      'ana',
      'transitionTicket',
      { params, body: { action: 'start', version: 1 } },
      { ref, action: 'start' },
    ],
    [
      403,
      'notEditable',
      'ana',
      'updateTicket',
      { params, body: { version: 1, impact: 'service' } },
      { ref, parts: ['impact'] },
    ],
    [
      403,
      'noInternalAccess',
      'ana',
      'commentTicket',
      { params, body: { visibility: 'internal', text: 'x' } },
      { ref },
    ],
    [
      403,
      'deskOnly',
      'ana',
      'linkEntity',
      { params, body: { ref: 'system:default/payroll', role: 'affected' } },
      { ref },
    ],
    [
      403,
      'redactionRight',
      'hugo',
      'redactTicketEntry',
      { params: { ref, seq: 1 }, body: { reason: 'x' } },
      { ref },
    ],
    [
      409,
      'staleVersion',
      'hugo',
      'updateTicket',
      { params, body: { version: 7, title: 'x' } },
      { ref },
    ],
    [
      409,
      'illegalTransition',
      'hugo',
      'transitionTicket',
      { params, body: { action: 'reopen', version: 1 } },
      {
        ref,
        status: 'new',
        action: 'reopen',
        actions: expect.arrayContaining(['start', 'cancel']),
      },
    ],
    [
      409,
      'ticketOver',
      'hugo',
      'overridePriority',
      { params: { ref: over }, body: { version: 2, priority: 1, reason: 'x' } },
      { ref: over, status: 'cancelled' },
    ],
    [
      409,
      'noOverride',
      'hugo',
      'overridePriority',
      { params, body: { version: 1, reason: 'x' } },
      { ref },
    ],
    [
      409,
      'linkMissing',
      'hugo',
      'unlinkTicket',
      { params: { ref, kind: 'related', other: over } },
      { ref, other: over },
    ],
    [
      409,
      'survivorOver',
      'hugo',
      'linkTicket',
      { params, body: { kind: 'duplicate_of', ref: over, version: 1 } },
      { ref, other: over, status: 'cancelled' },
    ],
    [
      400,
      'selfLink',
      'hugo',
      'linkTicket',
      { params, body: { kind: 'related', ref } },
      { ref },
    ],
    [
      409,
      'entityNotLinked',
      'hugo',
      'unlinkEntity',
      { params, query: { ref: 'system:default/payroll', role: 'affected' } },
      { ref, entity: 'system:default/payroll' },
    ],
    [
      409,
      'notWatching',
      'hugo',
      'removeWatcher',
      { params: { ref, person: 'nobody' } },
      { ref },
    ],
    [
      409,
      'notNamed',
      'hugo',
      'revokeAccess',
      { params: { ref, person: 'nobody' } },
      { ref },
    ],
    [400, 'cursorInvalid', 'hugo', 'listTickets', { query: { cursor: 'x' } }],
    [
      400,
      'keyTooLong',
      'hugo',
      'commentTicket',
      {
        params,
        body: { visibility: 'public', text: 'x' },
        key: 'k'.repeat(201),
      },
      { max: 200 },
    ],
    [
      400,
      'invalidInput',
      'hugo',
      'transitionTicket',
      {
        params,
        body: { action: 'assign', version: 1, team: groupRef('none') },
      },
    ],
  ])('of %i carries the code %s (%s: %s)', async (...row: Case) => {
    const [status, code, who, endpoint, args, expected] = row;
    const answer = await desk.as(who).raw(endpoint, args);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatchObject({ code });
    expect(answer.body.error!.params).toEqual(expected);
    expect(Object.keys(expected ?? {}).sort()).toEqual(
      [...REFUSALS[code]].sort(),
    );
    // The sentence for everybody else names the thing too.
    expect(answer.body.error!.message).not.toBe('');
  });

  it('of an action tells each field with code and values', async () => {
    const { body } = await desk.as('hugo').raw('transitionTicket', {
      params,
      body: {
        action: 'assign',
        version: 1,
        team: groupRef('vacant'),
        assignee: userRef('ana'),
        solution: 'x',
      },
    });
    expect(body.error!.details).toEqual([
      {
        path: 'solution',
        code: 'notOfAction',
        params: { action: 'assign' },
        message: 'is not a field of assign; leave it out',
      },
      {
        path: 'team',
        code: 'emptyTeam',
        params: { team: 'Vacant Team' },
        message: 'Vacant Team has no members',
      },
      {
        path: 'assignee',
        code: 'notAMember',
        params: { person: userRef('ana'), team: 'Vacant Team' },
        message: 'user:default/ana is not a member of Vacant Team',
      },
    ]);
  });

  it.each([
    [
      'ana',
      { beneficiary: userRef('carlos') },
      'beneficiary',
      'filingForOthers',
    ],
    [
      'ana',
      { beneficiary: { name: 'Zoe' } },
      'beneficiary',
      'filingForContacts',
    ],
    [
      'luz',
      { beneficiary: userRef('carlos') },
      'beneficiary',
      'notOfYourUnits',
    ],
    [
      'luz',
      { beneficiary: { name: 'Zoe', unit: groupRef('finance') } },
      'beneficiary.unit',
      'notLiaisonOf',
    ],
    ['ana', { unit: groupRef('finance') }, 'unit', 'notOfUnit'],
    ['ana', { impact: 'service' }, 'impact', 'deskOnly'],
  ] as const)(
    'of %s to file with %j is told at the answer',
    async (who, extra, path, code) => {
      const { status, body } = await desk.as(who).raw('createTicket', {
        body: { offering: 'web-work', description: 'x', ...extra },
      });
      expect([status, body.error!.name]).toEqual([403, 'NotAllowedError']);
      expect(body.error!.details).toMatchObject([{ path, code }]);
    },
  );
});
