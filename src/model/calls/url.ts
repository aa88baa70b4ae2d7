/** The host and port of a URL within a text. Nothing of user, password, path and query is looked at, or kept. */
import type { Host } from './host.ts';
import { hostIn, portIn } from './host.ts';

export interface Url extends Partial<Host> {
  readonly scheme: string;
  readonly port?: number;
  /** Where the text goes on behind it. */
  readonly end: number;
  /** What comes behind the host has an `@`: a password with a slash, perhaps, and the host a part of it. */
  readonly isDoubtful: boolean;
}

/** Schemes of gRPC and the like that say how to look a name up, and may have the name in the path: `dns:///cart:7070`. */
const RESOLVERS: ReadonlySet<string> = new Set(['dns', 'passthrough', 'xds']);

/** `colon` is where `://` stands, in a word that begins at `start`. Without a host where there is none, or one that only a program could make out. */
export function urlAt(text: string, start: number, colon: number): Url {
  const scheme = /[a-z][a-z0-9+.-]*$/i.exec(text.slice(Math.max(start, colon - 24), colon))?.[0].toLowerCase() ?? '';
  const from = colon + 3 + (RESOLVERS.has(scheme) && text.charAt(colon + 3) === '/' ? 1 : 0);
  // a password may hold any sign but these
  const authority = runOf(text, from, /[/?#\s"'`<>\\]/g);
  const at = text.slice(from, authority).lastIndexOf('@');
  const found = hostAndPort(text, from + at + 1);
  if (found === undefined) return { scheme, end: runOf(text, authority, END), isDoubtful: true };
  const isBehind = /[/?#]/.test(text.charAt(found.end));
  const end = isBehind ? runOf(text, found.end, END) : found.end;
  const { host, portName, port } = found;
  return {
    scheme,
    host,
    ...(portName === undefined ? {} : { portName }),
    ...(port === undefined ? {} : { port }),
    end,
    isDoubtful: isBehind && text.slice(found.end, end).includes('@'),
  };
}

const END = /[\s"'`<>\\,;|]/g;

/** The first place from there on that one of the signs stands at. */
function runOf(text: string, from: number, signs: RegExp): number {
  const found = new RegExp(signs);
  found.lastIndex = from;
  return found.exec(text)?.index ?? text.length;
}

function hostAndPort(text: string, start: number): (Host & { readonly port?: number; readonly end: number }) | undefined {
  const pattern = /(\[::1\]|[a-z0-9._-]+)(?::(\d{1,5}))?/iy;
  pattern.lastIndex = start;
  const [whole, name = '', digits] = pattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const end = start + whole.length;
  // `http://web-{{ zone }}`, `http://web:${PORT}`, `http://$(NAME).web`: not the whole name
  if (!/^(?:$|[/?#\s"'`<>,;)\]}|\\.!])/.test(text.charAt(end))) return undefined;
  const host = name === '[::1]' ? { host: '::1' } : hostIn(name);
  const port = portIn(digits);
  if (host === undefined || (digits !== undefined && port === undefined)) return undefined;
  return { ...host, ...(port === undefined ? {} : { port }), end };
}
