/** What the API server keeps beside what somebody wrote: `kubectl get -o json` prints some 33 KB for a Pod, and nearly all of it is this. */

/** An object of world.mjs with all that a cluster adds to it. `number` tells its times and ids apart. */
export function asKept(object, number) {
  return object.kind === 'Pod' ? keptPod(object, number) : kept(object, number);
}

function kept(object, number) {
  const { metadata, ...rest } = object;
  const { name, ...others } = metadata;
  return {
    ...rest,
    metadata: {
      annotations: { 'kubectl.kubernetes.io/restartedAt': time(number), 'example.org/config-hash': hash(number, 64) },
      creationTimestamp: time(number),
      ...others,
      managedFields: [
        fields(Object.keys(object.spec ?? {}), 'kube-controller-manager', number),
        fields(['conditions', 'podIPs'], 'kubelet', number),
      ],
      name,
      resourceVersion: String(300_000_000 + number),
      uid: uid(number),
    },
  };
}

function keptPod(pod, number) {
  const { spec, status, ...head } = kept(pod, number);
  const containers = spec.containers.map((container, slot) => keptContainer(container, slot));
  const own = containers.map((container) => ownFields(container));
  head.metadata.managedFields.push({
    ...fields([], 'kubectl-client-side-apply', number),
    fieldsV1: { 'f:spec': { 'f:containers': Object.assign({}, ...own) } },
  });
  return {
    ...head,
    spec: {
      ...spec,
      containers,
      dnsPolicy: 'ClusterFirst',
      enableServiceLinks: true,
      preemptionPolicy: 'PreemptLowerPriority',
      priority: 0,
      schedulerName: 'default-scheduler',
      securityContext: { fsGroup: 2000, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      terminationGracePeriodSeconds: 30,
      tolerations: ['not-ready', 'unreachable', 'memory-pressure'].map((key) => ({
        ...{ effect: 'NoExecute', key: `node.kubernetes.io/${key}`, operator: 'Exists', tolerationSeconds: 300 },
      })),
    },
    status: {
      ...status,
      conditions: ['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled'].map((type) => ({
        ...{ lastProbeTime: null, lastTransitionTime: time(number), status: 'True', type },
      })),
      containerStatuses: status.containerStatuses.map((one, slot) => ({
        ...one,
        containerID: `containerd://${hash(number * 7 + slot, 64)}`,
        imageID: `${one.image.split(':')[0]}@sha256:${hash(slot, 64)}`,
        lastState: {},
        state: { running: { startedAt: time(number) } },
      })),
      startTime: time(number),
    },
  };
}

function keptContainer(container, slot) {
  const probe = {
    failureThreshold: 3,
    httpGet: { path: '/healthz', port: 8080 + slot, scheme: 'HTTP' },
    periodSeconds: 10,
    successThreshold: 1,
    timeoutSeconds: 1,
  };
  return {
    ...container,
    env: Array.from({ length: 12 }, (_, index) => ({ name: `SETTING_${index}`, value: `value-${index}-of-${container.name}` })),
    imagePullPolicy: 'IfNotPresent',
    livenessProbe: probe,
    readinessProbe: probe,
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
  };
}

function ownFields({ name, env, ...container }) {
  const variables = Object.fromEntries(env.map((variable) => [`k:{"name":"${variable.name}"}`, { '.': {}, 'f:name': {}, 'f:value': {} }]));
  const others = Object.fromEntries(
    Object.keys(container).map((key) => [`f:${key}`, { '.': {}, 'f:failureThreshold': {}, 'f:httpGet': { '.': {}, 'f:path': {} } }]),
  );
  return { [`k:{"name":"${name}"}`]: { '.': {}, 'f:env': { '.': {}, ...variables }, ...others } };
}

function fields(keys, manager, number) {
  const fieldsV1 = {
    'f:metadata': { 'f:labels': { '.': {}, 'f:app': {} } },
    'f:spec': Object.fromEntries(keys.map((key) => [`f:${key}`, {}])),
  };
  return { apiVersion: 'v1', fieldsType: 'FieldsV1', fieldsV1, manager, operation: 'Update', time: time(number) };
}

function time(number) {
  return new Date(Date.UTC(2026, number % 12, 1 + (number % 28), number % 24, number % 60)).toISOString().replace('.000', '');
}

function uid(number) {
  const digits = hash(number, 32);
  return [8, 12, 16, 20, 32].map((end, index, ends) => digits.slice(ends[index - 1] ?? 0, end)).join('-');
}

function hash(number, length) {
  let state = (number + 1) >>> 0;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    text += state.toString(16).padStart(8, '0');
  }
  return text.slice(0, length);
}
