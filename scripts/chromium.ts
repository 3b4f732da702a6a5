/** Finds a Chromium for the tests that act as a user, and installs one where that can be done. */
import { existsSync } from 'node:fs';
import { findOnPath, mustRun, run, step } from './terminal.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium: what `CHROME_PATH` says, else one on the PATH, else one at a usual place. */
export function findChromium(): string | undefined {
  return process.env.CHROME_PATH || findOnPath(names) || places.find((path) => existsSync(path));
}

/**
 * The path of a Chromium, installed by apt when there is none and this user may do so.
 * Throws one sentence that says how to get one.
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && findOnPath(['apt-get'])) await step('Installing Chromium with apt', installByApt);
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      'The tests need Chromium or Chrome: install one, or set CHROME_PATH to its program, and run them again.',
    );
  }
  return installed;
}

async function installByApt(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=600', '-q', '-y'];
  // A failed update is no reason to stop: the lists that are there may do, and if not the install says so.
  await run('apt-get', ['update', ...wait], { env });
  await mustRun('apt-get', ['install', '--no-install-recommends', ...wait, 'chromium', 'fonts-liberation'], { env });
}
