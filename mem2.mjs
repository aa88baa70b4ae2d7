import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { pathToFileURL } from 'node:url';
await build({ entryPoints: ['/tmp/wt-limits/src/parse/parse.ts','/tmp/wt-limits/src/model/build.ts'], bundle: true, platform: 'node', format: 'esm', outdir: '/tmp/base-limits/memdist', splitting: true, external: ['yaml','js-yaml','jsonc-parser'], logLevel: 'error' });
const { parse } = await import('/tmp/base-limits/memdist/parse/parse.js'); const { buildTopology } = await import('/tmp/base-limits/memdist/model/build.js');
const m = (w) => { gc(); const u = process.memoryUsage(); console.log(w, (u.heapUsed/1e6).toFixed(0), 'MB heap', (u.external/1e6).toFixed(0), 'ext', (process.resourceUsage().maxRSS/1e3).toFixed(0), 'peak'); };
m('start'); let content = readFileSync(process.argv[2]); m('bytes');
const p = await parse([{name:'x', content}]); m('parse'); console.log(p.manifests.length);
const t = buildTopology(p.manifests); m('model'); console.log(t.topology.pods.length, t.topology.relations?.length);
if (process.argv[3]) { const v8 = await import('node:v8'); v8.writeHeapSnapshot('/tmp/shapes/heap.heapsnapshot'); }
globalThis.keep = [p,t];
