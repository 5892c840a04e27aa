import { setTimeout as sleep } from 'node:timers/promises';

/** Between two deaths, and between a death and the new start. */
const UNTIL_DEATH_MS = [6_000, 14_000];
const UNTIL_START_MS = [2_000, 6_000];

/**
 * Kills a node at random moments until the time is over, never the last one
 * that takes requests, and starts it again.
 *
 * @returns the kills, with the node and the instant
 */
export async function killAtRandom({ cluster, chance, until, say }) {
  const kills = [];
  const restarts = [];
  const failures = [];
  while (Date.now() < until) {
    await sleep(chance.between(...UNTIL_DEATH_MS));
    const { ready } = cluster;
    if (Date.now() >= until || ready.length < 2) {
      continue;
    }
    const node = chance.pick(ready);
    await node.kill();
    kills.push({ node: node.name, at: Date.now() });
    say(`  ${node.name} killed`);
    restarts.push(
      sleep(chance.between(...UNTIL_START_MS))
        .then(() => node.start())
        .then(() => say(`  ${node.name} is back`))
        .catch(error => failures.push(error)),
    );
  }
  await Promise.all(restarts);
  if (failures.length > 0) {
    throw failures[0];
  }
  return kills;
}
