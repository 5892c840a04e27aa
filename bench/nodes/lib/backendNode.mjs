import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../../scripts/lib/failure.mjs';
import { isPortFree } from '../../../scripts/lib/ports.mjs';
import { inRepository } from '../../../scripts/lib/repository.mjs';

const CONFIGS = [
  'app-config.yaml',
  'app-config.production.yaml',
  'app-config.stories.yaml',
].map(name => inRepository(name));
const TRANSFORM = 'node_modules/@backstage/cli-node/config/nodeTransform.cjs';
const READY_WITHIN_MS = 240_000;

/** One back end of several, which can be killed and started again. */
export class BackendNode {
  #options;
  #child;
  starts = 0;
  isReady = false;

  /** @param options - name, port, folder, postgres and config, a file */
  constructor(options) {
    this.#options = options;
    this.name = options.name;
    this.url = `http://127.0.0.1:${options.port}`;
  }

  /** Starts the process and waits until it takes requests. */
  async start() {
    const { name, port, folder, postgres, config, baseUrl } = this.#options;
    if (!(await isPortFree(port))) {
      throw new Failure(`Port ${port} is taken; choose another --port.`);
    }
    this.starts += 1;
    const child = spawn(
      process.execPath,
      [
        '--require',
        inRepository(TRANSFORM),
        'src/index',
        ...[...CONFIGS, config].flatMap(file => ['--config', file]),
      ],
      {
        cwd: inRepository('packages/backend'),
        stdio: ['ignore', 'pipe', 'pipe'],
        // A group of its own, which dies as a whole.
        detached: true,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          LOG_LEVEL: 'warn',
          MESA_BASE_URL: baseUrl,
          MESA_PORT: String(port),
          MESA_LISTEN_HOST: '127.0.0.1',
          POSTGRES_HOST: postgres.host,
          POSTGRES_PORT: String(postgres.port),
          POSTGRES_USER: postgres.user,
          POSTGRES_PASSWORD: postgres.password,
        },
      },
    );
    this.#child = child;
    const log = createWriteStream(path.resolve(folder, `${name}.log`), {
      flags: 'a',
    });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    child.once('exit', () => {
      this.isReady = false;
    });
    await this.#untilReady(child);
    this.isReady = true;
  }

  async #untilReady(child) {
    const end = Date.now() + READY_WITHIN_MS;
    while (Date.now() < end && isRunning(child)) {
      const isOk = await fetch(`${this.url}/.backstage/health/v1/readiness`, {
        signal: AbortSignal.timeout(5_000),
      }).then(
        answer => answer.ok,
        () => false,
      );
      if (isOk) {
        return;
      }
      await sleep(500);
    }
    throw new Failure(`${this.name} did not start. See ${this.name}.log.`);
  }

  /** `kill -9` of the whole group: no handler runs, nothing is finished. */
  async kill() {
    const child = this.#child;
    this.isReady = false;
    if (!child || !isRunning(child)) {
      return;
    }
    const ended = new Promise(resolve => {
      child.once('exit', resolve);
    });
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}

function isRunning(child) {
  return child.exitCode === null && child.signalCode === null;
}
