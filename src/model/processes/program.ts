/** Of a command line only what surely is no secret: its program, when that is a path, or a word that begins command lines everywhere. */

const KNOWN = new Set(
  `sh bash ash dash zsh env exec sleep tail cat echo test true false ls stat kill pidof pgrep nc nslookup timeout python python3 node npm yarn
  java ruby perl php php-fpm go dotnet nginx httpd caddy envoy haproxy redis-server redis-cli mongod mongo mongosh mysqld mysql mysqladmin
  mariadb postgres psql pg_isready etcd etcdctl rabbitmqctl rabbitmq-diagnostics kubectl curl wget tini dumb-init gunicorn uvicorn celery
  grpc_health_probe consul vault cilium`.split(/\s+/),
);
const PATH = /^\.{0,2}\/[\w./+-]+$/;

export function programOf(word: string): string | undefined {
  return KNOWN.has(word) || PATH.test(word) ? word : undefined;
}
