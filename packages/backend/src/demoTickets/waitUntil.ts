import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 180;
const PAUSE_MS = 1_000;

/**
 * Asks once a second, for three minutes, until the answer is yes. A question
 * that fails counts as no: what is asked for may still be starting.
 *
 * @throws Error with the problem, when it never is
 */
export async function waitUntil(
  isReady: () => Promise<boolean>,
  options: { onFirstWait: () => void; problem: () => string },
): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await isReady().catch(() => false)) {
      return;
    }
    if (attempt === 0) {
      options.onFirstWait();
    }
    await sleep(PAUSE_MS);
  }
  throw new Error(options.problem());
}
