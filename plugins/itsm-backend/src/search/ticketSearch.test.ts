import type { TicketMatch } from '@mesa-itsm/backstage-plugin-itsm-common';
import { describeDesk } from '../__testUtils__/describeDesk';
import { groupRef, type Name, userRef } from '../__testUtils__/organisation';

describeDesk('search', ({ desk }) => {
  const matchOf = async (
    who: Name,
    q: string,
    ref: string,
  ): Promise<TicketMatch | undefined> => {
    const { items } = await desk().as(who).ok('listTickets', { query: { q } });
    return items.find(item => item.ref === ref)?.match;
  };
  const marked = (match: TicketMatch | undefined) =>
    match?.excerpt?.ranges.map(({ start, end }) =>
      match.excerpt!.text.slice(start, end),
    );

  it('finds words of title, description, answers and log together', async () => {
    const { ref } = await desk()
      .as('ana')
      .file({
        offering: 'update-page',
        title: 'Las impresoras del piso',
        description: 'Siguen fallando desde ayer',
        fields: {
          system: 'system:default/payroll',
          details: 'Modelo Zephyr 900',
        },
      });
    await desk().as('hugo').say(ref, 'Revisamos el tóner');
    for (const q of [
      'impresora',
      'IMPRESORAS',
      'falla',
      'fallando ayer',
      'zephyr',
      'payroll zephyr',
      'toner',
      'tóneres',
      'la impresora y el toner',
      'toner impreso',
      '"piso" & toner',
    ]) {
      expect([q, await desk().as('ana').list({ q })]).toEqual([q, [ref]]);
    }
    for (const q of ['impresora inexistente', 'ephyr', 'mpresora']) {
      expect([q, await desk().as('ana').list({ q })]).toEqual([q, []]);
    }
  });

  it('tells where it was found, with the words to mark', async () => {
    const { ref } = await desk().as('bea').file({
      title: 'Scanners stopped',
      description: 'No paper\n  was **jammed** at all',
    });
    await desk().as('hugo').say(ref, 'Which one?');
    await desk().as('bea').say(ref, 'The one in the basement corridor');
    expect(await matchOf('bea', 'scanner', ref)).toEqual({
      in: 'title',
      title: [{ start: 0, end: 8 }],
    });
    const described = await matchOf('bea', 'scanner jam', ref);
    expect(described).toMatchObject({
      in: 'description',
      title: [{ start: 0, end: 8 }],
      excerpt: { text: 'No paper was **jammed** at all' },
    });
    expect(marked(described)).toEqual(['jammed']);
    const logged = await matchOf('bea', 'basement', ref);
    expect(logged?.in).toBe('log');
    expect(marked(logged)).toEqual(['basement']);
    const { items } = await desk().as('bea').ok('listTickets', { query: {} });
    expect(items.some(item => 'match' in item)).toBe(false);
  });

  it('finds a ticket by reference or number', async () => {
    const { ref } = await desk().as('luz').file({ title: 'Numbered' });
    const number = String(Number(ref.split('-')[1]));
    for (const q of [ref, ref.toLocaleLowerCase('en-US'), `REQ-${number}`]) {
      expect(await desk().as('hugo').list({ q })).toEqual([ref]);
      expect(await matchOf('hugo', q, ref)).toEqual({
        in: 'reference',
        title: [],
      });
    }
    expect(await desk().as('hugo').list({ q: number })).toContain(ref);
    expect(await desk().as('carlos').list({ q: ref })).toEqual([]);
  });

  it('finds what mentions a reference that is none of ours', async () => {
    const { ref } = await desk()
      .as('ana')
      .file({ description: 'As in INC-777123' });
    expect(await desk().as('hugo').list({ q: 'inc-777123' })).toEqual([ref]);
  });

  it('finds solution, analysis and plan', async () => {
    const problem = await desk()
      .as('dora')
      .fileKind('problem', { team: groupRef('web') });
    await desk()
      .as('hugo')
      .ok('updateTicket', {
        params: { ref: problem.ref },
        body: { version: 1, rootCause: 'Overheating capacitors' },
      });
    const change = await desk().as('hugo').fileKind('change', {
      rollbackPlan: 'Reinstate the ferrite rings',
    });
    const { ref } = await desk().as('ana').file();
    await desk().as('hugo').act(ref, 'resolve', {
      resolutionCode: 'fulfilled',
      solution: 'Recalibrated the gyroscope',
    });
    const list = (q: string) => desk().as('hugo').list({ q });
    expect(await list('capacitor')).toEqual([problem.ref]);
    expect(await list('ferrite')).toEqual([change.ref]);
    expect(await list('gyroscope')).toEqual([ref]);
    expect(await desk().as('ana').list({ q: 'gyroscope' })).toEqual([ref]);
    expect((await matchOf('ana', 'gyroscope', ref))?.in).toBe('details');
    // Problems and changes are not for requesters, whatever they hold.
    expect(await desk().as('ana').list({ q: 'capacitor' })).toEqual([]);
  });

  it('finds what was sent to others as well', async () => {
    const dora = desk().as('dora');
    const parent = await dora.fileKind('incident', { team: groupRef('web') });
    const child = await dora.fileKind('incident', {
      parent: parent.ref,
      requester: userRef('carlos'),
    });
    await dora.ok('commentTicket', {
      params: { ref: parent.ref },
      body: {
        visibility: 'public',
        text: 'Electricians underway',
        toChildren: true,
      },
    });
    expect(await desk().as('carlos').list({ q: 'electrician' })).toEqual([
      child.ref,
    ]);
    const problem = await dora.fileKind('problem', {
      links: [{ kind: 'investigates', ref: child.ref }],
    });
    await dora.ok('updateTicket', {
      params: { ref: problem.ref },
      body: { version: problem.version, workaround: 'Use the stairwell' },
    });
    await dora.ok('communicateWorkaround', {
      params: { ref: problem.ref },
      body: { version: (await dora.see(problem.ref)).version },
    });
    expect(await desk().as('carlos').list({ q: 'stairwell' })).toEqual([
      child.ref,
    ]);
  });

  describe('and redaction or edits', () => {
    it('finds no word that was taken out of an entry', async () => {
      const { ref } = await desk().as('ana').file({ title: 'Locked out' });
      await desk().as('ana').say(ref, 'My password is swordfish');
      await desk().as('ana').say(ref, 'Please hurry, quagmire here');
      const q = 'swordfish';
      expect(await desk().as('hugo').list({ q })).toEqual([ref]);
      const entry = (await desk().as('adan').log(ref)).find(({ text }) =>
        text?.includes(q),
      )!;
      await desk()
        .as('adan')
        .ok('redactTicketEntry', {
          params: { ref, seq: entry.seq },
          body: { reason: 'A password' },
        });
      for (const who of ['ana', 'hugo', 'adan'] as const) {
        expect(await desk().as(who).list({ q })).toEqual([]);
        expect(await desk().as(who).list({ q: 'quagmire locked' })).toEqual([
          ref,
        ]);
      }
      const stored = [
        ...(await desk().knex('ticket_text').select()),
        ...(desk().knex.client.config.client === 'pg'
          ? []
          : await desk().knex('ticket_text_fts').select()),
      ];
      expect(JSON.stringify(stored)).toContain('quagmir');
      expect(JSON.stringify(stored)).not.toContain(q);
    });

    it('finds a ticket by the title that holds, not by the one before', async () => {
      const { ref, version } = await desk()
        .as('ana')
        .file({ title: 'About kangaroos' });
      await desk().as('hugo').say(ref, 'Wombats, you mean');
      await desk()
        .as('hugo')
        .ok('updateTicket', {
          params: { ref },
          body: { version, title: 'About koalas' },
        });
      expect(await desk().as('ana').list({ q: 'kangaroo' })).toEqual([]);
      expect(await desk().as('ana').list({ q: 'koala wombat' })).toEqual([ref]);
    });
  });

  it.each([
    "foo' | 'bar",
    "'a' & !b:*",
    'a <-> b',
    "x');drop table ticket_text;--",
    'NEAR(a b, 3)',
    'public_text : secret',
    '{staff_text} : a OR b',
    'a AND OR NOT',
    '^a* "b',
    '"" - ""',
    '((((((((((a',
    '\\u0000 \\',
    '%_%',
    '😀 👩‍👩‍👧',
    '\u202Egnp\u202C',
    'a'.repeat(200),
    'aaa '.repeat(50),
    'ﷺ각ß',
    'constructor __proto__ toString',
  ])('takes %j for words', async q => {
    for (const who of ['ana', 'hugo', 'adan'] as const) {
      for (const endpoint of ['listTickets', 'countTickets'] as const) {
        const { status } = await desk().as(who).raw(endpoint, { query: { q } });
        expect(status).toBe(200);
      }
    }
  });

  it('finds hostile words as they were written', async () => {
    const { ref } = await desk()
      .as('ana')
      .file({ title: "NEAR 'OR' staff_text:zyx ﷺ각ß" });
    for (const q of ["near 'or'", 'staff_text:zyx', 'ﷺ각ß', 'NOT zyx OR']) {
      expect([q, await desk().as('ana').list({ q })]).toEqual([
        q,
        q.startsWith('NOT') ? [ref] : [ref],
      ]);
    }
  });

  it('refuses what is too long, or no text', async () => {
    for (const [q, code] of [
      ['x'.repeat(201), 'tooLong'],
      ['(a+)+$'.repeat(400), 'tooLong'],
      ['a\u0000b', 'nul'],
    ]) {
      const { status, body } = await desk()
        .as('ana')
        .raw('listTickets', { query: { q } });
      expect([status, body.error?.details?.[0]]).toMatchObject([
        400,
        { path: 'q', code },
      ]);
    }
  });

  it('takes words that stand everywhere when there are no others', async () => {
    const { ref } = await desk()
      .as('vera')
      .file({ title: 'Cerca de la puerta', description: 'x' });
    expect(await desk().as('vera').list({ q: 'de la' })).toEqual([ref]);
    expect(await desk().as('vera').list({ q: 'the door' })).toEqual([]);
  });
});
