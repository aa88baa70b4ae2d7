(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/view/figures/labels.ts
var labels_exports = {};
__export(labels_exports, {
  labels: () => labels
});

// src/model/queries/highlight.ts
const{"src/model/kind-names.ts:kindsMeant":kindsMeant,"src/model/kind-names.ts:meansKind":meansKind}=core();
const{"src/model/label-selector.ts:formatLabelSelector":formatLabelSelector,"src/model/label-selector.ts:matchesLabels":matchesLabels,"src/model/label-selector.ts:selectorOfLabels":selectorOfLabels}=core();
const{"src/model/parse-label-selector.ts:parseLabelSelector":parseLabelSelector}=core();
function readHighlight(text, topology) {
  const [kind = "", ...path] = text.split("/");
  const isThing = path.length > 0 && path.length < 3 && !/[=!,\s()<>]/.test(text) && kindsMeant(kind).length > 0;
  return isThing ? pickedBy(kind, path, topology) : pickedWhere(text, topology);
}
function pickedWhere(text, { pods }) {
  const read = parseLabelSelector(text);
  if ("mistake" in read)
    return { message: read.mistake.message, hint: "write it as for kubectl -l: 'app=web,tier!=cache'; or name a Service: service/web" };
  const picked = pods.filter(({ labels: labels2 }) => matchesLabels(read.selector, labels2)).map(({ id }) => id);
  return { selector: formatLabelSelector(read.selector), picked: new Set(picked) };
}
function pickedBy(kind, path, topology) {
  const [name = "", namespace] = [...path].reverse();
  const isMeant = (one) => meansKind(kind, one.kind) && one.name === name && (namespace === void 0 || one.namespace === namespace);
  const service = topology.resources.filter((resource) => resource.type === "service").find(isMeant);
  if (service !== void 0) {
    const picked = topology.relations.flatMap(
      (relation) => relation.type === "selects" && relation.from === service.id ? [relation.to] : []
    );
    const selector = service.selector === void 0 ? "" : formatLabelSelector(selectorOfLabels(service.selector));
    return { selector, by: `Service ${service.name}`, picked: new Set(picked) };
  }
  const workload = topology.workloads.find(isMeant);
  if (workload !== void 0) {
    const picked = topology.pods.filter(({ owners }) => owners.includes(workload.id)).map(({ id }) => id);
    return { selector: "", by: `${workload.kind} ${workload.name}`, picked: new Set(picked) };
  }
  const known = [...topology.resources.filter(({ type }) => type === "service"), ...topology.workloads].filter(
    (one) => meansKind(kind, one.kind)
  );
  const names = known.map((one) => one.name).slice(0, 12);
  const [meant = kind] = kindsMeant(kind);
  return {
    message: `the input has no ${meant} '${path.join("/")}' that picks pods`,
    hint: names.length === 0 ? "Services and workloads pick pods: service/web, deploy/web; or write a selector: app=web" : `there are: ${names.join(", ")}`
  };
}

// src/view/figures/labels.ts
const{"src/model/query.ts:isOnNode":isOnNode,"src/model/query.ts:isUnseen":isUnseen,"src/model/query.ts:workloadsById":workloadsById}=core();
const{"src/view/box.ts:box":box,"src/view/box.ts:group":group}=core();

// src/view/label-keys.ts
const{"src/base/extremes.ts:largest":largest,"src/base/extremes.ts:smallest":smallest}=core();
var ofControllers = /(^|\/)(pod-template-hash|controller-revision-hash|pod-template-generation|pod-name|pod-index|controller-uid|job-name|job-completion-index)$/;
var usual = [
  "app",
  "name",
  "k8s-app",
  "component",
  "tier",
  "role",
  "part-of",
  "instance",
  "rel",
  "release",
  "track",
  "env",
  "environment",
  "stage",
  "version"
];
var most = 12;
function keysOf(pods) {
  return [...new Set(pods.flatMap(({ labels: labels2 }) => Object.keys(labels2)))].filter((key) => !ofControllers.test(key)).sort(byUse);
}
function chooseKeys(pods, given) {
  const all = keysOf(pods);
  const counts = countsOf(pods);
  const rest = mostUsable(
    all.filter((key) => key !== given.rows && key !== given.columns),
    counts,
    pods.length
  );
  const column = columnsOf(pods);
  let best = given.rows === void 0 && given.columns === void 0 ? single(all, counts, pods.length) : given;
  let score = 1e-9;
  const isFree = given.rows === void 0 && given.columns === void 0;
  for (const [index, rows] of (given.rows === void 0 ? rest : [given.rows]).entries())
    for (const columns of isFree ? rest.slice(index + 1) : given.columns === void 0 ? rest : [given.columns]) {
      if (rows === columns) continue;
      const found = independence(column(rows), column(columns));
      if (found > score + 1e-9) {
        score = found;
        best = { rows, columns };
      }
    }
  if (given.rows !== void 0 || given.columns !== void 0 || best.rows === void 0 || best.columns === void 0) return best;
  const [a, b] = [best.rows, best.columns].sort(byUse);
  const [countA, countB] = [a, b].map((key) => counts.get(key ?? "")?.values.size ?? 0);
  return (countA ?? 0) >= (countB ?? 0) ? { columns: a ?? "", rows: b ?? "" } : { columns: b ?? "", rows: a ?? "" };
}
function countsOf(pods) {
  const all = /* @__PURE__ */ new Map();
  for (const { labels: labels2 } of pods)
    for (const [key, value] of Object.entries(labels2)) {
      const counts = all.get(key) ?? { having: 0, values: /* @__PURE__ */ new Map() };
      counts.having++;
      counts.values.set(value, (counts.values.get(value) ?? 0) + 1);
      all.set(key, counts);
    }
  return all;
}
var mostLooks = 4e6;
var mostKeys = 400;
function mostUsable(keys, counts, pods) {
  const most2 = Math.max(8, Math.min(mostKeys, Math.floor(Math.sqrt(mostLooks / Math.max(1, pods)))));
  if (keys.length <= most2) return keys;
  const use = new Map(keys.map((key) => [key, usability(key, counts, pods)]));
  const chosen = new Set([...keys].sort((a, b) => (use.get(b) ?? 0) - (use.get(a) ?? 0)).slice(0, most2));
  return keys.filter((key) => chosen.has(key));
}
function single(keys, counts, pods) {
  let best;
  let score = 0;
  for (const key of keys) {
    const { having = 0, values } = counts.get(key) ?? {};
    const open = entropy([...values?.values() ?? [], ...having < pods ? [pods - having] : []], pods);
    const found = usability(key, counts, pods) * (0.1 + open);
    if (found > score + 1e-9) [best, score] = [key, found];
  }
  return best === void 0 ? {} : { columns: best };
}
function columnsOf(pods) {
  const known = /* @__PURE__ */ new Map();
  return (key) => {
    const found = known.get(key) ?? columnOf(pods, key);
    known.set(key, found);
    return found;
  };
}
function columnOf(pods, key) {
  const numberOf = /* @__PURE__ */ new Map();
  const numbers = Int32Array.from(pods, ({ labels: labels2 }) => {
    const value = Object.hasOwn(labels2, key) ? labels2[key] : void 0;
    if (value === void 0) return 0;
    const number = numberOf.get(value) ?? numberOf.size + 1;
    numberOf.set(value, number);
    return number;
  });
  return { numbers, different: numberOf.size + 1, entropy: entropyOf(numbers) };
}
function independence(a, b) {
  const having = [...a.numbers.keys()].filter((index) => a.numbers[index] !== 0 && b.numbers[index] !== 0);
  const [ofA, ofB] = [having.map((index) => a.numbers[index] ?? 0), having.map((index) => b.numbers[index] ?? 0)];
  const [onlyA, onlyB] = [entropyOf(ofA), entropyOf(ofB)];
  if (Math.min(onlyA, onlyB) < 1e-9) return 0;
  const both = entropyOf(ofA.map((number, index) => number * b.different + (ofB[index] ?? 0)));
  const open = [both - onlyA, both - onlyB];
  const share = having.length / a.numbers.length;
  return share ** 2 * fewness(a) * fewness(b) * (smallest(open) * 2 + largest(open) * 0.25);
}
function fewness({ different }) {
  const count = different - 1;
  return count > most ? (most / count) ** 2 : 1;
}
function usability(key, counts, pods) {
  const { having = 0, values } = counts.get(key) ?? {};
  const count = values?.size ?? 0;
  return having / Math.max(1, pods) * (count > most ? (most / count) ** 2 : 1);
}
function entropyOf(values) {
  const counts = /* @__PURE__ */ new Map();
  let all = 0;
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    all++;
  }
  return entropy([...counts.values()], all);
}
function entropy(counts, all) {
  let sum = 0;
  for (const count of [...counts].sort((a, b) => a - b)) sum -= count / all * Math.log2(count / all);
  return sum;
}
function byUse(a, b) {
  return rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
function rank(key) {
  const index = usual.indexOf(key.slice(key.lastIndexOf("/") + 1));
  return index < 0 ? usual.length : index;
}

// src/view/label-table.ts
const{"src/base/sort-names.ts:compareNames":compareNames}=core();
function labelBands(pods, keys, most2) {
  return { rows: bands(pods, keys.rows, most2), columns: bands(pods, keys.columns, most2) };
}
function labelTable(pods, keys, { rows, columns }) {
  const rowOf = bandOf(keys.rows, rows);
  const columnOf2 = bandOf(keys.columns, columns);
  const cells = rows.map(() => columns.map(() => []));
  for (const pod of pods) cells[rowOf(pod)]?.[columnOf2(pod)]?.push(pod);
  return { rows, columns, cells };
}
function bands(pods, key, most2) {
  if (key === void 0) return [{ type: "all" }];
  const counts = /* @__PURE__ */ new Map();
  let unset = false;
  for (const { labels: labels2 } of pods) {
    const value = Object.hasOwn(labels2, key) ? labels2[key] : void 0;
    if (value === void 0) unset = true;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || compareNames(a[0], b[0])).map(([value]) => value);
  const own = frequent.length <= most2 ? frequent : frequent.slice(0, most2 - 1);
  const others = frequent.slice(own.length).sort(compareNames);
  return [
    ...own.sort(compareNames).map((value) => ({ type: "value", value })),
    ...others.length === 0 ? [] : [{ type: "others", values: others }],
    ...unset ? [{ type: "unset" }] : []
  ];
}
function bandOf(key, all) {
  const index = /* @__PURE__ */ new Map();
  all.forEach((band, at) => {
    if (band.type === "value") index.set(band.value, at);
    else if (band.type === "others") for (const value of band.values) index.set(value, at);
    else index.set(void 0, at);
  });
  return ({ labels: labels2 }) => index.get(key !== void 0 && Object.hasOwn(labels2, key) ? labels2[key] : void 0) ?? -1;
}

// src/view/figures/labels.ts
const{"src/view/nothing.ts:nothingToDraw":nothingToDraw}=core();
const{"src/view/pod-card.ts:groupPods":groupPods,"src/view/pod-card.ts:ownerName":ownerName}=core();
const{"src/view/pod-state.ts:groupWords":groupWords,"src/view/pod-state.ts:isTroubled":isTroubled,"src/view/pod-state.ts:statesLine":statesLine}=core();
const{"src/view/select.ts:onlyPods":onlyPods,"src/view/select.ts:severalNamespaces":severalNamespaces}=core();

// src/view/wrong-labels.ts
const{"src/base/near-miss.ts:nearMiss":nearMiss}=core();
function badHighlight(text, { message, hint }) {
  return { code: "view/bad-highlight", severity: "error", message: `--highlight '${text}': ${message}`, hint };
}
function unknownLabel(key, known) {
  const near = nearMiss(key, known);
  const all = known.length === 0 ? "the pods have no labels to sort by" : `the pods have: ${known.slice(0, 12).join(", ")}`;
  return {
    code: "view/unknown-label",
    severity: "warning",
    message: `no pod has the label '${key}'`,
    hint: near === void 0 ? all : `did you mean '${near}'? ${all}`
  };
}

// src/view/figures/labels.ts
var labels = {
  name: "labels",
  details: ["full", "folded", "counts", "brief"],
  shows: [],
  draw: (whole, request) => {
    const { topology, diagnostics } = onlyPods(whole, request.pods);
    if (topology.pods.length === 0) return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology)] };
    const { rows = "", columns = "", highlight = "" } = request.template.options;
    const read = highlight === "" ? void 0 : readHighlight(highlight, topology);
    if (read !== void 0 && "message" in read) return { diagnostics: [...diagnostics, badHighlight(highlight, read)] };
    const known = keysOf(topology.pods);
    const given = { ...rows === "" ? {} : { rows }, ...columns === "" ? {} : { columns } };
    const lacking = [rows, columns].filter((key) => key !== "" && !topology.pods.some((pod) => Object.hasOwn(pod.labels, key)));
    const keys = chooseKeys(topology.pods, given);
    const bands2 = labelBands(topology.pods, keys, request.detail === "brief" ? 7 : Number.POSITIVE_INFINITY);
    if (bands2.rows.length * bands2.columns.length > request.room.boxes) return { diagnostics, tooFull: { choices: [] } };
    const table = labelTable(topology.pods, keys, bands2);
    return {
      body: body({
        topology,
        keys,
        table,
        request,
        several: severalNamespaces(topology.pods),
        workloads: workloadsById(topology),
        allTemplates: topology.pods.every(({ existence }) => existence === "template"),
        ...read === void 0 ? {} : { highlight: read }
      }),
      diagnostics: [...diagnostics, ...lacking.map((key) => unknownLabel(key, known))]
    };
  }
};
function body(facts) {
  const { table, keys, request, highlight, topology } = facts;
  const heads = [
    ...table.columns.flatMap((band, first) => head("column", keys.columns, band, { row: -1, first }, facts)),
    ...table.rows.flatMap((band, row) => head("row", keys.rows, band, { row, first: -1 }, facts))
  ];
  const cells = table.cells.flatMap((row, index) => row.map((pods, column) => cell(pods, { row: index, column }, facts)));
  const picks = highlight === void 0 ? [] : [selectorBox(facts, highlight)];
  const situation = highlight !== void 0 ? "selector" : keys.columns === void 0 && keys.rows === void 0 ? "no-labels" : keys.rows === void 0 || keys.columns === void 0 ? "one-label" : "";
  const values = {
    rows: keys.rows ?? keys.columns ?? "",
    columns: keys.columns ?? keys.rows ?? "",
    picked: highlight?.picked.size ?? 0,
    pods: countedWords(topology.pods, request.words)
  };
  return {
    ...request.heading(situation, values),
    description: told(facts),
    root: group("labels", { name: "table" }, [...picks, ...heads, ...cells]),
    links: []
  };
}
function head(side, key, band, at, { request }) {
  if (key === void 0) return [];
  const text = bandWords(band, request);
  return [
    box({
      id: `label/${side}/${at.row}/${at.first}`,
      kind: "label",
      data: { key, side, ...band.type === "value" ? { value: band.value } : {} },
      style: "plain",
      arrangement: { name: "cell", row: at.row, place: "head", first: at.first, last: at.first },
      lines: [{ start: { text: key, role: "machine" } }, { start: { text, role: band.type === "value" ? "container-name" : "fact" } }],
      centred: side === "column",
      tooltip: band.type === "value" ? `${key}=${band.value}` : band.type === "others" ? band.values.slice(0, 60).join("\n") : text
    })
  ];
}
function bandWords(band, { words: { say } }) {
  if (band.type === "value") return band.value === "" ? say("labels.empty") : band.value;
  return band.type === "others" ? say("labels.others", { count: band.values.length }) : say("labels.unset");
}
function cell(pods, at, facts) {
  const { detail, words } = facts.request;
  const isPicked = (pod) => facts.highlight?.picked.has(pod.id) === true;
  const counted = detail === "counts" || detail === "brief";
  const parts = [pods.filter(isPicked), pods.filter((pod) => !isPicked(pod))];
  return box({
    id: `cell/${at.row}/${at.column}`,
    kind: "cell",
    data: { pods: `${pods.length}` },
    style: "lane",
    arrangement: { name: "cell", row: at.row, place: "bar", first: at.column, last: at.column },
    children: parts.flatMap(
      (own, index) => counted ? countBox(own, `cell/${at.row}/${at.column}/${index === 0 ? "picked" : "others"}`, facts) : podBoxes(own, facts)
    ),
    tooltip: words.say("count.pods", { count: pods.length })
  });
}
function podBoxes(pods, facts) {
  const { request } = facts;
  const { say } = request.words;
  const { several, workloads } = facts;
  return groupPods(pods, request.detail !== "full").map(({ pods: own }) => {
    const [pod] = own;
    const template = pod.existence === "template";
    const states = groupWords(own, request.words);
    const copies = template ? pod.replicas : own.length;
    const name = own.length > 1 ? ownerName(pod, workloads) : pod.name;
    const end = copies === 1 ? {} : { end: { text: `\xD7${copies ?? "N"}`, role: "count" } };
    return box({
      id: pod.id,
      kind: "pod",
      data: {
        name,
        namespace: pod.namespace,
        ...template ? { template: "", ...pod.replicas === void 0 ? {} : { replicas: `${pod.replicas}` } } : {},
        ...own.length > 1 ? { count: `${own.length}` } : {},
        ...pickedData(pod, facts)
      },
      style: styleOf(pod, facts),
      arrangement: { name: "leaf" },
      lines: [
        { start: { text: name, role: "container-name" }, ...end },
        ...several ? [fact(pod.namespace)] : [],
        ...isUnseen(pod) ? [fact(say("not-in-input"))] : template ? [fact(say("template"))] : [],
        ...states === "" ? [] : [{ start: { text: states, role: isTroubled(pod) ? "trouble" : "fact" } }],
        ...facts.highlight?.picked.has(pod.id) === true ? [fact(say("labels.picked"))] : []
      ],
      tooltip: [`${pod.namespace}/${pod.name}`, ...Object.entries(pod.labels).map(([key, value]) => `${key}=${value}`)].join("\n"),
      ...own.length > 1 ? { standsFor: own.map(({ id }) => id) } : {},
      copies: template ? pod.replicas ?? 3 : own.length
    });
  });
}
function countBox(pods, id, facts) {
  const [pod] = pods;
  if (pod === void 0) return [];
  const { say } = facts.request.words;
  const isAlone = pods.length === 1;
  return [
    box({
      id,
      kind: "pods",
      data: { count: `${pods.length}`, ...pickedData(pod, facts) },
      style: styleOf(pod, facts),
      arrangement: { name: "leaf" },
      lines: [
        // one needs no counting
        { start: { text: isAlone ? pod.name : countedWords(pods, facts.request.words), role: "container-name" } },
        // of what is all of one sort the caption says it
        ...isAlone && pod.existence === "template" && !facts.allTemplates ? [fact(say("template"))] : [],
        ...statesLine(pods, facts.request.words),
        ...facts.highlight?.picked.has(pod.id) === true ? [fact(say("labels.picked"))] : []
      ],
      tooltip: pods.map(({ name }) => name).slice(0, 60).join("\n"),
      standsFor: pods.map(({ id: one }) => one)
    })
  ];
}
function styleOf(pod, { highlight }) {
  if (highlight === void 0) return isOnNode(pod) ? "pod" : "template";
  return highlight.picked.has(pod.id) ? "service" : "elsewhere";
}
function pickedData(pod, { highlight }) {
  return highlight === void 0 ? {} : { picked: highlight.picked.has(pod.id) ? "true" : "false" };
}
function selectorBox(facts, highlight) {
  const { by, selector } = highlight;
  return box({
    id: "selector",
    kind: "selector",
    data: { selector, ...by === void 0 ? {} : { by } },
    style: "service",
    arrangement: { name: "cell", row: -2, place: "aside", first: 0, last: 0 },
    lines: [
      {
        start: { text: by ?? facts.request.words.say("labels.selector"), role: "container-name" },
        end: { text: picksWords(facts, highlight), role: "fact" }
      },
      ...selector === "" ? [] : [{ start: { text: selector, role: "label-machine" } }]
    ],
    tooltip: selector
  });
}
function picksWords({ topology, request }, { picked }) {
  const count = podsOf(topology.pods.filter(({ id }) => picked.has(id)));
  return request.words.say("labels.picks", { picked: count, count: podsOf(topology.pods) });
}
function countedWords(pods, { say, list }) {
  const templates = pods.filter(({ existence }) => existence === "template").length;
  const rest = pods.length - templates;
  return list([
    ...rest > 0 ? [say("count.pods", { count: rest })] : [],
    ...templates > 0 ? [say("count.templates", { count: templates })] : []
  ]);
}
function podsOf(pods) {
  return pods.reduce((sum, { existence, replicas }) => sum + (existence === "template" ? replicas ?? 1 : 1), 0);
}
function fact(text) {
  return { start: { text, role: "fact" } };
}
function told(facts) {
  const { table, keys, request, highlight } = facts;
  const { say, list } = request.words;
  const written = (key, band) => key === void 0 ? "" : `${key}: ${bandWords(band, request)}`;
  const cells = table.rows.flatMap(
    (row, r) => table.columns.flatMap((column, c) => {
      const pods = table.cells[r]?.[c] ?? [];
      if (pods.length === 0) return [];
      const where = [written(keys.columns, column), written(keys.rows, row)].filter((text) => text !== "");
      const names = list(pods.slice(0, 6).map(({ name }) => name));
      const all = pods.length > 6 ? countedWords(pods, request.words) : names;
      return [where.length === 0 ? say("sentence", { text: all }) : say("labels.told", { where: where.join(", "), pods: all })];
    })
  );
  const picks = highlight === void 0 ? [] : [say("sentence", { text: `${highlight.by ?? highlight.selector}: ${picksWords(facts, highlight)}` })];
  return [...picks, ...cells.slice(0, 40)].join(" ");
}
return{m2:labels_exports};

})