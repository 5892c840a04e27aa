// Several nodes on one database, killed under load: npm run bench:nodes
//   --seconds N    of load with two nodes, then as long with three (75)
//   --clients N    that work at the same time (16)
//   --port N       of the first node; the others take the next ones (17491)
//   --seed N       of the chances: who dies when, and what clients do
//   --keep         leaves the logs of the nodes where it says
// Ends with 1 when anything does not hold.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../../scripts/lib/failure.mjs';
import { ensureInstalled } from '../../scripts/lib/install.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { inRepository } from '../../scripts/lib/repository.mjs';
import { BackendNode } from './lib/backendNode.mjs';

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '75' },
      clients: { type: 'string', default: '16' },
      port: { type: 'string', default: '17491' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      keep: { type: 'boolean', default: false },
    },
  });
  return {
    keep: values.keep,
    seconds: Number(values.seconds),
    clients: Number(values.clients),
    port: Number(values.port),
    seed: Number(values.seed),
  };
}

/** What the demo has, and promises of seconds. */
const DEFINITIONS = ['examples/definitions', 'bench/nodes/definitions'];

async function createNodes(folder, postgres, { port }) {
  // As behind a load balancer: people know one address.
  const baseUrl = `http://localhost:${port}`;
  const nodes = [];
  for (const at of [0, 1, 2]) {
    const name = `node-${at + 1}`;
    const config = path.resolve(folder, `app-config.${name}.yaml`);
    await writeFile(
      config,
      JSON.stringify({
        itsm: {
          demoTickets: false,
          definitions: { files: DEFINITIONS.map(each => inRepository(each)) },
        },
        // Tells the triggers of traces.mjs who it was.
        backend: { database: { connection: { application_name: name } } },
      }),
    );
    nodes.push(
      new BackendNode({
        name,
        port: port + at,
        folder,
        postgres,
        config,
        baseUrl,
      }),
    );
  }
  return nodes;
}

async function main(args) {
  const options = readOptions(args);
  await ensureInstalled();
  // Not before: it needs packages.
  const { trial } = await import('./lib/trial.mjs');
  const folder = await mkdtemp(path.resolve(os.tmpdir(), 'mesa-nodes-'));
  const postgres = await startPostgres();
  const nodes = await createNodes(folder, postgres, options);
  const end = async () => {
    await Promise.all(nodes.map(node => node.kill()));
    await postgres.stop();
  };
  const onSignal = () => {
    end().finally(() => process.exit(130));
  };
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  try {
    return await trial(options, { folder, postgres, nodes });
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    await end();
    if (!options.keep) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

await runScript(main);
