/** Prints 'N passed, N failed' from vitest's JSON report. `node tools/count-tests.mjs REPORT EXIT-CODE-OF-THE-TESTS` */
import { readFileSync } from 'node:fs';

const [report, exitCode] = process.argv.slice(2);

const { passed, failed } = counts();
// what failed without being a test: types, lint, the build, or a test file that does not load
const outside = exitCode !== '0' && failed === 0 ? 1 : 0;
if (outside === 1) console.log('the command failed, but none of the tests that ran did');
console.log(`${passed} passed, ${failed + outside} failed`);

function counts() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
