/**
 * What the name of a variable, a flag or a key says of its value: `CART_SERVICE_ADDR` holds the address of another, `--listen-address` and
 * `ADVERTISED_HOST` hold one's own.
 */

/** `peer`: an address of another, which may be a bare name. `listens`: where the container itself listens. `own`: what it is known as, or no address at all. */
export type NameRole = 'peer' | 'listens' | 'own' | 'none';

/** Longer ones are no names. */
const LONGEST = 120;

/** `alone`: flags and keys may be a single word that says it, `--host`; a variable `HOST` mostly says what to listen on. */
export function roleOfName(name: string, { alone }: { readonly alone: boolean }): NameRole {
  if (name.length > LONGEST) return 'none';
  const words = wordsIn(name);
  const last = words.at(-1) ?? '';
  if (words.some((word) => LISTENING.has(word)) || isOwnEndpoint(words)) return 'listens';
  if (isOwn(words)) return 'own';
  if (FUSED.test(last)) return 'peer';
  if (!PEER.has(last)) return 'none';
  return words.length > 1 || PLURAL.has(last) || (alone && !NEVER_ALONE.has(last)) ? 'peer' : 'none';
}

/** `REDIS_HOST_1`, `redis.host`, `redisHost`, `--redis-host`: `redis host`. A number behind tells several apart. */
function wordsIn(name: string): readonly string[] {
  const words = name
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && /^\d+$/.test(words.at(-1) ?? '')) words.pop();
  return words;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

const LISTENING = set('listen listens listener listeners listening bind');

/** What a container serves beside its work is its own: `--metrics-addr`, `HEALTH_PROBE_BIND_ADDRESS`, `-pprof.address`. */
const SERVED_BESIDE = set('metrics metric health healthz probe readiness liveness pprof profiling debug telemetry');
const ADDRESS = set('addr address addresses host port bind');

function isOwnEndpoint(words: readonly string[]): boolean {
  return ADDRESS.has(words.at(-1) ?? '') && words.slice(0, -1).some((word) => SERVED_BESIDE.has(word));
}

const OWN =
  set(`advertise advertised advertising announce announced cors origin origins redirect callback san sans sni cookie cookies canonical
  self image images version tag alias aliases noproxy`);
/** Two words side by side that say it. */
const OWN_PAIRS = set(`server-name service-name host-name app-name application-name node-name dns-name dns-names common-name virtual-host
  no-proxy root-url allowed-hosts trusted-hosts external-url external-uri external-host external-hostname external-address external-addr
  external-ip external-dns external-domain external-endpoint public-url public-uri public-host public-hostname public-address public-addr
  public-ip public-dns public-domain public-endpoint dd-service k-service
  kubernetes-service`);

function isOwn(words: readonly string[]): boolean {
  return words.some((word, index) => OWN.has(word) || OWN_PAIRS.has(`${word}-${words[index + 1] ?? ''}`));
}

const PEER = set(`host hosts hostname hostnames addr addrs address addresses url urls uri uris dsn endpoint endpoints server servers service
  services svc broker brokers upstream upstreams backend backends peer peers seed seeds node nodes target targets connect connection
  bootstrap`);
/** As a variable of one word, too: it cannot be oneself. */
const PLURAL = set('brokers broker servers endpoints endpoint upstreams upstream backends backend');
const NEVER_ALONE = set('service services svc node nodes');
/** Of programs that know no underscore: `PGHOST`. */
const FUSED = /^(?:pg|db|sql|mysql|redis|mongo|amqp|mq|base|api)(?:host|addr|url|uri|server)$/;

/** The names under which the port of a host may stand: `DB_PORT` beside `DB_HOST`, `redisPort` beside `redisHost`. */
export function portNamesFor(name: string): readonly string[] {
  const stem = HOST_ENDING.exec(name);
  const beside = stem === null ? [] : [name.slice(0, stem.index) + likeCase('port', stem[0])];
  return [...beside, `${name}_PORT`];
}

const HOST_ENDING = /(?:host_?name|host|address|addr|server)$/i;

function likeCase(word: string, model: string): string {
  const [first = ''] = model;
  if (model === model.toUpperCase()) return word.toUpperCase();
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
