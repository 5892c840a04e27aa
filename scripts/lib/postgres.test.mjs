import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { startPostgres } from './postgres.mjs';
import { isPortFree } from './ports.mjs';
import { inRepository } from './repository.mjs';

const require = createRequire(inRepository('packages/backend/package.json'));
const { Client } = require('pg');

test('starts PostgreSQL 18 and leaves nothing behind', async () => {
  const postgres = await startPostgres();
  const client = new Client({ connectionString: postgres.connectionString });
  let folder;
  try {
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('server_version') as version, current_setting('data_directory') as folder, lower('MUÑOZ') as lower",
    );
    assert.match(rows[0].version, /^18\./);
    assert.equal(rows[0].lower, 'muñoz');
    folder = rows[0].folder;
  } finally {
    await client.end();
    await postgres.stop();
  }
  assert.equal(existsSync(folder), false);
  assert.equal(await isPortFree(postgres.port), true);
});
