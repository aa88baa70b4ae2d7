/**
 * What stands below what in the objects that people paste, for text whose indentation was lost: Pods and what makes them. Each name is a
 * shape; a shape lists the keys that it may have, and the shapes of those that hold more.
 * - `[]shape`: a list of them; `*`: any keys (labels), each with one value; `[]`: a list of words.
 */

export interface Shape {
  readonly [key: string]: string;
}

const word = '';

function words(keys: string): Shape {
  return Object.fromEntries(keys.split(' ').map((key) => [key, word]));
}

const probe: Shape = {
  ...words('initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold'),
  httpGet: 'httpGet',
  tcpSocket: 'httpGet',
  exec: 'exec',
  grpc: 'httpGet',
};

export const shapes: Readonly<Record<string, Shape>> = {
  object: { ...words('apiVersion kind type immutable'), metadata: 'metadata', spec: 'spec', status: 'status', data: '*', stringData: '*' },
  metadata: {
    ...words(
      'name generateName namespace uid resourceVersion selfLink creationTimestamp deletionTimestamp deletionGracePeriodSeconds generation',
    ),
    labels: '*',
    annotations: '*',
    ownerReferences: '[]owner',
    finalizers: '[]',
  },
  owner: words('apiVersion blockOwnerDeletion controller kind name uid'),
  spec: {
    ...words(
      'nodeName restartPolicy dnsPolicy schedulerName serviceAccount serviceAccountName terminationGracePeriodSeconds hostNetwork hostPID',
    ),
    ...words('hostIPC hostname subdomain priority priorityClassName preemptionPolicy enableServiceLinks automountServiceAccountToken'),
    ...words('shareProcessNamespace activeDeadlineSeconds runtimeClassName replicas minReadySeconds revisionHistoryLimit serviceName'),
    ...words(
      'progressDeadlineSeconds paused clusterIP type sessionAffinity schedule concurrencyPolicy parallelism completions backoffLimit',
    ),
    containers: '[]container',
    initContainers: '[]container',
    volumes: '[]volume',
    tolerations: '[]toleration',
    imagePullSecrets: '[]named',
    nodeSelector: '*',
    securityContext: 'securityContext',
    selector: 'selector',
    template: 'template',
    strategy: 'strategy',
    ports: '[]servicePort',
  },
  selector: { matchLabels: '*', '*': word },
  template: { metadata: 'metadata', spec: 'spec' },
  strategy: { type: word, rollingUpdate: 'rollingUpdate' },
  rollingUpdate: words('maxSurge maxUnavailable partition'),
  servicePort: words('name port protocol targetPort nodePort appProtocol'),
  named: words('name'),
  container: {
    ...words('name image imagePullPolicy terminationMessagePath terminationMessagePolicy workingDir stdin tty restartPolicy'),
    command: '[]',
    args: '[]',
    ports: '[]port',
    env: '[]variable',
    resources: 'resources',
    volumeMounts: '[]mount',
    livenessProbe: 'probe',
    readinessProbe: 'probe',
    startupProbe: 'probe',
    securityContext: 'securityContext',
  },
  port: words('containerPort protocol name hostPort hostIP'),
  variable: { ...words('name value'), valueFrom: 'valueFrom' },
  valueFrom: { secretKeyRef: 'keyRef', configMapKeyRef: 'keyRef', fieldRef: 'fieldRef' },
  keyRef: words('name key optional'),
  fieldRef: words('apiVersion fieldPath'),
  resources: { requests: '*', limits: '*' },
  mount: words('mountPath name readOnly subPath mountPropagation'),
  probe,
  httpGet: words('path port scheme host service'),
  exec: { command: '[]' },
  securityContext: words('runAsUser runAsGroup runAsNonRoot fsGroup privileged readOnlyRootFilesystem allowPrivilegeEscalation'),
  volume: {
    name: word,
    secret: 'secret',
    configMap: 'secret',
    emptyDir: 'emptyDir',
    hostPath: 'hostPath',
    persistentVolumeClaim: 'claim',
  },
  secret: words('defaultMode secretName name optional'),
  emptyDir: words('medium sizeLimit'),
  hostPath: words('path type'),
  claim: words('claimName readOnly'),
  toleration: words('effect key operator tolerationSeconds value'),
  status: {
    ...words(
      'phase podIP hostIP qosClass startTime reason message nominatedNodeName observedGeneration replicas readyReplicas availableReplicas',
    ),
    ...words('updatedReplicas unavailableReplicas'),
    conditions: '[]condition',
    containerStatuses: '[]containerStatus',
    initContainerStatuses: '[]containerStatus',
    podIPs: '[]address',
    hostIPs: '[]address',
  },
  condition: words('lastProbeTime lastTransitionTime lastUpdateTime status type reason message observedGeneration'),
  containerStatus: {
    ...words('containerID image imageID name ready restartCount started'),
    state: 'state',
    lastState: 'state',
  },
  state: { running: 'stateFacts', waiting: 'stateFacts', terminated: 'stateFacts' },
  stateFacts: words('startedAt finishedAt exitCode reason message containerID signal'),
  address: words('ip'),
};
