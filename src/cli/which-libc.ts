/** resvg's loader asks Node for a report of the whole process, which takes 10 ms, only to tell glibc from musl. Where one of the two builds is installed alone, that is told without. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** To be called before resvg is loaded. */
export function tellLibcQuickly(): void {
  if (process.platform !== 'linux') return;
  const glibc = isInstalled('gnu');
  if (glibc === isInstalled('musl')) return;
  process.report.getReport = () => ({ header: glibc ? { glibcVersionRuntime: 'some' } : {} });
}

function isInstalled(libc: 'gnu' | 'musl'): boolean {
  try {
    const resvg = createRequire(join(import.meta.dirname, 'bin.cjs')).resolve('@resvg/resvg-js');
    createRequire(resvg).resolve(`@resvg/resvg-js-linux-${process.arch}-${libc}`);
    return true;
  } catch {
    return false;
  }
}
