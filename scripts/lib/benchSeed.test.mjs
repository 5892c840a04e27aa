import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { createdAt, typeOf } from '../../bench/lib/seed/blocks.mjs';
import { createTelling } from '../../bench/lib/seed/createTelling.mjs';
import { SeedWorld } from '../../bench/lib/seed/SeedWorld.mjs';
import { TicketCollector } from '../../bench/lib/seed/TicketCollector.mjs';
import { common, yaml } from '../../bench/lib/product.mjs';
import { inRepository } from './repository.mjs';

const SEED = 1;
const TOTAL = 300;
const END = Date.UTC(2026, 8, 1);

/** As the back end stores them. */
function demoDefinitions() {
  const folder = inRepository('examples/definitions');
  return readdirSync(folder)
    .flatMap(name =>
      yaml.parseAllDocuments(readFileSync(path.join(folder, name), 'utf8')),
    )
    .map(document => document.toJSON())
    .map(({ kind, metadata, spec }) => ({
      kind,
      name: metadata.name,
      revision: 1,
      retired: false,
      spec: common.definitionSpecSchemas[kind].parse(spec),
    }));
}

// The seed stands where the product's writer expects its store, and is not
// type-checked: what the writer begins to ask of it shows here.
test('the bench tells tickets with the writer of the product', async () => {
  const world = new SeedWorld(SEED, demoDefinitions());
  const collector = new TicketCollector(world.ownersOf);
  const tell = createTelling({ seed: SEED, world, collector, end: END });
  const numbers = { request: 0, incident: 0, problem: 0, change: 0 };
  for (let id = 1; id <= TOTAL; id += 1) {
    const type = typeOf(SEED, id);
    numbers[type] += 1;
    const at = createdAt({ total: TOTAL, end: END }, id);
    await tell({ id, type, number: numbers[type], at }, []);
  }
  assert.equal(collector.counts.ticket, TOTAL);
  for (const table of ['ticket_event', 'ticket_access', 'ticket_text']) {
    assert.ok(collector.counts[table] >= TOTAL, table);
  }
  for (const table of ['ticket_entity', 'ticket_field']) {
    assert.ok(collector.counts[table] > 0, table);
  }
});
