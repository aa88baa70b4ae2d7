/**
 * Containers that are known to work for the one beside them, by what their makers call them and their images: the data behind main-container.ts.
 * Globs on the container's name, and on its image's without registry and tag. Only what is of no use by itself stands here: words that a program
 * may as well have of its own (`cache`, `metrics`, `api`) say nothing.
 */
/** They bring new configuration or files to the one beside them, and have no use for what stands in them. */
export const reloaders: readonly string[] = ['*-reloader', 'reloader', 'configmap-reload', 'config-reload', 'k8s-sidecar', 'git-sync'];

export const knownHelpers: readonly string[] = [
  // proxies of meshes, and those that stand before or behind one application
  ...['istio-proxy', 'proxyv2', 'linkerd-proxy', 'envoy', 'envoy-sidecar', 'aws-appmesh-envoy', 'consul-dataplane', 'kuma-dp', 'daprd'],
  ...[
    'cloud-sql-proxy',
    'cloudsql-proxy',
    'gce-proxy',
    'alloydb-auth-proxy',
    'oauth2-proxy',
    'oauth-proxy',
    'kube-rbac-proxy*',
    'queue-proxy',
  ],
  // who carries logs away
  ...['fluent-bit', 'fluentbit', 'fluentd', 'filebeat', 'promtail', 'vector', 'logstash', 'log-shipper', 'log-collector', 'log-forwarder'],
  ...['log-router', 'log-agent', 'logrotate', 'log-rotator'],
  // who tells numbers
  ...['*-exporter', '*_exporter', 'exporter', 'jmx', 'jmx-*'],
  ...reloaders,
  // what every CSI driver has beside it (kubernetes-csi.github.io/docs/sidecar-containers.html)
  ...['csi-provisioner', 'csi-attacher', 'csi-resizer', 'csi-snapshotter', 'csi-external-health-monitor-*', 'csi-cluster-driver-registrar'],
  ...['external-provisioner', 'external-attacher', 'external-resizer', 'external-snapshotter', 'livenessprobe', 'liveness-probe'],
  ...['node-driver-registrar', 'csi-node-driver-registrar', 'driver-registrar'],
  // agents of those who watch, and of those who keep secrets
  ...['vault-agent', 'datadog-agent', 'jaeger-agent', 'otel-collector', 'otel-agent', 'otc-container', 'opentelemetry-collector*'],
  ...['newrelic*', 'newrelic-*', 'xray-daemon', 'aws-xray-daemon', 'cloudwatch-agent', 'telegraf', 'consul-agent'],
  // who says of itself that it stands beside another
  ...['shutdown-manager', 'sidecar', '*-sidecar', '*-sidecar-*'],
];
