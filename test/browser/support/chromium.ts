import { describe } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const executablePath = findChromium();

export const describeInBrowser = executablePath === null ? describe.skip : describe;

export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath ?? '',
    // As root, which a build machine is, Chromium has no sandbox to offer.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** A Chromium of this machine, or null where there is none and nobody insists. */
function findChromium(): string | null {
  const named = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'];
  const found = [...named, ...NAMES.map(inPath)].find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  const sentence = 'No Chromium was found: install one (apt-get install chromium) or set CHROMIUM_PATH.';
  if (process.env['CI'] === 'true') throw new Error(sentence);
  process.stderr.write(`The browser tests are SKIPPED. ${sentence}\n`);
  return null;
}

function inPath(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
