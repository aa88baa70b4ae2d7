/** The addresses that a container is given, each with what holds it. */
import type { Address } from './addresses.ts';
import { addressesIn, mayHoldAddress } from './addresses.ts';
import { dialledBy, mayDial } from './clients.ts';
import type { Given, GivenText } from './given.ts';
import { portIn } from './host.ts';
import type { NameRole } from './names.ts';
import { portNamesFor, roleOfName } from './names.ts';

/** What one text holds. */
export interface Mentions {
  readonly text: GivenText;
  readonly addresses: readonly Address[];
}

export interface Mentioning {
  readonly roleOf: (name: string) => NameRole;
  readonly isWorth: (name: string, value: string) => boolean;
  readonly mentionsIn: (given: Given) => readonly Mentions[];
}

/** Longer values are seldom the same in two containers. */
const SHORT = 300;

/** Names, files and short values are read once, however many containers are given them. */
export function mentioning(): Mentioning {
  const roles = { alone: new Map<string, NameRole>(), variable: new Map<string, NameRole>() };
  const known = new Map<string, Map<string, readonly Address[]>>();
  const role = (name: string, as: 'alone' | 'variable'): NameRole => {
    const found = roles[as].get(name) ?? roleOfName(name, { alone: as === 'alone' });
    roles[as].set(name, found);
    return found;
  };
  const roleOf = (name: string): NameRole => role(name, 'alone');
  const roleOfKey = (key: string | undefined): NameRole =>
    key === undefined ? 'none' : role(key, key.startsWith('-') ? 'alone' : 'variable');
  const isWorth: Mentioning['isWorth'] = (name, value) => {
    const given = role(name, 'variable');
    // who listens is asked where a container calls one beside it
    if (given === 'peer' || given === 'listens' || name === 'PORT') return true;
    return given === 'none' && (mayHoldAddress(value) || value.includes('='));
  };
  const addressesOf = ({ kind, text, key }: GivenText): readonly Address[] => {
    const given = roleOfKey(key);
    if (given === 'own' || given === 'listens') return [];
    if (given === 'none' && !mayHoldAddress(text) && !/[=\s]/.test(text)) return [];
    if (kind !== 'config' && text.length > SHORT) return withoutRepetition(addressesIn(text, { kind, given, roleOf }));
    const like = `${kind} ${given}`;
    const same = known.get(like) ?? new Map<string, readonly Address[]>();
    known.set(like, same);
    const found = same.get(text) ?? withoutRepetition(addressesIn(text, { kind, given, roleOf }));
    same.set(text, found);
    return found;
  };
  const mentionsIn: Mentioning['mentionsIn'] = ({ texts, lookUp }) => {
    const found: Mentions[] = [];
    for (const text of texts) {
      const addresses = addressesOf(text);
      if (addresses.length > 0) found.push({ text, addresses: addresses.map((address) => withPortBeside(address, text.key, lookUp)) });
    }
    const words = texts.filter(({ kind }) => kind === 'words');
    return words.length === 0 ? found : [...found, ...dialled(words)];
  };
  return { roleOf, isWorth, mentionsIn };
}

function withoutRepetition(addresses: readonly Address[]): readonly Address[] {
  if (addresses.length < 2) return addresses;
  return [...new Map(addresses.map((address) => [JSON.stringify(address), address])).values()];
}

/** Of a bare name the port may stand in another variable, or behind another flag. */
function withPortBeside(address: Address, key: string | undefined, lookUp: Given['lookUp']): Address {
  const name = address.under ?? key;
  if (!address.isBare || address.port !== undefined || name === undefined) return address;
  const ports = portNamesFor(name).flatMap((other) => portIn(lookUp(other)) ?? []);
  return ports[0] === undefined ? address : { ...address, port: ports[0] };
}

function dialled(texts: readonly GivenText[]): readonly Mentions[] {
  const words = texts.map(({ text }) => text);
  if (!mayDial(words)) return [];
  return dialledBy(words).flatMap((address) => {
    const text = texts.find((one) => one.text.toLowerCase().includes(address.host));
    return text === undefined ? [] : [{ text, addresses: [address] }];
  });
}
