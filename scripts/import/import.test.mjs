import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { runSample } from './__testUtils__/runSample.mjs';
import {
  collect,
  createCopies,
  mapping,
  SAMPLE,
  skipAnHour,
} from './__testUtils__/sample.mjs';
import { startPortal } from './__testUtils__/startPortal.mjs';
import { csvCell, csvLine } from './csvCell.mjs';
import { mapIncident } from './mapIncident.mjs';
import { parseArguments } from './parseArguments.mjs';
import { readIncidents } from './readIncidents.mjs';
import { columnsOf, parseMapping } from './readMapping.mjs';

let copies;
before(async () => {
  copies = await createCopies();
});
after(() => copies.remove());

const sampleWith = (...change) => copies.sampleWith(...change);
const inFolder = name => path.join(copies.folder, name);

const reading = file =>
  readIncidents(file, {
    format: mapping.format,
    needed: columnsOf(mapping),
    number: 'number',
    limit: Infinity,
  });

describe('reading an export', () => {
  it('gathers rows of one incident that stand apart', async () => {
    const incidents = await collect(await reading(SAMPLE));
    assert.deepEqual(
      incidents.map(({ id, rows }) => [id, rows.map(({ line }) => line)]),
      [
        ['INC9000002', [4]],
        ['INC9000001', [2, 3, 5, 6, 7]],
        ['INC9000003', [8, 9]],
      ],
    );
  });

  it('reads compressed files, and those with a byte order mark', async () => {
    const text = await readFile(SAMPLE);
    const file = inFolder('sample.gz');
    await writeFile(file, gzipSync(text));
    assert.equal((await collect(await reading(file))).length, 3);
    const marked = await sampleWith(content => `\uFEFF${content}`);
    assert.equal((await reading(marked)).incidents, 3);
  });

  it('says which columns are missing', async () => {
    const file = await sampleWith(text => text.replace('incident_state', 'x'));
    await assert.rejects(() => reading(file), /no column "incident_state"/);
  });

  it('says that a file is broken off, empty or not there', async () => {
    const file = inFolder('broken.gz');
    await writeFile(file, gzipSync(await readFile(SAMPLE)).subarray(0, 400));
    await assert.rejects(() => reading(file), /cannot be read on/);
    await writeFile(file, '');
    await assert.rejects(() => reading(file), /is empty/);
    await assert.rejects(() => reading('nowhere.csv'), /cannot be read/);
  });
});

describe('mapping an incident', () => {
  const mapAll = async file =>
    (await collect(await reading(file))).map(incident =>
      mapIncident(incident, mapping),
    );

  it('says in the words of the portal what the columns say', async () => {
    const [, { ticket }] = await mapAll(SAMPLE);
    const { updates, ...head } = ticket;
    assert.deepEqual(head, {
      externalId: 'INC9000001',
      openedAt: '2026-05-04T15:02:00.000Z',
      requester: { ref: 'user:default/itzel-noriega' },
      openedBy: { name: 'Opened by 1' },
      origin: 'phone',
      title: 'Category 26 / Subcategory 1 (INC9000001)',
      description:
        'Symptom 1\n\nINC9000001: Category 26, Subcategory 1, Location 1\n',
    });
    assert.deepEqual(updates[2], {
      row: 5,
      at: '2026-05-04T21:10:00.000Z',
      by: { name: 'Updated by 2' },
      status: 'resolved',
      team: 'group:default/support',
      assignee: { name: 'Resolver 2' },
      impact: 'service',
      urgency: 'medium',
      primaryEntity: 'system:default/email',
      resolutionCode: 'service-restored',
      solution: 'Resolved by Resolved by 2 with code 6',
      resolvedAt: '2026-05-04T21:40:00.000Z',
      reopenCount: 0,
      reassignCount: 1,
    });
    assert.equal(updates[3].note, 'u_priority_confirmation: true');
    assert.equal('priority' in updates[0], false);
  });

  it('moves a time forward that a clock change skips', async () => {
    const file = await sampleWith(skipAnHour);
    const [, { ticket }] = await mapAll(file);
    // 03:13 of a summer that had begun at 02:00.
    assert.equal(ticket.openedAt, '2016-04-03T08:13:00.000Z');
  });

  it('falls back where the source says nothing', async () => {
    const [{ ticket }] = await mapAll(SAMPLE);
    assert.equal(ticket.updates[0].team, 'group:default/service-desk');
    assert.equal(ticket.updates[0].assignee, undefined);
    assert.equal(ticket.updates[0].pendingReason, 'waiting-requester');
    assert.equal(ticket.description.startsWith('–\n'), true);
  });

  it('names row and field of what it cannot understand', async () => {
    const file = await sampleWith(text =>
      text
        .replace('4/5/2026 10:30', '31/2/2026 10:30')
        .replace('INC9000001,Active', 'INC9000001,Dormant')
        .replace('INC9000003,-100,true,0', 'INC9000003,-100,true,many')
        .replace('Category 42,Subcategory 3,?,', 'Category 42,Subcategory 3,'),
    );
    const [two, one, three] = await mapAll(file);
    assert.deepEqual(one.problems, [
      {
        row: 3,
        field: 'status',
        message:
          '"Dormant" means nothing: name it in values.status of the mapping',
      },
      {
        row: 3,
        field: 'updatedAt',
        message: '"31/2/2026 10:30" is not a date as d/M/yyyy HH:mm',
      },
      { row: 3, field: 'updatedAt', message: 'is missing' },
    ]);
    assert.deepEqual(two.problems, [
      { row: 4, field: '', message: 'has 35 cells, the header 36' },
    ]);
    assert.deepEqual(three.problems, [
      { row: 9, field: 'reassignCount', message: '"many" is not a count' },
    ]);
  });
});

describe('the mapping file', () => {
  it('is refused with everything that is wrong', () => {
    assert.throws(
      () =>
        parseMapping(`
          source: Service Now
          timeZone: Mars
          colums: {}
          columns: { number: number }
          texts: { title: a, description: b, solution: c, reopened: d }
          values:
            status: { Open: open, Waiting: pending }
            impact: { High: huge }`),
      error => {
        for (const part of [
          'colums is not known',
          'source must be a name',
          'timeZone must be the IANA zone',
          'columns.status is required',
          'values.impact."High" must be one of',
          'values.status."Open" must be one of',
          'values.status."Waiting" needs reason',
        ]) {
          assert.match(error.message, new RegExp(part));
        }
        return true;
      },
    );
  });

  it('may not unfold aliases without end', () => {
    const lines = ['a0: &a0 [x, x]'];
    for (let level = 1; level < 30; level += 1) {
      lines.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    }
    assert.throws(() => parseMapping(lines.join('\n')), /alias/i);
  });
});

describe('a cell of the error file', () => {
  it('is no formula', () => {
    assert.equal(csvCell('=1+1'), "'=1+1");
    assert.equal(
      csvCell('=HYPERLINK("http://a.example","x")'),
      '"\'=HYPERLINK(""http://a.example"",""x"")"',
    );
    for (const sign of ['+', '-', '@', '\t', '\r']) {
      assert.match(csvCell(`${sign}1`), /^"?'/);
    }
    assert.equal(csvLine([1, 'a,b', undefined]), '1,"a,b",\r\n');
  });
});

describe('the command line', () => {
  it('says what it needs', () => {
    assert.throws(
      () => parseArguments(['--file', 'a']),
      /--mapping, --url, --token/,
    );
    assert.throws(
      () =>
        parseArguments([
          '--file',
          'a',
          '--mapping',
          'b',
          '--url',
          'c',
          '--token',
          'd',
        ]),
      /"c" is not the address/,
    );
    assert.throws(
      () =>
        parseArguments(
          ['--file=a', '--mapping=b', '--url=http://c', '--batch=101'],
          { MESA_IMPORT_TOKEN: 'd' },
        ),
      /--batch must be a whole number from 1 to 100/,
    );
  });
});

describe('a run', () => {
  let portal;
  beforeEach(async () => {
    await portal?.stop();
    portal = await startPortal();
  });
  after(() => portal?.stop());

  const run = (...more) => runSample(portal, ...more);

  it('sends every incident and says its figures', async () => {
    const { figures, text } = await run();
    assert.deepEqual(
      [figures.incidents, figures.created, figures.applied, figures.rows],
      [3, 3, 8, 8],
    );
    // The source said 3, 4 and 1.
    assert.deepEqual(figures.priorities, {
      same: 1,
      differs: 2,
      pairs: { '4 → 3': 1, '1 → 3': 1 },
    });
    assert.match(text, /8 {2}Updates applied/);
    assert.equal((await run()).figures.unchanged, 3);
  });

  it('stops when it is told, and goes on with the next run', async () => {
    const stop = new AbortController();
    const { isWhole } = await run(
      { onProgress: () => stop.abort() },
      stop.signal,
    );
    assert.equal(isWhole, false);
    assert.equal(portal.state.tickets.size, 1);
    const { figures } = await run();
    assert.deepEqual([figures.unchanged, figures.created], [1, 2]);
  });

  it('waits for a portal that is being restarted', async () => {
    portal.state.answer = call => (call === 1 ? { status: 503 } : undefined);
    assert.equal((await run()).figures.created, 3);
    assert.equal(portal.state.calls, 4);
  });

  it('ends when the token does not hold, naming the way out', async () => {
    portal.state.answer = () => ({
      status: 401,
      body: { error: { message: 'Invalid token' } },
    });
    await assert.rejects(() => run(), /401: Invalid token.*begin again/);
    assert.equal(portal.state.calls, 1);
  });

  it('leaves what it cannot understand at home, and sends the rest', async () => {
    const file = await sampleWith(text => text.replace(',Closed,', ',Gone,'));
    const { figures, rows } = await run({ file });
    assert.deepEqual([figures.failed, figures.created], [1, 2]);
    assert.deepEqual(
      rows.map(({ row, number, severity }) => [row, number, severity]),
      [[7, 'INC9000001', 'error']],
    );
  });
});
