(function(late,core,require,__dirname){"use strict";const{keepsState,podCells,tierCells,tieringOf}=late("shared-66CUGXRY");
const{comparison,podOfCells,suggestedPod}=late("shared-NBIRVAQ2");
const{drawPods}=late("shared-EDGH4ROZ");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/scaling.ts
var scaling_exports = {};
__export(scaling_exports, {
  scaling: () => scaling
});
const{"src/model/query.ts:workloadsById":workloadsById}=core();
const{"src/view/container-box.ts:nameOf":nameOf}=core();
var scaling = {
  name: "scaling",
  details: ["full", "folded", "rows"],
  shows: [],
  draw: (topology, request) => {
    const tiering = tieringOf(topology);
    const scaled = (pod) => scaledIn(pod, tiering(pod), topology);
    return drawPods(topology, request, {
      part: (pod, frame) => part(pod, frame, { ...request, scaled: scaled(pod) }),
      words: (pods, others) => headings(pods, { ...request, others, tiering, scaled }),
      concerns: (pod) => tiering(pod).together === void 0
    });
  }
};
var exampleReplicas = 3;
var mostDrawn = 4;
function scaledIn(pod, tiering, topology) {
  const { replicas = 0 } = tiering;
  const example = replicas < 2;
  const count = example ? exampleReplicas : replicas;
  const tiers = tiering.tiers.map((tier) => {
    const containers = tier.containers.filter(({ role }) => role !== "init" && role !== "ephemeral");
    const apart = tiering.together === void 0 && keepsState(tier.kind) && (example || (tier.replicas ?? 1) < count) ? 1 : count;
    return { ...tier, containers, replicas: apart };
  });
  const owner = workloadsById(topology).get(pod.owners.at(-1) ?? "");
  const toTheEnd = owner?.kind === "Job" || owner?.kind === "CronJob";
  return { ...tiering, tiers, count, example, everyNode: owner?.kind === "DaemonSet", toTheEnd, name: owner?.name ?? pod.name };
}
function part(pod, { pod: frame }, request) {
  const { words, scaled, detail } = request;
  const { count, tiers, together, example, everyNode } = scaled;
  const said = (text) => example ? words.say("scaling.example", { text }) : text;
  const copies = copiesOf(detail === "full" ? count : mostDrawn + 1, count).map((copy) => podCopy(pod, { ...request, copy }));
  const parts = copiedParts(scaled, words);
  const id = `scaling/${pod.id}`;
  if (together !== void 0) {
    const whole = podOfCells(frame, { name: pod.name, end: "", children: podCells(scaled, pod, { detail, words, terse: true }) });
    return comparison(
      id,
      [
        { side: "now", name: words.say("scaling.one-pod"), pods: [whole], notes: [] },
        {
          side: "copies",
          name: said(words.say(everyNode ? "scaling.nodes" : "scaling.copies", { count, parts })),
          pods: copies,
          notes: []
        }
      ],
      1
    );
  }
  const apart = tiers.flatMap((tier) => tierPods(tier, pod, request));
  return comparison(
    id,
    [
      { side: "copies", name: said(words.say("scaling.copied", { parts })), pods: copies, notes: [] },
      { side: "suggested", name: said(words.say("scaling.apart", { parts: apartParts(scaled, words) })), pods: apart, notes: [] }
    ],
    1
  );
}
function copiesOf(shown, count) {
  if (count > 1 && (count > mostDrawn || shown > mostDrawn)) return [{ number: 1, copies: count, of: count }];
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, copies: 1, of: count }));
}
function endOf({ number, copies, of: count }, words) {
  if (copies > 1) return `\xD7${copies}`;
  return count === 1 ? "" : words.say("scaling.copy", { number, count });
}
function podCopy(pod, { copy, scaled, detail, words }) {
  const { number, copies } = copy;
  const copied = { copy: `${number}`, ...copies > 1 ? { count: `${copies}` } : {} };
  const frame = { id: `${pod.id}/copies/${number}`, data: { name: scaled.name, namespace: pod.namespace, ...copied } };
  const children = podCells(scaled, pod, {
    detail,
    words,
    terse: true,
    // a container stands in its own copy of the pod
    idOf: ({ id }) => `${frame.id}${id.slice(pod.id.length)}`,
    said: ({ kind }) => keepsState(kind) ? words.say(`scaling.own.${kind}`) : ""
  });
  return podOfCells(
    { ...frame, style: "template", tooltip: scaled.name },
    { name: scaled.name, end: endOf(copy, words), children },
    copies
  );
}
function tierPods(tier, pod, { detail, words }) {
  const { lead, replicas = 1 } = tier;
  return copiesOf(detail === "full" ? replicas : mostDrawn + 1, replicas).map((copy) => {
    const { number, copies } = copy;
    const frame = suggestedPod(pod.namespace, lead, { copy: `${number}`, ...copies > 1 ? { count: `${copies}` } : {} });
    const children = tierCells(tier, pod, {
      detail,
      words,
      terse: true,
      suggested: true,
      idOf: ({ id }) => `${frame.id}/${number}${id.slice(pod.id.length)}`,
      said: () => ""
    });
    return podOfCells({ ...frame, id: `${frame.id}/${number}` }, { name: nameOf(lead, words), end: endOf(copy, words), children }, copies);
  });
}
function copiedParts({ tiers, count, together }, words) {
  const copied = together === void 0 ? tiers.map(({ lead }) => lead) : tiers.flatMap(({ lead, containers }) => [lead, ...containers.filter((container) => container !== lead)]);
  const few = copied.slice(0, mostNamed).map((container) => words.say("scaling.part", { count, name: nameOf(container, words) }));
  return words.list(copied.length > mostNamed ? [...few, words.say("split.helpers", { count: copied.length - mostNamed })] : few);
}
var mostNamed = 3;
function apartParts({ tiers }, words) {
  return words.list(tiers.map(({ lead, replicas = 1 }) => words.say("scaling.part", { count: replicas, name: nameOf(lead, words) })));
}
function headings(pods, { words, heading, others, scaled }) {
  const all = pods.map((pod) => ({ pod, ...scaled(pod) }));
  const rest = others === 0 ? "" : ` ${words.say("split.others", { count: others })}`;
  const description = all.slice(0, 8).map((one) => {
    const values = { pod: one.name, copied: copiedParts(one, words), apart: apartParts(one, words) };
    if (one.toTheEnd) return words.say("scaling.told.to-the-end", values);
    return words.say(one.together === void 0 ? "scaling.told.apart" : "scaling.told.together", values);
  }).join(" ");
  return { ...heading(situationOf(all), { rest }), description };
}
function situationOf(all) {
  if (all.some(({ together }) => together === void 0)) return "";
  if (all.every(({ everyNode }) => everyNode)) return "every-node";
  if (all.every(({ toTheEnd }) => toTheEnd)) return "to-the-end";
  if (all.every(({ tiers }) => tiers.every(({ containers }) => containers.length === 1))) return "alone";
  return all.some(({ tiers }) => tiers.some(({ lead }) => lead.role === "alike")) ? "alike" : "together";
}
return{m8:scaling_exports};

})