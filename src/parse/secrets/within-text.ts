/**
 * Secrets within a text that no one has taken apart: INI, properties, JSON, XML, YAML, shell, flags, headers, addresses, keys in PEM.
 * Found by the words before them (key-class.ts) and by their own looks. One pass over the text with simple searches, each bounded: no pattern
 * that looks further than a word, so that a megabyte on one line costs no more than a megabyte of lines.
 */
import type { Span } from '../text/document.ts';
import { classOf } from './key-class.ts';
import { isLetterOrDigit } from './letters.ts';
import { byLooks } from './looks.ts';
import { mergedSpans } from './merged-spans.ts';
import { quickSigns } from './quick-signs.ts';
import { linesOf, secretBehind } from './value-behind.ts';

export interface Parts {
  readonly told: readonly Span[];
  /** Values of variables whose names say nothing. */
  readonly variable: readonly Span[];
}

/** The parts of the text that are secret, in order; they do not overlap. */
export function secretParts(text: string): readonly Span[] {
  const { told, variable } = sortedParts(text);
  return variable.length === 0 ? told : mergedSpans([...told, ...variable]);
}

export function sortedParts(text: string): Parts {
  if (text.length < SHORTEST || ONE_WORD.test(text)) return NONE;
  const signs = quickSigns(text);
  if (signs === 'none' || text === SERVICE_ACCOUNT) return NONE;
  if (signs === 'address') return { told: mergedSpans([...addresses(text), ...byLooks(text)]), variable: [] };
  if (!MAY_HOLD.test(text)) return NONE;
  const { told, variable } = behindWords(text);
  return { told: mergedSpans([...privateKeys(text), ...addresses(text), ...told, ...byLooks(text)]), variable };
}

export const NONE: Parts = { told: [], variable: [] };

/** `pw=x` */
export const SHORTEST = 4;

/** Too short for a token, and with nothing that a value could stand behind; times, of which a dump has thousands. */
const ONE_WORD = /^(?:[A-Za-z0-9]{0,16}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/;

/** Where every pod of a dump mounts its token: a path, for all that it has a word of secrets in it. */
const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** Asked first: nearly every text is a name or a path. */
const MAY_HOLD =
  /url|uri|vaule|psk|otp|mnemonic|pepper|sas|pat=|wort|wachtwoord|parola|heslo|has[lł]o|senord|пароль|비번|identified|from-literal|sig=|hooks\.|redis-cli|ldap|docker|helm|keytool|:(?:\d{2,5}|\*):|pass|value|pwd|pw[=:]|pin[=:]|token|secret|cred|cookie|key|auth|bearer|basic|dsn|jwt|conn|salt|seed|:\/\/|-----BEGIN|webhook|database|masterauth|mysql|-u|user|kubeconfig|AKIA|ASIA|gh[pousr]_|xox|eyJ|AIza|glpat|sk[-_]|npm_|비밀번호|암호|パスワード|密|contrase|senha|dockercfg|dockerconfig/i;

/** Bits of the words that key-class.ts knows, each searched for wherever it stands. */
const CORE =
  /pass|pwd|pw(?=["']?[=:\s])|pin(?=["']?[=:])|token|secret|cred|cookie|key|auth|bearer|basic(?=\s)|value(?=\W)|val(?=:)|vaule|dsn|jwt|conn|salt|seed|database|url|uri|pat(?==)|psk|otp(?=[=:])|mnemonic|pepper|sas(?=[=:])|bindpw|rootpw|netrc|wort|wachtwoord|parola|heslo|has[lł]o|l[oö]senord|пароль|비번|dockerc|idrsa|id_rsa|id_ed25519|id_ecdsa|kubeconfig|비밀번호|암호|パスワード|密[码碼]|contraseña|senha/gi;

/** A letter, a digit, or one of `_.$-`. */
function isOfWord(unit = ''): boolean {
  return unit === '_' || unit === '.' || unit === '$' || unit === '-' || isLetterOrDigit(unit);
}

/** In characters: no key is longer, and a text without a blank may be a megabyte long. */
const LONGEST_WORD = 120;

function behindWords(text: string): Parts {
  const told: Span[] = [];
  const variable: Span[] = [];
  const lines = linesOf(text);
  CORE.lastIndex = 0;
  for (let match = CORE.exec(text); match !== null; match = CORE.exec(text)) {
    const word = wordAround(text, match.index, match.index + match[0].length);
    CORE.lastIndex = Math.max(word.end, match.index + 1);
    const name = text.slice(word.start, word.end);
    const sort = classOf(name);
    const found = secretBehind(lines, word, sort);
    for (const part of found) (sort === 'plain' && /^va(?:l|lue|ule)$/i.test(name) ? variable : told).push(part);
    // what stands in a secret is no word before another
    const last = found.at(-1);
    if (last !== undefined && last.end > CORE.lastIndex) CORE.lastIndex = last.end;
  }
  return { told, variable };
}

function wordAround(text: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && from - start < LONGEST_WORD && isOfWord(text[start - 1])) start--;
  let end = to;
  while (end < text.length && end - to < LONGEST_WORD && isOfWord(text[end])) end++;
  return { start, end };
}

/** From BEGIN to END, or to the end of the text. Certificates and public keys are for everyone. */
function privateKeys(text: string): readonly Span[] {
  const parts: Span[] = [];
  for (let at = text.indexOf('-----BEGIN '); at !== -1; at = text.indexOf('-----BEGIN ', at + 1)) {
    const label = /^-----BEGIN [A-Z0-9 ]{0,40}-----/.exec(text.slice(at, at + 80))?.[0];
    if (label === undefined || !label.includes('PRIVATE KEY')) continue;
    const close = text.indexOf('-----END ', at);
    const end = close === -1 ? text.length : close;
    parts.push({ start: at + label.length, end });
    at = end;
  }
  return parts;
}

/** `postgres://me:hunter2@db/shop`: what stands between the first colon and the last @ of who is to be let in. */
function addresses(text: string): readonly Span[] {
  const parts: Span[] = [];
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at)) {
    const start = at + 3;
    const run = runFrom(text, start);
    at = start + run.length;
    const host = run.lastIndexOf('@');
    const colon = run.indexOf(':');
    if (host === -1) {
      // cut off before the host, or one whose @ is missing
      if (colon !== -1 && STORES.test(text.slice(Math.max(0, start - 20), start)) && !/^:(?:\d|[/$]|$)/.test(run.slice(colon)))
        parts.push({ start: start + colon + 1, end: start + run.length });
      continue;
    }
    // `docker-pullable://nginx@sha256:…`
    if (run.startsWith('sha256:', host + 1)) continue;
    const user = run.slice(0, colon === -1 ? host : Math.min(colon, host));
    if (user.includes('/') || PORT.test(run.slice(user.length, user.length + 7))) continue;
    if (colon !== -1 && colon < host) parts.push({ start: start + colon + 1, end: start + host });
    // a name alone is often a token
    else if (host >= 8 && user !== 'anonymous') parts.push({ start, end: start + host });
  }
  return parts;
}

const STORES = /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|nats|s?ftp|smtps?|ldaps?):\/\/$/i;
const PORT = /^:\d{1,5}\//;

/** To the next blank or quote, at most as long as addresses are. */
function runFrom(text: string, from: number): string {
  return /^[^\s"'`<>\\]+/.exec(text.slice(from, from + 2000))?.[0] ?? '';
}
