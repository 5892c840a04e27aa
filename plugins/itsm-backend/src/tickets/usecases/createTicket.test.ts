import { type Desk, startDesk } from '../../__testUtils__/startDesk';
import { describeDesk } from '../../__testUtils__/describeDesk';
import { dump } from '../../__testUtils__/dump';
import {
  groupRef,
  HIDDEN_ENTITY,
  HIDDEN_PERSON,
  HIDDEN_UNIT,
  type Name,
  userRef,
} from '../../__testUtils__/organisation';
import { denying } from '../../__testUtils__/policies';

describeDesk('a new ticket', ({ desk, refused }) => {
  it.each<[Name, Parameters<ReturnType<Desk['as']>['file']>[0]]>([
    ['ana', {}],
    ['ana', { restricted: true }],
    [
      'ana',
      {
        offering: 'update-page',
        fields: { system: 'system:default/payroll', tags: ['news', 'forms'] },
      },
    ],
    ['luz', { beneficiary: userRef('bea') }],
    [
      'hugo',
      {
        beneficiary: {
          name: 'No Account',
          telephone: '55',
          unit: groupRef('finance'),
        },
      },
    ],
    ['hugo', { requester: userRef('bea'), urgency: 'high' }],
    [
      'hugo',
      {
        type: 'incident',
        title: 'The portal is down',
        description: 'It is down',
        entities: [
          { ref: 'system:default/portal', role: 'affected', effect: 'outage' },
          { ref: 'component:default/site', role: 'affected' },
          { ref: 'system:default/payroll', role: 'cause' },
        ],
      },
    ],
    [
      'hugo',
      {
        type: 'problem',
        title: 'Why',
        description: 'It fails',
        offering: undefined,
      },
    ],
  ])('is told to %s, filing %j, as it is read', async (who, body) => {
    const { acknowledgement: _, ...filed } = await desk().as(who).file(body);
    expect(filed).toEqual(await desk().as(who).see(filed.ref));
  });

  it('is told alike when the request is repeated', async () => {
    const body = {
      type: 'incident' as const,
      title: 'Both are down',
      description: 'x',
      entities: (['system', 'component'] as const).flatMap(kind => [
        {
          ref:
            kind === 'system'
              ? 'system:default/portal'
              : 'component:default/site',
          role: 'affected' as const,
        },
      ]),
    };
    const first = await desk().as('hugo').file(body, 'twice');
    expect(await desk().as('hugo').file(body, 'twice')).toEqual(first);
  });

  it('that is restricted and goes to others is told with who stays named', async () => {
    const { acknowledgement: _, ...filed } = await desk()
      .as('hugo')
      .file({
        requester: userRef('bea'),
        beneficiary: userRef('bea'),
        offering: 'new-account',
        restricted: true,
      });
    expect(filed).toEqual(await desk().as('hugo').see(filed.ref));
  });

  it('is told with its links, as it is read', async () => {
    const { ref: parent } = await desk().as('hugo').file();
    const { acknowledgement: _, ...filed } = await desk()
      .as('hugo')
      .file({ parent });
    expect(filed.links.map(link => link.ref)).toEqual([parent]);
    expect(filed).toEqual(await desk().as('hugo').see(filed.ref));
  });

  describe('goes to a team', () => {
    const file = (system: string) =>
      desk()
        .as('ana')
        .file({
          offering: 'update-page',
          fields: { system: `system:default/${system}` },
        });

    it.each([
      ['payroll', 'web', 'entityOwner'],
      ['portal', 'web', 'entityOwner'],
      ['mail', 'network', 'supportGroup'],
    ])('by the system: %s to %s', async (system, team, reason) => {
      const ticket = await file(system);
      expect(ticket.team.ref).toBe(groupRef(team));
      expect(ticket.primaryEntity?.ref).toBe(`system:default/${system}`);
      const routed = (await desk().as('hugo').log(ticket.ref)).at(-1);
      expect(routed).toMatchObject({ kind: 'routed', automatic: reason });
    });

    it('by the service, or in the end to the fallback', async () => {
      expect(
        (await desk().as('ana').file({ offering: 'new-account' })).team,
      ).toEqual({ ref: groupRef('desk'), title: 'Service Desk' });
      expect(
        (await desk().as('luz').file({ offering: 'change-liaison' })).team.ref,
      ).toBe(groupRef('desk'));
    });

    it.each([
      ['orphan', 'the catalog has no group group:default/gone'],
      ['idle', 'group:default/vacant has no members'],
    ])('or, for %s, to the fallback with a note', async (system, problem) => {
      const { ref, team } = await file(system);
      expect(team.ref).toBe(groupRef('desk'));
      const { items } = await desk()
        .as('adan')
        .ok('listAdminNotes', { query: { limit: 1 } });
      expect(items[0]).toMatchObject({
        kind: 'routing',
        ticket: ref,
        message: `${ref} went to group:default/desk: ${problem}`,
      });
    });
  });

  describe('with things that the person may not see', () => {
    it('is refused for an entity, as if it were not there', async () => {
      const body = (system: string) => ({
        offering: 'update-page',
        fields: { system },
      });
      expect(await refused('ana', body(HIDDEN_ENTITY))).toBe(
        `400 fields.system: the catalog has no ${HIDDEN_ENTITY} that you may see`,
      );
      expect(await refused('ana', body('system:default/none'))).toBe(
        '400 fields.system: the catalog has no system:default/none that you may see',
      );
      expect((await desk().as('dora').file(body(HIDDEN_ENTITY))).ref).toMatch(
        /^REQ-/,
      );
    });

    it('is refused for a person or a unit, as if they were not there', async () => {
      const form = (fields: Record<string, string>) => ({
        offering: 'update-page',
        fields: { system: 'system:default/payroll', ...fields },
      });
      expect(await refused('luz', { beneficiary: HIDDEN_PERSON })).toBe(
        `400 beneficiary: the catalog has no user ${HIDDEN_PERSON}; choose somebody from the list`,
      );
      expect(await refused('ana', form({ approver: HIDDEN_PERSON }))).toBe(
        `400 fields.approver: the catalog has no user ${HIDDEN_PERSON}; choose somebody from the list`,
      );
      expect(await refused('ana', form({ costCentre: HIDDEN_UNIT }))).toBe(
        `400 fields.costCentre: the catalog has no unit ${HIDDEN_UNIT}`,
      );
      const { ref } = await desk()
        .as('dora')
        .file({
          ...form({ costCentre: HIDDEN_UNIT }),
          beneficiary: HIDDEN_PERSON,
        });
      expect(ref).toMatch(/^REQ-/);
    });

    it('is refused below a ticket that they may not see', async () => {
      const { ref } = await desk().as('ana').file({ restricted: true });
      expect(await refused('dora', { parent: ref })).toBe(
        `404 Ticket ${ref} not found`,
      );
    });
  });

  it('and editing ask for side ids as well, and write nothing', async () => {
    const { ref } = await desk().as('ana').file();
    const before = await dump(desk().knex);
    for (const [endpoint, body, message] of [
      [
        'linkEntity',
        { ref: HIDDEN_ENTITY, role: 'affected' },
        `400 ref: the catalog has no ${HIDDEN_ENTITY} that you may see`,
      ],
      [
        'addWatcher',
        { person: userRef('nobody') },
        '400 person: the catalog has no user user:default/nobody; choose somebody from the list',
      ],
      [
        'addWatcher',
        { person: HIDDEN_PERSON },
        `400 person: the catalog has no user ${HIDDEN_PERSON}; choose somebody from the list`,
      ],
      [
        'grantAccess',
        { person: userRef('nobody') },
        '400 person: the catalog has no user user:default/nobody; choose somebody from the list',
      ],
      [
        'linkTicket',
        { kind: 'parent', ref: 'REQ-999999' },
        '404 Ticket REQ-999999 not found',
      ],
    ] as const) {
      expect(
        await desk().as('hugo').refused(endpoint, { params: { ref }, body }),
      ).toBe(message);
    }
    expect(await dump(desk().knex)).toEqual(before);
  });

  describe('under a policy', () => {
    it('that denies it, is refused', async () => {
      const strict = await startDesk({
        knex: desk().knex,
        policy: denying('itsm.ticket.create'),
      });
      expect(
        await strict.as('ana').refused('createTicket', {
          body: { offering: 'web-work', description: 'x' },
        }),
      ).toBe('403 The permission policy does not let you file tickets');
      expect((await strict.as('ana').ok('getMe', {})).can.create).toBe(false);
    });

    it('that denies changes, leaves reading and offers nothing', async () => {
      const strict = await startDesk({
        knex: desk().knex,
        policy: denying('itsm.ticket.update'),
      });
      const { ref } = await strict.as('ana').file();
      const seen = await strict.as('hugo').see(ref);
      expect(seen.allowedActions).toEqual([]);
      expect(seen.capabilities).toMatchObject({
        comment: false,
        edit: [],
        link: false,
        overridePriority: false,
      });
      expect(
        await strict.as('hugo').refused('commentTicket', {
          params: { ref },
          body: { visibility: 'public', text: 'x' },
        }),
      ).toBe(`403 The permission policy does not let you change ${ref}`);
      expect(
        await strict.as('hugo').refused('createTicket', {
          body: { offering: 'new-server', description: 'x', parent: ref },
        }),
      ).toBe(`403 The permission policy does not let you change ${ref}`);
      await strict.settle();
    });

    it('that denies overriding priorities, says which permission it takes', async () => {
      const strict = await startDesk({
        knex: desk().knex,
        policy: denying('itsm.ticket.priority.override'),
      });
      const { ref } = await strict.as('ana').file();
      expect(
        await strict.as('hugo').refused('overridePriority', {
          params: { ref },
          body: { version: 1, priority: 1, reason: 'x' },
        }),
      ).toMatch(/^403 .*itsm.ticket.priority.override/);
      await strict.settle();
    });
  });
});
