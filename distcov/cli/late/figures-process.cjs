(function(late,core,require,__dirname){"use strict";const{comparison,podOfCells}=late("shared-NBIRVAQ2");
const{drawPods}=late("shared-EDGH4ROZ");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/process.ts
var process_exports = {};
__export(process_exports, {
  processFigure: () => processFigure
});

// src/model/queries/process.ts
function crowdedIn(pod) {
  return pod.containers.flatMap((container) => {
    const { processes, role } = container;
    const starter = processes?.starter;
    if (processes === void 0 || starter === void 0 || role === "init" || role === "ephemeral") return [];
    return [{ container, processes: { ...processes, starter } }];
  });
}

// src/view/figures/process.ts
const{"src/model/query.ts:visibleVolumes":visibleVolumes}=core();
const{"src/view/container-box.ts:nameOf":nameOf2}=core();

// src/view/process-cells.ts
const{"src/view/box.ts:box":box}=core();
const{"src/view/container-box.ts:containerData":containerData,"src/view/container-box.ts:containerTooltip":containerTooltip,"src/view/container-box.ts:nameOf":nameOf,"src/view/container-box.ts:saidRole":saidRole}=core();
function ofOneProcess(container, { detail, words, namespace, suggested }) {
  const name = nameOf(container, words);
  const [program = ""] = container.processes?.names ?? [];
  return box({
    ...sized(detail, name, ...program === "" ? [] : [{ text: program, role: "machine" }], ...saidRole(container, words)),
    id: suggested === true ? suggestedId(container.id) : container.id,
    kind: "container",
    data: containerData(container, namespace),
    style: container.role,
    tooltip: containerTooltip(container, words)
  });
}
function crowdedBox({ container, processes: { starter, names } }, { detail, words, namespace }) {
  const name = nameOf(container, words);
  const about = {
    id: container.id,
    kind: "container",
    data: {
      ...containerData(container, namespace),
      ...names.length === 0 ? {} : { processes: `${names.length + (starter.replaced === true ? 0 : 1)}` }
    },
    style: container.role,
    tooltip: containerTooltip(container, words)
  };
  if (detail === "rows") {
    const all = names.length === 0 ? words.say("process.configured") : words.list(names);
    const fact = { text: words.say("process.row", { names: all }), role: "fact" };
    return box({ ...sized("rows", name, fact, ...saidRole(container, words)), ...about });
  }
  return box({
    ...about,
    arrangement: { name: "cells" },
    lines: [{ start: { text: name, role: "container-name" } }, ...saidRole(container, words).map((start) => ({ start }))],
    children: processBoxes(container, { starter, names }, words)
  });
}
function processBoxes(container, { starter, names }, words) {
  const [first, others, fact] = starter.replaced === true ? [names.at(-1) ?? starter.name, names.slice(0, -1), words.say("process.took", { name: starter.name })] : [starter.name, names, words.say("process.starts")];
  const started = others.map((program, index) => processBox(container, program, index + 2));
  return [processBox(container, first, 1, fact), ...names.length === 0 ? [configured(container, words)] : started];
}
function processBox(container, name, number, fact = "") {
  const lines = [{ start: { text: name, role: "label-machine" } }];
  if (fact !== "") lines.push({ start: { text: fact, role: "fact" } });
  return box({
    id: `${container.id}/processes/${number}`,
    kind: "process",
    data: { name, number: `${number}` },
    style: "port",
    arrangement: { name: "leaf" },
    lines,
    centred: true,
    tooltip: name
  });
}
function configured(container, words) {
  return box({
    id: `${container.id}/processes/others`,
    kind: "process",
    data: {},
    style: "elsewhere",
    arrangement: { name: "leaf" },
    lines: [{ start: { text: words.say("process.configured"), role: "fact" } }],
    centred: true
  });
}
function suggestedContainers({ container, processes: { names, starter } }, { detail, words, namespace }) {
  const each = names.length === 0 ? [starter.name] : names;
  const role = container.role === "main" && each.length > 1 ? "alike" : container.role;
  return each.map(
    (name, index) => box({
      ...names.length === 0 ? sized(detail, words.say("process.named"), { text: words.say("process.configured"), role: "fact" }) : sized(detail, name),
      id: `${suggestedId(container.id)}/${index + 1}`,
      kind: "container",
      data: { ...containerData({ ...container, role }, namespace), name, suggested: "" },
      style: role,
      tooltip: name
    })
  );
}
function suggestedId(container) {
  const name = container.lastIndexOf("/");
  return `${container.slice(0, name)}/suggested${container.slice(name)}`;
}
function shared(pod, volumes, words) {
  const bar = (id, style, text) => box({
    id: `${pod.id}/suggested/shared/${id}`,
    kind: "shared",
    data: { shared: id },
    style,
    arrangement: { name: "foot" },
    lines: [{ start: { text, role: "bar" } }],
    centred: true
  });
  const mounted = volumes.length === 0 ? [] : [bar("volumes", "mount", words.say("process.volumes", { volumes: words.list(volumes) }))];
  return [bar("network", "ns-network", words.say("process.shared")), ...mounted];
}
function sized(detail, name, ...facts) {
  const start = { text: name, role: "container-name" };
  if (detail !== "rows")
    return { arrangement: { name: "leaf" }, centred: true, lines: [{ start }, ...facts.map((fact) => ({ start: fact }))] };
  const [first] = facts;
  const end = first === void 0 ? {} : { end: { ...first, text: facts.map(({ text }) => text).join(" \xB7 ") } };
  return { arrangement: { name: "row" }, centred: false, lines: [{ start, ...end }] };
}

// src/view/figures/process.ts
var processFigure = {
  name: "process",
  details: ["full", "rows"],
  shows: [],
  draw: (topology, request) => drawPods(topology, request, {
    part: (pod, frame) => part(pod, frame, request),
    words: (pods, others) => headings(pods, others, request),
    concerns: (pod) => crowdedIn(pod).length > 0
  })
};
function part(pod, { pod: frame }, { words, detail }) {
  const crowded = new Map(crowdedIn(pod).map((one) => [one.container, one]));
  const running = pod.containers.filter(({ role }) => role !== "init" && role !== "ephemeral");
  const style = { detail, words, namespace: pod.namespace };
  const id = `process/${pod.id}`;
  const name = pod.name;
  const now = running.map((container) => {
    const own = crowded.get(container);
    return own === void 0 ? ofOneProcess(container, style) : crowdedBox(own, style);
  });
  const whole = podOfCells(frame, { name, end: "", children: now });
  if (crowded.size === 0) return comparison(id, [{ side: "now", name: "", pods: [whole], notes: [] }]);
  const apart = running.flatMap((container) => {
    const own = crowded.get(container);
    return own === void 0 ? [ofOneProcess(container, { ...style, suggested: true })] : suggestedContainers(own, style);
  });
  const suggested = podOfCells(
    { id: `${pod.id}/suggested`, data: { name, namespace: pod.namespace, suggested: "" }, style: "template", tooltip: pod.name },
    { name, end: "", children: [...apart, ...detail === "full" ? shared(pod, volumesOf(pod, crowded), words) : []] }
  );
  return comparison(id, [
    {
      side: "now",
      name: words.say("split.now"),
      pods: [whole],
      notes: detail === "full" ? consequences([...crowded.values()], words) : []
    },
    { side: "suggested", name: words.say("split.suggested"), pods: [suggested], notes: gains(words) }
  ]);
}
function volumesOf(pod, crowded) {
  const mounted = new Set([...crowded.keys()].flatMap(({ mounts }) => mounts.map(({ volume }) => volume)));
  return visibleVolumes(pod).flatMap(({ name }) => mounted.has(name) ? [name] : []);
}
function consequences(crowded, { say }) {
  const kinds = ["shell", "supervisor"].filter((kind) => crowded.some(({ processes }) => processes.starter.kind === kind));
  return [say("process.now.logs"), ...kinds.map((kind) => say(`process.now.${kind}`)), say("process.now.signals")];
}
function gains({ say }) {
  return [say("process.suggested.own"), say("process.suggested.shared")];
}
function headings(pods, others, { words, heading }) {
  const rest = others === 0 ? "" : ` ${words.say("split.others", { count: others })}`;
  const description = pods.slice(0, 8).flatMap((pod) => told(pod, words)).join(" ");
  const well = pods.every((pod) => crowdedIn(pod).length === 0);
  return { ...heading(well ? "well" : "", { rest }), description };
}
function told(pod, words) {
  const crowded = crowdedIn(pod);
  if (crowded.length === 0) return [words.say("process.told.well", { pod: pod.name })];
  return crowded.map(
    ({ container, processes: { starter, names } }) => words.say(names.length === 0 ? "process.told.configured" : "process.told.several", {
      pod: pod.name,
      container: nameOf2(container, words),
      starter: starter.name,
      names: words.list(names)
    })
  );
}
return{m7:process_exports};

})