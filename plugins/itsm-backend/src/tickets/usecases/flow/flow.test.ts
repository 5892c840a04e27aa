import { TestDatabases } from '@backstage/backend-test-utils';
import { startDesk, type Desk } from '../../../__testUtils__/startDesk';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('what depends on %s', id => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await startDesk({ knex: await databases.init(id) });
  });
  afterAll(() => desk?.settle());

  const hugo = () => desk.as('hugo');
  const web = { team: 'group:default/web', assignee: 'user:default/hugo' };
  const status = async (ref: string) => (await hugo().see(ref)).status;
  const incident = async (links: { kind: 'parent'; ref: string }[] = []) => {
    const { ref } = await hugo().fileKind('incident', {
      team: web.team,
      links,
    });
    return ref;
  };
  const link = (
    ref: string,
    kind: 'investigated_by' | 'fixed_by' | 'caused_by' | 'parent' | 'child',
    other: string,
  ) => hugo().ok('linkTicket', { params: { ref }, body: { kind, ref: other } });

  it('an incident goes its way with all that lie below it', async () => {
    const top = await incident();
    const child = await incident([{ kind: 'parent', ref: top }]);
    const grandchild = await incident([{ kind: 'parent', ref: child }]);
    await hugo().act(child, 'assign', web);
    await hugo().act(top, 'start');
    expect(await status(child)).toBe('in_progress');
    expect(await status(grandchild)).toBe('in_progress');

    await hugo().act(top, 'pend', { reason: 'waiting-requester' });
    expect(await status(child)).toBe('in_progress');
    await hugo().act(top, 'resume');
    await hugo().act(top, 'pend', { reason: 'waiting-supplier' });
    expect(await hugo().see(grandchild)).toMatchObject({
      status: 'pending',
      pendingReason: { name: 'waiting-supplier' },
    });
    await hugo().act(top, 'resume');
    expect(await status(grandchild)).toBe('in_progress');

    const { allowedActions } = await hugo().see(top);
    expect(
      allowedActions.find(({ action }) => action === 'resolve')?.flowsTo,
    ).toBe(1);
    await hugo().act(top, 'resolve', {
      resolutionCode: 'restored',
      solution: 'Restarted',
    });
    for (const below of [child, grandchild]) {
      expect(await hugo().see(below)).toMatchObject({
        status: 'resolved',
        resolution: { solution: 'Restarted', code: { name: 'restored' } },
      });
    }
    expect((await hugo().log(child)).at(-1)).toMatchObject({
      automatic: 'parent_moved',
      because: top,
      side: 'system',
    });
    await hugo().act(top, 'close');
    expect(await status(child)).toBe('resolved');
  });

  it('says what went along and what could not', async () => {
    const top = await incident();
    const fresh = await incident([{ kind: 'parent', ref: top }]);
    const working = await incident([{ kind: 'parent', ref: top }]);
    await hugo().act(top, 'start');
    for (const each of [fresh, working]) {
      expect(await status(each)).toBe('in_progress');
    }
    expect((await hugo().log(top)).at(-1)).toMatchObject({
      kind: 'flowed',
      visibility: 'internal',
      moved: [fresh, working],
      stayed: [],
    });
    await hugo().act(fresh, 'dispatch', { team: web.team });
    await hugo().act(top, 'pend', { reason: 'waiting-supplier' });
    // A new ticket cannot wait.
    expect(await status(fresh)).toBe('new');
    expect((await hugo().log(top)).at(-1)).toMatchObject({
      kind: 'flowed',
      moved: [working],
      stayed: [fresh],
    });
    // Those who may not read the others learn nothing, not even how many.
    const secret = await hugo().fileKind('incident', {
      team: web.team,
      restricted: true,
      links: [{ kind: 'parent', ref: top }],
    });
    await hugo().act(top, 'resolve', {
      resolutionCode: 'restored',
      solution: 'Restarted',
    });
    expect((await hugo().log(top)).at(-1)?.moved).toContain(secret.ref);
    expect((await desk.as('eva').log(top)).at(-1)?.moved).toEqual([
      fresh,
      working,
    ]);
  });

  it('says before what waits for a problem or a change', async () => {
    const waiting = await incident();
    await hugo().act(waiting, 'assign', web);
    await hugo().act(waiting, 'pend', { reason: 'waiting-problem' });
    const working = await incident();
    const { ref: problem } = await hugo().fileKind('problem', {
      links: [
        { kind: 'investigates', ref: waiting },
        { kind: 'investigates', ref: working },
      ],
    });
    const { allowedActions } = await hugo().act(problem, 'assign', web);
    const of = (name: string, actions: typeof allowedActions) =>
      actions.find(({ action }) => action === name)?.flowsTo;
    expect(of('resolve', allowedActions)).toBe(1);
    expect(of('analyse', allowedActions)).toBe(0);
    await hugo().act(waiting, 'resume');
    await hugo().act(waiting, 'pend', { reason: 'waiting-change' });
    expect(of('resolve', (await hugo().see(problem)).allowedActions)).toBe(0);
    const change = await hugo().fileKind('change', {
      links: [{ kind: 'fixes', ref: waiting }],
    });
    expect(of('cancel', change.allowedActions)).toBe(1);
  });

  it('a child that waits for its requester goes on waiting', async () => {
    const top = await incident();
    const child = await incident([{ kind: 'parent', ref: top }]);
    await hugo().act(child, 'assign', web);
    await hugo().act(child, 'pend', { reason: 'waiting-requester' });
    await hugo().act(top, 'start');
    expect(await status(child)).toBe('pending');
  });

  it('entries are written to the open children alone', async () => {
    const top = await incident();
    const open = await incident([{ kind: 'parent', ref: top }]);
    const over = await incident([{ kind: 'parent', ref: top }]);
    await hugo().act(over, 'cancel', { reason: 'Nothing' });
    await hugo().ok('commentTicket', {
      params: { ref: top },
      body: { visibility: 'internal', text: 'Look here', toChildren: true },
    });
    const said = async (ref: string) =>
      (await hugo().log(ref)).filter(entry => entry.text === 'Look here');
    expect(await said(open)).toMatchObject([
      { visibility: 'internal', because: top },
    ]);
    expect(await said(over)).toEqual([]);
    const { ref } = await desk.as('ana').fileKind('incident');
    expect(
      await desk.as('ana').refused('commentTicket', {
        params: { ref },
        body: { visibility: 'public', text: 'x', toChildren: true },
      }),
    ).toMatch(/^403/);
  });

  it('a change closes the problem, and the problem the incidents that wait for it', async () => {
    const { ref: waiting } = await desk.as('ana').fileKind('incident');
    await hugo().act(waiting, 'dispatch', { team: web.team });
    const working = await incident();
    const { ref: problem } = await hugo().fileKind('problem', {
      team: web.team,
      links: [
        { kind: 'investigates', ref: waiting },
        { kind: 'investigates', ref: working },
      ],
    });
    expect((await hugo().see(problem)).problem?.explains).toBe(2);
    for (const ref of [waiting, working]) {
      await hugo().act(ref, 'assign', web);
    }
    await hugo().act(waiting, 'pend', { reason: 'waiting-problem' });
    await hugo().act(problem, 'assign', web);
    await hugo().act(problem, 'analyse');
    await hugo().act(problem, 'record_known_error', {
      rootCause: 'Leak',
      workaround: 'Restart every night',
    });
    await hugo().ok('communicateWorkaround', {
      params: { ref: problem },
      body: { version: (await hugo().see(problem)).version },
    });
    expect((await hugo().log(working)).at(-1)).toMatchObject({
      text: 'Restart every night',
      visibility: 'public',
      because: problem,
    });
    await hugo().act(problem, 'start_fix');

    const { ref: change } = await hugo().fileKind('change', {
      title: 'Patch it',
      changeKind: 'standard',
      template: 'restart',
      entities: [{ ref: 'system:default/ledger' }],
      plannedStart: new Date(desk.clock.time).toISOString(),
      plannedEnd: new Date(desk.clock.time + 3_600_000).toISOString(),
      links: [{ kind: 'fixes', ref: problem }],
    });
    await hugo().act(change, 'submit');
    await hugo().act(change, 'implement');
    await hugo().act(change, 'complete', { outcome: 'successful' });
    expect(await hugo().see(problem)).toMatchObject({
      status: 'resolved',
      analysis: { outcome: 'fixed' },
    });
    expect(await hugo().see(waiting)).toMatchObject({
      status: 'resolved',
      resolution: {
        code: { name: 'problem-fixed' },
        solution: 'The cause was found and corrected.',
      },
    });
    // Neither reference nor title of what its requester may not see.
    expect(JSON.stringify(await desk.as('ana').log(waiting))).not.toMatch(
      /CHG-|PRB-|Patch it/,
    );
    expect(await desk.as('ana').see(waiting)).toMatchObject({
      resolution: { solution: 'The cause was found and corrected.' },
    });
    expect(await status(working)).toBe('assigned');
  });

  it.each([
    ['fixed', { rootCause: 'x', solution: 'y' }, 'resolved'],
    ['risk_accepted', {}, 'pending'],
  ])(
    'a problem that is %s leaves what waits for it %s',
    async (outcome, rest, then) => {
      const waiting = await incident();
      await hugo().act(waiting, 'assign', web);
      await hugo().act(waiting, 'pend', { reason: 'waiting-problem' });
      const { ref: problem } = await hugo().fileKind('problem', {
        links: [{ kind: 'investigates', ref: waiting }],
      });
      await hugo().act(problem, 'assign', web);
      await hugo().act(problem, 'resolve', { outcome, ...rest });
      expect(await status(waiting)).toBe(then);
    },
  );

  it('a problem is not resolved without outcome, root cause and solution', async () => {
    const { ref } = await hugo().fileKind('problem');
    await hugo().act(ref, 'assign', web);
    const refused = async (body: object) =>
      hugo().refused('transitionTicket', {
        params: { ref },
        body: {
          action: 'resolve',
          version: (await hugo().see(ref)).version,
          ...body,
        },
      });
    expect(await refused({})).toBe('400 outcome: is required');
    expect(await refused({ outcome: 'fixed' })).toBe(
      '400 rootCause: is required; solution: is required',
    );
    expect(await refused({ outcome: 'risk_accepted', solution: 'x' })).toMatch(
      /^400 solution: is only for outcome fixed/,
    );
    expect(await refused({ outcome: 'failed' })).toMatch(
      /^400 outcome: must be one of/,
    );
    expect(await refused({ outcome: 'duplicate' })).toBe(
      '400 duplicateOf: is required',
    );
    expect(
      await refused({ outcome: 'duplicate', duplicateOf: 'PRB-009999' }),
    ).toBe('404 Ticket PRB-009999 not found');
    expect(await status(ref)).toBe('assigned');
  });

  it('a problem is no duplicate of itself', async () => {
    const { ref } = await hugo().fileKind('problem');
    await hugo().act(ref, 'assign', web);
    await expect(
      hugo().act(ref, 'resolve', { outcome: 'duplicate', duplicateOf: ref }),
    ).rejects.toThrow('cannot be linked to itself');
    expect(await status(ref)).toBe('assigned');
  });

  it('what a duplicate explains waits for the survivor', async () => {
    const waiting = await incident();
    await hugo().act(waiting, 'assign', web);
    await hugo().act(waiting, 'pend', { reason: 'waiting-problem' });
    const { ref: survivor } = await hugo().fileKind('problem');
    const { ref } = await hugo().fileKind('problem', {
      links: [{ kind: 'investigates', ref: waiting }],
    });
    for (const each of [survivor, ref]) {
      await hugo().act(each, 'assign', web);
    }
    await hugo().act(ref, 'resolve', {
      outcome: 'duplicate',
      duplicateOf: survivor,
    });
    await hugo().act(survivor, 'resolve', {
      outcome: 'fixed',
      rootCause: 'x',
      solution: 'y',
    });
    expect(await status(waiting)).toBe('resolved');
  });

  it('the solution of a restricted parent is not told below it', async () => {
    const { ref: top } = await hugo().fileKind('incident', {
      team: web.team,
      restricted: true,
    });
    const child = await incident([{ kind: 'parent', ref: top }]);
    await hugo().act(top, 'resolve', {
      resolutionCode: 'restored',
      solution: 'A secret',
      cause: 'worn-out',
    });
    expect((await hugo().see(child)).resolution?.solution).toBe(
      'The cause was found and corrected.',
    );
    expect((await hugo().see(child)).resolution?.cause).toBeUndefined();
  });

  it('a wait for a change ends when it is cancelled, but not while another is to come', async () => {
    const ref = await incident();
    await hugo().act(ref, 'assign', web);
    await hugo().act(ref, 'pend', { reason: 'waiting-change' });
    const links = [{ kind: 'fixes' as const, ref }];
    const one = await hugo().fileKind('change', { links });
    const two = await hugo().fileKind('change', { links });
    await hugo().act(one.ref, 'cancel', { reason: 'x' });
    expect(await status(ref)).toBe('pending');
    await hugo().act(two.ref, 'cancel', { reason: 'x' });
    expect(await status(ref)).toBe('assigned');
  });

  it.each([
    ['successful' as const, 'resolved'],
    ['successful_with_issues' as const, 'fix_in_progress'],
  ])(
    'a problem with a change that was %s, when the other one is cancelled, is %s',
    async (outcome, left) => {
      const { ref: problem } = await hugo().fileKind('problem', {
        team: web.team,
      });
      await hugo().act(problem, 'assign', web);
      await hugo().act(problem, 'analyse');
      await hugo().act(problem, 'record_known_error', {
        rootCause: 'Leak',
        workaround: 'Restart every night',
      });
      await hugo().act(problem, 'start_fix');
      const links = [{ kind: 'fixes' as const, ref: problem }];
      const { ref: other } = await hugo().fileKind('change', { links });
      const { ref: change } = await hugo().fileKind('change', {
        changeKind: 'standard',
        template: 'restart',
        entities: [{ ref: 'system:default/ledger' }],
        plannedStart: new Date(desk.clock.time).toISOString(),
        plannedEnd: new Date(desk.clock.time + 3_600_000).toISOString(),
        links,
      });
      await hugo().act(change, 'submit');
      await hugo().act(change, 'implement');
      await hugo().act(change, 'complete', { outcome });
      if (outcome !== 'successful') {
        await desk.as('ciro').act(change, 'review', { conclusions: 'Enough' });
      }
      expect(await status(problem)).toBe('fix_in_progress');
      await hugo().act(other, 'cancel', { reason: 'Not needed any more' });
      expect(await status(problem)).toBe(left);
    },
  );

  it('a parent that goes back to be assigned starts nothing', async () => {
    const top = await incident();
    const child = await incident([{ kind: 'parent', ref: top }]);
    await hugo().act(top, 'assign', web);
    await hugo().act(top, 'pend', { reason: 'waiting-supplier' });
    await hugo().act(top, 'resume');
    expect(await status(top)).toBe('assigned');
    expect(await status(child)).toBe('new');
  });

  it('a wait of its own outlives that of the parent', async () => {
    const top = await incident();
    const child = await incident([{ kind: 'parent', ref: top }]);
    for (const each of [top, child]) {
      await hugo().act(each, 'assign', web);
    }
    await hugo().act(child, 'pend', { reason: 'waiting-supplier' });
    await hugo().act(top, 'pend', { reason: 'waiting-supplier' });
    await hugo().act(top, 'resume');
    expect(await status(child)).toBe('pending');
    await hugo().act(top, 'start');
    // Its supplier still owes.
    expect(await status(child)).toBe('pending');
    expect((await hugo().log(top)).at(-1)).toMatchObject({
      kind: 'flowed',
      moved: [],
      stayed: [child],
    });
  });

  it('a wait that came down ends however the parent leaves it', async () => {
    const waitingBelow = async () => {
      const top = await incident();
      const child = await incident([{ kind: 'parent', ref: top }]);
      for (const each of [top, child]) {
        await hugo().act(each, 'assign', web);
      }
      await hugo().act(top, 'pend', { reason: 'waiting-supplier' });
      expect(await status(child)).toBe('pending');
      return { top, child };
    };
    const sent = await waitingBelow();
    await hugo().act(sent.top, 'dispatch', { team: web.team });
    expect(await status(sent.child)).toBe('assigned');
    const gone = await waitingBelow();
    await hugo().act(gone.top, 'cancel', { reason: 'x' });
    expect(await status(gone.child)).toBe('assigned');
    const parted = await waitingBelow();
    await hugo().ok('unlinkTicket', {
      params: { ref: parted.top, kind: 'child', other: parted.child },
    });
    expect(await status(parted.child)).toBe('assigned');
    const merged = await waitingBelow();
    const survivor = await incident();
    await hugo().ok('linkTicket', {
      params: { ref: merged.top },
      body: {
        kind: 'duplicate_of',
        ref: survivor,
        version: (await hugo().see(merged.top)).version,
      },
    });
    expect(await status(merged.child)).toBe('assigned');
  });

  it('what lies below a child that is over goes along', async () => {
    const top = await incident();
    const middle = await incident([{ kind: 'parent', ref: top }]);
    const leaf = await incident([{ kind: 'parent', ref: middle }]);
    await hugo().act(middle, 'cancel', { reason: 'x' });
    await hugo().act(top, 'resolve', {
      resolutionCode: 'restored',
      solution: 'y',
    });
    expect(await status(leaf)).toBe('resolved');
    expect(await status(middle)).toBe('cancelled');
  });

  it('goes on waiting while another problem is looked into, and moves once', async () => {
    const top = await incident();
    const child = await incident([{ kind: 'parent', ref: top }]);
    for (const each of [top, child]) {
      await hugo().act(each, 'assign', web);
    }
    await hugo().act(top, 'pend', { reason: 'waiting-problem' });
    const links = [
      { kind: 'investigates' as const, ref: top },
      { kind: 'investigates' as const, ref: child },
    ];
    const one = await hugo().fileKind('problem', { links });
    const two = await hugo().fileKind('problem', { links });
    await hugo().act(one.ref, 'cancel', { reason: 'x' });
    expect(await status(top)).toBe('pending');
    await hugo().act(two.ref, 'cancel', { reason: 'x' });
    expect(await status(child)).toBe('assigned');
    const told = (await hugo().log(two.ref)).at(-1)!;
    expect(told.moved?.toSorted()).toEqual([top, child].sort());
    expect(told.stayed).toEqual([]);
  });

  it('a request below an incident is told of when that is resolved', async () => {
    const top = await incident();
    const { ref: request } = await hugo().file({ parent: top });
    await hugo().act(top, 'resolve', {
      resolutionCode: 'restored',
      solution: 'x',
    });
    expect(await status(request)).toBe('new');
    expect((await hugo().log(top)).at(-1)).toMatchObject({
      kind: 'flowed',
      stayed: [request],
    });
  });

  it('a wait for a problem ends when that is cancelled', async () => {
    const waiting = await incident();
    await hugo().act(waiting, 'assign', web);
    await hugo().act(waiting, 'pend', { reason: 'waiting-problem' });
    const { ref: problem } = await hugo().fileKind('problem', {
      links: [{ kind: 'investigates', ref: waiting }],
    });
    await hugo().act(problem, 'cancel', { reason: 'No problem' });
    expect(await status(waiting)).toBe('assigned');
    expect((await hugo().log(waiting)).at(-1)).toMatchObject({
      automatic: 'problem_cancelled',
    });
  });

  it('a workaround is told to what the problem explains, not below it', async () => {
    const told = await incident();
    const below = await incident([{ kind: 'parent', ref: told }]);
    const { ref: secret } = await hugo().fileKind('incident', {
      team: web.team,
      restricted: true,
    });
    const { ref: problem } = await hugo().fileKind('problem', {
      team: web.team,
      links: [
        { kind: 'investigates', ref: told },
        { kind: 'investigates', ref: secret },
      ],
    });
    const tell = async (who: 'dora' | 'hugo') =>
      desk.as(who).raw('communicateWorkaround', {
        params: { ref: problem },
        body: { version: (await desk.as(who).see(problem)).version },
      });
    expect((await tell('hugo')).body.error?.code).toBe('noWorkaround');
    const { version } = await hugo().see(problem);
    await hugo().ok('updateTicket', {
      params: { ref: problem },
      body: { version, workaround: 'Restart it' },
    });
    expect((await tell('dora')).status).toBe(200);
    expect((await hugo().log(told)).at(-1)?.text).toBe('Restart it');
    expect((await hugo().log(secret)).at(-1)?.text).toBe('Restart it');
    expect((await hugo().log(below)).at(-1)?.text).not.toBe('Restart it');
    // Nothing is left that she may read: the hidden one shows in no answer.
    await hugo().act(told, 'cancel', { reason: 'x' });
    expect((await tell('dora')).body.error?.code).toBe('nobodyToTell');
    expect((await tell('hugo')).status).toBe(200);
  });

  it('a problem that is a duplicate is closed to the survivor', async () => {
    const survivor = await hugo().fileKind('problem');
    const { ref } = await hugo().fileKind('problem');
    await hugo().act(ref, 'assign', web);
    const closed = await hugo().act(ref, 'resolve', {
      outcome: 'duplicate',
      duplicateOf: survivor.ref,
    });
    expect(closed).toMatchObject({
      status: 'closed',
      links: [{ kind: 'duplicate_of', ref: survivor.ref }],
    });
  });

  it('an incident names the change that caused it when it is resolved', async () => {
    const ref = await incident();
    const { ref: change } = await hugo().fileKind('change');
    const resolved = await hugo().act(ref, 'resolve', {
      resolutionCode: 'restored',
      solution: 'Undone',
      causedBy: change,
    });
    expect(resolved.links).toMatchObject([{ kind: 'caused_by', ref: change }]);
    expect((await hugo().see(change)).links).toMatchObject([
      { kind: 'causes', ref },
    ]);
  });

  it('a wait for a change ends with it, however it went', async () => {
    const ref = await incident();
    await hugo().act(ref, 'assign', web);
    await hugo().act(ref, 'pend', { reason: 'waiting-change' });
    const { ref: change } = await hugo().fileKind('change', {
      changeKind: 'emergency',
      changeReason: 'x',
      entities: [{ ref: 'system:default/ledger' }],
      links: [{ kind: 'fixes', ref }],
    });
    const past = new Date(desk.clock.time - 1000).toISOString();
    await hugo().act(change, 'record_after_fact', {
      outcome: 'failed',
      actualStart: past,
      actualEnd: past,
    });
    expect(await status(ref)).toBe('pending');
    await desk.as('ciro').act(change, 'review', { conclusions: 'Again' });
    expect(await status(ref)).toBe('assigned');
  });

  it('links fit the kinds of ticket and close no ring', async () => {
    const one = await incident();
    const two = await incident([{ kind: 'parent', ref: one }]);
    await expect(link(one, 'parent', two)).rejects.toThrow('409');
    const { ref: change } = await hugo().fileKind('change');
    await expect(link(one, 'investigated_by', change)).rejects.toThrow(
      'of type change',
    );
    await expect(link(change, 'fixed_by', one)).rejects.toThrow('400');
    await link(one, 'fixed_by', change);
    await expect(link(one, 'fixed_by', change)).rejects.toThrow('409');
    const { links } = await hugo().ok('unlinkTicket', {
      params: { ref: change, kind: 'fixes', other: one },
    });
    expect(links).toEqual([]);
  });
});
