(function(late,core,require,__dirname){"use strict";// src/model/queries/tier-names.ts
var kindWords = {
  web: "web frontend front www ui webui site website portal storefront nginx httpd apache apache2 caddy wordpress drupal ghost joomla nextcloud",
  service: "api backend app application rest graphql grpc tomcat wildfly jetty gunicorn uvicorn puma django rails flask",
  worker: "worker workers celery sidekiq consumer resque jobs",
  store: "db database postgres postgresql postgis mysql mariadb percona mongo mongodb cassandra scylla scylladb cockroach cockroachdb couchdb couchbase elasticsearch opensearch influxdb timescaledb neo4j clickhouse mssql minio rethinkdb arangodb solr meilisearch typesense qdrant milvus weaviate",
  queue: "queue broker mq rabbitmq kafka nats activemq artemis pulsar redpanda mosquitto beanstalkd",
  cache: "cache memcached redis valkey keydb dragonfly varnish"
};
var servers = /* @__PURE__ */ new Set(["nginx", "httpd", "apache", "apache2", "caddy"]);
var pages = /* @__PURE__ */ new Set(["frontend", "front", "ui", "webui", "website", "portal", "storefront"]);
var helperWords = new Set(
  "sidecar proxy proxyv2 envoy istio linkerd pgbouncer ambassador haproxy traefik adapter exporter metrics monitor monitoring agent telegraf otel opentelemetry jaeger log logs logger logging logrotate logrotator tail fluentd fluentbit fluent filebeat promtail vector logstash collector shipper tcollector statsd reload reloader reloading sync syncer watcher rotator rotate refresh refresher helper injector vault opa authz auth dex backup xtrabackup restore migrate migration init setup registrar provisioner attacher resizer snapshotter livenessprobe liveness healthcheck health probe sentinel debug debugger shell toolbox tools cli client pause certbot cert certs dnsmasq daprd consul".split(" ")
);
var kindOfWord = new Map(
  ["web", "service", "worker", "store", "queue", "cache"].flatMap(
    (kind) => kindWords[kind].split(" ").map((word) => [word, kind])
  )
);
function imageName(image) {
  const path = image.replace(/@.*$/, "");
  return path.slice(path.lastIndexOf("/") + 1).replace(/:.*$/, "");
}
function repository(image) {
  return image.replace(/@.*$/, "").replace(/:[^/]*$/, "");
}
function wordsOf(name) {
  return name.toLowerCase().split(/[^a-z0-9]+/).flatMap((word) => kindOfWord.has(word) || helperWords.has(word) ? [word] : [word.replace(/\d+$/, "")]).filter((word) => word !== "");
}
function saysHelper(name) {
  return wordsOf(name).some((word) => helperWords.has(word));
}
function kindIn(name) {
  const last = wordsOf(name).findLast((word) => kindOfWord.has(word));
  return last === void 0 ? void 0 : kindOfWord.get(last);
}
function standsBefore(image, name) {
  return servers.has(imageName(image)) && !wordsOf(name).some((word) => pages.has(word));
}
function keepsState(kind) {
  return kind === "store" || kind === "queue" || kind === "cache";
}

// src/model/queries/tiers.ts
const{"src/model/queries/app-containers.ts:isAppContainer":isAppContainer}=core();

// src/model/queries/pod-context.ts
const{"src/model/query.ts:workloadsById":workloadsById}=core();
function workloadsOf(topology) {
  const byId = workloadsById(topology);
  return ({ owners }) => owners.flatMap((id) => byId.get(id) ?? []);
}
function servedContainers({ relations }) {
  const byPod = /* @__PURE__ */ new Map();
  for (const relation of relations) {
    if (relation.type !== "selects") continue;
    for (const { container } of relation.ports) {
      if (container === void 0) continue;
      const inPod = byPod.get(relation.to) ?? /* @__PURE__ */ new Map();
      byPod.set(relation.to, inPod);
      const services = inPod.get(container) ?? /* @__PURE__ */ new Set();
      inPod.set(container, services.add(relation.from));
    }
  }
  return ({ id }) => byPod.get(id) ?? /* @__PURE__ */ new Map();
}

// src/model/queries/shared-work.ts
const{"src/model/query.ts:visibleVolumes":visibleVolumes}=core();
var readByAll = /* @__PURE__ */ new Set(["configMap", "secret", "projected", "downwardAPI", "image"]);
var clock = /^\/etc\/(localtime|timezone)$|\/zoneinfo/;
function sharedForWork(pod, one, other) {
  if (one === other) return void 0;
  return visibleVolumes(pod).find((volume) => isWorkedOn(volume) && meet(mountsIn(one, volume), mountsIn(other, volume)))?.name;
}
function isWorkedOn({ type, source }) {
  return !readByAll.has(type) && !(type === "hostPath" && clock.test(source));
}
function mountsIn({ mounts }, { name }) {
  return mounts.filter(({ volume }) => volume === name);
}
function meet(mine, others) {
  return mine.some(
    (a) => others.some((b) => !(a.readOnly && b.readOnly) && (a.subPath === void 0 || b.subPath === void 0 || a.subPath === b.subPath))
  );
}

// src/model/queries/tiers.ts
function tieringOf(topology) {
  const ownersOf = workloadsOf(topology);
  const servedIn = servedContainers(topology);
  return (pod) => tieringIn(pod, { owners: ownersOf(pod), served: servedIn(pod) });
}
function tieringIn(pod, { owners, served }) {
  const running = pod.containers.filter(isAppContainer);
  const parts = partsOf(pod, running);
  const apart = joined(parts, (one, other) => !areApart(one, other, served));
  const groups = joined(parts, (one, other) => {
    const together2 = apart.find((group) => group.includes(one))?.includes(other) === true;
    return together2 || sharedForWork(pod, one.container, other.container) !== void 0;
  });
  const replicas = owners.at(-1)?.replicas ?? (pod.existence === "template" ? pod.replicas : void 0);
  const known = replicas === void 0 || pod.owners.length === 0 ? {} : { replicas };
  const together = apart.length < 2 ? withoutTiers(pod, running, parts) : keptTogether(pod, { owners, groups, parts });
  const final = together === void 0 ? groups : parts.length === 0 ? [] : [parts];
  return { tiers: tiersOf(pod, final, { ...known, owners }), ...together === void 0 ? {} : { together }, ...known };
}
function partsOf(pod, running) {
  const own = running.filter((container) => container.role === "main" || !namedHelper(container));
  const parts = (own.length > 0 ? own : running).flatMap((container) => {
    const kind = kindOf(container, pod);
    if (kind !== void 0) return [{ container, kind, known: true }];
    return container.role !== "supporting" || serves(container) ? [{ container, kind: "service", known: false }] : [];
  });
  const isBefore = ({ container }) => standsBefore(container.image, container.name);
  const applications = parts.filter((part) => !keepsState(part.kind) && part.kind !== "worker" && !isBefore(part));
  return applications.length === 0 ? parts : parts.filter((part) => !isBefore(part));
}
function namedHelper({ name, image }) {
  return saysHelper(name) || saysHelper(imageName(image));
}
function kindOf(container, pod) {
  const ofImage = kindIn(imageName(container.image));
  if (ofImage !== void 0 && keepsState(ofImage)) return ofImage;
  const named = kindIn(container.name) ?? ofImage;
  if (named !== void 0) return named;
  return container.role !== "main" && serves(container) && claimsAlone(container, pod) ? "store" : void 0;
}
function claimsAlone(container, pod) {
  const mine = container.mounts.filter(({ readOnly }) => !readOnly).map(({ volume }) => volume);
  return pod.volumes.some(
    ({ name, type }) => (type === "persistentVolumeClaim" || type === "volumeClaimTemplate") && mine.includes(name) && pod.containers.every((other) => other === container || other.mounts.every(({ volume }) => volume !== name))
  );
}
var watched = /metric|prom|health|probe|admin|debug|profil|pprof|telemetry|webhook|monitor/;
function serves({ ports }) {
  return ports.some(({ name = "" }) => !watched.test(name));
}
function areApart(one, other, served) {
  const sameProgram = repository(one.container.image) === repository(other.container.image);
  if (one.kind === other.kind && (sameProgram || one.container.name === other.container.name)) return false;
  if (keepsState(one.kind) || keepsState(other.kind)) return one.kind !== other.kind || !sameProgram;
  if (one.known && other.known && one.kind !== other.kind) return true;
  const [first, second] = [served.get(one.container.id), served.get(other.container.id)];
  return first !== void 0 && second !== void 0 && !sameProgram && ![...first].some((service) => second.has(service));
}
function joined(parts, belong) {
  let groups = [];
  for (const part of parts) {
    const mine = groups.filter((group) => group.some((other) => belong(part, other)));
    const merged = [...mine.flat(), part];
    const first = mine[0];
    groups = first === void 0 ? [...groups, merged] : groups.flatMap((group) => group === first ? [merged] : mine.includes(group) ? [] : [group]);
  }
  return groups;
}
function withoutTiers(pod, running, parts) {
  const beside = pod.containers.filter(({ role }) => role !== "init" && role !== "ephemeral");
  if (beside.length < 2) return { reason: "alone" };
  const volume = sharedAmong(pod, running);
  if (parts.length > 1) return volume === void 0 ? { reason: "unclear" } : { reason: "volume", volume };
  const [lead] = parts;
  const helpers = lead?.container.role === "main" && beside.every((container) => container === lead.container || helps(container, pod, lead));
  return { reason: helpers ? "helpers" : "unclear" };
}
function helps(container, pod, lead) {
  const { role, name, image } = container;
  if (!isAppContainer({ role })) return true;
  if (namedHelper(container) || standsBefore(image, name)) return true;
  return lead !== void 0 && sharedForWork(pod, lead.container, container) !== void 0;
}
function keptTogether(pod, { owners, groups, parts }) {
  if (pod.shareProcessNamespace) return { reason: "processes" };
  if (owners.some(({ kind }) => kind === "DaemonSet")) return { reason: "every-node" };
  if (owners.some(({ kind }) => kind === "Job" || kind === "CronJob")) return { reason: "to-the-end" };
  if (groups.length > 1) return void 0;
  return {
    reason: "volume",
    volume: sharedAmong(
      pod,
      parts.map(({ container }) => container)
    ) ?? ""
  };
}
function sharedAmong(pod, containers) {
  for (const [index, one] of containers.entries())
    for (const other of containers.slice(index + 1)) {
      const volume = sharedForWork(pod, one, other);
      if (volume !== void 0) return volume;
    }
  return void 0;
}
function tiersOf(pod, groups, { replicas, owners }) {
  const leads = groups.flatMap((group) => {
    const lead = group.find(({ container }) => container.role === "main") ?? group.find(({ known }) => known) ?? group[0];
    return lead === void 0 ? [] : [{ lead, group }];
  });
  const ownClaims = owners.some(({ kind }) => kind === "StatefulSet");
  const homes = new Map(pod.containers.map((container) => [container, homeOf(container, pod, leads)]));
  return leads.map((home) => {
    const { lead, group } = home;
    const members = pod.containers.filter((container) => homes.get(container) === home);
    const count = replicas === void 0 ? void 0 : groups.length > 1 && keepsState(lead.kind) && !ownClaims ? Math.min(1, replicas) : replicas;
    return {
      lead: lead.container,
      kind: lead.kind,
      peers: members.filter(
        (container) => container !== lead.container && (group.some((part) => part.container === container) || !helps(container, pod, lead))
      ),
      containers: members,
      ...count === void 0 ? {} : { replicas: count }
    };
  });
}
function homeOf(container, pod, homes) {
  const holds = (home, by) => home.group.some((part) => by(part.container));
  return homes.find((home) => holds(home, (member) => member === container)) ?? homes.find((home) => holds(home, (member) => member.name === container.targetContainer)) ?? homes.find((home) => holds(home, (member) => sharedForWork(pod, member, container) !== void 0)) ?? homes.find((home) => holds(home, (member) => isNamedAfter(container, member))) ?? homes[0];
}
function isNamedAfter(helper, { name, image }) {
  return [helper.name, imageName(helper.image)].some(
    (word) => word.split(/[-_.]/).some((part) => part === name || part === imageName(image))
  );
}

// src/view/tier-cells.ts
const{"src/model/queries/app-containers.ts:isAppContainer":isAppContainer2}=core();
const{"src/view/box.ts:box":box}=core();
const{"src/view/container-box.ts:containerData":containerData,"src/view/container-box.ts:containerTooltip":containerTooltip,"src/view/container-box.ts:nameOf":nameOf,"src/view/container-box.ts:roleWord":roleWord}=core();
function tierCells(tier, pod, style) {
  const { detail, words } = style;
  const helpers = tier.containers.filter((container) => container !== tier.lead);
  const roleOf = style.suggested === true ? suggestedRoles(tier) : ({ role: role2 }) => role2;
  const as = (container) => ({ ...container, role: roleOf(container) });
  const drawn = (container, fact) => cell(as(container), pod, { ...style, fact });
  const lead = (more) => drawn(tier.lead, more);
  const role = roleOf(tier.lead) === "supporting" ? roleWord(as(tier.lead), words) : "";
  const said = [role, style.said?.(tier) ?? words.say(`split.kind.${tier.kind}`)].filter((text) => text !== "").join(" \xB7 ");
  const isMain = roleOf(tier.lead) === "main";
  if (detail === "rows") return [asRow(lead(said), withHelpers(said, helpers.length, words))];
  if (detail === "full" || helpers.length < 2)
    return [
      lead(said),
      ...helpers.map(
        (helper) => drawn(
          helper,
          tier.peers.includes(helper) ? roleWord(as(helper), words) : helperWords2(as(helper), { helped: isMain ? tier.lead : void 0, ...style })
        )
      )
    ];
  return [lead(said), folded(helpers, pod, { ...style, roleOf })];
}
function suggestedRoles({ lead, peers, containers }) {
  const apps = containers.filter(isAppContainer2);
  const told = apps.length === 1 || lead.role !== "alike" && peers.every((peer) => !isAppContainer2(peer));
  return (container) => {
    if (!isAppContainer2(container)) return container.role;
    if (!told) return "alike";
    return container === lead ? "main" : "supporting";
  };
}
function withHelpers(said, count, words) {
  if (count === 0) return said;
  return said === "" ? words.say("split.helpers", { count }) : words.say("split.helped", { said, count });
}
function podCells({ tiers, together }, pod, style) {
  const said = together === void 0 ? style.said : () => "";
  return tiers.flatMap((tier) => tierCells(tier, pod, said === void 0 ? style : { ...style, said }));
}
function cell(container, pod, { words, detail, images, fact, idOf }) {
  const lines = [{ start: { text: nameOf(container, words), role: "container-name" } }];
  const image = detail === "full" && images === true ? shortImage(container.image) : "";
  if (image !== "") lines.push({ start: { text: image, role: "machine", keep: "tail" } });
  if (fact !== "") lines.push({ start: { text: fact, role: "fact" } });
  return box({
    id: idOf?.(container) ?? container.id,
    kind: "container",
    data: containerData(container, pod.namespace),
    style: container.role,
    arrangement: { name: "leaf" },
    lines,
    centred: true,
    tooltip: containerTooltip(container, words)
  });
}
function folded(helpers, pod, { words, idOf, roleOf }) {
  const [first] = helpers;
  const [role = "alike", ...others] = new Set(helpers.map(roleOf));
  const names = helpers.map((helper) => nameOf(helper, words));
  return box({
    id: `${first === void 0 ? pod.id : idOf?.(first) ?? first.id}/helpers`,
    kind: "containers",
    data: { count: `${helpers.length}`, namespace: pod.namespace },
    style: others.length === 0 ? role : "alike",
    arrangement: { name: "leaf" },
    lines: [{ start: { text: words.say("split.helpers", { count: helpers.length }), role: "container-name" } }],
    centred: true,
    tooltip: names.join("\n")
  });
}
function asRow(whole, end) {
  const [name] = whole.lines;
  return {
    ...whole,
    arrangement: { name: "row" },
    centred: false,
    lines: [{ ...name, ...end === "" ? {} : { end: { text: end, role: "fact" } } }]
  };
}
function helperWords2(container, { helped, terse, words }) {
  const { role } = container;
  if (terse === true) return roleWord(container, words);
  if (role === "init") return words.say("split.before");
  if (role === "ephemeral") return words.say("split.ephemeral");
  const helps2 = helped === void 0 ? "" : words.say("split.helps", { name: nameOf(helped, words) });
  return [roleWord(container, words), helps2].filter((text) => text !== "").join(" \xB7 ");
}
function shortImage(image) {
  const path = image.replace(/@.*$/, "");
  return path.slice(path.lastIndexOf("/") + 1);
}

return{keepsState,tieringOf,tierCells,podCells};

})