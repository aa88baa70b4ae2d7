/**
 * Draws inputs of one size that repeat one thing each (families.mjs) in every figure, and tells what takes too long or grows too large. A figure
 * that folds may take 2 s and write 2 MB for 1 MB of input. A process for each input, ended when one figure takes far too long.
 *
 *   npm run bench:limits                          # all of them, and a table of those that are over
 *   npm run bench:limits -- --only volumes --all  # those whose name has the word; every figure
 *   npm run bench:limits -- --bytes 200000 --fold none --nodes 5 --show
 */
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { family, names } from './families.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    figure: { type: 'string', default: '' },
    bytes: { type: 'string', default: '1000000' },
    fold: { type: 'string', default: 'auto' },
    nodes: { type: 'string' },
    show: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '2' },
    lib: { type: 'string', default: fileURLToPath(new URL('../dist/lib/index.js', import.meta.url)) },
    from: { type: 'string', default: '' },
    write: { type: 'string' },
    one: { type: 'string' },
  },
});

const most = { seconds: Number(options.seconds), bytes: 2_000_000 };
/** A figure that takes longer is not waited for. */
const patience = 10_000 * most.seconds;

if (options.one === undefined) await measureAll();
else if (options.write !== undefined) writeFileSync(options.write, family(options.one, Number(options.bytes)));
else await measureOne(options.one);

async function measureAll() {
  const lib = await import(options.lib);
  const figures = (await lib.list('figures')).map(({ name }) => name).filter((name) => name.includes(options.figure));
  let over = 0;
  for (const name of names.slice(Math.max(0, names.indexOf(options.from))).filter((one) => one.includes(options.only))) {
    for (let from = 0; from < figures.length; ) from = await runProcess(name, figures, from, print);
  }
  console.log(over === 0 ? 'none is over its limit' : `${over} are over their limit`);
  process.exitCode = over === 0 ? 0 : 1;

  function print(name, figure, { seconds, bytes, mebibytes, codes }) {
    const isOver = seconds > most.seconds || (options.fold === 'auto' && bytes > most.bytes) || codes.startsWith('thrown');
    if (isOver) over++;
    if (!isOver && !options.all) return;
    console.log(
      `${name.padEnd(30)} ${figure.padEnd(13)} ${seconds.toFixed(2).padStart(7)} s ${(bytes / 1000).toFixed(0).padStart(7)} kB ${mebibytes.toFixed(0).padStart(6)} MiB  ${codes}${isOver ? '  OVER' : ''}`,
    );
  }
}

/** Resolves to the index of the figure to go on with. */
function runProcess(name, figures, from, print) {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--one', name], {
      execArgv: ['--max-old-space-size=3000'],
    });
    let next = from;
    let timer;
    const ask = () => {
      if (next === figures.length) {
        child.removeAllListeners();
        child.kill('SIGKILL');
        resolve(next);
        return;
      }
      timer = setTimeout(() => child.kill('SIGKILL'), patience);
      child.send(figures[next]);
    };
    child.on('message', (message) => {
      clearTimeout(timer);
      if (message !== 'ready') {
        print(name, figures[next], message);
        next++;
      }
      ask();
    });
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      print(name, figures[next], {
        seconds: patience / 1000,
        bytes: 0,
        mebibytes: 0,
        codes: signal === 'SIGKILL' ? 'ended: too long' : `thrown: ${signal}`,
      });
      resolve(next + 1);
    });
  });
}

/** CPU of the main thread, which waits for those that collect garbage; of all threads where nothing tells them apart. */
function secondsOfMain() {
  try {
    const fields = readFileSync(`/proc/self/task/${process.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    // utime and stime, in ticks: proc(5)
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000;
  }
}

async function measureOne(name) {
  const { draw, list } = await import(options.lib);
  const content = new TextEncoder().encode(family(name, Number(options.bytes)));
  const show = options.show ? (await list('show')).map((one) => one.name) : [];
  process.on('message', async (figure) => {
    const start = performance.now();
    const cpu = secondsOfMain();
    let result = { diagnostics: [] };
    let thrown;
    try {
      result = await draw([{ name: 'input.json', content }], {
        figure,
        fold: options.fold,
        show,
        ...(options.nodes === undefined ? {} : { nodes: Number(options.nodes) }),
      });
    } catch (error) {
      thrown = `thrown: ${error.stack.slice(0, 300)}`;
    }
    const codes = [...new Set(result.diagnostics.map(({ code }) => code))];
    process.send({
      // what a quiet machine would take: others may use this one, too
      seconds: Math.min((performance.now() - start) / 1000, secondsOfMain() - cpu),
      bytes: result.output?.length ?? 0,
      mebibytes: process.resourceUsage().maxRSS / 1024,
      codes: thrown ?? `${result.diagnostics.length} messages: ${codes.slice(0, 4).join(' ')}`,
    });
  });
  process.send('ready');
}
