import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { runSample, verifySample } from './__testUtils__/runSample.mjs';
import { createCopies, skipAnHour } from './__testUtils__/sample.mjs';
import { startPortal } from './__testUtils__/startPortal.mjs';

let copies;
let portal;
before(async () => {
  copies = await createCopies();
});
after(() => copies.remove());
beforeEach(async () => {
  portal = await startPortal();
});
afterEach(() => portal.stop());

const briefly = differences =>
  differences.map(({ number, what }) => [number, what]);

describe('an import', () => {
  it('is held against the file, figure by figure', async () => {
    await runSample(portal);
    const { figures, differences } = await verifySample(portal);
    assert.deepEqual(differences, []);
    const of = name => {
      const { file, portal: there } = figures.find(each => each.name === name);
      assert.equal(there, file);
      return file;
    };
    assert.equal(of('status: closed'), 1);
    assert.equal(of('opened in 2026-05'), 3);
    assert.equal(of('updates applied'), 8);
    assert.equal(of('queue of group:default/support, done'), 1);
    assert.equal(of('queue of group:default/support, open'), 0);
    assert.equal(of('queue of group:default/service-desk, open'), 1);
    assert.equal(of('page of system:default/email'), 1);
    assert.equal(of('page of domain:default/platform'), 2);
    assert.equal(of('page of group:default/it'), 1);
    assert.equal(of('found by their number'), 3);
    assert.equal(of('found by "Category 26"'), 1);
    assert.equal(of('found by "Location 1"'), 2);
  });

  it('that lost something does not pass', async () => {
    await runSample(portal);
    const { tickets } = portal.state;
    tickets.get('INC9000001').closedAt = '2026-05-09T21:00:00.000Z';
    tickets.get('INC9000003').primaryEntity = 'system:default/payroll';
    tickets.delete('INC9000002');
    tickets.set('INC7', { ...tickets.get('INC9000001'), externalId: 'INC7' });
    const { differences } = await verifySample(portal);
    assert.deepEqual(briefly(differences).slice(0, 4), [
      ['INC9000002', 'ticket'],
      ['INC9000001', 'closed'],
      ['INC9000003', 'entity'],
      ['INC7', 'ticket'],
    ]);
  });

  it('passes with times that a clock change skips', async () => {
    const file = await copies.sampleWith(skipAnHour);
    await runSample(portal, { file });
    assert.deepEqual((await verifySample(portal, { file })).differences, []);
    portal.state.tickets.get('INC9000001').createdAt =
      '2016-04-03T09:13:00.000Z';
    const { differences } = await verifySample(portal, { file });
    assert.deepEqual(differences, [
      {
        number: 'INC9000001',
        what: 'opened',
        file: '3/4/2016 03:13',
        portal: '3/4/2016 04:13',
      },
    ]);
  });

  it('keeps owner and entity that an incident was closed with', async () => {
    const closing = /^INC9000001,Closed.*$/m;
    const file = await copies.sampleWith(text =>
      text.replace(
        closing,
        row =>
          `${row}\n${row
            .replace('Category 26', 'Category 9')
            .replace('Group 20', 'Group 23')}`,
      ),
    );
    await runSample(portal, { file });
    Object.assign(portal.state.tickets.get('INC9000001'), {
      team: 'group:default/support',
      primaryEntity: 'system:default/email',
    });
    assert.deepEqual((await verifySample(portal, { file })).differences, []);
  });
});

describe('a list of the portal', () => {
  beforeEach(() => runSample(portal));

  it('that leaves an incident out is told', async () => {
    portal.state.list = (items, query) =>
      query.has('q') ? items.slice(0, -1) : items;
    const { figures, differences } = await verifySample(portal);
    assert.deepEqual(differences[0], {
      number: 'INC9000003',
      what: 'in the list q=INC9000003',
      file: 'there',
      portal: 'missing',
    });
    assert.deepEqual(
      figures.find(({ name }) => name === 'found by their number'),
      { name: 'found by their number', file: 3, portal: 2 },
    );
  });

  it('that shows an incident too much is told', async () => {
    portal.state.list = (items, query) =>
      query.get('related') === 'group:default/it'
        ? items.map(item => ({
            ...item,
            primaryEntity: 'system:default/email',
          }))
        : items;
    const { differences } = await verifySample(portal);
    assert.deepEqual(briefly(differences), [
      ['INC9000002', 'in the list related=group:default/it'],
      ['INC9000003', 'in the list related=group:default/it'],
    ]);
  });

  it('may show what was not imported', async () => {
    portal.state.list = items => [
      ...items,
      { ...items[0], ref: 'INC-OF-TODAY' },
    ];
    assert.deepEqual((await verifySample(portal)).differences, []);
  });

  it('may find by a number what mentions it', async () => {
    const file = await copies.sampleWith(text =>
      text.replaceAll('Symptom 1,', 'as in inc9000003,'),
    );
    await runSample(portal, { file });
    assert.deepEqual((await verifySample(portal, { file })).differences, []);
  });
});
