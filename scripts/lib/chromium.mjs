import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium or Chrome to drive: CHROMIUM_PATH, or the first usual place that has one. */
export function findChromium(env = process.env, exists = existsSync) {
  if (env.CHROMIUM_PATH) {
    if (!exists(env.CHROMIUM_PATH)) {
      throw new Failure(
        `CHROMIUM_PATH names ${env.CHROMIUM_PATH}, and there is no such file.`,
      );
    }
    return env.CHROMIUM_PATH;
  }
  const found = USUAL_PLACES.find(place => exists(place));
  if (!found) {
    throw new Failure(
      'No Chromium or Chrome was found. Install one (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH to its executable.',
    );
  }
  return found;
}
