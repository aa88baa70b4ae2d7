/** What names of images and containers say of their work: the data behind tiers.ts. Words as they stand between `-`, `_`, `.` and digits. */

/**
 * What a tier does, and so what makes it grow: `web` shows pages, `service` answers requests, `worker` takes work from a queue;
 * `store`, `queue` and `cache` keep what the others write.
 */
export type TierKind = 'web' | 'service' | 'worker' | 'store' | 'queue' | 'cache';

const kindWords: Readonly<Record<TierKind, string>> = {
  web: 'web frontend front www ui webui site website portal storefront nginx httpd apache apache2 caddy wordpress drupal ghost joomla nextcloud',
  service: 'api backend app application rest graphql grpc tomcat wildfly jetty gunicorn uvicorn puma django rails flask',
  worker: 'worker workers celery sidekiq consumer resque jobs',
  store:
    'db database postgres postgresql postgis mysql mariadb percona mongo mongodb cassandra scylla scylladb cockroach cockroachdb couchdb couchbase elasticsearch opensearch influxdb timescaledb neo4j clickhouse mssql minio rethinkdb arangodb solr meilisearch typesense qdrant milvus weaviate',
  queue: 'queue broker mq rabbitmq kafka nats activemq artemis pulsar redpanda mosquitto beanstalkd',
  cache: 'cache memcached redis valkey keydb dragonfly varnish',
};

/** Images of web servers that as often stand before an application in its own pod, to serve its files or end TLS. */
const servers: ReadonlySet<string> = new Set(['nginx', 'httpd', 'apache', 'apache2', 'caddy']);

/** What a web server is called that is a tier of its own. */
const pages: ReadonlySet<string> = new Set(['frontend', 'front', 'ui', 'webui', 'website', 'portal', 'storefront']);

/** Who works for the container beside it: collectors of logs, proxies, exporters, reloaders, agents, and tools to look inside. */
const helperWords = new Set(
  (
    'sidecar proxy proxyv2 envoy istio linkerd pgbouncer ambassador haproxy traefik adapter exporter metrics monitor monitoring agent telegraf otel opentelemetry jaeger ' +
    'log logs logger logging logrotate logrotator tail fluentd fluentbit fluent filebeat promtail vector logstash collector shipper tcollector statsd ' +
    'reload reloader reloading sync syncer watcher rotator rotate refresh refresher helper injector vault opa authz auth dex ' +
    'backup xtrabackup restore migrate migration init setup registrar provisioner attacher resizer snapshotter livenessprobe liveness healthcheck health probe ' +
    'sentinel debug debugger shell toolbox tools cli client pause certbot cert certs dnsmasq daprd consul'
  ).split(' '),
);

const kindOfWord: ReadonlyMap<string, TierKind> = new Map(
  (['web', 'service', 'worker', 'store', 'queue', 'cache'] as const).flatMap((kind) =>
    kindWords[kind].split(' ').map((word) => [word, kind]),
  ),
);

/** `quay.io/org/shop-db:1.2@sha256:…` → `shop-db`. */
export function imageName(image: string): string {
  const path = image.replace(/@.*$/, '');
  return path.slice(path.lastIndexOf('/') + 1).replace(/:.*$/, '');
}

/** `quay.io/org/shop-db`: the same program, whatever its version. */
export function repository(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/]*$/, '');
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .flatMap((word) => (kindOfWord.has(word) || helperWords.has(word) ? [word] : [word.replace(/\d+$/, '')]))
    .filter((word) => word !== '');
}

/** Whether a name says that its bearer helps another container. */
export function saysHelper(name: string): boolean {
  return wordsOf(name).some((word) => helperWords.has(word));
}

/** The last word that says anything says it: `kafka-ui` is a page, `user-db` a database. */
export function kindIn(name: string): TierKind | undefined {
  const last = wordsOf(name).findLast((word) => kindOfWord.has(word));
  return last === undefined ? undefined : kindOfWord.get(last);
}

/** A web server that does not say of itself that it shows the pages: where there is an application beside it, it stands before that. */
export function standsBefore(image: string, name: string): boolean {
  return servers.has(imageName(image)) && !wordsOf(name).some((word) => pages.has(word));
}

export function keepsState(kind: TierKind): boolean {
  return kind === 'store' || kind === 'queue' || kind === 'cache';
}
