(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/layout/arrangements/mounts-parts.ts
var mounts_parts_exports = {};
__export(mounts_parts_exports, {
  gatherParts: () => gatherParts,
  headRoom: () => headRoom,
  neighbourLink: () => neighbourLink
});
const{"src/layout/block.ts:grown":grown}=core();
const{"src/layout/lines.ts:naturalWidth":naturalWidth}=core();
function gatherParts(outer, context) {
  const node = outer.children.find((child) => child.kind === "node");
  const within = node ?? outer;
  const pod = within.children.find((child) => child.kind === "pod");
  if (pod === void 0) throw new Error("mounts: the box holds no pod");
  const containers = pod.children.filter((child) => child.kind === "container");
  const shelved = [
    ...volumesOf(pod).map((box) => ({ box, shelf: 0 })),
    ...(node === void 0 ? [] : volumesOf(node)).map((box) => ({ box, shelf: 1 })),
    ...volumesOf(outer).map((box) => ({ box, shelf: 2 }))
  ];
  const mountsOf = (volumes2) => {
    const index = new Map(volumes2.map((volume, i) => [endOf(volume.box), i]));
    return containers.flatMap(
      (container, c) => (context.linksFrom.get(container.id) ?? []).flatMap((link) => {
        const volume = index.get(link.to);
        return link.relation === "mounts" && volume !== void 0 ? [{ link, container: c, volume }] : [];
      })
    );
  };
  const means = mountsOf(shelved).reduce((sums, mount) => {
    const sum = sums.get(mount.volume) ?? { total: 0, count: 0 };
    return sums.set(mount.volume, { total: sum.total + mount.container, count: sum.count + 1 });
  }, /* @__PURE__ */ new Map());
  const middle = (i) => {
    const mean = means.get(i);
    return mean === void 0 ? containers.length : mean.total / mean.count;
  };
  const volumes = shelved.map((_, i) => i).sort((a, b) => middle(a) - middle(b) || a - b).flatMap((i) => shelved[i] ?? []);
  const sorted = [...mountsOf(volumes)].sort((a, b) => a.container - b.container || a.volume - b.volume);
  return { outer, ...node === void 0 ? {} : { node }, pod, containers, volumes, mounts: sorted };
}
function volumesOf(box) {
  return box.children.filter((child) => child.kind === "volume" || child.arrangement.name === "outlet");
}
function endOf({ id, arrangement }) {
  return arrangement.name === "outlet" ? arrangement.to : id;
}
var widestHead = 560;
function headRoom({ pod }, context) {
  return Math.min(grown(widestHead, context), Math.ceil(naturalWidth(context, pod.lines)) + 1);
}
function neighbourLink(from, to, context) {
  return (context.linksFrom.get(from) ?? []).find((link) => link.to === to && link.relation !== "mounts");
}

return{gatherParts,headRoom,neighbourLink,mounts_parts_exports};

})