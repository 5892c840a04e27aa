import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../../scripts/lib/failure.mjs';
import { CopyTable } from '../copyIn.mjs';
import { pg } from '../product.mjs';
import { BLOCK, countNumbers } from './blocks.mjs';
import { dropIndexes, restoreIndexes, TABLES } from './indexes.mjs';
import { readDefinitions } from './readDefinitions.mjs';
import { SeedWorld } from './SeedWorld.mjs';

const CONNECTIONS = 2;

/** People and what the catalog says of the items on tickets. */
async function writeSurroundings(client, world, end) {
  const people = new CopyTable('person', [
    'id',
    'entity_ref',
    'name',
    'email',
    'unit_ref',
    'created_at',
  ]);
  world.people.forEach(({ id, ref, name, email, unit }) =>
    people.add({
      id,
      entity_ref: ref,
      name,
      email,
      unit_ref: unit,
      created_at: end,
    }),
  );
  const linked = new CopyTable('linked_entity', [
    'entity_ref',
    'found',
    'access_due',
    'checked_at',
  ]);
  const owners = new CopyTable('linked_entity_owner', [
    'entity_ref',
    'owner_ref',
  ]);
  const wholes = new CopyTable('linked_entity_whole', [
    'entity_ref',
    'whole_ref',
  ]);
  world.items.forEach(({ ref, owner, wholes: above }) => {
    linked.add({
      entity_ref: ref,
      found: true,
      access_due: false,
      checked_at: end,
    });
    owners.add({ entity_ref: ref, owner_ref: owner });
    above.forEach(whole => wholes.add({ entity_ref: ref, whole_ref: whole }));
  });
  for (const table of [people, linked, owners, wholes]) {
    await table.flush(client);
  }
}

/** Lets the workers write the blocks, each the next one that is left. */
async function writeTickets(options, onProgress) {
  const { before } = countNumbers(options.seed, options.total);
  const blocks = before.map((counts, index) => ({ index, before: counts }));
  const counts = {};
  let written = 0;
  const run = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./seedWorker.mjs', import.meta.url), {
        workerData: options,
      });
      let last = {};
      let isBusy = false;
      worker.on('message', message => {
        if (isBusy) {
          written += BLOCK;
          onProgress(Math.min(written, options.total));
        }
        last = message.counts;
        isBusy = true;
        worker.postMessage(blocks.shift());
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        Object.entries(last).forEach(([table, count]) => {
          counts[table] = (counts[table] ?? 0) + count;
        });
        resolve();
      });
    });
  const workers = Math.max(1, Math.min(os.availableParallelism(), 8));
  await Promise.all(Array.from({ length: workers }, run));
  return counts;
}

async function setSequences(client, seed, total) {
  const { counts } = countNumbers(seed, total);
  for (const [type, count] of Object.entries(counts)) {
    await client.query('select setval($1::regclass, $2)', [
      `ticket_number_${type}`,
      Math.max(1, count),
    ]);
  }
  await client.query(`select setval('ticket_id_seq', $1)`, [total]);
}

/**
 * Fills the tables of an empty service desk.
 *
 * @param connection - of the plugin's database
 * @param end - instant up to which the desk has worked, UTC milliseconds
 * @returns rows per table and how long each step took, in milliseconds
 */
export async function seedTickets({ connection, seed, total, end, onStep }) {
  const clients = Array.from(
    { length: CONNECTIONS },
    () => new pg.Client(connection),
  );
  await Promise.all(clients.map(client => client.connect()));
  const [client] = clients;
  const took = {};
  const step = async (name, work) => {
    const start = Date.now();
    const result = await work();
    took[name] = Date.now() - start;
    onStep(`${name}: ${(took[name] / 1000).toFixed(1)} s`);
    return result;
  };
  try {
    const { rows } = await client.query('select exists (select 1 from ticket)');
    if (rows[0].exists) {
      throw new Failure('There are tickets already; seed into an empty desk.');
    }
    const definitions = await readDefinitions(client);
    const world = new SeedWorld(seed, definitions);
    await step('people and entities', () =>
      writeSurroundings(client, world, end),
    );
    const taken = await dropIndexes(client);
    const counts = await step('rows', () =>
      writeTickets(
        {
          seed,
          total,
          end,
          definitions,
          connection,
          hub: Math.ceil(total / 2),
        },
        written => {
          if (written % 50_000 === 0) {
            onStep(`${written} tickets`);
          }
        },
      ),
    );
    await step('indexes and constraints', () => restoreIndexes(clients, taken));
    await setSequences(client, seed, total);
    await step('statistics', async () => {
      for (const table of [...TABLES, 'person', 'linked_entity']) {
        await client.query(`vacuum (analyze) ${table}`);
      }
      await client.query('analyze');
    });
    return { counts, took };
  } finally {
    await Promise.all(clients.map(each => each.end()));
  }
}
