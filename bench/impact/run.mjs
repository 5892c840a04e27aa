// Measures the catalog's graph: node bench/impact/run.mjs --catalog FILE.json ...
//   --catalog FILE   entities as a JSON array, without relations; repeatable
//   --seconds N      of each measurement over HTTP (3)
//   --out FILE       without ending: FILE.json and FILE.md (bench/IMPACT)
// PostgreSQL comes along, on a folder that goes when it ends.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import v8 from 'node:v8';
import vm from 'node:vm';
import { Failure, runScript } from '../../scripts/lib/failure.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { capture } from '../../scripts/lib/processes.mjs';
import { inRepository, repositoryRoot } from '../../scripts/lib/repository.mjs';
import { HttpClient } from '../lib/run/client.mjs';
import { measure } from '../lib/run/measure.mjs';
import { tellResults } from '../lib/run/writeResults.mjs';
import { fakeCatalog, marked, stitched } from './catalogOf.mjs';
import { openGraph } from './graph.mjs';
import { report } from './report.mjs';

/** Entities that are asked about: some of all, and those that reach far. */
const ROOTS = 200;
/** The bar speaks of an entity with so many impacted. */
const FAR = 1_000;

function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      catalog: { type: 'string', multiple: true, default: [] },
      seconds: { type: 'string', default: '3' },
      out: { type: 'string', default: inRepository('bench/IMPACT') },
    },
  });
  if (values.catalog.length === 0) {
    throw new Failure('Say which catalog: --catalog entities.json');
  }
  return { ...values, seconds: Number(values.seconds) };
}

const say = text => process.stdout.write(`${text}\n`);

v8.setFlagsFromString('--expose_gc');
const collectGarbage = vm.runInNewContext('gc');

/** Bytes in use when nothing is left to collect. */
function heap() {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

/** One in a hundred entities gets another title; one in a thousand, an edge. */
function edited(entities) {
  return entities
    .filter((_, index) => index % 100 === 0)
    .map((entity, index) =>
      marked({
        ...entity,
        metadata: { ...entity.metadata, title: `Renamed ${index}` },
        relations:
          index % 10 === 0
            ? entity.relations.filter(({ type }) => type !== 'dependsOn')
            : entity.relations,
      }),
    );
}

/**
 * What is asked about: some of all entities, those that reach farthest, and
 * entities by which about as many suffer as the bar speaks of, together where
 * none does alone.
 *
 * @param propagateFrom - how many suffer when these fail
 */
function chooseRoots(snapshot, propagateFrom) {
  const reach = [];
  const step = Math.max(1, Math.floor(snapshot.graph.size / 2_000));
  for (let entity = 0; entity < snapshot.graph.size; entity += step) {
    reach.push({ entities: [entity], count: propagateFrom([entity]) });
  }
  const near = [...reach]
    .sort((a, b) => Math.abs(a.count - FAR) - Math.abs(b.count - FAR))
    .slice(0, 40);
  const far = near.slice(0, 10).map((first, index) => {
    let group = first;
    for (const { entities } of near.slice(index + 1)) {
      if (group.count >= FAR) {
        break;
      }
      const more = [...group.entities, ...entities];
      group = { entities: more, count: propagateFrom(more) };
    }
    return group;
  });
  const widest = [...reach].sort((a, b) => b.count - a.count).slice(0, 10);
  const some = reach.filter(
    (_, index) => index % Math.max(1, Math.floor(reach.length / ROOTS)) === 0,
  );
  return { some, far, widest };
}

async function measureCatalog(options, file, postgres) {
  const entities = stitched(JSON.parse(await readFile(file, 'utf8')));
  say(`${file}: ${entities.length} entities ...`);
  const catalog = fakeCatalog(entities);
  const graph = await openGraph(postgres, catalog);
  const server = createServer(graph.app);
  try {
    const first = await timed(() => graph.loader.run());
    const idle = await timed(() => graph.loader.run());
    const before = heap();
    const start = await timed(() => graph.graph.current());
    const bytes = heap() - before;
    catalog.replace(edited(entities));
    const change = await timed(() => graph.loader.run());
    const catchUp = await timed(() => graph.graph.current());
    const snapshot = catchUp.result;

    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = new HttpClient(`http://127.0.0.1:${server.address().port}`);
    const chosen = chooseRoots(snapshot, roots => graph.reach(snapshot, roots));
    const rows = [];
    for (const [name, roots, query] of [
      ['some entities, what suffers', chosen.some, ''],
      ['some entities, what they rely on', chosen.some, '&direction=up'],
      [`about ${FAR} that suffer`, chosen.far, ''],
      ['those that reach farthest', chosen.widest, ''],
    ]) {
      for (const concurrency of [1, 8]) {
        const row = await measure({
          operation: async index => {
            const { entities: asked } = roots[Math.abs(index) % roots.length];
            const refs = asked.map(
              each => `root=${encodeURIComponent(snapshot.nodes[each].ref)}`,
            );
            const { status } = await client.call(
              'GET',
              `/v1/impact?${refs.join('&')}${query}`,
            );
            if (status !== 200) {
              throw new Error(`answered ${status}`);
            }
          },
          concurrency,
          count: Infinity,
          seconds: options.seconds,
          warmUp: 20,
        });
        const sizes = roots.map(({ count }) => count).sort((a, b) => a - b);
        rows.push({
          name,
          median: sizes[Math.floor(sizes.length / 2)],
          most: sizes.at(-1),
          ...row,
        });
        say(`  ${name} x${concurrency}: p50 ${row.p50} p95 ${row.p95} ms`);
      }
    }
    client.close();
    return {
      catalog: path.basename(path.dirname(path.resolve(file))),
      entities: snapshot.graph.size,
      relations: entities.reduce((sum, each) => sum + each.relations.length, 0),
      edges: snapshot.graph.edges,
      firstMs: first.ms,
      idleMs: idle.ms,
      changed: Math.ceil(entities.length / 100),
      changeMs: change.ms,
      startMs: start.ms,
      catchUpMs: catchUp.ms,
      bytes,
      rows,
    };
  } finally {
    server.close();
    await graph.close();
  }
}

runScript(async args => {
  const options = readOptions(args);
  const { output: commit } = await capture(
    'git',
    ['rev-parse', '--short', 'HEAD'],
    { cwd: repositoryRoot },
  );
  const catalogs = [];
  for (const file of options.catalog) {
    const postgres = await startPostgres();
    try {
      catalogs.push(
        await measureCatalog(options, file, postgres.connectionString),
      );
    } finally {
      await postgres.stop();
    }
  }
  const results = {
    when: new Date().toISOString(),
    machine: {
      cpus: os.cpus().length,
      model: os.cpus()[0]?.model,
      node: process.version,
      commit: commit.trim(),
      load: os.loadavg()[0],
    },
    catalogs,
  };
  await writeFile(
    `${options.out}.json`,
    `${JSON.stringify(results, undefined, 2)}\n`,
  );
  await writeFile(`${options.out}.md`, report(results));
  await tellResults();
  say(`Written: ${options.out}.md and .json`);
  return 0;
});
