import { TestDatabases } from '@backstage/backend-test-utils';
import { MONDAY, startDesk, type Desk } from '../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const HOUR = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();
const WINDOW = {
  plannedStart: iso(MONDAY + 24 * HOUR),
  plannedEnd: iso(MONDAY + 26 * HOUR),
};
const PLAN = {
  changeReason: 'It is full',
  implementationPlan: 'Add a disk',
  testPlan: 'Write a file',
  rollbackPlan: 'Take the disk out',
  outage: true,
};
const LEDGER = { ref: 'system:default/ledger', role: 'affected' as const };

describe.each(databases.eachSupportedId())('changes on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterAll(() => desk?.settle());

  const complete = { ...PLAN, ...WINDOW, entities: [LEDGER] };
  const refusal = async (
    who: 'hugo' | 'cira' | 'ciro' | 'dora',
    ref: string,
    action: string,
    fields: object = {},
  ) => {
    const { version } = await desk.as(who).see(ref);
    return desk.as(who).refused('transitionTicket', {
      params: { ref },
      body: { action, version, ...fields },
    });
  };
  const edit = async (who: 'hugo' | 'dora', ref: string, body: object) => {
    const { version } = await desk.as(who).see(ref);
    return desk
      .as(who)
      .ok('updateTicket', { params: { ref }, body: { version, ...body } });
  };

  it('go the normal way, decided about by somebody else', async () => {
    const change = await desk.as('hugo').fileKind('change', complete);
    expect(change).toMatchObject({
      status: 'draft',
      change: { kind: 'normal' },
    });
    expect(change.priority).toBeUndefined();
    const { ref } = change;
    expect((await desk.as('hugo').act(ref, 'submit')).status).toBe(
      'assessment',
    );
    expect(await refusal('hugo', ref, 'validate')).toMatch(/^403/);
    expect((await desk.as('ciro').act(ref, 'validate')).status).toBe(
      'authorization',
    );
    const approved = await desk
      .as('ciro')
      .act(ref, 'approve', { comment: 'Agreed in the meeting' });
    expect(approved).toMatchObject({
      status: 'scheduled',
      plan: { approvedBy: { name: 'Ciro Cambios' } },
    });
    desk.clock.pass(24 * HOUR);
    expect(
      await refusal('hugo', ref, 'implement', {
        actualStart: new Date(0).toISOString(),
      }),
    ).toMatch(/^400 actualStart: must not lie before the ticket was filed/);
    await desk.as('hugo').act(ref, 'implement');
    const done = await desk.as('hugo').act(ref, 'complete', {
      outcome: 'successful',
    });
    expect(done).toMatchObject({
      status: 'closed',
      change: { outcome: 'successful' },
    });
    expect(done.plan?.actualEnd).toBeDefined();
    desk.clock.time = MONDAY;
  });

  it('wait for a complete plan, and say what is missing', async () => {
    const { ref } = await desk.as('hugo').fileKind('change');
    const { allowedActions } = await desk.as('hugo').see(ref);
    expect(
      allowedActions.find(({ action }) => action === 'submit')?.missing,
    ).toEqual([
      'changeReason',
      'entities',
      'plannedStart',
      'plannedEnd',
      'implementationPlan',
      'testPlan',
      'rollbackPlan',
      'outage',
    ]);
    expect(await refusal('hugo', ref, 'submit')).toMatch(
      /^400 changeReason: is needed before/,
    );
    expect((await desk.as('hugo').see(ref)).status).toBe('draft');
  });

  it('refuse a window that ends before it begins, or is over', async () => {
    const { plannedStart: plannedEnd, plannedEnd: plannedStart } = WINDOW;
    expect(
      await desk.as('hugo').refused('createTicket', {
        body: {
          type: 'change',
          changeKind: 'normal',
          title: 'x',
          description: 'x',
          plannedStart,
          plannedEnd,
        },
      }),
    ).toBe('400 plannedEnd: must lie after the start of the window');
    const { ref } = await desk.as('hugo').fileKind('change', {
      ...complete,
      plannedStart: iso(MONDAY - 2 * HOUR),
      plannedEnd: iso(MONDAY - HOUR),
    });
    expect(await refusal('hugo', ref, 'submit')).toMatch(
      /^400 plannedEnd: the window of .* is over/,
    );
    const { version } = await desk.as('hugo').see(ref);
    expect(
      await desk.as('hugo').refused('updateTicket', {
        params: { ref },
        body: { version, plannedStart: iso(MONDAY) },
      }),
    ).toBe('400 plannedEnd: must lie after the start of the window');
  });

  it('are not decided about by who asks for them or makes them', async () => {
    const own = await desk.as('cira').fileKind('change', complete);
    await desk.as('cira').act(own.ref, 'submit');
    expect(await refusal('cira', own.ref, 'validate')).toMatch(/^403/);
    await desk.as('ciro').act(own.ref, 'validate');
    expect(await refusal('cira', own.ref, 'approve', { comment: 'x' })).toMatch(
      /^403 .*another change manager/,
    );
    const { allowedActions } = await desk.as('cira').see(own.ref);
    expect(allowedActions.map(({ action }) => action)).not.toContain('approve');

    await desk.as('hugo').act(own.ref, 'assign', {
      team: 'group:default/desk',
      assignee: 'user:default/dora',
    });
    await desk.as('ciro').act(own.ref, 'approve', { comment: 'Yes' });
    expect((await desk.as('hugo').see(own.ref)).status).toBe('scheduled');
  });

  it('are not made by who approved them', async () => {
    const { ref } = await desk.as('hugo').fileKind('change', complete);
    await desk.as('hugo').act(ref, 'submit');
    await desk.as('cira').act(ref, 'validate');
    await desk.as('cira').act(ref, 'approve', { comment: 'Yes' });
    expect(await refusal('cira', ref, 'implement')).toMatch(
      /^403 Whoever approved/,
    );
    expect(
      await refusal('hugo', ref, 'assign', {
        team: 'group:default/desk',
        assignee: 'user:default/cira',
      }),
    ).toMatch(/^403 Whoever approved/);
  });

  it('are reviewed by somebody who neither asked for them nor made them', async () => {
    const { ref } = await desk.as('cira').fileKind('change', {
      ...complete,
      changeKind: 'emergency',
    });
    const past = new Date(desk.clock.time - HOUR).toISOString();
    await desk.as('cira').act(ref, 'record_after_fact', {
      outcome: 'failed',
      actualStart: past,
      actualEnd: past,
    });
    expect(
      await refusal('cira', ref, 'review', { conclusions: 'Fine' }),
    ).toMatch(/^403 .*another change manager/);
    // Nor once the work is somebody else's.
    await desk.as('hugo').act(ref, 'assign', {
      team: 'group:default/web',
      assignee: 'user:default/hugo',
    });
    expect(
      await refusal('cira', ref, 'review', { conclusions: 'Fine' }),
    ).toMatch(/^403 .*another change manager/);
    await desk.as('ciro').act(ref, 'review', { conclusions: 'Again' });
  });

  it('are approved with their description, which only the desk rewords then', async () => {
    const { ref } = await desk.as('hugo').fileKind('change', {
      ...complete,
      requester: 'user:default/odin',
      team: 'group:default/web',
    });
    await desk.as('odin').act(ref, 'submit');
    await desk.as('ciro').act(ref, 'validate');
    await desk.as('ciro').act(ref, 'approve', { comment: 'Yes' });
    const patch = async (who: 'odin' | 'hugo', body: object) => {
      const { version } = await desk.as(who).see(ref);
      return desk
        .as(who)
        .raw('updateTicket', { params: { ref }, body: { version, ...body } });
    };
    expect((await patch('odin', { title: 'Drop it' })).status).toBe(403);
    expect((await patch('odin', { description: 'Another' })).status).toBe(403);
    await patch('hugo', { title: 'Better said' });
    expect((await desk.as('hugo').see(ref)).status).toBe('scheduled');
    await patch('hugo', { description: 'Something else' });
    const again = await desk.as('hugo').see(ref);
    expect(again.status).toBe('assessment');
    expect(again.plan?.approvedBy).toBeUndefined();
  });

  it('keep the kind that is chosen together with another plan', async () => {
    const { ref, version } = await desk.as('hugo').fileKind('change', {
      ...complete,
      changeKind: 'standard',
      template: 'restart',
      changeReason: undefined,
      implementationPlan: undefined,
      testPlan: undefined,
      rollbackPlan: undefined,
      outage: undefined,
    });
    const edited = await desk.as('hugo').ok('updateTicket', {
      params: { ref },
      body: { version, changeKind: 'emergency', rollbackPlan: 'Another way' },
    });
    expect(edited.change?.kind).toBe('emergency');
    expect(edited.plan?.template).toBeUndefined();
  });

  it('are decided about again when the plan is edited', async () => {
    const { ref } = await desk.as('hugo').fileKind('change', complete);
    await desk.as('hugo').act(ref, 'submit');
    await desk.as('ciro').act(ref, 'validate');
    await desk.as('ciro').act(ref, 'approve', { comment: 'Yes' });
    expect(
      (await desk.as('hugo').see(ref)).capabilities.editVoidsDecision,
    ).toBe(true);
    expect((await edit('hugo', ref, { title: 'Another title' })).status).toBe(
      'scheduled',
    );
    const edited = await edit('hugo', ref, { rollbackPlan: 'Swap back' });
    expect(edited.status).toBe('assessment');
    expect(edited.plan?.approvedBy).toBeUndefined();
    expect((await desk.as('hugo').log(ref)).at(-1)).toMatchObject({
      automatic: 'plan_edited',
      side: 'system',
    });
    await desk.as('ciro').act(ref, 'validate');
    await desk.as('ciro').act(ref, 'approve', { comment: 'Yes' });
    const linked = await desk.as('hugo').ok('linkEntity', {
      params: { ref },
      body: { ref: 'component:default/site', role: 'affected' },
    });
    expect(linked.status).toBe('assessment');
  });

  it('do not leave their template and come back to it with another plan', async () => {
    const { ref } = await desk.as('hugo').fileKind('change', {
      changeKind: 'standard',
      template: 'restart',
      entities: [LEDGER],
      ...WINDOW,
    });
    const left = await edit('hugo', ref, { implementationPlan: 'Drop it all' });
    expect(left.change?.kind).toBe('normal');
    expect(left.plan?.template).toBeUndefined();
    const { version } = left;
    expect(
      await desk.as('hugo').refused('updateTicket', {
        params: { ref },
        body: { version, changeKind: 'standard' },
      }),
    ).toMatch(/^400 changeKind: .*was not made from a template/);
    expect((await desk.as('hugo').act(ref, 'submit')).status).toBe(
      'assessment',
    );
  });

  it('stay approved when an entity is linked that is linked already', async () => {
    const { ref } = await desk.as('hugo').fileKind('change', complete);
    await desk.as('hugo').act(ref, 'submit');
    await desk.as('ciro').act(ref, 'validate');
    await desk.as('ciro').act(ref, 'approve', { comment: 'Yes' });
    const again = await desk
      .as('hugo')
      .ok('linkEntity', { params: { ref }, body: LEDGER });
    expect(again.status).toBe('scheduled');
    expect(
      await desk.as('hugo').refused('updateTicket', {
        params: { ref },
        body: {
          version: again.version,
          plannedStart: iso(MONDAY - 3 * HOUR),
          plannedEnd: iso(MONDAY - 2 * HOUR),
        },
      }),
    ).toMatch(/^400 plannedEnd: the window of .* is over/);
  });

  it('keep something that they touch', async () => {
    const { ref } = await desk.as('hugo').fileKind('change', complete);
    await desk.as('hugo').act(ref, 'submit');
    expect(
      await desk.as('hugo').refused('unlinkEntity', {
        params: { ref },
        query: { ref: LEDGER.ref, role: 'affected' },
      }),
    ).toMatch(/^409 .*needs a catalog entity/);
  });

  it('of an emergency can be recorded after the fact, and are reviewed', async () => {
    const { ref } = await desk.as('hugo').fileKind('change', {
      changeKind: 'emergency',
      changeReason: 'Down',
      entities: [LEDGER],
    });
    const times = {
      actualStart: iso(MONDAY - HOUR),
      actualEnd: iso(MONDAY - 2 * HOUR),
    };
    expect(
      await refusal('hugo', ref, 'record_after_fact', {
        outcome: 'successful',
        ...times,
      }),
    ).toBe('400 actualEnd: must not lie before the actual start');
    const recorded = await desk.as('hugo').act(ref, 'record_after_fact', {
      outcome: 'successful',
      actualStart: times.actualEnd,
      actualEnd: times.actualStart,
    });
    expect(recorded.status).toBe('review');
    const closed = await desk
      .as('ciro')
      .act(ref, 'review', { conclusions: 'More disks' });
    expect(closed).toMatchObject({
      status: 'closed',
      plan: { conclusions: 'More disks' },
    });
  });

  it('come from a template without being decided about, as long as they keep to it', async () => {
    const standard = {
      changeKind: 'standard' as const,
      template: 'restart',
      entities: [LEDGER],
      ...WINDOW,
    };
    expect(
      await desk.as('hugo').refused('createTicket', {
        body: {
          type: 'change',
          title: 'x',
          description: 'x',
          ...standard,
          rollbackPlan: 'Mine',
        },
      }),
    ).toMatch(/^400 rollbackPlan: is set by the template "restart"/);
    const { ref, plan } = await desk.as('hugo').fileKind('change', standard);
    expect(plan).toMatchObject({
      implementationPlan: 'Restart the service',
      template: { name: 'restart' },
      outage: true,
    });
    expect((await desk.as('hugo').act(ref, 'submit')).status).toBe('scheduled');
    const moved = await edit('hugo', ref, {
      plannedEnd: iso(MONDAY + 27 * HOUR),
    });
    expect(moved).toMatchObject({
      status: 'scheduled',
      change: { kind: 'standard' },
    });
    expect(await edit('hugo', ref, { testPlan: 'Look twice' })).toMatchObject({
      status: 'assessment',
      change: { kind: 'normal' },
    });
  });

  it('are passed by in lists by priority, at the end and page by page', async () => {
    await desk.as('dora').fileKind('problem');
    const query = {
      type: ['problem', 'change'] as never,
      sort: 'priority' as const,
      order: 'asc' as const,
    };
    const whole = await desk.as('dora').list(query);
    expect(whole.at(-1)).toMatch(/^CHG/);
    expect(await desk.as('dora').list({ ...query, limit: 2 })).toEqual(whole);
  });

  it('are listed by their window, those without one last', async () => {
    const own = { type: 'change' as const, sort: 'plannedStart' as const };
    for (const order of ['asc', 'desc'] as const) {
      const { items } = await desk.as('hugo').ok('listTickets', {
        query: { ...own, order, limit: 200 },
      });
      const starts = items.map(item => item.change?.plannedStart);
      const known = starts.filter(start => start !== undefined);
      expect(known.length).toBeGreaterThan(3);
      expect(starts.slice(0, known.length)).toEqual(
        [...known].sort((a, b) =>
          order === 'asc' ? a.localeCompare(b) : b.localeCompare(a),
        ),
      );
      const whole = items.map(item => item.ref);
      expect(await desk.as('hugo').list({ ...own, order, limit: 2 })).toEqual(
        whole,
      );
    }
    const inWindow = await desk.as('hugo').list({
      type: 'change',
      plannedFrom: iso(MONDAY + 25 * HOUR),
      plannedUntil: iso(MONDAY + 30 * HOUR),
    });
    expect(inWindow.length).toBeGreaterThan(0);
    expect(
      await desk.as('hugo').list({
        type: 'change',
        plannedFrom: iso(MONDAY + 27 * HOUR),
        plannedUntil: iso(MONDAY + 30 * HOUR),
      }),
    ).toEqual([]);
  });
});
