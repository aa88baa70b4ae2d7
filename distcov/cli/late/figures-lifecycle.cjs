(function(late,core,require,__dirname){"use strict";const{drawPods}=late("shared-EDGH4ROZ");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/lifecycle.ts
var lifecycle_exports = {};
__export(lifecycle_exports, {
  lifecycle: () => lifecycle
});
const{"src/view/box.ts:group":group}=core();
const{"src/view/container-box.ts:nameOf":nameOf2}=core();

// src/view/life-axis.ts
const{"src/view/box.ts:box":box}=core();
function axisLanes(pod, plan, words2) {
  return [
    lane(pod, { kind: "phase", style: "workload", role: "bar" }, phases(plan, words2), words2),
    lane(pod, { kind: "status", style: "client", role: "label-machine" }, statuses(pod, plan, words2), words2),
    lane(pod, { kind: "step", style: "plain", role: "fact" }, steps(pod, plan, words2), words2)
  ];
}
function limitLanes(pod, plan, words2) {
  const { say } = words2;
  const stops = plan.stop !== void 0 || plan.last > plan.running;
  const ends = plan.ended !== void 0;
  const seconds = pod.gracePeriodSeconds;
  const limits = [
    ...pod.activeDeadlineSeconds === void 0 ? [] : [
      {
        name: "deadline",
        text: say("lifecycle.limit.deadline", { seconds: pod.activeDeadlineSeconds }),
        first: plan.prepare,
        last: ends ? plan.last : plan.running
      }
    ],
    ...stops ? [
      {
        name: "grace",
        text: say(seconds === 0 ? "lifecycle.limit.no-grace" : "lifecycle.limit.grace", { seconds }),
        first: plan.running + 1,
        last: plan.last
      }
    ] : []
  ];
  return limits.length === 0 ? [] : [lane(pod, { kind: "limit", style: "region", role: "label" }, limits, words2)];
}
function lane(pod, { kind, style, role }, stretches, { say }) {
  return box({
    id: `${pod.id}/${kind}`,
    kind: "axis",
    data: { axis: kind },
    style: "plain",
    arrangement: { name: "lane", framed: false },
    lines: [{ start: { text: say(`lifecycle.axis.${kind}`), role: "fact" } }],
    children: stretches.map(
      ({ name, text, first, last }, index) => box({
        id: `${pod.id}/${kind}/${name}`,
        kind,
        data: { name },
        style,
        arrangement: { name: "cell", row: overlaps(stretches, index) ? 1 : 0, place: "bar", first, last },
        lines: [{ start: { text, role } }],
        centred: true
      })
    )
  });
}
function overlaps(stretches, index) {
  const before = stretches[index - 1];
  const own = stretches[index];
  return before !== void 0 && own !== void 0 && own.first <= before.last;
}
function phases({ start, last, ended }, { say }) {
  return [
    { name: "Pending", text: "Pending", first: 0, last: start - 1 },
    { name: "Running", text: "Running", first: start, last },
    ...ended === void 0 ? [] : [{ name: "ended", text: say("lifecycle.either", { one: "Succeeded", other: "Failed" }), first: ended, last: ended }]
  ];
}
function statuses(pod, plan, { say }) {
  const { prepare, starting, start, running, last, ended } = plan;
  const before = pod.containers.filter(({ role }) => role === "init" || role === "sidecar").length;
  let done = 0;
  const initialising2 = starting.map(({ containers }, index) => {
    const status = { name: `Init-${done}`, text: `Init:${done}/${before}`, first: prepare + 1 + index, last: prepare + 1 + index };
    done += containers.length;
    return index === 0 ? { ...status, first: prepare } : status;
  });
  return [
    { name: "Pending", text: "Pending", first: 0, last: prepare - 1 },
    ...before === 0 ? [{ name: "ContainerCreating", text: "ContainerCreating", first: prepare, last: prepare }] : initialising2,
    { name: "Running", text: "Running", first: start, last: running },
    ...ended === void 0 ? [{ name: "Terminating", text: "Terminating", first: running + 1, last }] : [{ name: "ended", text: say("lifecycle.either", { one: "Completed", other: "Error" }), first: running + 1, last: ended }]
  ];
}
function initialising(starting) {
  if (starting.length === 1) return "initialise-one";
  return starting.some(({ containers }) => containers[0].role === "sidecar") ? "initialise-with-sidecars" : "initialise";
}
function steps(pod, plan, { say }) {
  const { prepare, starting, start, running, last, ended } = plan;
  const asked = pod.containers.some(({ life }) => life?.probes.some(({ type }) => type === "readiness") === true);
  const stopping = last > running;
  return [
    { name: "schedule", text: say("lifecycle.step.schedule"), first: 0, last: prepare - 1 },
    {
      name: "prepare",
      text: say(pod.hostNetwork ? "lifecycle.step.prepare-on-host" : "lifecycle.step.prepare"),
      first: prepare,
      last: prepare
    },
    ...starting.length === 0 ? [] : [
      {
        name: "initialise",
        text: say(`lifecycle.step.${initialising(starting)}`),
        first: prepare + 1,
        last: start - 1
      }
    ],
    ...running > start ? [{ name: "start", text: say("lifecycle.step.start"), first: start, last: running - 1 }] : [],
    {
      name: "run",
      text: say(ended !== void 0 ? "lifecycle.step.run-to-end" : asked ? "lifecycle.step.run-when-ready" : "lifecycle.step.run"),
      first: running,
      last: running
    },
    ...stopping ? [
      {
        name: "stop",
        text: say(ended === void 0 ? "lifecycle.step.stop" : "lifecycle.step.stop-sidecars"),
        first: running + 1,
        last
      }
    ] : [],
    ...ended === void 0 ? [] : [{ name: "ended", text: say("lifecycle.step.ended"), first: ended, last: ended }]
  ];
}

// src/view/life-lane.ts
const{"src/model/queries/app-containers.ts:isAppContainer":isAppContainer}=core();
const{"src/view/box.ts:box":box2}=core();
const{"src/view/container-box.ts:containerData":containerData,"src/view/container-box.ts:containerTooltip":containerTooltip,"src/view/container-box.ts:nameOf":nameOf}=core();
const{"src/view/life-words.ts:briefProbeWords":briefProbeWords,"src/view/life-words.ts:exitWords":exitWords,"src/view/life-words.ts:handlerWords":handlerWords,"src/view/life-words.ts:policyOf":policyOf,"src/view/life-words.ts:probeWords":probeWords}=core();
const{"src/view/pod-state.ts:isFailing":isFailing,"src/view/pod-state.ts:stateLines":stateLines}=core();

// src/view/time-plan.ts
function endsByItself(pod) {
  return pod.restartPolicy !== "Always";
}
function planTime(pod, detail) {
  const of = (...roles) => pod.containers.filter(({ role }) => roles.includes(role));
  const before = together(of("init", "sidecar"), detail === "counts" ? sameRole : never);
  const main = together(of("main", "supporting", "alike"), detail === "counts" ? afterTheFirst(5) : never);
  const ephemeral = together(of("ephemeral"), detail === "counts" ? afterTheFirst(0) : never);
  const prepare = 1;
  const start = prepare + 1 + before.length;
  const waits = main.some(([first, ...more]) => more.length === 0 && waitsForStart(first));
  const running = waits ? start + 1 : start;
  const sidecars = before.filter(([{ role }]) => role === "sidecar");
  const ends = endsByItself(pod);
  const hooks = !ends && pod.gracePeriodSeconds > 0 && pod.containers.some(({ role, life }) => role !== "init" && life?.preStop !== void 0);
  const stop = ends ? void 0 : running + (hooks ? 2 : 1);
  const stopped = stop ?? running;
  const last = stopped + sidecars.length;
  return {
    prepare,
    starting: before.map((containers, index) => {
      const first = prepare + 1 + index;
      return { containers, first, last: containers[0].role === "sidecar" ? last - sidecars.indexOf(containers) : first };
    }),
    main: main.map((containers) => ({ containers, first: start, last: stopped })),
    ephemeral: ephemeral.map((containers) => ({ containers, first: running, last: running })),
    start,
    running,
    ...hooks ? { preStop: running + 1 } : {},
    ...stop === void 0 ? {} : { stop },
    last,
    ...ends ? { ended: last + 1 } : {}
  };
}
function waitsForStart({ life }) {
  return life?.postStart !== void 0 || life?.probes.some(({ type }) => type === "startup") === true;
}
var never = () => false;
var sameRole = ({ role }, [first]) => first?.role === role;
var afterTheFirst = (count) => (_, __, groups) => groups > count;
function together(containers, unites) {
  const groups = [];
  for (const container of containers) {
    const last = groups.at(-1);
    if (last !== void 0 && unites(container, last, groups.length)) last.push(container);
    else groups.push([container]);
  }
  return groups;
}

// src/view/life-lane.ts
function containerLane(unit, facts) {
  const { pod, words: words2 } = facts;
  const [container] = unit.containers;
  const others = unit.containers.length - 1;
  const name = others === 0 ? nameOf(container, words2) : words2.say("lifecycle.several", { name: nameOf(container, words2), count: others });
  const { first, last } = unit;
  const role = words2.say(`lifecycle.role.${container.role}`);
  const life = box2({
    id: `${container.id}/life`,
    kind: "life",
    style: container.role,
    arrangement: { name: "cell", row: 0, place: "bar", first, last },
    lines: [{ start: { text: barWords(unit, facts), role: "bar" } }],
    centred: true
  });
  return box2({
    id: container.id,
    kind: "container",
    data: { ...containerData(container, pod.namespace), ...others === 0 ? {} : { count: `${unit.containers.length}` } },
    style: "lane",
    arrangement: { name: "lane", framed: true },
    lines: [
      { start: { text: name, role: "container-name" } },
      ...facts.detail === "rows" || facts.detail === "counts" ? [] : [{ start: { text: role, role: "fact" } }],
      // how a pod lives is the rule; that this one fails is said beside it
      ...stateLines(unit.containers.filter(isFailing), words2)
    ],
    children: [life, ...inLines(others === 0 ? marks(container, unit, facts) : [])],
    tooltip: unit.containers.map((one) => containerTooltip(one, words2)).slice(0, 60).join("\n")
  });
}
function barWords({ containers }, { pod, detail, words: words2 }) {
  const [container] = containers;
  if (containers.length > 1) return words2.say(`lifecycle.runs.several-${isAppContainer(container) ? "main" : container.role}`);
  if (detail === "rows" || detail === "counts") return words2.say(`lifecycle.role.${container.role}`);
  return exitWords(container, pod, words2);
}
function inLines(marks2) {
  const lines = [];
  return marks2.map((mark) => {
    const free = lines.findIndex((line2) => line2.every(({ first: first2, last: last2 }) => last2 < mark.first || mark.last < first2));
    const row = free < 0 ? lines.length : free;
    const line = lines[row];
    if (line === void 0) lines.push([mark]);
    else line.push(mark);
    const { id, kind, data, style, first, last } = mark;
    return box2({
      id,
      kind,
      data,
      style,
      arrangement: { name: "cell", row: row + 1, place: "bar", first, last },
      lines: mark.lines,
      centred: true
    });
  });
}
function marks(container, unit, facts) {
  if (container.role === "init" || container.role === "ephemeral" || facts.detail === "rows" || facts.detail === "counts") return [];
  return [...probeMarks(container, unit, facts), ...hookMarks(container, unit, facts), ...stopMarks(container, unit, facts)];
}
var probeStyles = {
  startup: "probe-startup",
  readiness: "probe-readiness",
  liveness: "probe-liveness"
};
function probeMarks(container, unit, { pod, plan, detail, words: words2 }) {
  const probes = container.life?.probes ?? [];
  const after = firstAsked(container, unit, plan);
  const lasts = probes.some(({ type }) => type !== "startup");
  const mark = (id, data, style, at, lines) => ({
    id: `${container.id}/probes${id}`,
    kind: "probe",
    data,
    style,
    ...at,
    lines
  });
  if (detail === "folded")
    return probes.length === 0 ? [] : [
      mark("", {}, "probe-startup", { first: unit.first, last: lasts ? plan.running : after - 1 }, [
        label(briefProbeWords(probes, words2))
      ])
    ];
  const restarts = container.role === "sidecar" || policyOf(container, pod) !== "Never";
  return probes.map((probe) => {
    const { name, how, often, fails } = probeWords(probe, restarts, words2);
    const startup = probe.type === "startup";
    const at = startup ? { first: unit.first, last: Math.max(unit.first, after - 1) } : { first: after, last: plan.running };
    return mark(`/${probe.type}`, { probe: probe.type }, probeStyles[probe.type], at, [
      heading(name),
      machine(how),
      label(often),
      label(fails)
    ]);
  });
}
function firstAsked(container, unit, plan) {
  if (container.role === "sidecar") return unit.first + 1;
  return waitsForStart(container) ? plan.running : unit.first;
}
function hookMarks(container, unit, { pod, plan, words: words2 }) {
  const { postStart, preStop } = container.life ?? {};
  const mark = (hook, at, how, text = hook) => ({
    id: `${container.id}/hooks/${hook}`,
    kind: "hook",
    data: { hook },
    style: "port",
    ...at,
    lines: [heading(text), machine(how)]
  });
  const started = { first: unit.first, last: Math.max(unit.first, firstAsked(container, unit, plan) - 1) };
  return [
    ...postStart === void 0 ? [] : [mark("postStart", started, handlerWords(postStart, words2))],
    ...preStop === void 0 || pod.gracePeriodSeconds === 0 ? [] : [preStopMark(handlerWords(preStop, words2))]
  ];
  function preStopMark(how) {
    if (plan.preStop !== void 0) return mark("preStop", { first: plan.preStop, last: plan.preStop }, how);
    if (container.role === "sidecar") return mark("preStop", { first: unit.last, last: unit.last }, how);
    return mark("preStop", { first: plan.running, last: plan.running }, how, words2.say("lifecycle.pre-stop-if-stopped"));
  }
}
function stopMarks(container, unit, { pod, plan }) {
  if (container.role !== "sidecar" && endsByItself(pod)) return [];
  const signal = pod.gracePeriodSeconds === 0 ? "SIGKILL" : container.life?.stopSignal ?? "SIGTERM";
  const { role, life } = container;
  const column = role === "sidecar" || life?.preStop !== void 0 ? unit.last : plan.preStop ?? unit.last;
  const at = { first: column, last: column };
  const lines = [{ start: { text: signal, role: "label-machine" } }];
  return [{ id: `${container.id}/stop`, kind: "signal", data: { signal }, style: "workload", ...at, lines }];
}
function heading(text) {
  return { start: { text, role: "bar" } };
}
function machine(text) {
  return { start: { text, role: "machine" } };
}
function label(text) {
  return { start: { text, role: "label" } };
}

// src/view/figures/lifecycle.ts
const{"src/view/life-words.ts:handlerWords":handlerWords2,"src/view/life-words.ts:policyOf":policyOf2,"src/view/life-words.ts:probeWords":probeWords2}=core();
const{"src/view/shown.ts:ofPods":ofPods}=core();
var lifecycle = {
  name: "lifecycle",
  details: ["full", "folded", "rows", "counts"],
  shows: ["state", ...ofPods.filter((name) => name !== "resources")],
  draw: (topology, request) => drawPods(topology, request, { part: (pod, frame) => part(pod, frame, request), words: (pods) => words(pods, request) })
};
function part(pod, frame, { detail, words: words2 }) {
  const plan = planTime(pod, detail);
  const lanes = [...plan.starting, ...plan.main, ...plan.ephemeral].map((unit) => containerLane(unit, { pod, plan, detail, words: words2 }));
  const policy = words2.say("lifecycle.policy", { policy: pod.restartPolicy });
  const children = [...axisLanes(pod, plan, words2), ...lanes, ...limitLanes(pod, plan, words2)];
  const lines = [...frame.pod.lines, { start: { text: policy, role: "fact" } }];
  return { root: group(`lifecycle/${pod.id}`, { name: "timeline" }, [{ ...frame.pod, lines, children }]), links: [] };
}
function words(pods, { heading: heading2, words: words2 }) {
  const { say } = words2;
  const [only, ...others] = pods;
  const end = only === void 0 || others.length > 0 ? "" : endsByItself(only) ? say("lifecycle.caption.ends") : say("lifecycle.caption.deleted", { seconds: only.gracePeriodSeconds });
  const description = pods.slice(0, 8).map((pod) => told(pod, words2)).join(" ");
  return { ...heading2(situationOf(pods), { end }), description };
}
function situationOf(pods) {
  const has = (role) => pods.some(({ containers }) => containers.some((container) => container.role === role));
  if (has("sidecar")) return "sidecars";
  if (has("init")) return "init";
  if (pods.every(endsByItself)) return "ends";
  return pods.some(({ containers }) => containers.some(({ life }) => (life?.probes.length ?? 0) > 0)) ? "probes" : "";
}
function told(pod, words2) {
  const { say, list } = words2;
  const named = (...roles) => pod.containers.filter(({ role }) => roles.includes(role)).map((container) => nameOf2(container, words2));
  const sentence = (key, names) => names.length === 0 ? [] : [say(`lifecycle.told.${key}`, { names: list(names.slice(0, 20)), count: names.length })];
  const asked = pod.containers.flatMap((container) => {
    const { probes = [], postStart, preStop } = container.life ?? {};
    const facts = [
      ...probes.map((probe) => {
        const { name, how, often, fails } = probeWords2(probe, container.role === "sidecar" || policyOf2(container, pod) !== "Never", words2);
        return [`${name}: ${how}`, often, fails].reduce((first, second) => say("list.more", { first, second }));
      }),
      ...postStart === void 0 ? [] : [`postStart: ${handlerWords2(postStart, words2)}`],
      ...preStop === void 0 ? [] : [`preStop: ${handlerWords2(preStop, words2)}`]
    ];
    return facts.length === 0 || container.role === "init" ? [] : [say("lifecycle.told.asked", { name: nameOf2(container, words2), facts: facts.join("; ") })];
  });
  return [
    say("lifecycle.told.pod", { pod: pod.name, policy: pod.restartPolicy }),
    ...sentence("init", named("init")),
    ...sentence("sidecars", named("sidecar")),
    ...sentence("main", named("main", "supporting", "alike")),
    ...sentence("ephemeral", named("ephemeral")),
    ...asked.slice(0, 20),
    endsByItself(pod) ? say("lifecycle.told.ends") : say("lifecycle.told.deleted", { seconds: pod.gracePeriodSeconds }),
    ...pod.activeDeadlineSeconds === void 0 ? [] : [say("lifecycle.told.deadline", { seconds: pod.activeDeadlineSeconds })]
  ].join(" ");
}
return{m3:lifecycle_exports};

})