(function(late,core,require,__dirname){"use strict";const{groupVolumes,mountLinks,volumeBox}=late("shared-TS42NOBK");

// src/view/common-claim.ts
const{"src/view/box.ts:box":box}=core();
function sharedClaim(pods, facts) {
  const mounted = pods.flatMap((pod) => pod.volumes.filter((volume) => isMounted(pod, volume)).map((volume) => ({ pod, volume })));
  const uses = mounted.flatMap(
    ({ pod, volume }) => facts.claims(pod, volume).flatMap(({ id: id2, status }) => status === "dangling" ? [] : [{ id: id2, pod, volume }])
  );
  const counts = /* @__PURE__ */ new Map();
  for (const { id: id2, pod } of uses) counts.set(id2, (counts.get(id2) ?? /* @__PURE__ */ new Set()).add(pod));
  const [most] = [...counts].sort((a, b) => b[1].size - a[1].size);
  if (most === void 0 || most[1].size < 2) return void 0;
  const [id] = most;
  const first = uses.find((use) => use.id === id);
  if (first === void 0) return void 0;
  const isOf = (pod, volume) => isMounted(pod, volume) && facts.claims(pod, volume).some((claim) => claim.id === id);
  return { box: claimBox(id, first, pods, facts), isOf };
}
function isMounted({ containers }, { name }) {
  return containers.some(({ mounts }) => mounts.some(({ volume }) => volume === name));
}
function claimBox(id, first, pods, facts) {
  const { pod, volume } = first;
  const name = facts.claims(pod, volume)[0]?.name ?? volume.source;
  const drawn = volumeBox({ volumes: [volume] }, pod, facts, pods);
  return {
    ...drawn,
    id,
    data: { ...drawn.data, name },
    lines: [
      { start: { text: name, role: "volume-name" } },
      { start: { text: facts.words.say("volume.type.persistentVolumeClaim"), role: "fact" } },
      ...drawn.lines.slice(2)
    ]
  };
}
function outlet(id, to) {
  return box({ id, kind: "group", style: "group", arrangement: { name: "outlet", to } });
}

// src/view/pod-part.ts
const{"src/base/group-by.ts:groupBy":groupBy}=core();
const{"src/view/box.ts:box":box3,"src/view/box.ts:group":group2}=core();
const{"src/view/container-box.ts:containerData":containerData,"src/view/container-box.ts:containerTooltip":containerTooltip,"src/view/container-box.ts:nameOf":nameOf,"src/view/container-box.ts:roleSpans":roleSpans}=core();
const{"src/view/container-order.ts:orderForMounts":orderForMounts}=core();

// src/view/mount-table.ts
const{"src/view/box.ts:box":box2,"src/view/box.ts:group":group}=core();
const{"src/view/container-box.ts:columnBox":columnBox}=core();
function mountTable({ id, pod, frame, containers, groups, facts, style }) {
  const without = { ...style, show: style.show.filter((name) => name !== "mounts") };
  const columns = containers.map((container) => columnBox(container, pod, without));
  const rows = groups.map((volumes, row) => rowHead(volumeBox(volumes, pod, facts), row));
  const cells = groups.flatMap(
    ({ volumes }, row) => containers.flatMap((container, column) => {
      const mounts = volumes.flatMap((volume) => container.mounts.filter((mount) => mount.volume === volume.name));
      return mounts.length === 0 ? [] : [cell(mounts, container, { row, column, words: facts.words })];
    })
  );
  const podBox = { ...frame, children: [...columns, ...rows, ...cells] };
  return { root: group(id, { name: "matrix" }, [podBox]), links: [] };
}
function rowHead(volume, row) {
  const [name, ...facts] = volume.lines.flatMap(({ start }) => start?.text ?? []);
  return {
    ...volume,
    arrangement: { name: "cell", row, place: "head", first: 0, last: 0 },
    centred: false,
    lines: [{ start: { text: name ?? "", role: "row-name" } }, { start: { text: facts.join(" \xB7 "), role: "fact" } }]
  };
}
function cell(mounts, container, { row, column, words: { say } }) {
  const [first] = mounts;
  const mode = first?.block === true ? "block" : mounts.every(({ readOnly }) => readOnly) ? "read-only" : "read-write";
  const path = mounts.length === 1 ? first?.path ?? "" : say("mount.paths", { count: mounts.length });
  return box2({
    id: `${container.id}/mounts/${row + 1}`,
    kind: "mount",
    data: { path: first?.path ?? "", mode: mode === "block" ? "block device" : mode, count: `${mounts.length}` },
    style: mode === "read-only" ? "mount-read" : "mount",
    arrangement: { name: "cell", place: "bar", row, first: column, last: column },
    lines: [{ start: { text: path, role: "label-machine", keep: "tail" } }, { start: { text: say(`mount.mode.${mode}`), role: "fact" } }],
    centred: true,
    tooltip: mounts.map((mount) => say("mount.by", { container: container.name, volume: mount.volume, path: mount.path })).join("\n")
  });
}

// src/view/pod-part.ts
const{"src/view/pod-state.ts:stateLines":stateLines}=core();

// src/view/reference-words.ts
function environmentWords(pod, container, style) {
  const own = pod.references.filter(({ way, by }) => (way === "env" || way === "envFrom") && by === container);
  const names = [...new Set(own.map((reference) => named(pod, reference, style)))];
  return names.length === 0 ? "" : style.words.say("reference.environment", { names: names.join(", ") });
}
function podReferenceWords(pod, style, isWanted) {
  const said = pod.references.filter(
    ({ kind, name }) => ofPod.has(kind) && isWanted(kind) && !(kind === "ServiceAccount" && name === "default")
  );
  return said.map((reference) => named(pod, reference, style));
}
function named(pod, reference, { isMissing, words: { say } }) {
  const named2 = say(`reference.to.${reference.kind}`, { name: reference.name });
  return isMissing(pod, reference) ? say("reference.missing", { named: named2 }) : named2;
}
var ofPod = /* @__PURE__ */ new Set(["ServiceAccount", "PriorityClass", "RuntimeClass"]);

// src/view/pod-part.ts
const{"src/view/showing.ts:containerLines":containerLines,"src/view/showing.ts:isShown":isShown}=core();
function podPart(pod, frame, request) {
  const { detail, facts, figure, shared, style, words } = request;
  const id = `${figure}/${pod.id}`;
  const containers = orderForMounts(pod);
  const isShared = (volume) => shared?.isOf(pod, volume) === true;
  const groups = isShown(request, "mounts") ? groupVolumes(pod, detail !== "full", facts, isShared) : [];
  const [least] = groups;
  if (isTable(detail) && least !== void 0)
    return mountTable({ id, pod, frame: withReferences(frame.pod, pod, request), containers, groups, facts, style });
  const mounts = containers.flatMap(
    (container) => groups.flatMap((group3) => mountLinks(container, group3, { words, to: isShared(group3.volumes[0]) ? shared?.box.id : void 0 }))
  );
  const standing = (volumes) => shared !== void 0 && isShared(volumes.volumes[0]) ? outlet(volumes.volumes[0].id, shared.box.id) : volumeBox(volumes, pod, facts);
  const shelf = (scope) => groups.filter(({ volumes }) => volumes[0].scope === scope).map(standing);
  const onNode = shelf("node");
  const conflicts = conflictsIn(pod);
  const podBox = {
    ...withReferences(onNode.length === 0 ? frame.pod : frame.podInNode, pod, request),
    children: [...containers.map((container) => containerBox(container, pod, { ...request, conflicts })), ...shelf("pod")]
  };
  const inner = onNode.length === 0 ? podBox : { ...frame.node, children: [podBox, ...onNode] };
  return {
    root: group2(id, { name: "mounts" }, [inner, ...shelf("cluster")]),
    links: [...neighbours(containers, words), ...mounts]
  };
}
function isTable(detail) {
  return detail === "rows" || detail === "counts";
}
function withReferences(frame, pod, { facts, show, hide }) {
  const named2 = podReferenceWords(pod, facts, (kind) => {
    if (kind === "RuntimeClass") return true;
    const name = kind === "ServiceAccount" ? "serviceaccount" : "priority";
    return !show.includes(name) && !hide.includes(name);
  });
  return named2.length === 0 ? frame : { ...frame, lines: [...frame.lines, { start: { text: named2.join(" \xB7 "), role: "fact" } }] };
}
function containerBox(container, pod, request) {
  const { show, hide, facts, words, style, stateFirst } = request;
  const state = show.includes("state") ? stateLines([container], words) : [];
  const [role] = roleSpans(container, words);
  const lines = [{ start: { text: nameOf(container, words), role: "pod-name" }, ...role === void 0 ? {} : { end: role } }];
  for (const line of containerLines([[container, pod]], { show: show.filter((name) => name === "images"), hide }, style, []))
    lines.push(line);
  if (stateFirst) for (const line of state) lines.push(line);
  const environment = environmentWords(pod, container.name, facts);
  if (environment !== "" && !show.includes("env") && !hide.includes("env")) lines.push({ start: { text: environment, role: "fact" } });
  for (const line of containerLines([[container, pod]], request, style, ["images", "ports", "mounts"])) lines.push(line);
  if (!stateFirst) for (const line of state) lines.push(line);
  return box3({
    id: container.id,
    kind: "container",
    data: containerData(container, pod.namespace),
    style: container.role,
    arrangement: { name: "described" },
    lines,
    children: isShown(request, "ports") ? ports(container, pod, request) : [],
    tooltip: containerTooltip(container, words)
  });
}
function ports(container, pod, request) {
  const seen = /* @__PURE__ */ new Map();
  return container.ports.map((port) => {
    const name = `${port.containerPort}-${port.protocol}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return box3({
      // the same port may be named twice
      id: `${container.id}/ports/${name}${count === 1 ? "" : `#${count}`}`,
      kind: "port",
      data: {
        port: `${port.containerPort}`,
        protocol: port.protocol,
        ...port.name === void 0 ? {} : { name: port.name },
        ...port.hostPort === void 0 ? {} : { "host-port": `${port.hostPort}` }
      },
      style: request.conflicts(container, port) ? "conflict" : "port",
      arrangement: { name: "leaf" },
      lines: [{ start: { text: portText(container, port, { ...request, pod }), role: "label-machine", keep: "tail" } }],
      centred: true,
      tooltip: port.name ?? ""
    });
  });
}
function portText(container, port, { pod, words, conflicts }) {
  const from = port.hostPort === void 0 || pod.hostNetwork ? "" : ` \u2190 ${words.say("port.of-node", { port: port.hostPort })}`;
  const clash = conflicts(container, port) ? ` ${words.say("port.conflict")}` : "";
  return `:${port.containerPort}/${port.protocol}${from}${clash}`;
}
function conflictsIn({ containers }) {
  const keyOf = ({ containerPort, protocol }) => `${containerPort}/${protocol}`;
  const running = containers.filter(({ role }) => role !== "init");
  const takers = groupBy(
    running.flatMap(({ id, ports: own }) => [...new Set(own.map(keyOf))].map((port) => ({ id, port }))),
    ({ port }) => port
  );
  return ({ id, role }, port) => role !== "init" && takers.get(keyOf(port))?.some((taker) => taker.id !== id) === true;
}
function neighbours(containers, { say }) {
  return containers.slice(1).flatMap((to, index) => {
    const from = containers[index];
    if (from === void 0) return [];
    const ends = { from: from.id, to: to.id, tooltip: "" };
    if (from.role === "init" || from.role === "sidecar" && to.role === "init")
      return [
        {
          ...ends,
          relation: "runs-before",
          style: "sequence",
          startArrow: false,
          endArrow: true,
          label: [{ text: say("container.then"), role: "label" }]
        }
      ];
    return [
      {
        ...ends,
        relation: "localhost",
        style: "localhost",
        startArrow: true,
        endArrow: true,
        label: [{ text: say("localhost"), role: "label" }]
      }
    ];
  });
}

// src/model/queries/missing.ts
const{"src/model/world.ts:resourceId":resourceId}=core();
function missingOf({ relations }) {
  const dangling = new Set(relations.flatMap(({ status, from, to }) => status === "dangling" ? [`${from} ${to}`] : []));
  return (pod, { kind, name }) => dangling.has(`${pod.id} ${resourceId(kind, isClass(kind) ? "" : pod.namespace, name)}`);
}
function isClass(kind) {
  return kind === "PriorityClass" || kind === "RuntimeClass";
}

// src/model/queries/storage.ts
const{"src/base/group-by.ts:groupBy":groupBy2}=core();
function claimsOf(topology) {
  const index = indexStorage(topology);
  const podsOf = /* @__PURE__ */ new Map();
  const mountersOf = (claim) => {
    const known = podsOf.get(claim) ?? [...new Set(index.mounters.get(claim)?.flatMap(({ from }) => index.podsById.get(from) ?? []))];
    podsOf.set(claim, known);
    return known;
  };
  return (pod, { name, source }) => (index.mounted.get(volumeKey(pod.id, name)) ?? []).map(({ to, status }) => {
    const claim = asClaim(index.resources.get(to));
    const volume = asVolume(index.resources.get(index.bound.get(to) ?? ""));
    const storageClass = claim?.storageClass || volume?.storageClass || index.resources.get(index.classes.get(to) ?? "")?.name;
    const size = volume?.size ?? claim?.size;
    return {
      id: to,
      // a claim that is missing has the name by which the volume calls it
      name: claim?.name ?? pod.references.find(({ kind, by }) => kind === "PersistentVolumeClaim" && by === name)?.name ?? source,
      status,
      ...claim === void 0 ? {} : { claim },
      ...volume === void 0 ? {} : { volume },
      ...storageClass ? { storageClass } : {},
      ...size === void 0 ? {} : { size },
      accessModes: volume?.accessModes ?? claim?.accessModes ?? [],
      pods: mountersOf(to)
    };
  });
}
function indexStorage({ resources, pods, relations }) {
  const podsById = new Map(pods.map((pod) => [pod.id, pod]));
  const claims = relations.filter((relation) => relation.type === "claims");
  const ends = (type) => new Map(relations.filter((one) => one.type === type).map(({ from, to }) => [from, to]));
  return {
    resources: new Map(resources.map((resource) => [resource.id, resource])),
    mounted: groupBy2(claims, ({ from, volume }) => volumeKey(from, volume)),
    mounters: groupBy2(claims, ({ to }) => to),
    podsById,
    bound: ends("binds"),
    classes: ends("of-class")
  };
}
function volumeKey(pod, volume) {
  return `${pod} ${volume}`;
}
function asClaim(resource) {
  return resource?.type === "claim" ? resource : void 0;
}
function asVolume(resource) {
  return resource?.type === "persistent-volume" ? resource : void 0;
}

// src/view/volume-facts.ts
function volumeFacts(topology, words) {
  const claims = claimsOf(topology);
  const isMissing = missingOf(topology);
  const isDangling = (pod, volume) => pod.references.some((reference) => reference.way === "volume" && reference.by === volume.name && isMissing(pod, reference)) || claims(pod, volume).some(({ status }) => status === "dangling");
  return {
    claims,
    isMissing,
    isDangling,
    words,
    lines: (pod, volume, drawn = [pod]) => {
      if (isDangling(pod, volume)) return [words.say("not-in-input")];
      const behind = claims(pod, volume);
      const [claim] = behind;
      const request = requestWords(volume.request, words);
      if (behind.length > 1) return [request, words.say("volume.claims", { count: behind.length })].filter(isSaid);
      return claim === void 0 ? [request].filter(isSaid) : claimLines(claim, drawn, { request, words });
    }
  };
}
function claimLines({ claim, volume, size, storageClass, accessModes, pods }, drawn, { request, words }) {
  const known = { accessModes, ...size === void 0 ? {} : { size }, ...storageClass === void 0 ? {} : { storageClass } };
  const ids = new Set(drawn.map(({ id }) => id));
  const others = pods.filter(({ id }) => !ids.has(id)).map(({ name }) => name);
  return [
    requestWords(known, words) || request,
    volume !== void 0 ? words.say("volume.bound-to", { volume: volume.name }) : claim?.phase === "Pending" || claim?.phase === "Lost" ? claim.phase : "",
    others.length === 0 ? "" : others.length > 2 ? words.say("volume.more-mount", { count: others.length }) : words.say("volume.mount-too", { count: others.length, pods: words.list(others) })
  ].filter(isSaid);
}
function requestWords(request, { say }) {
  if (request === void 0) return "";
  const { size = "", accessModes, storageClass } = request;
  return [size, accessModes.map(short).join(", "), storageClass === void 0 ? "" : say("volume.class", { class: storageClass })].filter(isSaid).join(" \xB7 ");
}
function isSaid(fact) {
  return fact !== "";
}
function short(mode) {
  return { ReadWriteOnce: "RWO", ReadOnlyMany: "ROX", ReadWriteMany: "RWX", ReadWriteOncePod: "RWOP" }[mode] ?? mode;
}

return{sharedClaim,podPart,volumeFacts};

})