(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/view/figures/descriptor.ts
var descriptor_exports = {};
__export(descriptor_exports, {
  descriptor: () => descriptor
});
const{"src/view/box.ts:group":group2}=core();

// src/view/listing-box.ts
const{"src/base/extremes.ts:smallest":smallest}=core();
const{"src/view/box.ts:box":box,"src/view/box.ts:group":group}=core();

// src/view/listing-choice.ts
const{"src/base/near-miss.ts:nearMiss":nearMiss}=core();
function chooseDescriptors(descriptors, names) {
  const sorted = [...descriptors].sort(compare);
  if (names.length === 0) {
    const [first, ...others] = sorted;
    return {
      chosen: first === void 0 ? [] : [first],
      diagnostics: first === void 0 || others.length === 0 ? [] : [oneOf(first, sorted)]
    };
  }
  const diagnostics = [];
  const chosen = names.flatMap((name) => {
    const named = sorted.filter((one) => one.name === name || `${one.namespace || "default"}/${one.name}` === name);
    const [best] = named;
    if (best === void 0) diagnostics.push(unknown(name, sorted));
    return best === void 0 ? [] : named.filter((one) => rankOf(one) === rankOf(best));
  });
  return { chosen: [...new Set(chosen)], diagnostics };
}
var WORKLOADS = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job", "CronJob"];
function isWorkload({ kind }) {
  return WORKLOADS.includes(kind);
}
function rankOf(descriptor2) {
  if (descriptor2.kind === "Pod") return 0;
  return isWorkload(descriptor2) ? 1 : 2;
}
function compare(a, b) {
  return rankOf(a) - rankOf(b) || order(keyOf(a), keyOf(b)) || order(textOf(a), textOf(b));
}
function keyOf({ kind, namespace, name, apiVersion }) {
  return [kind, namespace, name, apiVersion].join("\n");
}
function textOf(descriptor2) {
  return descriptor2.lines().map(({ tokens }) => tokens.map(({ text }) => text).join("")).join("\n");
}
function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function nameOf({ kind, name }) {
  return name === "" ? kind : `${kind} ${name}`;
}
function oneOf(first, all) {
  return {
    code: "view/one-of-several",
    severity: "note",
    message: `${nameOf(first)} is drawn, one of ${all.length} objects`,
    hint: `choose another with --pod NAME, or with --kind and --name, from ${listed(all)}`
  };
}
function unknown(name, all) {
  const near = nearMiss(
    name,
    all.map((one) => one.name)
  );
  return {
    code: "view/unknown-pod",
    severity: "error",
    message: `no object is called '${name}'`,
    hint: `${near === void 0 ? "" : `did you mean '${near}'? `}the input has ${listed(all)}`
  };
}
var mostListed = 12;
function listed(all) {
  const names = all.slice(0, mostListed).map(nameOf).join(", ");
  return all.length > mostListed ? `${names}, and ${all.length - mostListed} more` : names;
}

// src/view/listing-noise.ts
var TOKEN_VOLUME = /^(?:default-token-|kube-api-access-)/;
var TOKEN_PATH = "/var/run/secrets/kubernetes.io/serviceaccount";
var DEFAULT_TOLERATIONS = /* @__PURE__ */ new Set(["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"]);
var LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
function newItem() {
  return { lines: [], facts: /* @__PURE__ */ new Map() };
}
function noiseIn(lines) {
  const noise = /* @__PURE__ */ new Set();
  const items = /* @__PURE__ */ new Map();
  lines.forEach((line, index) => {
    const { path, value } = line;
    if (path[0] === "metadata" && (path[1] === "managedFields" || path[2] === LAST_APPLIED)) noise.add(index);
    const at = itemAt(path);
    if (at === void 0) return;
    const key = path.slice(0, at + 1).join("\n");
    const item = items.get(key) ?? newItem();
    items.set(key, item);
    item.lines.push(index);
    if (value !== void 0) item.facts.set([path[at - 1], ...path.slice(at + 1)].join("."), value);
  });
  for (const { lines: own, facts } of items.values()) if (isNoise(facts)) for (const index of own) noise.add(index);
  addEmptied(lines, noise);
  return noise;
}
function itemAt(path) {
  const at = path.findIndex(
    (segment, index) => typeof segment === "number" && ["tolerations", "volumes", "volumeMounts"].includes(String(path[index - 1]))
  );
  return at === -1 ? void 0 : at;
}
function isNoise(facts) {
  if (facts.get("volumeMounts.mountPath") === TOKEN_PATH) return true;
  if (TOKEN_VOLUME.test(facts.get("volumes.name") ?? "")) return true;
  const isDefault = DEFAULT_TOLERATIONS.has(facts.get("tolerations.key") ?? "") && facts.get("tolerations.effect") === "NoExecute";
  return isDefault && facts.get("tolerations.tolerationSeconds") === "300";
}
function addEmptied(lines, noise) {
  const kept = /* @__PURE__ */ new Set();
  lines.forEach(({ parent }, index) => {
    if (!noise.has(index)) kept.add(parent);
  });
  const holders = new Set([...noise].map((index) => lines[index]?.parent ?? -1));
  for (const holder of holders) {
    const line = lines[holder];
    if (line !== void 0 && !kept.has(holder) && !noise.has(holder) && line.value === void 0 && line.parent !== -1) noise.add(holder);
  }
}

// src/view/listing-path.ts
const{"src/base/near-miss.ts:nearMiss":nearMiss2}=core();
var SEGMENT = /\[(\d+)\]|\["([^"]+)"\]|\['([^']+)'\]|\.?((?:\\.|[^.[\]\\])+)/y;
function readPath(text) {
  const path = [];
  for (let at = 0; at < text.length; at = SEGMENT.lastIndex) {
    SEGMENT.lastIndex = at;
    const found = SEGMENT.exec(text);
    if (found === null) return void 0;
    const [, index, double, single, word] = found;
    path.push(index === void 0 ? double ?? single ?? (word ?? "").replaceAll("\\", "") : Number(index));
  }
  return path.length === 0 ? void 0 : path;
}
function pathText(path) {
  return path.reduce((text, segment) => {
    if (typeof segment === "number") return `${text}[${segment}]`;
    if (/[.[\]]/.test(segment)) return `${text}["${segment}"]`;
    return text === "" ? segment : `${text}.${segment}`;
  }, "");
}
function isWithin(path, wanted) {
  let at = 0;
  for (const segment of wanted) {
    while (typeof path[at] === "number" && typeof segment !== "number") at++;
    if (path[at] !== segment) return false;
    at++;
  }
  return true;
}
function unknownFocus(text, lines, object) {
  const known = new Set(lines.flatMap(({ path }) => path.map((_, index) => pathText(path.slice(0, index + 1)))));
  const wanted = readPath(text);
  const shared = [...known].filter((path) => !path.includes("["));
  const near = wanted === void 0 ? void 0 : nearStep(wanted, lines) ?? nearMiss2(pathText(wanted), [...known, ...shared]);
  return {
    code: "view/unknown-focus",
    severity: "error",
    message: `${object} has nothing at '${text}'`,
    hint: `${near === void 0 ? "" : `did you mean '${near}'? `}${listed2(wanted ?? [], lines)}`
  };
}
function nearStep(wanted, lines) {
  const right = [];
  for (const segment of wanted) {
    const steps = [...stepsAt(right, lines), ...stepsAt(right, lines, 1)];
    const step = steps.includes(segment) ? segment : nearMiss2(String(segment), steps.map(String));
    if (step === void 0) break;
    right.push(step);
  }
  return right.length === 0 || pathText(right) === pathText(wanted) || right.length < wanted.length - 1 ? void 0 : pathText(right);
}
function listed2(wanted, lines) {
  let known = [];
  for (let length = 1; length <= wanted.length; length++) {
    const path = wanted.slice(0, length);
    if (!lines.some((line) => isWithin(line.path, path))) break;
    known = path;
  }
  const steps = stepsAt(known, lines).map((step) => typeof step === "number" ? `[${step}]` : step);
  const where = known.length === 0 ? "at its top stand" : `below ${pathText(known)} stand`;
  if (steps.length === 0) return `${pathText(known)} is a value: nothing stands below it`;
  return `${where} ${steps.slice(0, 12).join(", ")}${steps.length > 12 ? `, and ${steps.length - 12} more` : ""}`;
}
function stepsAt(path, lines, further = 0) {
  const steps = /* @__PURE__ */ new Set();
  for (const line of lines) {
    if (!isWithin(line.path, path)) continue;
    const next = line.path[lengthIn(line.path, path) + further];
    if (next !== void 0) steps.add(next);
  }
  return [...steps];
}
function lengthIn(path, wanted) {
  let at = 0;
  for (const segment of wanted) {
    while (typeof path[at] === "number" && typeof segment !== "number") at++;
    at++;
  }
  return at;
}

// src/view/listing-weights.ts
var WEIGHTS = {
  "metadata.name": 100,
  "metadata.namespace": 92,
  "metadata.labels": 88,
  "metadata.generateName": 34,
  "metadata.annotations": 40,
  "metadata.creationTimestamp": 24,
  "metadata.ownerReferences": 30,
  "metadata.ownerReferences.kind": 60,
  "metadata.ownerReferences.name": 61,
  "metadata.uid": 12,
  "metadata.resourceVersion": 10,
  "metadata.selfLink": 8,
  "spec.containers.name": 99,
  "spec.containers.image": 98,
  "spec.containers.ports.containerPort": 94,
  "spec.containers.ports": 50,
  "spec.containers.command": 62,
  "spec.containers.args": 62,
  "spec.containers.env": 56,
  "spec.containers.envFrom": 55,
  "spec.containers.volumeMounts": 60,
  "spec.containers.resources": 54,
  "spec.containers.readinessProbe": 52,
  "spec.containers.livenessProbe": 51,
  "spec.containers.startupProbe": 51,
  "spec.containers.restartPolicy": 70,
  "spec.containers.terminationMessagePath": 6,
  "spec.containers.terminationMessagePolicy": 6,
  "spec.containers.imagePullPolicy": 26,
  "spec.initContainers.name": 86,
  "spec.initContainers.image": 85,
  "spec.initContainers.restartPolicy": 85,
  "spec.nodeName": 93,
  "spec.replicas": 96,
  "spec.selector": 91,
  "spec.ports": 90,
  "spec.type": 89,
  "spec.schedule": 95,
  "spec.volumes.name": 64,
  "spec.volumes": 58,
  "spec.hostNetwork": 80,
  "spec.restartPolicy": 48,
  "spec.serviceAccountName": 44,
  "spec.serviceAccount": 14,
  "spec.dnsPolicy": 18,
  "spec.schedulerName": 16,
  "spec.terminationGracePeriodSeconds": 32,
  "spec.enableServiceLinks": 10,
  "spec.preemptionPolicy": 8,
  "spec.priority": 9,
  "status.phase": 97,
  "status.podIP": 95,
  "status.hostIP": 66,
  "status.replicas": 84,
  "status.readyReplicas": 90,
  "status.conditions.type": 42,
  "status.conditions.status": 43,
  "status.conditions": 22,
  "status.containerStatuses.name": 45,
  "status.containerStatuses.ready": 57,
  "status.containerStatuses.restartCount": 53,
  "status.containerStatuses.state": 46,
  "status.containerStatuses": 20,
  "status.qosClass": 38,
  "status.startTime": 36,
  "status.podIPs": 19,
  "status.hostIPs": 17
};
var USUAL = 60;
var PER_LEVEL = 8;
var PER_ITEM = 7;
var OF_TEMPLATE = 3;
function weightOf({ path, sort }) {
  const template = path.lastIndexOf("template");
  const own = path[0] === "spec" && template > 0 ? path.slice(template + 1) : path;
  const names = own.filter((segment) => typeof segment === "string");
  const base = listedWeight(names) ?? USUAL - PER_LEVEL * Math.max(0, names.length - 2);
  const items = own.reduce((sum, segment) => sum + (typeof segment === "number" ? Math.min(segment, 6) * PER_ITEM : 0), 0);
  const inTemplate = template > 0 ? OF_TEMPLATE + (own[0] === "metadata" ? 4 : 0) : 0;
  return base - items - inTemplate - (sort === "rest" ? 4 : 0);
}
function listedWeight(names) {
  for (let length = names.length; length > 1; length--) {
    const weight = WEIGHTS[names.slice(0, length).join(".")];
    if (weight !== void 0) return weight - (names.length - length);
  }
  return void 0;
}

// src/view/listing-fold.ts
function isFold(row) {
  return "count" in row;
}
function fold(lines, page) {
  if (page.whole) return lines.map((_, line) => ({ line }));
  const noise = noiseIn(lines);
  const sheet = sheetOf(lines);
  for (const index of inOrder(lines, noise, page.focus)) sheet.tryOn(index, page.rows);
  return rowsOf(lines, sheet, noise);
}
var BESIDE_FOCUS = 90;
function inOrder(lines, noise, focus) {
  const holders = new Set(lines.map(({ parent }) => parent));
  const weighed = lines.flatMap((line, index) => {
    const isFocus = focus !== void 0 && isWithin(line.path, focus);
    if (holders.has(index) && line.value === void 0 || noise.has(index) && !isFocus) return [];
    const weight = weightOf(line);
    if (isFocus) return [{ index, weight: 1e3 }];
    return focus !== void 0 && weight < BESIDE_FOCUS ? [] : [{ index, weight }];
  });
  return weighed.sort((a, b) => b.weight - a.weight || a.index - b.index).map(({ index }) => index);
}
function sheetOf(lines) {
  const shown = lines.map(({ parent, sort }) => parent === -1 && sort === "entry");
  let rows = shown.filter((one, index) => one || shown[index - 1] !== false).length;
  const cost = (at) => Number(shown[at - 1] === false) + Number(shown[at + 1] === false);
  return {
    isShown: (index) => shown[index] === true,
    tryOn: (index, most) => {
      const before = rows;
      const added = [];
      for (let at = index; at >= 0 && !shown[at]; at = lines[at]?.parent ?? -1) {
        rows += cost(at);
        shown[at] = true;
        added.push(at);
      }
      if (rows <= Math.max(most, before)) return;
      for (const at of added) shown[at] = false;
      rows = before;
    }
  };
}
function rowsOf(lines, { isShown }, noise) {
  const rows = [];
  for (let at = 0; at < lines.length; at++) {
    if (isShown(at)) {
      rows.push({ line: at });
      continue;
    }
    let end = at;
    while (end < lines.length && !isShown(end)) end++;
    const isLone = end - at === 1 && !noise.has(at);
    rows.push(isLone ? { line: at } : { from: at, count: end - at });
    at = end - 1;
  }
  return rows;
}

// src/view/listing-box.ts
function listingBoxes(texts) {
  const uniqueId = uniqueIds();
  return texts.map((text) => listingBox(text, uniqueId(idOf(text.descriptor))));
}
function uniqueIds() {
  const usedIds = /* @__PURE__ */ new Map();
  return (id) => {
    const count = (usedIds.get(id) ?? 0) + 1;
    usedIds.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
}
function idOf({ kind, namespace, name }) {
  return ["descriptor", kind.toLowerCase(), namespace, name].filter((word) => word !== "").map(encoded).join("/");
}
function listingBox(text, id) {
  const { descriptor: descriptor2, parts } = text;
  const { kind, namespace, name } = descriptor2;
  const numbered = uniqueIds();
  const uniqueId = (path) => numbered(`${id}/${path}`);
  const notes = [];
  const links = [];
  const partBox = (part) => {
    const own = uniqueId(encoded(part.name));
    const note = noteBox(part, `${own}/note`);
    notes.push(note);
    links.push(linkTo(part, own, note.id));
    const { inner } = part;
    const boxesOf = (rows) => rows.map((row) => rowBox(row, text, uniqueId));
    return box({
      id: own,
      kind: "part",
      data: { name: part.name },
      style: part.style,
      arrangement: { name: "part" },
      children: inner === void 0 ? boxesOf(part.rows) : [...boxesOf(part.rows.slice(0, inner.at)), partBox(inner.part), ...boxesOf(part.rows.slice(inner.at + inner.part.rows.length))],
      tooltip: ""
    });
  };
  const page = box({
    id,
    kind: "descriptor",
    data: { name, namespace, "object-kind": kind },
    style: "page",
    arrangement: { name: "page" },
    children: parts.map(partBox),
    tooltip: nameOf(descriptor2)
  });
  return { root: group(`${id}/listing`, { name: "listing" }, [page, ...notes]), links };
}
function encoded(word) {
  return /[%/#]/.test(word) ? word.replaceAll("%", "%25").replaceAll("/", "%2F").replaceAll("#", "%23") : word;
}
function noteBox({ name, style, note }, id) {
  const lines = [{ start: { text: note.name, role: "row-name" } }];
  return box({
    id,
    kind: "note",
    data: { name },
    style,
    arrangement: { name: "note" },
    lines: note.text === "" ? lines : [...lines, { start: { text: note.text, role: "bar" } }]
  });
}
function linkTo({ style }, from, to) {
  return { from, to, relation: "notes", style, startArrow: false, endArrow: false, label: [], tooltip: "" };
}
function rowBox(row, text, uniqueId) {
  return isFold(row) ? foldBox(row, text, uniqueId) : lineBox(text.lines[row.line], uniqueId);
}
var LONG = 40;
function lineBox(line, uniqueId) {
  const { path = [], tokens = [] } = line ?? {};
  const whole = tokens.map(({ text }) => text).join("");
  const isPart = path.length === 1;
  return box({
    id: uniqueId(`line/${encoded(pathText(path))}`),
    kind: "line",
    data: { path: pathText(path) },
    style: "plain",
    arrangement: { name: "code" },
    lines: [
      { code: readable(tokens).map(({ text, sort }) => ({ text, role: isPart && sort === "key" ? "code-part" : ROLES[sort] })) }
    ],
    tooltip: whole.length > LONG ? whole.trim() : ""
  });
}
var MOST = { words: 200, characters: 1e3 };
function readable(tokens) {
  if (tokens.length <= MOST.words && tokens.every(({ text }) => text.length <= MOST.characters)) return tokens;
  const kept = [];
  let room = MOST.characters;
  for (const { text, sort } of tokens.slice(0, MOST.words)) {
    if (room <= 0) break;
    kept.push({ text: text.slice(0, room), sort });
    room -= text.length;
  }
  return [...kept, { text: " \u2026", sort: "comment" }];
}
var ROLES = {
  key: "code-key",
  string: "code-string",
  number: "code-number",
  word: "code-word",
  comment: "code-comment",
  punctuation: "code-punctuation",
  space: "code-punctuation"
};
var mostNames = 12;
function foldBox({ from, count }, { lines, words }, uniqueId) {
  const hidden = lines.slice(from, from + count);
  const indent = smallest(hidden.map(indentOf));
  const names = [
    ...new Set(
      hidden.filter((line) => indentOf(line) === indent).flatMap(({ tokens }) => tokens.find(({ sort }) => sort === "key")?.text ?? [])
    )
  ];
  return box({
    id: uniqueId(`line/${encoded(pathText(hidden[0]?.path ?? []))}`),
    kind: "fold",
    data: { lines: String(count) },
    style: "plain",
    arrangement: { name: "code" },
    lines: [
      {
        code: [
          ...indent === 0 ? [] : [{ text: " ".repeat(indent), role: "code-punctuation" }],
          { text: `# ${words.say("descriptor.more-lines", { count })}`, role: "code-comment" }
        ]
      }
    ],
    tooltip: names.length > mostNames ? [...names.slice(0, mostNames), "\u2026"].join(", ") : names.join(", ")
  });
}
function indentOf({ tokens }) {
  const [first] = tokens;
  return first?.sort === "space" ? first.text.length : 0;
}

// src/view/listing-parts.ts
const{"src/base/own-value.ts:ownValue":ownValue}=core();
function partsOf(rows, whole) {
  const groups = [];
  for (const row of rows) {
    const line = whole.lines[isFold(row) ? row.from : row.line];
    const key = String(line?.path[0] ?? "");
    const name = HEAD.has(key) ? "head" : key;
    const last = groups.at(-1);
    if (last?.name !== name) groups.push({ name, keys: [key], rows: [row] });
    else {
      last.rows.push(row);
      if (!last.keys.includes(key)) last.keys.push(key);
    }
  }
  return groups.map(({ name, keys, rows: own }) => {
    const isHalf = name === "head" && keys.length === 1;
    const inner = innerOf(own, name, whole);
    return {
      name: isHalf ? keys[0] ?? name : name,
      style: styleOf(name),
      rows: own,
      note: noteOf(isHalf ? keys[0] ?? name : name, whole),
      ...inner === void 0 ? {} : { inner }
    };
  });
}
var HEAD = /* @__PURE__ */ new Set(["apiVersion", "kind"]);
function styleOf(name) {
  switch (name) {
    case "head":
      return "part-head";
    case "metadata":
      return "part-metadata";
    case "spec":
    case "data":
    case "stringData":
    case "binaryData":
      return "part-spec";
    case "status":
      return "part-status";
    default:
      return "part-other";
  }
}
function noteOf(name, { descriptor: descriptor2, words }) {
  const { say } = words;
  const text = (key) => say(`descriptor.says.${key}`);
  switch (name) {
    case "head":
      return { name: text("head"), text: text("head-says") };
    case "apiVersion":
      return { name, text: text("api-version-says") };
    case "kind":
      return { name, text: text("kind-says") };
    case "metadata":
      return { name, text: text("metadata-says") };
    case "spec":
      return { name, text: text(specWords(descriptor2)) };
    case "status":
      return { name, text: text("status-says") };
    case "data":
    case "stringData":
    case "binaryData":
      return { name, text: text(descriptor2.kind === "Secret" ? "secret-data-says" : "data-says") };
    default:
      return { name, text: FIELDS.has(name) ? say(`descriptor.field.${name}`) : "" };
  }
}
function specWords(descriptor2) {
  if (descriptor2.kind === "Pod") return "pod-spec-says";
  if (isWorkload(descriptor2)) return "workload-spec-says";
  return descriptor2.kind === "Service" ? "service-spec-says" : "spec-says";
}
var FIELDS = /* @__PURE__ */ new Set([
  "type",
  "rules",
  "template",
  "containers",
  "initContainers",
  "volumes",
  "ports",
  "env",
  "image",
  "volumeMounts",
  "resources",
  "readinessProbe",
  "livenessProbe",
  "tolerations",
  "selector",
  "replicas",
  "labels",
  "annotations",
  "ownerReferences",
  "conditions",
  "containerStatuses"
]);
function innerOf(rows, name, whole) {
  const { lines, focus, descriptor: descriptor2, words } = whole;
  const path = focus ?? (name === "spec" && isWorkload(descriptor2) ? ownValue(TEMPLATE, descriptor2.kind) ?? ["spec", "template"] : void 0);
  if (path === void 0 || path.length < 2) return void 0;
  const isIn = (row) => {
    const from = isFold(row) ? row.from : row.line;
    const last = isFold(row) ? row.from + row.count - 1 : row.line;
    return isWithin(lines[from]?.path ?? [], path) && isWithin(lines[last]?.path ?? [], path);
  };
  const at = rows.findIndex(isIn);
  if (at <= 0) return void 0;
  const end = rows.findIndex((row, index) => index > at && !isIn(row));
  const own = rows.slice(at, end === -1 ? rows.length : end);
  const field = String(path.findLast((segment) => typeof segment === "string") ?? "");
  const title = pathText(path);
  const text = FIELDS.has(field) ? words.say(`descriptor.field.${field}`) : "";
  return { at, part: { name: title, style: "part-inner", rows: own, note: { name: title, text } } };
}
var TEMPLATE = { CronJob: ["spec", "jobTemplate", "spec", "template"] };
function hiddenIn(rows) {
  return rows.reduce((sum, row) => sum + (isFold(row) ? row.count : 0), 0);
}

// src/view/figures/descriptor.ts
const{"src/view/nothing.ts:nothingToDraw":nothingToDraw}=core();
var descriptor = {
  name: "descriptor",
  details: ["full", "folded", "names", "rows"],
  shows: [],
  asWritten: true,
  draw: (topology, request) => {
    if (request.descriptors.length === 0) return { diagnostics: [nothingToDraw(topology)] };
    const { chosen, diagnostics } = chooseDescriptors(request.descriptors, request.pods);
    const path = request.focus === void 0 ? void 0 : readPath(request.focus);
    const having = chosen.filter((one) => request.focus === void 0 || path !== void 0 && has(one, path));
    const lacking = having.length > 0 ? [] : chosen.map((one) => unknownFocus(request.focus ?? "", one.lines(), nameOf(one)));
    const all = [...diagnostics, ...lacking];
    const [first] = having;
    if (first === void 0) return { diagnostics: all };
    return { body: body(first, having, { request, ...path === void 0 ? {} : { focus: path } }), diagnostics: all };
  }
};
var ROWS = { full: 27, folded: 21, names: 16, rows: 11 };
var fewest = 9;
function body(first, all, { request, focus }) {
  const { words, whole, aspect, detail } = request;
  const rows = Math.max(fewest, Math.round((ROWS[detail] ?? fewest) * Math.min(2, Math.sqrt(16 / 9 / aspect))));
  const texts = all.map((one) => {
    const lines = one.lines();
    const at = focus === void 0 ? {} : { focus };
    return { descriptor: one, lines, words, parts: partsOf(fold(lines, { rows, whole, ...at }), { descriptor: one, lines, words, ...at }) };
  });
  const boxes = listingBoxes(texts);
  const [only] = boxes;
  const root = boxes.length === 1 && only !== void 0 ? only.root : group2(
    "descriptors",
    { name: "gallery" },
    boxes.map((one) => one.root)
  );
  return {
    ...request.heading(situationOf(first, all, focus), { kind: first.kind, name: first.name, focus: request.focus ?? "" }),
    description: texts.map((text) => described(text)).join(" "),
    root,
    links: boxes.flatMap(({ links }) => links),
    ...all.length > 1 ? { choices: all.map(({ name }) => name) } : {}
  };
}
function has(one, path) {
  return one.lines().some((line) => isWithin(line.path, path));
}
function situationOf(first, all, focus) {
  if (all.length > 1) return "several";
  if (focus !== void 0) return "focus";
  const isPod = first.kind === "Pod";
  if (has(first, ["status"])) return isPod ? "" : "other";
  if (isPod) return "unborn-pod";
  return has(first, ["spec"]) ? "unborn" : "without-spec";
}
function described({ descriptor: one, lines, parts, words }) {
  const { say } = words;
  const hidden = hiddenIn(parts.flatMap(({ rows }) => rows));
  const intro = say("descriptor.shows", { object: nameOf(one), lines: lines.length - hidden, all: lines.length });
  const all = parts.flatMap((part) => part.inner === void 0 ? [part] : [part, part.inner.part]);
  const told = all.map(({ name, note }) => {
    const keys = name === "head" ? [] : keysBelow(name, lines);
    const text = [note.text, keys.length === 0 ? "" : say("descriptor.holds", { keys: words.list(keys) })].filter((one2) => one2 !== "");
    return say("descriptor.part", { name: note.name, text: text.join("; ") });
  });
  return [intro, ...told].join(" ");
}
function keysBelow(name, lines) {
  const keys = /* @__PURE__ */ new Set();
  for (const { path } of lines) if (path[0] === name && typeof path[1] === "string") keys.add(path[1]);
  return [...keys].slice(0, 20);
}
return{m0:descriptor_exports};

})