/** Graphs for bench/graphs.mjs, as views: two written down, the others made from a seed. */

const box = (id, more) => ({
  id,
  kind: 'workload',
  data: {},
  style: 'template',
  arrangement: { name: 'card', bracket: false },
  lines: [
    { start: { text: id, role: 'pod-name' } },
    { start: { text: ':8080', role: 'address' }, end: { text: 'Deployment', role: 'fact' } },
  ],
  centred: false,
  children: [],
  tooltip: '',
  copies: 1,
  ...more,
});

const groupOf = (id, children) =>
  box(id, {
    kind: 'namespace',
    style: 'region',
    arrangement: { name: 'group' },
    lines: [{ start: { text: id, role: 'node-name' } }],
    children,
  });

function viewOf(children, pairs) {
  const links = pairs.map(([from, to]) => ({
    from,
    to,
    relation: 'calls',
    style: 'routes',
    startArrow: false,
    endArrow: true,
    label: [],
    tooltip: '',
  }));
  const root = box('system', { kind: 'group', style: 'group', arrangement: { name: 'system' }, lines: [], children });
  return { stage: 'view', figure: 'system', name: 'graph', title: 'Graph', caption: '', description: 'Graph', lang: 'en', root, links };
}

/** `a>b c` is a → b and a → c; names alone are boxes without links. */
function written(text) {
  const pairs = [];
  const names = new Set();
  for (const line of text.trim().split('\n')) {
    const [from, to = ''] = line.trim().split('>');
    names.add(from);
    for (const one of to.split(' ').filter((name) => name !== '')) {
      names.add(one);
      pairs.push([from, one]);
    }
  }
  return viewOf(
    [...names].map((name) => box(name)),
    pairs,
  );
}

function lcg(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `back`: the share of links that lead against the order of the boxes. */
function random({ boxes, links, seed, back = 0, groups = 0 }) {
  const next = lcg(seed);
  const pairs = new Map();
  while (pairs.size < links) {
    const [a, b] = [Math.floor(next() * boxes), Math.floor(next() * boxes)];
    if (a === b) continue;
    const [from, to] = a < b === next() >= back ? [a, b] : [b, a];
    // within a group, more often than not
    if (groups > 0 && from % groups !== to % groups && next() < 0.6) continue;
    pairs.set(`${from} ${to}`, [`n${from}`, `n${to}`]);
  }
  const all = Array.from({ length: boxes }, (_, index) => box(`n${index}`));
  const children =
    groups === 0
      ? all
      : Array.from({ length: groups }, (_, group) =>
          groupOf(
            `ns${group}`,
            all.filter((_box, index) => index % groups === group),
          ),
        );
  return viewOf(children, [...pairs.values()]);
}

export const graphs = {
  shop: written(`
    clients>frontend
    loadgenerator>frontend
    frontend>recommendations checkout ads catalogue shipping cart currency
    recommendations>catalogue
    checkout>catalogue shipping email payment cart currency
    cart>redis`),
  'larger shop': written(`
    clients>proxy
    load>proxy
    proxy>web images flagd-ui grafana
    web>ads cart checkout currency catalogue quote recommendations shipping
    checkout>cart currency email payment catalogue shipping queue flagd
    cart>store flagd
    recommendations>catalogue flagd
    shipping>quote
    catalogue>flagd postgres
    ads>flagd
    accounting>queue postgres
    fraud>queue flagd
    payment>flagd
    grafana>prometheus traces
    load>flagd
    email>mail`),
  star: written(`hub>${Array.from({ length: 24 }, (_, index) => `s${index}`).join(' ')}`),
  'star inwards': written(Array.from({ length: 24 }, (_, index) => `s${index}>hub`).join('\n')),
  'sparse 30': random({ boxes: 30, links: 36, seed: 1 }),
  'sparse 60': random({ boxes: 60, links: 75, seed: 2 }),
  'dense 20': random({ boxes: 20, links: 60, seed: 3 }),
  'cyclic 24': random({ boxes: 24, links: 36, seed: 4, back: 0.25 }),
  'grouped 40': random({ boxes: 40, links: 60, seed: 5, groups: 4 }),
  'grouped 80': random({ boxes: 80, links: 110, seed: 6, groups: 6, back: 0.05 }),
  'random 100': random({ boxes: 100, links: 160, seed: 7 }),
};
