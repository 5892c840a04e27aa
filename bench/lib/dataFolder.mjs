import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../scripts/lib/failure.mjs';
import { isPortFree } from '../../scripts/lib/ports.mjs';
import {
  findUnprivilegedAccount,
  initialise,
  listen,
  prepareBinaries,
} from '../../scripts/lib/postgres.mjs';
import { stopChild } from '../../scripts/lib/processes.mjs';

/** As a server of a desk would be set: durable, with memory to work in. */
const DURABLE = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '200',
  shared_buffers: '2GB',
  effective_cache_size: '8GB',
  work_mem: '16MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
  random_page_cost: '1.1',
};

/** For filling an empty server: what is lost in a crash is seeded again. */
const BULK = {
  ...DURABLE,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '32GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
  maintenance_work_mem: '1GB',
  max_parallel_maintenance_workers: '1',
};

/**
 * Starts the PostgreSQL whose files lie in a folder, and makes them the first
 * time. They stay there when it stops.
 *
 * @param mode - `bulk` for seeding, `durable` for measuring
 * @returns host, port, user, password, pid and `stop()`
 */
export async function startKeptPostgres({ folder, port, mode }) {
  if (!(await isPortFree(port))) {
    throw new Failure(`Port ${port} is taken; choose another one.`);
  }
  const home = path.resolve(folder, 'postgres');
  const account = await findUnprivilegedAccount();
  await mkdir(home, { recursive: true });
  if (account) {
    await chown(home, account.uid, account.gid);
  }
  const { initdb, postgres } = await prepareBinaries(home, account);
  const passwordFile = path.resolve(folder, 'postgres.password');
  if (!existsSync(passwordFile)) {
    await writeFile(passwordFile, randomUUID(), { mode: 0o600 });
  }
  const password = await readFile(passwordFile, 'utf8');
  if (!existsSync(path.resolve(home, 'data/PG_VERSION'))) {
    await initialise({ initdb, folder: home, account, password });
  }
  const child = await listen({
    postgres,
    folder: home,
    account,
    port,
    flags: mode === 'bulk' ? BULK : DURABLE,
  });
  return {
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    pid: child.pid,
    stop: () => stopChild(child, { signal: 'SIGINT', graceMs: 120_000 }),
  };
}
