(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/render/browser.ts
var browser_exports = {};
__export(browser_exports, {
  findBrowser: () => findBrowser,
  inBrowser: () => inBrowser
});
const{existsSync}=require("node:fs");
const{homedir}=require("node:os");
const{join}=require("node:path");
async function inBrowser(sheet, choice, draw) {
  const timeout = choice.timeout ?? 3e4;
  const executablePath = await findBrowser(choice);
  if (executablePath === void 0) return { diagnostics: [noBrowser(choice)] };
  let browser;
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
async function findBrowser(choice) {
  if (choice.executablePath !== void 0) return existsSync(choice.executablePath) ? choice.executablePath : void 0;
  return await puppeteersOwn(choice.cacheDirectory ?? join(homedir(), ".cache", "puppeteer")) ?? usualPlaces.find((path) => existsSync(path));
}
var usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
];
async function puppeteersOwn(cacheDirectory) {
  if (!existsSync(cacheDirectory)) return void 0;
  const { Browser, getInstalledBrowsers } = await Promise.resolve().then(()=>require("@puppeteer/browsers"));
  const installed = await getInstalledBrowsers({ cacheDir: cacheDirectory });
  const wanted = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM];
  const ranked = wanted.flatMap(
    (kind) => installed.filter(({ browser }) => browser === kind).sort((a, b) => compareBuilds(b.buildId, a.buildId))
  );
  return ranked.map(({ executablePath }) => executablePath).find((path) => existsSync(path));
}
function compareBuilds(a, b) {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
async function launch(executablePath, timeout) {
  const { launch: start } = await Promise.resolve().then(()=>require("puppeteer-core"));
  const options = { executablePath, timeout, protocolTimeout: timeout, pipe: true, headless: true };
  try {
    return await start({ ...options, args: flags });
  } catch (error) {
    try {
      return await start({ ...options, args: [...flags, "--no-sandbox"] });
    } catch {
      throw error;
    }
  }
}
var flags = [
  "--disable-gpu",
  "--disable-dev-shm-usage",
  // a container's /dev/shm is often 64 MB
  "--disable-extensions",
  "--hide-scrollbars",
  "--mute-audio",
  "--no-proxy-server",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // one look on all machines: no subpixel colours, no hinting, sRGB
  "--disable-lcd-text",
  "--font-render-hinting=none",
  "--force-color-profile=srgb"
];
async function show(browser, sheet, draw) {
  const page = (await browser.pages())[0] ?? await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setViewport({ width: sheet.width, height: sheet.height });
  await page.setContent(sheet.html, { waitUntil: "load" });
  return draw(page);
}
async function withinTime(timeout, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took longer than ${timeout} ms`)), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
async function close(browser) {
  try {
    await withinTime(5e3, browser.close());
  } catch {
    browser.process()?.kill("SIGKILL");
  }
}
function noBrowser(choice) {
  const named = choice.executablePath;
  return {
    code: "render/no-browser",
    severity: "error",
    message: named === void 0 ? "this needs Chromium or Chrome, and none was found" : `there is no browser at ${named}`,
    hint: named === void 0 ? "install one (apt-get install chromium, or npx puppeteer browsers install chrome), or name one by PUPPETEER_EXECUTABLE_PATH" : "correct PUPPETEER_EXECUTABLE_PATH, or unset it so that podfig looks for a browser itself"
  };
}
function brokenBrowser(executablePath, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "render/browser-failed",
    severity: "error",
    message: `the browser at ${executablePath} did not do its work: ${reason.split("\n")[0] ?? ""}`,
    hint: "try whether it starts by hand, or name another one by PUPPETEER_EXECUTABLE_PATH"
  };
}

return{inBrowser,findBrowser,browser_exports};

})