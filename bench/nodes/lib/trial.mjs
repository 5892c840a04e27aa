import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../../scripts/lib/failure.mjs';
import { Chance } from './chance.mjs';
import { checkClocks, tellHowLate } from './checks/checkClocks.mjs';
import { checkJobs } from './checks/checkJobs.mjs';
import { checkMessages } from './checks/checkMessages.mjs';
import { checkNodes } from './checks/checkNodes.mjs';
import { checkPromises } from './checks/checkPromises.mjs';
import { checkReferences, checkTickets } from './checks/checkTickets.mjs';
import { checkTheChecks } from './checks/spoil.mjs';
import { Cluster } from './cluster.mjs';
import { contendForDefinition, watchDefinition } from './definitions.mjs';
import { killAtRandom } from './killer.mjs';
import { Ledger } from './Ledger.mjs';
import { Load } from './load.mjs';
import { ADMINISTRATOR, EVERYBODY } from './people.mjs';
import { pg } from './product.mjs';
import { installTraces } from './traces.mjs';

/**
 * The longest target of seconds, a look at what is due with a start's delay
 * before it, and the rest of a ticket that could not be dealt with.
 */
const CLOCKS_WITHIN_MS = 120_000;
/** Nothing that was promised in seconds is further ahead. */
const SOON_MS = 60_000;
/** A claim of a dead node ends after three minutes; then a sweep must come. */
const DRAINED_WITHIN_MS = 240_000;
const CATALOG_WITHIN_MS = 120_000;
/** Jobs come again after two minutes, with a start's delay before it. */
const JOBS_WITHIN_MS = 200_000;

const say = line => process.stdout.write(`${line}\n`);

/** The first node migrates; people can file once the catalog has them. */
async function untilPeopleAreKnown(cluster) {
  const end = Date.now() + CATALOG_WITHIN_MS;
  for (;;) {
    try {
      await cluster.signIn(EVERYBODY);
      const answer = await cluster.call(EVERYBODY[0], 'GET', '/me');
      if (answer?.body?.isStaff) {
        return;
      }
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
    await sleep(1_000);
  }
}

/** A node starts also with definitions that it refuses. */
async function requireServiceLevels(cluster) {
  for (const name of ['nodes', 'nodes-problems']) {
    const path = `/definitions/SlaPolicy/${name}`;
    const answer = await cluster.call(ADMINISTRATOR, 'GET', path);
    if (!answer?.isDone) {
      throw new Failure(`SlaPolicy/${name} was refused. See node-1.log.`);
    }
  }
}

/** Load and deaths for some time, on the nodes that there are. */
async function runPhase(context) {
  const { cluster, load, seconds, clients } = context;
  say(`${seconds} s of load on ${cluster.nodes.length} nodes`);
  const until = Date.now() + seconds * 1000;
  const common = { ...context, until, say };
  const [, watched, , kills] = await Promise.all([
    load.run(clients, until),
    watchDefinition(common),
    contendForDefinition(common),
    killAtRandom(common),
  ]);
  return { watched, kills };
}

/** Waits until clocks have nothing more to tell, and have told it. */
async function untilClocksAreQuiet(database) {
  const end = Date.now() + CLOCKS_WITHIN_MS;
  for (;;) {
    const { rows } = await database.query(
      `select count(*)::int as count from ticket_timer where due_at < $1`,
      [Date.now() + SOON_MS],
    );
    if (rows[0].count === 0 || Date.now() > end) {
      return;
    }
    await sleep(1_000);
  }
}

/** Waits until nothing is left to deliver, and no longer than a lease allows. */
async function drain(database) {
  const end = Date.now() + DRAINED_WITHIN_MS;
  for (;;) {
    const { rows } = await database.query(
      `select count(*)::int as count from outbox where state = 'pending'`,
    );
    if (rows[0].count === 0 || Date.now() > end) {
      return;
    }
    await sleep(1_000);
  }
}

async function untilJobsCameAgain(database, lastKill) {
  const end = Date.now() + JOBS_WITHIN_MS;
  for (;;) {
    const checks = await checkJobs(database, lastKill);
    if (Date.now() > end || checks.every(each => each.findings.length === 0)) {
      return;
    }
    await sleep(5_000);
  }
}

async function verify({ cluster, database, ledger, watched, lastKill }) {
  const start = Date.now();
  const tellAfter = what =>
    say(`${what} ${Math.round((Date.now() - start) / 1000)} s after the load`);
  await untilClocksAreQuiet(database);
  tellAfter('Clocks quiet');
  await drain(database);
  tellAfter('Outbox empty');
  await untilJobsCameAgain(database, lastKill);
  const checkDatabase = async () => [
    ...(await checkPromises(database, ledger, watched)),
    ...(await checkReferences(database)),
    ...(await checkTickets(database)),
    ...(await checkClocks(database)),
    ...(await checkMessages(database)),
    ...(await checkJobs(database, lastKill)),
  ];
  return [
    ...(await checkDatabase()),
    ...(await checkNodes(cluster, ledger)),
    await checkTheChecks(database, checkDatabase),
    await tellHowLate(database),
  ];
}

function print(checks) {
  for (const { name, size, findings, isInformation } of checks) {
    const holds = findings.length === 0 ? 'holds ' : 'BROKEN';
    say(
      `${isInformation ? 'known ' : holds} | ${name} | ${size}${
        findings.length > 0 ? ` | ${findings.length} findings` : ''
      }`,
    );
    findings.slice(0, 5).forEach(finding => say(`         ${finding}`));
  }
}

/**
 * Puts nodes under load, kills them at random and looks whether everything
 * that was promised holds.
 *
 * @returns exit code
 */
export async function trial(options, { folder, postgres, nodes }) {
  const [first, second, third] = nodes;
  say('Starting two nodes');
  await first.start();
  const chance = new Chance(options.seed);
  const cluster = new Cluster([first], chance);
  const database = new pg.Client({
    host: postgres.host,
    port: postgres.port,
    user: postgres.user,
    password: postgres.password,
    database: 'backstage_plugin_itsm',
    application_name: 'trial',
  });
  await database.connect();
  try {
    await installTraces(database);
    await untilPeopleAreKnown(cluster);
    await requireServiceLevels(cluster);
    await second.start();
    cluster.nodes.push(second);
    const ledger = new Ledger();
    const load = new Load({ cluster, ledger, chance });
    const common = { cluster, chance, ledger, load, ...options };
    const two = await runPhase(common);
    say('Starting a third node');
    await third.start();
    cluster.nodes.push(third);
    const three = await runPhase({ ...common, revision: two.watched.revision });
    const kills = [...two.kills, ...three.kills];
    const checks = await verify({
      cluster,
      database,
      ledger,
      watched: {
        revision: three.watched.revision,
        asked: two.watched.asked + three.watched.asked,
      },
      lastKill: Math.max(0, ...kills.map(kill => kill.at)),
    });
    tell({ cluster, ledger, load, kills, options });
    print(checks);
    say(`Logs: ${options.keep ? folder : 'deleted; --keep leaves them'}`);
    return checks.some(each => each.findings.length > 0) ? 1 : 0;
  } finally {
    await database.end();
  }
}

function tell({ cluster, ledger, load, kills, options }) {
  say(
    `Seed ${options.seed}; ${os.cpus().length} processors, load ${os
      .loadavg()
      .map(each => each.toFixed(1))
      .join(' ')}`,
  );
  say(`Kills: ${kills.map(kill => kill.node).join(', ')}`);
  say(`Done by clients: ${JSON.stringify(load.done)}`);
  say(
    `Answers: ${JSON.stringify(cluster.answers)}; calls repeated: ${
      cluster.repeated
    }`,
  );
  for (const [text, count] of ledger.refusals) {
    say(`  refused ${count} times: ${text}`);
  }
}
