/** A browser for what only a browser can draw: found, started, closed again. No page sees the network or runs a script. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { BrowserChoice } from '../types.ts';

/** What a page gave, or why there is none. */
export type Drawn =
  | { readonly bytes: Uint8Array; readonly diagnostics: readonly [] }
  | { readonly bytes?: never; readonly diagnostics: readonly [Diagnostic] };

export interface Sheet {
  /** A whole HTML document that needs nothing from elsewhere. */
  readonly html: string;
  /** CSS px, whole numbers. */
  readonly width: number;
  readonly height: number;
}

/** Shows `sheet` in a page of its own and hands the page to `draw`. The browser is closed whatever happens. */
export async function inBrowser(sheet: Sheet, choice: BrowserChoice, draw: (page: Page) => Promise<Uint8Array>): Promise<Drawn> {
  const timeout = choice.timeout ?? 30_000;
  const executablePath = await findBrowser(choice);
  if (executablePath === undefined) return { diagnostics: [noBrowser(choice)] };
  let browser: Browser;
  try {
    browser = await launch(executablePath, timeout);
  } catch (error) {
    return { diagnostics: [brokenBrowser(executablePath, error)] };
  }
  try {
    return { bytes: await withinTime(timeout, show(browser, sheet, draw)), diagnostics: [] };
  } catch (error) {
    return { diagnostics: [brokenBrowser(executablePath, error)] };
  } finally {
    await close(browser);
  }
}

/** The path of a browser: the one named, puppeteer's own, or the system's; undefined when there is none. */
export async function findBrowser(choice: BrowserChoice): Promise<string | undefined> {
  if (choice.executablePath !== undefined) return existsSync(choice.executablePath) ? choice.executablePath : undefined;
  return (
    (await puppeteersOwn(choice.cacheDirectory ?? join(homedir(), '.cache', 'puppeteer'))) ?? usualPlaces.find((path) => existsSync(path))
  );
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
] as const;

async function puppeteersOwn(cacheDirectory: string): Promise<string | undefined> {
  if (!existsSync(cacheDirectory)) return undefined;
  const { Browser, getInstalledBrowsers } = await import('@puppeteer/browsers');
  const installed = await getInstalledBrowsers({ cacheDir: cacheDirectory });
  // the shell starts faster; the newest of a kind has the highest build
  const wanted = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM];
  const ranked = wanted.flatMap((kind) =>
    installed.filter(({ browser }) => browser === kind).sort((a, b) => compareBuilds(b.buildId, a.buildId)),
  );
  return ranked.map(({ executablePath }) => executablePath).find((path) => existsSync(path));
}

/** `131.0.6778.204` by its numbers. */
function compareBuilds(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

async function launch(executablePath: string, timeout: number): Promise<Browser> {
  const { launch: start } = await import('puppeteer-core');
  const options = { executablePath, timeout, protocolTimeout: timeout, pipe: true, headless: true } as const;
  try {
    return await start({ ...options, args: flags });
  } catch (error) {
    // root, and machines without user namespaces, cannot have Chromium's sandbox; what is shown is our own and runs no script
    try {
      return await start({ ...options, args: [...flags, '--no-sandbox'] });
    } catch {
      throw error;
    }
  }
}

const flags = [
  '--disable-gpu',
  '--disable-dev-shm-usage', // a container's /dev/shm is often 64 MB
  '--disable-extensions',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // one look on all machines: no subpixel colours, no hinting, sRGB
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

async function show(browser: Browser, sheet: Sheet, draw: (page: Page) => Promise<Uint8Array>): Promise<Uint8Array> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setViewport({ width: sheet.width, height: sheet.height });
  await page.setContent(sheet.html, { waitUntil: 'load' });
  return draw(page);
}

async function withinTime<T>(timeout: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${timeout} ms`)), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function close(browser: Browser): Promise<void> {
  try {
    await withinTime(5_000, browser.close());
  } catch {
    browser.process()?.kill('SIGKILL');
  }
}

function noBrowser(choice: BrowserChoice): Diagnostic {
  const named = choice.executablePath;
  return {
    code: 'render/no-browser',
    severity: 'error',
    message: named === undefined ? 'this needs Chromium or Chrome, and none was found' : `there is no browser at ${named}`,
    hint:
      named === undefined
        ? 'install one (apt-get install chromium, or npx puppeteer browsers install chrome), or name one by PUPPETEER_EXECUTABLE_PATH'
        : 'correct PUPPETEER_EXECUTABLE_PATH, or unset it so that podfig looks for a browser itself',
  };
}

function brokenBrowser(executablePath: string, error: unknown): Diagnostic {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'render/browser-failed',
    severity: 'error',
    message: `the browser at ${executablePath} did not do its work: ${reason.split('\n')[0] ?? ''}`,
    hint: 'try whether it starts by hand, or name another one by PUPPETEER_EXECUTABLE_PATH',
  };
}
