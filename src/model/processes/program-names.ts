/** What is known of programs that manifests start: data behind processes.ts. */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** They start and watch other processes, as their configuration says. */
export const supervisors = set(
  `supervisord s6-svscan s6-supervise runsvdir runsvdir-start runit runit-init my_init systemd monit circusd god forego foreman honcho
  overmind goreman hivemind chaperone multirun concurrently pm2 pm2-runtime pm2-docker immortaldir perpd run-p npm-run-all`,
);

/** Those of the supervisors whose words are themselves commands, or names of what they start. */
export const givenCommands = set('concurrently multirun');
export const givenNames = set('run-p npm-run-all foreman honcho forego overmind goreman hivemind');

export const shells = set('sh bash ash dash zsh ksh');

/** They run the command behind them in their own place. */
export const wrappers = set(
  'exec nohup setsid env sudo su-exec gosu tini dumb-init catatonit timeout nice ionice stdbuf time command builtin unbuffer chpst setpriv runuser',
);

/** One word, not an option, stands between such a wrapper and the command. */
export const wrappersWithWord = set('su-exec gosu timeout');

/** They come to an end, or are no process of their own. */
export const passing = set(
  `echo printf cd export set unset source . eval mkdir rmdir chmod chown chgrp cp mv rm ln touch cat sed awk gawk grep egrep cut head sort uniq tr tee wc
  test [ [[ true false : exit return trap kill killall pkill pgrep read local declare typeset alias shift ulimit umask sysctl let shopt break continue
  curl wget date hostname id whoami ls find xargs which type basename dirname readlink realpath stat file diff du df ps uname printenv
  gzip gunzip tar unzip apt-get apt apk yum dnf pip pip3 gem git nslookup dig nc ping getent install mount umount modprobe insmod iptables ip6tables ip ifconfig route
  openssl keytool envsubst jq yq kubectl helm aws gsutil gcloud psql mysql mysqladmin mongo mongosh redis-cli pg_isready createdb initdb pg_dump mysqldump
  update-ca-certificates ssh-keygen base64 md5sum sha256sum adduser useradd addgroup groupadd usermod passwd chpasswd locale-gen ldconfig sync expr seq jobs disown
  wait-for-it.sh wait-for wait4ports dockerize a2enmod a2ensite logrotate sleep`,
);

/** They keep a shell alive without work of their own. */
export const waiting = set('wait tail pause');

/** A script by such a name prepares, and comes to an end. */
export const preparing =
  /(^|[-_./])(init|setup|install|migrate|migration|migrations|seed|bootstrap|configure|wait|prepare|register|healthcheck|load|import|create)([-_.]|$)/i;

/** Without these options the program leaves itself in the background, and the script goes on. */
export const daemonsUnless: ReadonlyMap<string, RegExp> = new Map([
  ['cron', /^-f/],
  ['crond', /^-[a-z]*[fnd]/],
  ['sshd', /^-[a-zA-Z]*[Dd]/],
  ['rsyslogd', /^-[a-z]*n/],
  ['syslogd', /^-[a-z]*n/],
  ['nginx', /daemon off|^-[a-zA-Z]*[tsvV]$/],
  ['dnsmasq', /^-[a-z]*[kd]|^--(?:no-daemon|keep-in-foreground)/],
  ['named', /^-[a-z]*[fg]/],
  ['apachectl', /FOREGROUND|^(?:stop|configtest|graceful|-t)$/],
  ['apache2ctl', /FOREGROUND|^(?:stop|configtest|graceful|-t)$/],
]);

/** With these options it does. */
export const daemonsIf: ReadonlyMap<string, RegExp> = new Map([
  ['php-fpm', /^-D$|^--daemonize/],
  ['redis-server', /^--daemonize/],
  ['memcached', /^-d$/],
  ['httpd', /^start$/],
  ['apache2', /^start$/],
  ['mongod', /^--fork/],
  ['mysqld', /^--daemonize/],
  ['haproxy', /^-D$/],
  ['gunicorn', /^-D$|^--daemon/],
  ['uwsgi', /^--daemonize/],
  ['celery', /^(?:multi|--detach|-D)$/],
  ['postfix', /^start$/],
  ['pg_ctl', /^start$/],
  ['fluent-bit', /^-d$|^--daemon/],
  ['dockerd-entrypoint.sh', /^$/],
]);

/** They run a program that is named by a word behind them. */
export const interpreters = set('python python2 python3 node nodejs ruby perl php java deno bun Rscript dotnet sh bash ash dash zsh ksh');
/** `npm start`, `bundle exec puma`: the word that says what runs. */
export const runners = set('npm yarn pnpm npx bundle poetry pipenv uv rake');
