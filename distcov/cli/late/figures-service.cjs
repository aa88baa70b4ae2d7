(function(late,core,require,__dirname){"use strict";const{components,layeredGraphs,namespaceLists}=late("shared-UBEGILMU");
const{__export}=late("shared-CD2VEOGU");

// src/view/figures/service.ts
var service_exports = {};
__export(service_exports, {
  service: () => service
});
const{"src/model/query.ts:nodesByName":nodesByName,"src/model/query.ts:workloadsById":workloadsById}=core();
const{"src/view/box.ts:group":group}=core();
const{"src/view/nothing.ts:nothingToDraw":nothingToDraw}=core();

// src/view/policy-words.ts
const{"src/base/group-by.ts:groupBy":groupBy2}=core();
const{"src/base/unreachable.ts:unreachable":unreachable}=core();

// src/model/queries/isolation.ts
const{"src/model/label-selector.ts:formatLabelSelector":formatLabelSelector}=core();
const{"src/model/policy-peers.ts:matchNamespace":matchNamespace,"src/model/policy-peers.ts:matchPodPeer":matchPodPeer,"src/model/policy-peers.ts:meansWholeCluster":meansWholeCluster,"src/model/policy-peers.ts:namespacesByName":namespacesByName}=core();
function isolationOf(topology, policies) {
  const nameOf = peerNames(topology);
  return (pod, direction) => {
    const isolating = policies.of(pod, direction);
    if (isolating.length === 0) return void 0;
    const admitted = /* @__PURE__ */ new Map();
    for (const policy of isolating) {
      for (const { peers, ports } of policy[direction]) {
        const all = peers.length === 0 ? [{ type: "anyone" }] : peers.flatMap((peer) => nameOf(peer, policy));
        for (const who of all) {
          const key = JSON.stringify(who);
          admitted.set(key, { who, ports: ports.length === 0 ? "all" : withPorts(admitted.get(key)?.ports, ports) });
        }
      }
    }
    return {
      policies: isolating,
      admitted: [...admitted.values()].map(({ who, ports }) => ({ who, ports: ports === "all" ? [] : [...ports] }))
    };
  };
}
function withPorts(known2, ports) {
  return known2 === "all" ? "all" : /* @__PURE__ */ new Set([...known2 ?? [], ...ports.map(formatPort)]);
}
function formatPort({ protocol, port, endPort }) {
  if (port === void 0) return protocol;
  const range = endPort === void 0 || endPort === port ? `${port}` : `${port}\u2013${endPort}`;
  return protocol === "TCP" ? range : `${range}/${protocol}`;
}
function peerNames(topology) {
  const known2 = /* @__PURE__ */ new Map();
  const world = {
    pods: topology.pods,
    namespaces: namespacesByName(topology.namespaces),
    workloads: new Map(topology.workloads.map(({ id, name }) => [id, name]))
  };
  return (peer, policy) => {
    const names2 = known2.get(peer) ?? namesOf(peer, policy, world);
    known2.set(peer, names2);
    return names2;
  };
}
function namesOf(peer, policy, world) {
  if (peer.type === "block") return [{ type: "block", cidr: peer.cidr, except: peer.except }];
  if (meansWholeCluster(peer)) return [{ type: "cluster" }];
  if (peer.pods === void 0 || peer.pods.length === 0) {
    const names3 = namespacesOf(peer, policy, world);
    return names3 === void 0 ? [{ type: "namespaces", labels: where(peer) }] : names3.map((namespace) => ({ type: "namespace", namespace }));
  }
  const names2 = /* @__PURE__ */ new Set();
  for (const pod of world.pods) {
    if (pod.hostNetwork || matchPodPeer(peer, pod, { policy, namespaces: world.namespaces }) !== "yes") continue;
    const top = pod.owners.at(-1);
    const name = (top === void 0 ? void 0 : world.workloads.get(top)) ?? pod.name;
    names2.add(pod.namespace === policy.namespace ? name : `${pod.namespace}/${name}`);
  }
  if (names2.size > 0) return [...names2].map((name) => ({ type: "pods", name }));
  const labels = formatLabelSelector(peer.pods);
  return [peer.namespaces === void 0 ? { type: "labels", labels } : { type: "labels", labels, namespaces: where(peer) }];
}
function namespacesOf({ namespaces }, policy, world) {
  if (namespaces === void 0) return [policy.namespace];
  const names2 = [...world.namespaces.keys()].filter((name) => matchNamespace(namespaces, name, world.namespaces) === "yes");
  return names2.length === 0 ? void 0 : names2;
}
function where({ namespaces = [] }) {
  return formatLabelSelector(namespaces);
}

// src/model/queries/policies.ts
const{"src/base/group-by.ts:groupBy":groupBy}=core();
const{"src/model/ip-block.ts:blockHolds":blockHolds}=core();
const{"src/model/policy-peers.ts:matchPodPeer":matchPodPeer2,"src/model/policy-peers.ts:namespacesByName":namespacesByName2,"src/model/policy-peers.ts:selectsPod":selectsPod}=core();

// src/model/port-set.ts
var PROTOCOLS = ["TCP", "UDP", "SCTP"];
var LAST = 65535;
var allPorts = PROTOCOLS.map((protocol) => ({ protocol, first: 1, last: LAST }));
function portsOf(ports, target2) {
  return ports.length === 0 ? allPorts : joinPorts(ports.flatMap((port) => rangesOf(port, target2)));
}
function rangesOf({ protocol, port, endPort }, target2) {
  if (port === void 0) return [{ protocol, first: 1, last: LAST }];
  if (typeof port === "number") return [{ protocol, first: port, last: Math.max(port, endPort ?? port) }];
  return target2.containers.filter(({ role }) => role !== "init" && role !== "ephemeral").flatMap((container) => container.ports).filter((declared) => declared.name === port && declared.protocol === protocol).map(({ containerPort }) => ({ protocol, first: containerPort, last: containerPort }));
}
function joinPorts(ranges) {
  return PROTOCOLS.flatMap((protocol) => {
    const joined2 = [];
    for (const range of ranges.filter((one) => one.protocol === protocol).sort((a, b) => a.first - b.first)) {
      const before = joined2.at(-1);
      if (before === void 0 || range.first > before.last + 1) joined2.push(range);
      else joined2[joined2.length - 1] = { ...before, last: Math.max(before.last, range.last) };
    }
    return joined2;
  });
}
function cutPorts(a, b) {
  return a.flatMap(
    (one) => b.flatMap((other) => {
      const first = Math.max(one.first, other.first);
      const last = Math.min(one.last, other.last);
      return one.protocol === other.protocol && first <= last ? [{ protocol: one.protocol, first, last }] : [];
    })
  );
}

// src/model/queries/policies.ts
function policiesOf(topology) {
  const isolating = indexPolicies(topology);
  const namespaces = namespacesByName2(topology.namespaces);
  const of = (pod, direction) => isolating(pod).filter(({ directions: directions2 }) => directions2.includes(direction));
  const allowance = ({ subject, peer, direction, target: target2 }) => {
    const policies = of(subject, direction);
    if (policies.length === 0 || isOwnNode(subject, peer)) return OPEN;
    const rules = policies.flatMap(
      (policy) => policy[direction].map((rule) => ({ match: matchRule(rule, peer, { policy, namespaces }), ports: portsOf(rule.ports, target2) }))
    );
    const sure = joinPorts(rules.flatMap(({ match, ports }) => match === "yes" ? ports : []));
    if (subject.hostNetwork) return { sure, possible: allPorts };
    return { sure, possible: joinPorts(rules.flatMap(({ match, ports }) => match === "no" ? [] : ports)) };
  };
  const mayTalk = (from, to, port) => {
    if (from.id === to.id && from.existence !== "template") return { allowed: "yes", ports: only(allPorts, port), forbiddenBy: [] };
    const egress = allowance({ subject: from, peer: to, direction: "egress", target: to });
    const ingress = allowance({ subject: to, peer: from, direction: "ingress", target: to });
    const sure = only(cutPorts(egress.sure, ingress.sure), port);
    if (sure.length > 0) return { allowed: "yes", ports: sure, forbiddenBy: [] };
    const possible = only(cutPorts(egress.possible, ingress.possible), port);
    if (possible.length > 0) return { allowed: "unknown", ports: possible, forbiddenBy: [] };
    return { allowed: "no", ports: [], forbiddenBy: forbidding({ egress, ingress }, port) };
  };
  return { of, mayTalk };
}
var OPEN = { sure: allPorts, possible: allPorts };
function only(ports, port) {
  if (port === void 0) return ports;
  return cutPorts(ports, [{ protocol: port.protocol, first: port.containerPort, last: port.containerPort }]);
}
function forbidding(sides, port) {
  const directions2 = ["egress", "ingress"];
  const closed = directions2.filter((direction) => only(sides[direction].possible, port).length === 0);
  return closed.length > 0 ? closed : directions2;
}
function indexPolicies(topology) {
  const policies = topology.resources.filter((resource) => resource.type === "network-policy");
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const byPod = groupBy(
    topology.relations.filter(({ type }) => type === "restricts"),
    ({ to }) => to
  );
  return (pod) => pod.hostNetwork ? policies.filter((policy) => selectsPod(policy, pod)) : (byPod.get(pod.id) ?? []).flatMap(({ from }) => byId.get(from) ?? []);
}
function isOwnNode(subject, peer) {
  return peer.hostNetwork && peer.nodeName !== void 0 && peer.nodeName === subject.nodeName;
}
function matchRule({ peers }, pod, context) {
  if (peers.length === 0) return "yes";
  const matches = peers.map((peer) => matchPeer(peer, pod, context));
  return matches.includes("yes") ? "yes" : matches.includes("unknown") ? "unknown" : "no";
}
function matchPeer(peer, pod, context) {
  if (peer.type === "pods") {
    const match = matchPodPeer2(peer, pod, context);
    return match === "yes" && pod.hostNetwork ? "unknown" : match;
  }
  if (pod.ips.length === 0) return "unknown";
  const isIn = (cidr) => pod.ips.some((ip) => blockHolds(cidr, ip) !== false);
  return isIn(peer.cidr) && !peer.except.some((cidr) => pod.ips.every((ip) => blockHolds(cidr, ip) === true)) ? "unknown" : "no";
}

// src/view/policy-words.ts
var mostLines = 3;
var mostPorts = 2;
function policyWords(topology, words) {
  if (!topology.resources.some(({ type }) => type === "network-policy"))
    return { lines: () => [], brief: () => [], restricts: () => false };
  const isolation = isolationOf(topology, policiesOf(topology));
  const found = (pod, direction) => {
    const isolated = isolation(pod, direction);
    return isolated?.admitted.some(isEverything) ? void 0 : isolated;
  };
  return {
    lines: (pod) => directions.flatMap((direction) => directionLines(direction, found(pod, direction), words)),
    brief: (pod) => briefLines(
      directions.map((direction) => found(pod, direction)),
      words
    ),
    restricts: (pod) => directions.some((direction) => found(pod, direction) !== void 0)
  };
}
var directions = ["ingress", "egress"];
function isEverything({ who, ports }) {
  return who.type === "anyone" && ports.length === 0;
}
function directionLines(direction, isolation, words) {
  const { say } = words;
  if (isolation === void 0) return [];
  if (isolation.admitted.length === 0) return [fact(say(`policy.${direction}.nobody`))];
  const lines = [...groupBy2(isolation.admitted, ({ ports }) => ports.join("\n")).values()].map((peers, index) => {
    const ports = portsWords(peers[0]?.ports ?? [], words);
    const text = say(`policy.${direction}.${index === 0 ? "only" : "and"}`, { peers: names(peers, words) });
    return { start: { text, role: "fact" }, ...ports === void 0 ? {} : { end: ports } };
  });
  if (lines.length <= mostLines) return lines;
  const rest = lines.length - mostLines + 1;
  return [...lines.slice(0, mostLines - 1), fact(say("policy.more-rules", { count: rest }))];
}
var longestPair = 28;
function names(peers, words) {
  const anyone = peers.find(({ who: who2 }) => who2.type === "anyone");
  if (anyone !== void 0) return peersWords(anyone.who, words);
  const who = peers.map((peer) => peersWords(peer.who, words));
  const pair = words.list(who);
  if (who.length === 1 || who.length === 2 && pair.length <= longestPair) return pair;
  return words.say("policy.and-more", { peer: who[0] ?? "", count: who.length - 1 });
}
function peersWords(who, { say }) {
  switch (who.type) {
    case "anyone":
      return say("policy.peers.anyone");
    case "cluster":
      return say("policy.peers.cluster");
    case "namespace":
      return say("namespace", { namespace: who.namespace });
    case "namespaces":
      return say("policy.peers.namespaces", { labels: who.labels });
    case "pods":
      return who.name;
    case "labels":
      if (who.namespaces === void 0) return say("policy.peers.labels", { labels: who.labels });
      return who.namespaces === "" ? say("policy.peers.labels-anywhere", { labels: who.labels }) : say("policy.peers.labels-in", { labels: who.labels, namespaces: who.namespaces });
    case "block":
      return who.except.length === 0 ? who.cidr : say("policy.peers.block", { cidr: who.cidr, except: who.except.join(", ") });
    default:
      return unreachable(who);
  }
}
function portsWords(ports, { say }) {
  if (ports.length === 0) return void 0;
  const shown = ports.slice(0, mostPorts).map((port) => /^\d/.test(port) ? `:${port}` : /^[A-Z]+$/.test(port) ? port : say("policy.port", { port }));
  return { text: `${shown.join(" ")}${ports.length > mostPorts ? ` +${ports.length - mostPorts}` : ""}`, role: "machine" };
}
function briefLines(isolations, { say }) {
  const restricting = isolations.flatMap((isolation) => isolation ?? []);
  if (restricting.length === 0) return [];
  if (isolations[0]?.admitted.length === 0) return [fact(say("policy.default-deny"))];
  const policies = new Set(restricting.flatMap((isolation) => isolation.policies.map(({ id }) => id)));
  return [fact(say("policy.restricted", { count: policies.size }))];
}
function fact(text) {
  return { start: { text, role: "fact" } };
}

// src/view/figures/service.ts
const{"src/view/revisions.ts:revisionsOf":revisionsOf}=core();
const{"src/view/select.ts:onlyPods":onlyPods,"src/view/select.ts:severalNamespaces":severalNamespaces}=core();

// src/view/service-pods.ts
const{"src/base/group-by.ts:groupBy":groupBy3}=core();
const{"src/model/query.ts:isTemplate":isTemplate,"src/model/query.ts:isUnseen":isUnseen}=core();
const{"src/view/pod-card.ts:groupPods":groupPods,"src/view/pod-card.ts:podCard":podCard}=core();
const{"src/view/pod-state.ts:groupWords":groupWords,"src/view/pod-state.ts:isTroubled":isTroubled}=core();

// src/view/port-words.ts
function portWords(service2, targets) {
  if (service2.serviceType === "ExternalName") return [];
  return service2.ports.map((port) => {
    const node = port.nodePort === void 0 ? "" : `${targets.words.say("port.of-node", { port: port.nodePort })} \u2192 `;
    const { number, name } = target(service2, port, targets);
    return `${node}${own(port)}${arrow(number !== void 0 && name !== void 0 ? `${number} (${name})` : number ?? name)}`;
  });
}
function briefPortWords(service2, targets) {
  const [first, ...others] = service2.serviceType === "ExternalName" ? [] : service2.ports;
  if (first === void 0) return "";
  const { number, name } = target(service2, first, targets);
  return `${own(first)}${arrow(number === `${first.port}` ? void 0 : number ?? name)}${others.length === 0 ? "" : ` +${others.length}`}`;
}
function lostTargets(service2, { ports }) {
  if (service2.headless) return [];
  return ports.filter(({ containerPort }) => containerPort === void 0).map(({ port, protocol }) => String(service2.ports.find((one) => one.port === port && one.protocol === protocol)?.targetPort ?? port));
}
function own({ port, protocol }) {
  return `:${port}${protocol === "TCP" ? "" : `/${protocol}`}`;
}
function arrow(target2) {
  return target2 === void 0 ? "" : ` \u2192 ${target2}`;
}
function target(service2, port, { selects, endpoints, words }) {
  if (service2.headless) return {};
  if (service2.selector === void 0) return endpointTarget(port, endpoints, words);
  const { targetPort } = port;
  if (typeof targetPort === "number") return targetPort === port.port ? {} : { number: `${targetPort}` };
  const found = selects.filter(({ to }) => to !== "").flatMap(({ ports }) => ports.filter((one) => isSame(one, port)));
  const numbers = [...new Set(found.flatMap(({ containerPort }) => containerPort ?? []))];
  if (found.length > 0 && numbers.length === 0) return { number: words.say("port.missing", { port: targetPort }) };
  return numbers.length === 1 ? { number: `${numbers[0]}`, name: targetPort } : { name: targetPort };
}
function endpointTarget(port, endpoints, { say }) {
  const leading = endpoints.find(({ name, protocol }) => name === port.name && protocol === port.protocol);
  if (leading !== void 0) return leading.port === void 0 || leading.port === port.port ? {} : { number: `${leading.port}` };
  if (endpoints.length === 0) return {};
  return { number: port.name === void 0 ? say("port.none") : say("port.missing", { port: port.name }) };
}
function isSame(a, b) {
  return a.port === b.port && a.protocol === b.protocol;
}

// src/view/row.ts
function row(whole, name, end2) {
  return {
    ...whole,
    arrangement: { name: "row" },
    lines: [{ start: { text: name, role: "container-name" }, ...end2.text === "" ? {} : { end: end2 } }],
    centred: false,
    children: [],
    copies: 1
  };
}

// src/view/service-pods.ts
var known = /* @__PURE__ */ new WeakMap();
function selectedPods(topology) {
  const found = known.get(topology) ?? findSelected(topology);
  known.set(topology, found);
  return found;
}
function findSelected(topology) {
  const selects = topology.relations.filter((relation) => relation.type === "selects");
  const byPod = groupBy3(selects, ({ to }) => to);
  const waysTo = (pod) => byPod.get(pod.id) ?? [];
  const reached = topology.pods.filter((pod) => byPod.has(pod.id));
  return [...groupBy3(reached, (pod) => JSON.stringify(waysTo(pod).map(kindOfWay))).values()].flatMap(
    (pods) => groupPods(pods, true).map((group2) => ({ group: group2, ways: waysTo(group2.pods[0]) }))
  );
}
function kindOfWay({ from, idle, ports }) {
  return [from, idle, ports.map(({ containerPort }) => containerPort === void 0)];
}
function countSelected({ pods }, { copies }) {
  return copies ?? pods.reduce((sum, pod) => sum + (pod.replicas ?? 1), 0);
}
function selectedCard({ group: group2, ways }, style, more) {
  const card = inSeries(podCard(group2, style), group2.pods[0], style);
  const idle = idleOfAll(ways);
  const { say } = style.words;
  if (style.detail !== "rows") {
    const words = idle === void 0 ? [] : [{ start: { text: say("service.gets-none", { why: say(`service.idle.${idle}`) }), role: "fact" } }];
    return { ...card, lines: [...card.lines, ...words, ...more] };
  }
  const [pod] = group2.pods;
  const [head2] = card.lines;
  const state = groupWords(group2.pods, style.words);
  const facts = [
    head2?.end?.text ?? "",
    state === "" && idle !== void 0 ? say(`service.idle.${idle}`) : state,
    ...more.map(({ start }) => start?.text ?? "")
  ];
  return row(card, head2?.start?.text ?? pod.name, {
    text: facts.filter((fact2) => fact2 !== "").join(" \xB7 "),
    role: isTroubled(pod) ? "trouble" : "fact"
  });
}
function inSeries(card, pod, { workloads }) {
  const owner = workloads.get(pod.owners[0] ?? "");
  return owner?.kind === "StatefulSet" && !isTemplate(pod) && !isUnseen(pod) ? { ...card, series: owner.id } : card;
}
function idleOfAll(ways) {
  const [first, ...others] = ways;
  return others.every(({ idle }) => idle === first?.idle) ? first?.idle : void 0;
}
function wayOf(selects, { group: group2, ways }, { service: service2, words: { say } }) {
  const [pod] = group2.pods;
  const lost = service2 === void 0 ? [] : lostTargets(service2, selects);
  const said = (style, ...words) => ({
    style,
    label: words.map((text) => ({ text, role: "label" }))
  });
  if (lost.length > 0 && lost.length === selects.ports.length)
    return said("missing", say("port.missing", { port: [...new Set(lost)].join(", ") }));
  const open = selects.ports.filter(({ containerPort }) => containerPort !== void 0).map(({ port }) => `:${port}`);
  const only2 = lost.length === 0 ? [] : [say("port.only", { ports: open.join(" ") })];
  const idle = selects.idle === void 0 || idleOfAll(ways) !== void 0 ? [] : [say(`service.idle.${selects.idle}`)];
  if (selects.idle !== void 0) return said("idle", ...idle, ...only2);
  return said(
    "selects",
    ...selects.copies === void 0 ? [] : [say("service.some-of", { some: selects.copies, all: pod.replicas ?? "\u2026" })],
    ...only2
  );
}

// src/view/service-counts.ts
function countedServices({ selected, lostPorts }, { resources }, { detail, words }) {
  const { say } = words;
  const pods = /* @__PURE__ */ new Map();
  for (const { group: group2, ways } of selected) {
    for (const way of ways) {
      const known2 = pods.get(way.from) ?? { count: 0, idle: 0, own: [] };
      const count = countSelected(group2, way);
      known2.own.push(...group2.pods);
      pods.set(way.from, { count: known2.count + count, idle: known2.idle + (way.idle === void 0 ? 0 : count), own: known2.own });
    }
  }
  const entries = /* @__PURE__ */ new Map();
  for (const { type, namespace } of resources)
    if (type === "route" || type === "gateway") entries.set(namespace, (entries.get(namespace) ?? 0) + 1);
  const things = resources.flatMap((resource) => {
    if (resource.type !== "service") return [];
    const { namespace, name, selector, ports } = resource;
    const { count, idle, own: own2 } = pods.get(resource.id) ?? { count: 0, idle: 0, own: [] };
    const lost = lostPorts.get(resource.id) ?? [];
    if (lost.length > 0 && lost.length === ports.length)
      return [{ namespace, name, pods: own2, fact: `\u2192 ${say("port.missing", { port: lost[0] ?? "" })}` }];
    const elsewhere = count === 0 && selector === void 0;
    const leads = [say("count.pods", { count }), ...idle === 0 ? [] : [say("tally.pods.not-ready", { count: idle })]].join(", ");
    return [{ namespace, name, pods: own2, fact: elsewhere ? say("service.no-selector") : `\u2192 ${leads}` }];
  });
  return namespaceLists(things, detail, {
    kind: "services",
    style: "service",
    words,
    more: (namespace) => {
      const count = entries.get(namespace) ?? 0;
      return count === 0 ? "" : say("count.routes", { count });
    }
  });
}

// src/view/service-map.ts
const{"src/base/group-by.ts:groupBy":groupBy4}=core();

// src/view/clients.ts
const{"src/view/box.ts:box":box}=core();
function withClients({ boxes, links }, resources, words) {
  const rows = new Set(boxes.flatMap(({ box: { id, arrangement } }) => arrangement.name === "row" ? [id] : []));
  const led = new Set(links.map(({ to }) => to));
  const parts = components(
    boxes.map((layered) => layered.box.id),
    links
  );
  const clients = parts.flatMap((ids) => {
    const entries = ids.filter((id) => isEntry(resources.get(id), led.has(id)));
    const [first] = entries;
    return first === void 0 ? [] : [{ id: `client/${first}`, entries }];
  });
  return {
    boxes: [
      ...clients.map(({ id, entries }) => ({
        box: clientBox(
          id,
          entries.every((entry) => rows.has(entry)),
          words
        ),
        layer: 0
      })),
      ...boxes
    ],
    links: [...clients.flatMap(({ id, entries }) => entries.map((entry) => request(id, entry))), ...links]
  };
}
function isEntry(resource, isLed) {
  switch (resource?.type) {
    case "gateway":
      return true;
    case "route":
      return !isLed;
    case "service":
      return resource.serviceType === "LoadBalancer" || resource.serviceType === "NodePort" || resource.externalAddresses.length > 0;
    default:
      return false;
  }
}
function clientBox(id, beforeRows, { say }) {
  const whole = box({
    id,
    kind: "client",
    style: "client",
    arrangement: { name: "leaf" },
    lines: [{ start: { text: say("client.name"), role: "container-name" } }],
    centred: true,
    tooltip: say("client.outside")
  });
  return beforeRows ? row(whole, say("client.name"), { text: "", role: "fact" }) : whole;
}
function request(from, to) {
  return { from, to, relation: "requests", style: "routes", startArrow: false, endArrow: true, label: [], tooltip: "" };
}

// src/view/entry-box.ts
const{"src/view/box.ts:box":box2}=core();

// src/view/route-ways.ts
const{"src/base/unreachable.ts:unreachable":unreachable2}=core();
function attachWay({ status, refused, section }, words) {
  if (status === "dangling") return { style: "missing", label: [] };
  if (refused === void 0) return { style: "routes", label: [] };
  return { style: "missing", label: [{ text: refusalWords(refused, section, words), role: "label" }] };
}
function refusalWords(refused, section, { say }) {
  switch (refused) {
    case "namespace":
      return say("route.not-allowed");
    case "section":
      return say("route.no-listener", { listener: section ?? "" });
    case "status":
      return say("route.not-accepted");
    default:
      return unreachable2(refused);
  }
}
function routeWay(relation, from, style) {
  const route = from?.type === "route" ? from : void 0;
  const isOpen = relation.status !== "dangling" && relation.refused === void 0 && relation.rules.some(({ lost }) => lost !== true);
  const [first = "", ...others] = ruleWords(relation.rules, route, style.words);
  const words = relation.refused === void 0 ? [first, ...others] : [joined(style.words.say("route.not-allowed"), first), ...others];
  return {
    style: isOpen ? "routes" : "missing",
    label: shortened(
      words.filter((word) => word !== ""),
      style
    ).map((text) => ({ text, role: "label-machine" }))
  };
}
function ruleWords(rules, route, words) {
  const said = [...rules].sort((a, b) => Number(b.lost ?? false) - Number(a.lost ?? false)).map((rule) => {
    const { port, lost, share } = rule;
    return joined(
      lost === true ? words.say("port.missing", { port: port ?? "" }) : "",
      matchWords(rule, route, words),
      share === void 0 ? "" : words.say("route.share", { share })
    );
  });
  return [...new Set(said)];
}
function joined(...facts) {
  return facts.filter((fact2) => fact2 !== "").join(" \xB7 ");
}
function matchWords({ host, match, fallback }, route, { say }) {
  if (fallback === true) return say(route !== void 0 && route.rules.length > 1 ? "route.everything-else" : "route.everything");
  const path = match === "" ? pathOfAll(route) : match;
  return route !== void 0 && route.hosts.length > 1 ? `${host}${path}` : path;
}
function pathOfAll(route) {
  return route?.kind === "Ingress" || route?.kind === "HTTPRoute" ? "/" : "";
}
var longest = 27;
function shortened(words, { detail }) {
  const most3 = detail === "rows" ? 1 : 2;
  const lines = [];
  for (const [index, word] of words.entries()) {
    const last = lines.at(-1);
    const rest = words.length - index;
    const isLast = lines.length === most3;
    const room = longest - (isLast && rest > 1 ? ` +${rest - 1}`.length : 0);
    if (last !== void 0 && `${last}, ${word}`.length <= room) lines[lines.length - 1] = `${last}, ${word}`;
    else if (!isLast) lines.push(word);
    else return [...lines.slice(0, -1), `${last ?? ""} +${rest}`];
  }
  return lines;
}

// src/view/entry-box.ts
var most = 3;
function gatewayBox(gateway, style) {
  const listeners = gateway.listeners.map(
    ({ protocol, port, hostname }) => [protocol, port === void 0 ? "" : `:${port}`, hostname ?? ""].filter((word) => word !== "").join(" ")
  );
  return box2({
    id: gateway.id,
    kind: "gateway",
    data: { name: gateway.name, namespace: gateway.namespace },
    style: "gateway",
    arrangement: { name: "leaf" },
    lines: [
      ...head(gateway, gateway.kind, style),
      ...machineLines(listeners, style.words),
      ...machineLines(gateway.addresses, style.words)
    ],
    tooltip: [`${gateway.kind} ${gateway.namespace}/${gateway.name}`, gateway.className, ...listeners].filter((line) => line !== "").join("\n")
  });
}
function routeBox(route, style) {
  const secure = route.tlsHosts.length > 0 ? `${route.kind} \xB7 TLS` : route.kind;
  const ends = otherEnds(route, style.words);
  const whole = box2({
    id: route.id,
    kind: "route",
    data: { name: route.name, namespace: route.namespace, "route-kind": route.kind },
    style: "route",
    arrangement: { name: "leaf" },
    lines: [...head(route, secure, style), ...machineLines(route.hosts, style.words), ...machineLines(ends, style.words)],
    tooltip: [`${route.kind} ${route.namespace}/${route.name}`, ...route.hosts, ...ends].join("\n")
  });
  return style.detail === "rows" && isSimple(route) ? row(whole, route.kind === "Ingress" ? route.name : qualifiedName(route, style), { text: route.hosts.join(""), role: "machine" }) : whole;
}
function isSimple({ hosts, rules, parents }) {
  const ends = new Set(
    rules.flatMap(({ backends, redirect }) => [
      ...backends.map(({ kind, name }) => `${kind} ${name}`),
      ...redirect === void 0 ? [] : ["redirect"]
    ])
  );
  return hosts.length < 2 && parents.length < 2 && ends.size === 1 && [...ends].every((end2) => end2.startsWith("Service "));
}
function qualifiedName({ namespace, name }, { namespaces }) {
  return namespaces ? `${namespace}/${name}` : name;
}
function otherEnds(route, { say }) {
  return route.rules.flatMap(({ match, fallback, redirect, backends }) => {
    const what = fallback === true ? say("route.everything-else") : match === "" ? pathOfAll(route) : match;
    const others = backends.filter(({ kind }) => kind !== "Service").map(({ kind, name }) => `${what} \u2192 ${kind.split(".")[0]} ${name}`);
    return redirect === void 0 ? others : [...others, redirect === "" ? say("route.redirects", { what }) : say("route.redirects-to", { what, to: redirect })];
  });
}
function head(resource, kind, style) {
  const facts = [kind, ...style.namespaces ? [style.words.say("namespace", { namespace: resource.namespace })] : []];
  return [{ start: { text: resource.name, role: "pod-name" } }, ...facts.map((text) => ({ start: { text, role: "fact" } }))];
}
function machineLines(texts, { say }) {
  const shown = texts.length > most ? texts.slice(0, most - 1) : texts;
  const lines = shown.map((text) => ({ start: { text, role: "machine" } }));
  const rest = texts.length - shown.length;
  return rest === 0 ? lines : [...lines, { start: { text: say("and-more", { count: rest }), role: "fact" } }];
}

// src/view/service-map.ts
const{"src/view/pod-card.ts:ownerName":ownerName}=core();

// src/view/service-box.ts
const{"src/view/box.ts:box":box3}=core();
function serviceBox(service2, targets, style) {
  const type = typeWords(service2, style.words);
  const ports = portWords(service2, targets);
  const whole = box3({
    id: service2.id,
    kind: "service",
    data: {
      name: service2.name,
      namespace: service2.namespace,
      "service-type": service2.headless ? "headless Service" : typeWords(service2, style.words)
    },
    style: "service",
    arrangement: { name: "leaf" },
    lines: [...head(service2, type, style), ...machineLines(addresses(service2), style.words), ...machineLines(ports, style.words)],
    tooltip: [
      `Service ${service2.namespace}/${service2.name}`,
      type,
      ...service2.clusterIPs,
      ...service2.externalAddresses,
      ...ports,
      selectorLabels(service2).join(", ")
    ].filter((line) => line !== "").join("\n")
  });
  if (style.detail !== "rows") return whole;
  return row(whole, qualifiedName(service2, style), {
    text: briefPortWords(service2, targets),
    role: "machine"
  });
}
function typeWords({ headless, serviceType }, { say }) {
  return headless ? say("service.headless") : serviceType === "ClusterIP" ? "Service" : `Service \xB7 ${serviceType}`;
}
function addresses({ externalAddresses, clusterIPs }) {
  return externalAddresses.length > 0 ? externalAddresses : clusterIPs;
}
function selectorLabels({ selector = {} }) {
  return Object.entries(selector).map(([key, value]) => `${key}=${value}`);
}

// src/view/service-ends.ts
const{"src/view/box.ts:box":box4}=core();
function noPodsBox(service2, { status, resting }, style) {
  const missing = status === "dangling";
  const owner = style.workloads.get(resting ?? "");
  const { say } = style.words;
  const text = say(owner !== void 0 ? "service.no-pods" : missing ? "service.selects-none" : "service.pods-elsewhere");
  const more = owner === void 0 ? machineLines(selectorLabels(service2), style.words) : [{ start: { text: say("service.resting", { kind: owner.kind, name: owner.name }), role: "fact" } }];
  return end(
    box4({
      id: `${service2.id}/no-pods`,
      kind: "missing",
      data: { namespace: service2.namespace, status },
      style: missing ? "missing" : "elsewhere",
      arrangement: { name: "leaf" },
      lines: [{ start: { text, role: "container-name" } }, ...more],
      tooltip: selectorLabels(service2).join(", ")
    }),
    style
  );
}
function externalBox(service2, found, style) {
  const lines = service2.externalName === void 0 ? addressLines(service2, found, style.words) : nameLines(service2.externalName, found.resources, style.words);
  if (lines.length === 0) return void 0;
  const whole = box4({
    id: `${service2.id}/external`,
    kind: "external",
    data: { namespace: service2.namespace },
    style: "elsewhere",
    arrangement: { name: "leaf" },
    lines,
    tooltip: lines.map(({ start }) => start?.text ?? "").join("\n")
  });
  return end(whole, style);
}
function nameLines(name, resources, words) {
  const [, service2, namespace] = /^([^.]+)\.([^.]+)\.svc(?:\..*)?$/.exec(name) ?? [];
  if (service2 === void 0 || namespace === void 0) return [title(words.say("service.outside")), ...machineLines([name], words)];
  const known2 = resources.has(`service/${namespace}/${service2}`);
  return [
    title(words.say("service.named", { service: service2 })),
    {
      start: {
        text: [words.say("namespace", { namespace }), ...known2 ? [] : [words.say("not-in-input")]].join(" \xB7 "),
        role: "fact"
      }
    },
    ...machineLines([name], words)
  ];
}
function addressLines(service2, { selects, endpoints, topology }, words) {
  const { say } = words;
  if (service2.selector !== void 0) return [];
  const ofPods = new Set(selects.map(({ to }) => to));
  const pods = topology.pods.filter(({ id }) => ofPods.has(id));
  const ips = new Set(pods.flatMap((pod) => pod.ips));
  const names2 = new Set(pods.map(({ name }) => name));
  const addresses2 = endpoints.flatMap(({ subsets }) => subsets.flatMap((subset) => subset.addresses)).filter(({ address, podName }) => !ips.has(address) && !names2.has(podName ?? ""));
  if (addresses2.length > 0)
    return [
      title(say("service.other-addresses")),
      ...machineLines([...new Set(addresses2.map((address) => addressWords(address, words)))], words)
    ];
  if (service2.namespace === "default" && service2.name === "kubernetes") return [title(say("service.api-server"))];
  if (selects.length > 0) return [];
  const isKnown = topology.resources.some(({ type }) => type === "endpoints");
  return [
    title(say(isKnown ? "service.no-endpoints" : "service.endpoints-elsewhere")),
    { start: { text: say("service.leads-nowhere"), role: "fact" } }
  ];
}
function addressWords({ address, ready }, { say }) {
  return ready ? address : say("service.address-not-ready", { address });
}
function title(text) {
  return { start: { text, role: "container-name" } };
}
function elsewhereBox(id, status, style) {
  const [kind = "", ...path] = id.split("/");
  const name = path.at(-1) ?? "";
  const namespace = path.length > 1 ? path[0] ?? "" : "";
  const missing = status === "dangling";
  const { say } = style.words;
  const whole = box4({
    id,
    kind,
    data: { name, namespace, status },
    style: missing ? "missing" : "elsewhere",
    arrangement: { name: "leaf" },
    lines: [
      { start: { text: name, role: "pod-name" } },
      { start: { text: say(missing ? "service.no-such" : "service.not-there", { kind: kindWord(kind) }), role: "fact" } },
      ...style.namespaces && namespace !== "" ? [{ start: { text: say("namespace", { namespace }), role: "fact" } }] : []
    ],
    tooltip: `${kindWord(kind)} ${namespace === "" ? name : `${namespace}/${name}`}`
  });
  return kind === "service" && style.detail === "rows" ? row(whole, name, { text: say("not-in-input"), role: "fact" }) : whole;
}
function kindWord(kind) {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
function end(whole, { detail }) {
  if (detail !== "rows") return whole;
  const [first, second] = whole.lines;
  return row(whole, first?.start?.text ?? "", { text: second?.start?.text ?? "", role: second?.start?.role ?? "fact" });
}

// src/view/service-map.ts
var layers = { client: 0, gateway: 1, route: 2, service: 3, pods: 4 };
function serviceMap(topology, style, policies) {
  const facts = factsOf(topology, style);
  const selected = selectedPods(topology);
  const parts = [
    ownBoxes(facts),
    waysIn(facts),
    ...selected.map((pods) => podsPart(pods, facts, policies(pods.group.pods[0]))),
    ...topology.resources.map((resource) => resource.type === "service" ? endsPart(resource, facts) : nothing)
  ];
  const boxes = parts.flatMap((part) => part.boxes);
  const links = parts.flatMap((part) => part.links);
  const lostPorts = portsLost(facts);
  return {
    ...withClients({ boxes, links }, facts.resources, style.words),
    selected,
    lost: countLost(boxes, links, topology) + [...lostPorts.values()].flat().length,
    lostPorts,
    sentences: sentences(topology.resources, selected, style)
  };
}
var nothing = { boxes: [], links: [] };
function factsOf(topology, style) {
  const selects = relations(topology, "selects");
  const byService = groupBy4(selects, ({ from }) => from);
  const endpoints = groupBy4(
    topology.resources.filter((resource) => resource.type === "endpoints"),
    ({ namespace, service: service2 }) => `${namespace}/${service2}`
  );
  return {
    topology,
    style,
    resources: new Map(topology.resources.map((resource) => [resource.id, resource])),
    selects,
    selectsOf: ({ id }) => byService.get(id) ?? [],
    // with a selector it says where the Service leads, and Kubernetes writes the endpoints
    endpointsOf: ({ namespace, name, selector }) => selector === void 0 ? endpoints.get(`${namespace}/${name}`) ?? [] : []
  };
}
function relations(topology, type) {
  return topology.relations.filter((relation) => relation.type === type);
}
function ownBoxes(facts) {
  const { topology, style } = facts;
  const boxes = topology.resources.flatMap((resource) => {
    switch (resource.type) {
      case "gateway":
        return [{ box: gatewayBox(resource, style), layer: layers.gateway }];
      case "route":
        return [{ box: routeBox(resource, style), layer: layers.route }];
      case "service":
        return [{ box: serviceBox(resource, targetsOf(resource, facts), style), layer: layers.service }];
      default:
        return [];
    }
  });
  return { boxes, links: [] };
}
function targetsOf(service2, { selectsOf, endpointsOf, style }) {
  return {
    selects: selectsOf(service2),
    endpoints: endpointsOf(service2).flatMap(({ subsets }) => subsets.flatMap(({ ports }) => ports)),
    words: style.words
  };
}
function waysIn({ topology, resources, style }) {
  const absent = /* @__PURE__ */ new Map();
  const links = [...relations(topology, "attaches"), ...relations(topology, "routes")].map((relation) => {
    const [end2, layer] = relation.type === "routes" ? [relation.to, layers.service] : [relation.from, layers.gateway];
    if (!resources.has(end2)) absent.set(end2, { box: elsewhereBox(end2, relation.status, style), layer });
    const way = relation.type === "routes" ? routeWay(relation, resources.get(relation.from), style) : attachWay(relation, style.words);
    return mapLink(relation, "routes", way);
  });
  return { boxes: [...absent.values()], links };
}
function podsPart(selected, { style, resources }, more) {
  const card = selectedCard(selected, style, more);
  const links = selected.ways.map((selects) => {
    const service2 = resources.get(selects.from);
    const way = wayOf(selects, selected, { service: service2?.type === "service" ? service2 : void 0, words: style.words });
    return mapLink({ from: selects.from, to: card.id }, "selects", way);
  });
  return { boxes: [{ box: card, layer: layers.pods }], links };
}
function endsPart(service2, facts) {
  const { topology, style, resources } = facts;
  const selects = facts.selectsOf(service2);
  const lost = selects.find(({ to }) => to === "");
  const box6 = lost === void 0 ? externalBox(service2, { selects, endpoints: facts.endpointsOf(service2), topology, resources }, style) : noPodsBox(service2, lost, style);
  if (box6 === void 0) return nothing;
  const way = { style: lost?.status === "dangling" ? "missing" : "selects", label: [] };
  return { boxes: [{ box: box6, layer: layers.pods }], links: [mapLink({ from: service2.id, to: box6.id }, "selects", way)] };
}
function mapLink({ from, to }, relation, { style, label }) {
  return { from, to, relation, style, startArrow: false, endArrow: true, label, tooltip: label.map(({ text }) => text).join(", ") };
}
function portsLost({ topology, selectsOf }) {
  return new Map(
    topology.resources.flatMap((service2) => {
      if (service2.type !== "service") return [];
      const all = selectsOf(service2).filter(({ to }) => to !== "");
      const [first] = all;
      const lost = first === void 0 ? [] : lostTargets(service2, first);
      const others = lost.length === 0 ? [] : all.slice(1).map((one) => new Set(lostTargets(service2, one)));
      return [[service2.id, lost.filter((target2) => others.every((own2) => own2.has(target2)))]];
    })
  );
}
function countLost(boxes, links, topology) {
  const missing = new Set(boxes.flatMap(({ box: box6 }) => box6.style === "missing" ? [box6.id] : []));
  const ways = links.filter(
    ({ style, relation, from, to }) => style === "missing" && relation === "routes" && !missing.has(from) && !missing.has(to)
  );
  const rules = relations(topology, "routes").filter(
    ({ refused, rules: own2 }) => refused === void 0 && own2.some(({ lost }) => lost === true) && own2.some(({ lost }) => lost !== true)
  );
  return missing.size + ways.length + rules.length;
}
var mostTold = 20;
function sentences(resources, selected, style) {
  const pairs = selected.flatMap(({ group: group2, ways }) => ways.map(({ from }) => ({ from, group: group2 })));
  const byService = groupBy4(pairs, ({ from }) => from);
  const leading = resources.filter(({ id }) => byService.has(id)).slice(0, mostTold);
  return leading.map(({ id, name }) => {
    const own2 = byService.get(id) ?? [];
    const names2 = own2.map(({ group: { pods } }) => pods.length > 1 ? ownerName(pods[0], style.workloads) : pods[0].name);
    return style.words.say("service.leads-to", { service: name, pods: style.words.list(names2) });
  });
}

// src/view/service-words.ts
function serviceWords(map, entries, { policies, request: { heading, words } }) {
  const { say } = words;
  const services = entries.filter((entry) => entry.type === "service");
  const routes = entries.length - services.length;
  const lost = map.lost === 0 ? "" : ` ${say("service.lost", { count: map.lost })}`;
  const restricted = map.selected.some(({ group: group2 }) => group2.pods.some(policies.restricts));
  const policy = restricted ? ` ${say("service.restricted")}` : "";
  const headless = services.length > 0 && services.every((entry) => entry.headless);
  const counts = [
    say("lists.things.services", { count: services.length }),
    ...routes === 0 ? [] : [say("count.routes", { count: routes })]
  ];
  const situation = [headless ? "headless" : "", routes > 0 ? "routes" : ""].filter((word) => word !== "").join("-");
  return {
    ...heading(situation, { policy, lost }),
    description: `${say("sentence", { text: words.list(counts) })} ${map.sentences.join(" ")}${policy}${lost}`.trim()
  };
}

// src/view/figures/service.ts
const{"src/view/shown.ts:ofContainers":ofContainers}=core();
const{"src/view/tally-words.ts:talliesOf":talliesOf}=core();

// src/view/unreached.ts
const{"src/model/query.ts:topOwner":topOwner}=core();
const{"src/view/box.ts:box":box5}=core();
const{"src/view/pod-card.ts:ownerName":ownerName2}=core();
var most2 = 12;
function unreached({ selected }, topology, style) {
  const reached = new Set(selected.flatMap(({ group: group2 }) => group2.pods.map(({ id }) => id)));
  const nameOf = (pod) => pod.owners.length === 0 ? pod.name : ownerName2(pod, style.workloads);
  const ownerOf = (pod) => topOwner(pod) ?? pod.id;
  const known2 = new Set(topology.pods.flatMap((pod) => reached.has(pod.id) ? [ownerOf(pod)] : []));
  const pods = topology.pods.filter((pod) => !reached.has(pod.id) && !known2.has(ownerOf(pod)) && serves(pod, style));
  const said = new Set(topology.pods.flatMap((pod) => reached.has(pod.id) ? [nameOf(pod)] : []));
  const names2 = [...new Set(pods.map(nameOf))].filter((name) => !said.has(name));
  if (names2.length === 0) return [];
  const { words } = style;
  const shown = names2.length > most2 ? [...names2.slice(0, most2), words.say("more", { count: names2.length - most2 })] : names2;
  return [
    box5({
      id: "left-out/unreached",
      kind: "left-out",
      data: { pods: `${pods.filter((pod) => names2.includes(nameOf(pod))).length}` },
      style: "region",
      arrangement: { name: "frames" },
      lines: [{ start: { text: words.say("service.unreached", { pods: words.list(shown) }), role: "region-name" } }],
      tooltip: names2.slice(0, 60).join("\n")
    })
  ];
}
function serves(pod, { workloads }) {
  if (pod.phase === "Succeeded" || pod.phase === "Failed") return false;
  return !pod.owners.some((owner) => ["Job", "CronJob"].includes(workloads.get(owner)?.kind ?? ""));
}

// src/view/figures/service.ts
var drawn = ["full", "names", "rows"];
var service = {
  name: "service",
  details: [...drawn, "counts", "brief", "sample"],
  shows: ["state", ...ofContainers],
  draw: (whole, request2) => {
    const { topology, diagnostics } = onlyPods(whole, request2.pods);
    const entries = topology.resources.filter(({ type }) => type === "service" || type === "route" || type === "gateway");
    if (entries.length === 0) return { diagnostics: diagnostics.length > 0 ? diagnostics : [nothingToDraw(topology, "services")] };
    const isDrawn = drawn.includes(request2.detail);
    if (isDrawn && (entries.length > request2.room.boxes || linksAtLeast(topology) > request2.room.links))
      return { diagnostics, tooFull: { choices: [] } };
    const policies = policyWords(topology, request2.words);
    const style = cardStyle(topology, request2);
    const map = serviceMap(topology, style, request2.detail === "full" ? policies.lines : policies.brief);
    const root = isDrawn ? group("service", { name: "shelves" }, [...layeredGraphs("service", map.boxes, map.links), ...unreached(map, topology, style)]) : group("service", { name: "frames" }, countedServices(map, topology, request2));
    return { body: { ...serviceWords(map, entries, { policies, request: request2 }), root, links: isDrawn ? map.links : [] }, diagnostics };
  }
};
function linksAtLeast(topology) {
  return selectedPods(topology).reduce((sum, { ways }) => sum + ways.length, 0);
}
function cardStyle(topology, { detail, show, hide, words }) {
  const entries = topology.resources.filter(({ type }) => type === "service" || type === "route" || type === "gateway");
  return {
    detail: detail === "full" ? "folded" : detail === "rows" ? "rows" : "names",
    address: "under",
    initContainers: false,
    containers: true,
    localhost: false,
    onNode: false,
    ownerBeside: false,
    missing: talliesOf(topology, words).missing,
    revisions: revisionsOf(topology, words),
    more: () => [],
    show,
    hide,
    namespaces: severalNamespaces([...topology.pods, ...entries]),
    workloads: workloadsById(topology),
    nodes: nodesByName(topology),
    nodeNames: /* @__PURE__ */ new Map(),
    words
  };
}
return{m9:service_exports};

})