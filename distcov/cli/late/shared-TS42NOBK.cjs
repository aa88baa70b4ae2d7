(function(late,core,require,__dirname){"use strict";// src/view/volume-box.ts
const{"src/model/query.ts:visibleVolumes":visibleVolumes}=core();
const{"src/view/box.ts:box":box}=core();
var renamed = /* @__PURE__ */ new Set(["persistentVolumeClaim", "volumeClaimTemplate", "hostPath", "downwardAPI", "ephemeral"]);
var leastFolded = 3;
function groupVolumes(pod, fold, facts, apart = () => false) {
  const volumes = visibleVolumes(pod);
  const keyOf = (volume) => apart(volume) ? volume.id : useKey(volume, pod, facts);
  const groups = /* @__PURE__ */ new Map();
  for (const volume of volumes) {
    const group = groups.get(keyOf(volume));
    if (group === void 0) groups.set(keyOf(volume), [volume]);
    else group.push(volume);
  }
  const folded = (volume) => fold && (groups.get(keyOf(volume))?.length ?? 0) >= leastFolded;
  return volumes.flatMap((volume) => {
    if (!folded(volume)) return [{ volumes: [volume] }];
    const group = groups.get(keyOf(volume));
    return group !== void 0 && group[0] === volume ? [{ volumes: group }] : [];
  });
}
function useKey(volume, pod, facts) {
  const users = pod.containers.map(
    (container) => container.mounts.filter((mount) => mount.volume === volume.name).map((mount) => mount.readOnly ? "r" : "w").join("")
  );
  return [volume.type, volume.scope, facts.isDangling(pod, volume), ...users].join("|");
}
function volumeBox({ volumes }, pod, facts, drawn = [pod]) {
  const volume = volumes[0];
  const { say } = facts.words;
  const type = typeWord(volume, facts);
  const folded = volumes.length > 1;
  const named = volume.source !== "" && volume.source !== volume.name && volume.type !== "volumeClaimTemplate" && volume.type !== "emptyDir";
  const lines = [{ start: { text: folded ? say("count.volumes", { count: volumes.length }) : volume.name, role: "volume-name" } }];
  if (volume.scope === "node" && named && !folded)
    lines.push({ start: { text: type, role: "fact" } }, { start: { text: volume.source, role: "machine", keep: "tail" } });
  else lines.push({ start: { text: named && !folded ? `${type} ${volume.source}` : type, role: "fact" } });
  if (!pod.containers.some((container) => container.mounts.some((mount) => mount.volume === volume.name)))
    lines.push({ start: { text: say("volume.not-mounted"), role: "fact" } });
  const more = folded ? [] : facts.lines(pod, volume, drawn);
  for (const text of more) lines.push({ start: { text, role: "fact" } });
  return box({
    id: volume.id,
    kind: "volume",
    data: {
      name: volume.name,
      namespace: pod.namespace,
      type: volume.type,
      scope: volume.scope,
      ...folded ? { count: `${volumes.length}` } : {}
    },
    style: volumes.some((each) => facts.isDangling(pod, each)) ? "missing" : "volume",
    arrangement: { name: "leaf" },
    lines,
    centred: true,
    tooltip: [
      ...volumes.map((each) => say("volume.tooltip", { name: each.name, source: `${each.type} ${each.source}`.trim() })),
      ...more
    ].join("\n")
  });
}
function typeWord({ type, source, sizeLimit }, { words }) {
  if (type === "emptyDir") {
    const medium = source === "Memory" ? words.say("volume.in-memory", { type }) : type;
    return sizeLimit === void 0 ? medium : words.say("volume.at-most", { type: medium, size: sizeLimit });
  }
  return renamed.has(type) ? words.say(`volume.type.${type}`) : type;
}
function mountMode({ block, readOnly }) {
  return block ? "block" : readOnly ? "read-only" : "read-write";
}
function mountLinks(container, { volumes }, { words, to = volumes[0].id }) {
  const mounts = volumes.flatMap((volume2) => container.mounts.filter((mount) => mount.volume === volume2.name));
  const volume = volumes[0];
  const first = mounts[0];
  if (volumes.length === 1 || first === void 0)
    return mounts.map((mount) => mountLink(container, mount, { name: volume.name, id: to, words }));
  const link = mountLink(container, first, { ...volume, words });
  const mode = words.say(`mount.mode.${first.readOnly ? "read-only" : "read-write"}`);
  const path = commonPath(mounts.map((mount) => mount.path));
  const label = [
    ...path === "" ? [] : [{ text: path, role: "label-machine", keep: "tail" }],
    { text: `${words.say("mount.paths", { count: mounts.length })} \xB7 ${mode}`, role: "label" }
  ];
  const tooltip = mounts.map((mount) => words.say("mount.at", { volume: mount.volume, path: mount.path })).join("\n");
  return [{ ...link, label, tooltip }];
}
function commonPath(paths) {
  const parts = paths.map((path) => path.split("/"));
  const [first = []] = parts;
  let shared = 0;
  while (shared < first.length - 1 && parts.every((part) => part.length > shared + 1 && part[shared] === first[shared])) shared++;
  return shared < 2 ? "" : `${first.slice(0, shared).join("/")}/\u2026`;
}
function mountLink(container, mount, { name, id, words }) {
  const { say } = words;
  const mode = say(`mount.mode.${mountMode(mount)}`);
  const who = { container: container.name, volume: name, path: mount.path, mode };
  const sub = mount.subPath === void 0 ? "" : ` \xB7 subPath ${mount.subPath}`;
  const propagation = mount.propagation === void 0 || mount.propagation === "None" ? "" : ` \xB7 ${mount.propagation}`;
  return {
    from: container.id,
    to: id,
    relation: "mounts",
    style: "mounts",
    startArrow: true,
    endArrow: !mount.readOnly,
    label: [
      { text: mount.path, role: "label-machine", keep: "tail" },
      { text: `${mode}${sub}${propagation}`, role: "label" }
    ],
    tooltip: mount.subPath === void 0 ? say("mount.tooltip", who) : say("mount.tooltip-of-part", { ...who, part: mount.subPath })
  };
}

return{groupVolumes,volumeBox,mountMode,mountLinks};

})