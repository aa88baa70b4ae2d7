// The browser is never downloaded while installing: see docs/decisions/browser.md.
module.exports = { skipDownload: true };
