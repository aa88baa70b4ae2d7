/**
 * The addresses in a text, and how sure each is. A text is read word by word, once; what a URL has before its host and behind its port (user,
 * password, path, query) is passed over and kept nowhere.
 */
import type { Host } from './host.ts';
import { hostIn, isClusterName, portIn } from './host.ts';
import type { NameRole } from './names.ts';
import { urlAt } from './url.ts';
import type { KeyedWord } from './words.ts';
import { readWords } from './words.ts';

export interface Address extends Host {
  readonly port?: number;
  /** Of a URL, in lower case. */
  readonly scheme?: string;
  /** Only an address can be meant: by its scheme, its form (`web.shop.svc`), or the name of what holds it. Of others a known port must say so. */
  readonly isSure: boolean;
  /** A host that is none of the cluster's may be told. */
  readonly mayBeOutside: boolean;
  /** A name alone: its port may stand elsewhere. */
  readonly isBare?: true;
  /** The name within the text that it stands under: `host` of `host=db`. */
  readonly under?: string;
}

export interface HowToFind {
  /** As of a GivenText. In a `config` a bare name means nothing. */
  readonly kind: 'value' | 'words' | 'config';
  /** What the name of the text says of it. */
  readonly given: NameRole;
  /** What a flag or a key within it says. */
  readonly roleOf: (name: string) => NameRole;
}

/** Whether there can be an address other than a bare name in it: most texts are settled by that. */
export function mayHoldAddress(text: string): boolean {
  return text.includes(':') || text.includes('.svc');
}

export function addressesIn(text: string, { kind, given, roleOf }: HowToFind): readonly Address[] {
  const found: Address[] = [];
  const apart = hostsApart();
  const isConfig = kind === 'config';
  readWords(text, { comments: kind !== 'value', directives: isConfig }, (word) => {
    const { key } = word;
    const line = word.directive === undefined ? 'none' : roleOf(word.directive);
    const role = key !== undefined ? roleOf(key) : line === 'none' ? given : line;
    const isPassed = isOwn(role) || isOwn(line);
    const colon = word.word.indexOf('://');
    if (colon >= 0) {
      const { host, isDoubtful, end, ...url } = urlAt(text, word.start, word.start + colon);
      // files are full of links to documentation
      const isLink = isConfig && role !== 'peer' && (url.scheme === 'http' || url.scheme === 'https');
      if (host !== undefined && !isPassed) found.push({ host, ...url, isSure: true, mayBeOutside: !isDoubtful && !isLink });
      return end;
    }
    if (isPassed || !standsAlone(text, word)) return undefined;
    const address = addressIn(text, word, { role, isConfig });
    if (address !== undefined) found.push(key === undefined ? address : { ...address, under: key });
    const beside = apart(word);
    if (beside !== undefined) withPort(found, beside);
    return undefined;
  });
  return found;
}

/** The host may have been found before its port. */
function withPort(found: Address[], beside: Address): void {
  const last = found.at(-1);
  if (last?.isBare && last.port === undefined && last.host === beside.host) found[found.length - 1] = { ...beside, isSure: true };
  else found.push(beside);
}

function isOwn(role: NameRole): boolean {
  return role === 'own' || role === 'listens';
}

/** `${HOST}-web:80`, `web:80{{ … }}`: a part of a name is none. */
function standsAlone(text: string, { start, end }: KeyedWord): boolean {
  return !/[})$\\]/.test(text.charAt(start - 1)) && !/[{($]/.test(text.charAt(end));
}

interface Manner {
  readonly role: NameRole;
  readonly isConfig: boolean;
}

/** `web:80`, `web.shop.svc`, `user:password@web:80`, `dns+web:80`; a bare name where the name before it says so. */
function addressIn(text: string, { word, start, end }: KeyedWord, { role, isConfig }: Manner): Address | undefined {
  const isPeer = role === 'peer';
  // what most words are not: host and port, or a Service's name
  if (!isPeer && !word.includes(':') && !word.includes('.svc')) return undefined;
  // [::1]:8080
  if (word === '::1' && text.charAt(start - 1) === '[' && text.charAt(end) === ']') {
    const port = portIn(/^:(\d{1,5})(?!\d)/.exec(text.slice(end + 1, end + 8))?.[1]);
    return port === undefined ? undefined : { host: '::1', port, isSure: true, mayBeOutside: false };
  }
  const piece = word.slice(word.lastIndexOf('@') + 1).replace(/^(?:dns(?:srv(?:noa)?)?\+|tcp:|udp:)/, '');
  const slash = piece.search(/[/?#]/);
  const [, name = '', digits] = HOST_AND_PORT.exec(slash < 0 ? piece : piece.slice(0, slash)) ?? [];
  const host = name === '' ? undefined : hostIn(name.replace(/\.+$/, ''));
  const port = portIn(digits);
  if (host === undefined || (digits !== undefined && port === undefined)) return undefined;
  if (port !== undefined) return { ...host, port, isSure: isPeer || isClusterName(host.host), mayBeOutside: isPeer };
  // files name Services in other ways, too: the labels of a dashboard
  if (isClusterName(host.host)) return isPeer || !isConfig ? { ...host, isSure: true, mayBeOutside: isPeer } : undefined;
  return isPeer && !isConfig && slash < 0 ? { ...host, isSure: true, mayBeOutside: true, isBare: true } : undefined;
}

const HOST_AND_PORT = /^([a-z0-9_][a-z0-9._-]{0,252})(?::(\d{1,5}))?[.:!?]{0,3}$/i;

/** So many words lie between a host and its port at most. */
const NEAR = 6;

/** Hosts and ports under keys of their own, side by side: `address: cart` and `port_value: 7070` of Envoy, `redis.host=cart` and `redis.port=7070`. */
function hostsApart(): (word: KeyedWord) => Address | undefined {
  let host: { readonly name: string; readonly at: number } | undefined;
  let port: { readonly number: number; readonly at: number } | undefined;
  let at = 0;
  return ({ word, key }) => {
    at += 1;
    if (key === undefined) return undefined;
    if (/(?:^|[._-])(?:address|host|hostname|server)$/i.test(key)) host = { name: word, at };
    else if (/(?:^|[._-])port(?:_value)?$/i.test(key)) port = { number: portIn(word) ?? 0, at };
    else return undefined;
    if (host === undefined || port === undefined || Math.abs(host.at - port.at) > NEAR) return undefined;
    const name = hostIn(host.name);
    const { number } = port;
    host = undefined;
    port = undefined;
    return name === undefined || number === 0 ? undefined : { ...name, port: number, isSure: false, mayBeOutside: false };
  };
}
