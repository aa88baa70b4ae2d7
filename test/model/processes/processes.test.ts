import { describe, expect, test } from 'vitest';
import { processesOf } from '../../../src/model/processes/processes.ts';
import type { Processes } from '../../../src/model/types.ts';
import { build, pod } from '../manifests.ts';

function told(processes: Processes | undefined): string {
  if (processes === undefined) return '?';
  const { starter, names } = processes;
  return starter === undefined ? names.join(' ') : `${starter.name}: ${names.join(' ')}`;
}

function shell(script: string): string {
  return told(processesOf(['/bin/sh', '-c', script]));
}

describe('a shell starts several processes', () => {
  test.each([
    { script: 'nginx & php-fpm', starts: 'nginx php-fpm' },
    { script: 'php-fpm -D && exec nginx -g "daemon off;"', starts: 'php-fpm nginx' },
    { script: "php-fpm8.2 --daemonize; nginx -g 'daemon off;'", starts: 'php-fpm8.2 nginx' },
    { script: 'service cron start && apache2-foreground', starts: 'cron apache2-foreground' },
    { script: '/etc/init.d/ssh start; exec java -jar /app/shop.jar', starts: 'ssh shop.jar' },
    { script: 'cron && tail -f /dev/null & gunicorn app:app', starts: 'cron gunicorn' },
    { script: 'rsyslogd\nexec /usr/sbin/sshd -D', starts: 'rsyslogd sshd' },
    { script: 'python worker.py &\npython -m gateway &\nwait -n', starts: 'worker.py gateway' },
    { script: 'node server.js >/dev/null 2>&1 & node jobs.js', starts: 'server.js jobs.js' },
    { script: '(while true; do celery -A app worker; sleep 5; done) & gunicorn app', starts: 'celery gunicorn' },
    { script: 'run() { redis-server; }\nrun &\nexec npm start', starts: 'redis-server npm' },
    { script: 'if [ -n "$X" ]; then memcached & fi\nexec /usr/local/bin/shop --listen :80', starts: 'memcached shop' },
    { script: 'redis-server --daemonize yes && PASSWORD=hunter2 npm run serve', starts: 'redis-server serve' },
    { script: 'nohup ./metrics & exec su-exec app ./shop', starts: 'metrics shop' },
  ])('`$script`', ({ script, starts }) => {
    expect(shell(script)).toBe(`sh: ${starts}`);
  });
});

describe('a supervisor starts them', () => {
  test.each([
    { words: ['/usr/bin/supervisord', '-n', '-c', '/etc/supervisord.conf'], starts: 'supervisord: ' },
    { words: ['tini', '--', 'supervisord', '-n'], starts: 'supervisord: ' },
    { words: ['sh', '-c', 'envsubst < a > b && exec supervisord -n'], starts: 'supervisord: ' },
    { words: ['/sbin/init'], starts: 'init: ' },
    { words: ['pm2-runtime', 'ecosystem.config.js'], starts: 'pm2-runtime: ' },
    { words: ['honcho', 'start', 'web', 'worker'], starts: 'honcho: web worker' },
    { words: ['concurrently', 'node server.js', 'node jobs.js'], starts: 'concurrently: server.js jobs.js' },
  ])('$words', ({ words, starts }) => {
    expect(told(processesOf(words))).toBe(starts);
  });
});

describe('one process stays one', () => {
  test.each([
    { script: 'exec nginx -g "daemon off;"', runs: 'nginx' },
    { script: 'nginx & wait', runs: 'nginx' },
    { script: 'nginx -g "daemon off;" & child=$!; trap "kill $child" TERM; wait $child', runs: 'nginx' },
    { script: 'mkdir -p /data && chown app /data; exec gosu app postgres', runs: 'postgres' },
    { script: '(sleep 10; curl -s localhost/warm-up) & exec java -jar shop.jar', runs: 'shop.jar' },
    { script: './migrate.sh && gunicorn app:app', runs: 'gunicorn' },
    { script: 'init-users.sh & exec mongod', runs: 'mongod' },
    { script: 'while ! nc -z db 5432; do sleep 1; done; node server.js', runs: 'server.js' },
    { script: 'while true; do echo "a & b"; sleep 1; done', runs: '?' },
    { script: 'while :; do sleep 6h & wait $!; nginx -s reload; done & nginx -g "daemon off;"', runs: 'nginx' },
    { script: 'echo "cron && nginx" # sshd & cron\nexec shop', runs: 'shop' },
    { script: 'cat <<EOF > /etc/app.conf\na & b\nsshd\nEOF\nexec shop', runs: 'shop' },
    { script: 'shop 2>&1 | tee /var/log/shop.log', runs: 'shop' },
    { script: 'shop &> /var/log/shop.log', runs: 'shop' },
    { script: 'case "$1" in\n  a) server-a ;;\n  b) server-b ;;\nesac', runs: 'server-b' },
    { script: 'start.sh & tail -f /var/log/app.log', runs: 'start.sh' },
    { script: 'sleep infinity', runs: '?' },
  ])('`$script`', ({ script, runs }) => {
    expect(shell(script)).toBe(runs);
  });

  test.each([
    { words: ['tini', '--', '/app/shop', '--port', '80'], runs: 'shop' },
    { words: ['python3', '-u', '/srv/worker.py'], runs: 'worker.py' },
    { words: ['pm2-runtime', 'server.js'], runs: 'server.js' },
    { words: ['foreman', 'start', 'web'], runs: 'web' },
    { words: ['bash', '/opt/run.sh'], runs: 'run.sh' },
    { words: ['nginx'], runs: 'nginx' },
  ])('$words', ({ words, runs }) => {
    expect(told(processesOf(words))).toBe(runs);
  });
});

describe('nothing secret is kept', () => {
  test.each([
    'TOKEN=s3cr3t-Value9 worker & shop --password s3cr3t-Value9',
    'mysql -ps3cr3t-Value9 & nginx',
    's3cr3t-Value9 & nginx & cron',
    'curl -H "Authorization: s3cr3t-Value9" x & worker & exec shop s3cr3t-Value9',
  ])('of `%s`', (script) => {
    expect(JSON.stringify(processesOf(['sh', '-c', script]) ?? null)).not.toContain('s3cr3t');
  });
});

test('a container without a command says nothing of its processes, and arguments alone are for the image', () => {
  const containers = [
    { name: 'a', image: 'nginx' },
    { name: 'b', image: 'shop', args: ['--port', '80'] },
    { name: 'c', image: 'busybox', args: ['/bin/sh', '-c', 'crond && httpd -f'] },
  ];
  const [web] = build(pod({ containers })).topology.pods;
  expect(web?.containers.map(({ processes }) => told(processes))).toEqual(['?', '?', 'sh: crond httpd']);
});
