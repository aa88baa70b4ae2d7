(function(late,core,require,__dirname){"use strict";// src/view/layered.ts
const{"src/base/group-by.ts:groupBy":groupBy2}=core();
const{"src/view/box.ts:group":group}=core();

// src/view/components.ts
const{"src/base/group-by.ts:groupBy":groupBy}=core();
function components(ids, links) {
  const near = new Map(ids.map((id) => [id, []]));
  for (const { from, to } of links) {
    const [a, b] = [near.get(from), near.get(to)];
    if (a === void 0 || b === void 0) continue;
    a.push(to);
    b.push(from);
  }
  const groupOf = /* @__PURE__ */ new Map();
  for (const [group2, id] of ids.entries()) {
    const waiting = groupOf.has(id) ? [] : [id];
    for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
      if (groupOf.has(next)) continue;
      groupOf.set(next, group2);
      for (const one of near.get(next) ?? []) waiting.push(one);
    }
  }
  return [...groupBy(ids, (id) => groupOf.get(id)).values()];
}

// src/view/layered.ts
function layeredGraphs(name, boxes, links) {
  const byId = new Map(boxes.map((layered) => [layered.box.id, layered]));
  const parts = components([...byId.keys()], links).map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  const firstLayer = (part) => part.reduce((least, { layer }) => Math.min(least, layer), Number.POSITIVE_INFINITY);
  return [...parts].sort((a, b) => firstLayer(a) - firstLayer(b)).map((part, index) => layeredGraph(`${name}/${index + 1}`, part));
}
function layeredGraph(name, part) {
  const layers = [...groupBy2(part, ({ layer }) => layer)].sort(([a], [b]) => a - b);
  return group(
    name,
    { name: "layers" },
    layers.map(
      ([layer, members]) => group(
        `${name}/${layer + 1}`,
        { name: "layer", index: layer },
        members.map(({ box: box2 }) => box2)
      )
    )
  );
}

// src/view/namespace-lists.ts
const{"src/base/group-by.ts:groupBy":groupBy3}=core();
const{"src/view/box.ts:box":box}=core();
const{"src/view/placement.ts:sampleSize":sampleSize,"src/view/placement.ts:shownNodes":shownNodes}=core();
const{"src/view/pod-state.ts:isTroubled":isTroubled,"src/view/pod-state.ts:statesLine":statesLine}=core();
function namespaceLists(things, detail, lists) {
  const byNamespace = groupBy3(things, ({ namespace }) => namespace);
  const { shown, left } = shownNodes([...byNamespace], detail);
  const frames = shown.map(([namespace, own]) => namespaceFrame(namespace, own, detail === "counts" ? 14 : 4, lists));
  return left === 0 ? frames : [...frames, leftOut([...byNamespace].slice(sampleSize), lists)];
}
function namespaceFrame(namespace, things, most, lists) {
  const {
    kind,
    style,
    words,
    words: { say }
  } = lists;
  const shown = things.length > most ? things.slice(0, most - 1) : things;
  const rest = things.length - shown.length;
  const morePods = things.slice(shown.length).some(({ isPod }) => isPod === true);
  const moreWords = morePods ? say("and-more", { count: rest }) : say(`lists.more.${kind}`, { count: rest });
  const lines = shown.map(
    ({ name, fact, pods }) => ({
      start: { text: name, role: "fact" },
      end: { text: fact, role: pods.some(isTroubled) ? "trouble" : "fact" }
    })
  );
  const facts = [countedThings(things, lists), lists.more(namespace)].filter((fact) => fact !== "").join(" \xB7 ");
  return box({
    id: `namespace/${namespace}`,
    kind: "kube-namespace",
    data: { name: namespace },
    style: "node",
    arrangement: { name: "frames" },
    lines: [{ start: { text: namespace, role: "node-name" } }, { start: { text: facts, role: "fact" } }],
    children: [
      box({
        id: `namespace/${namespace}/${kind}`,
        kind,
        data: { count: `${things.length}` },
        style,
        arrangement: { name: "leaf" },
        lines: rest === 0 ? lines : [...lines, { start: { text: moreWords, role: "fact" } }, ...failing(things.slice(shown.length), words)],
        tooltip: things.slice(0, 60).map(({ name }) => name).join("\n")
      })
    ],
    tooltip: say("namespace", { namespace })
  });
}
function failing(things, words) {
  return statesLine([...new Set(things.flatMap(({ pods }) => pods))].filter(isTroubled), words);
}
function countedThings(things, { kind, words: { say, list } }) {
  const pods = things.filter(({ isPod }) => isPod === true).length;
  const others = things.length - pods;
  return list([
    ...others > 0 ? [say(`lists.things.${kind}`, { count: others })] : [],
    ...pods > 0 ? [say("count.pods", { count: pods })] : []
  ]);
}
function leftOut(namespaces, lists) {
  const { kind, words } = lists;
  const { say } = words;
  const count = namespaces.reduce((sum, [, things]) => sum + things.length, 0);
  const text = say("lists.more-namespaces", {
    count: namespaces.length,
    things: countedThings(
      namespaces.flatMap(([, things]) => things),
      lists
    )
  });
  return box({
    id: "left-out/namespaces",
    kind: "left-out",
    data: { namespaces: `${namespaces.length}`, [kind]: `${count}` },
    style: "region",
    arrangement: { name: "frames" },
    lines: [
      { start: { text, role: "region-name" } },
      ...failing(
        namespaces.flatMap(([, things]) => things),
        words
      )
    ],
    tooltip: namespaces.slice(0, 60).map(([name]) => name).join("\n")
  });
}

return{components,layeredGraphs,layeredGraph,namespaceLists};

})