/** A real browser for tests: what is only true on paper is shown there. */
import type { Browser } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { afterAll } from 'vitest';
import { findBrowser } from '../src/render/pdf/browser.ts';
import type { BrowserChoice } from '../src/render/types.ts';

/** Where tests look for a browser: as the environment says, then puppeteer's own, then the system's. */
export function browserChoice(): BrowserChoice {
  const { PUPPETEER_EXECUTABLE_PATH: executablePath, PUPPETEER_CACHE_DIR: cacheDirectory } = process.env;
  return { ...(executablePath ? { executablePath } : {}), ...(cacheDirectory ? { cacheDirectory } : {}) };
}

let shared: Promise<Browser> | undefined;

/** One browser for a test file, started at its first use and closed after the last test. Throws when there is none: a test must not pass unseen. */
export function testBrowser(): Promise<Browser> {
  shared ??= start();
  return shared;
}

afterAll(async () => {
  await (await shared)?.close();
  shared = undefined;
});

async function start(): Promise<Browser> {
  const executablePath = await findBrowser(browserChoice());
  if (executablePath === undefined) {
    throw new Error(
      'these tests need Chromium: apt-get install chromium, or npx puppeteer browsers install chrome, or set PUPPETEER_EXECUTABLE_PATH',
    );
  }
  // root cannot have the sandbox, and tests show only what they made
  return launch({
    executablePath,
    headless: true,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  });
}
