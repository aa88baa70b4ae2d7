/** What the containers of a pod are given to read: variables, commands and arguments, and files of ConfigMaps that they mount. Secrets are never read. */
import type { JsonObject, JsonValue, Origin } from '../../parse/types.ts';
import { knownAs } from '../pods/known-as.ts';
import { reloaders } from '../pods/known-helpers.ts';
import { isList } from '../reading/read.ts';
import type { Container, Pod } from '../types.ts';
import type { ConfigData } from './config-data.ts';
import type { Expand } from './expand.ts';
import { expander } from './expand.ts';
import type { VolumeFiles } from './mounted-texts.ts';
import { mountedTexts } from './mounted-texts.ts';
import { objectAt } from './raw.ts';
import type { Linked } from './service-links.ts';
import { variablesOf } from './variables.ts';

export interface GivenText {
  /** `env CART_ADDR`, `envFrom settings: CART_ADDR`, `command`, `args`, `config web: nginx.conf`. */
  readonly what: string;
  /** `value`: of a variable. `words`: of a command, which may be a script. `config`: a file. */
  readonly kind: 'value' | 'words' | 'config';
  readonly text: string;
  /** The variable, or the flag before it. */
  readonly key?: string;
  /** Where it is written. */
  readonly origin: () => Origin;
}

export interface Given {
  readonly container: Container;
  readonly texts: readonly GivenText[];
  /** Of a variable (`DB_PORT`), or of a flag (`--db-port`). */
  readonly lookUp: (name: string) => string | undefined;
  /** How many texts were looked at for it. */
  readonly size: number;
}

export interface GivenIn {
  readonly config: ConfigData;
  readonly linked: Linked;
  /** Which variables are asked for. */
  readonly isWorth: (name: string, value: string) => boolean;
}

/** Of all containers but those that were added for debugging. `spec` is the pod's, and these are the files of its volumes. */
export function givenTo(pod: Pod, spec: JsonObject, volumes: VolumeFiles, { config, linked, isWorth }: GivenIn): readonly Given[] {
  const { namespace } = pod;
  const links = linked(namespace, spec);
  return pod.containers.flatMap((container): readonly Given[] => {
    const { role, origin } = container;
    if (role === 'ephemeral') return [];
    const raw = objectAt(origin);
    const expand = expander();
    const { worth, lookUp, count } = variablesOf(raw, { origin, namespace, config, linked: links, expand, isWorth });
    const flags = new Map<string, string>();
    const texts: GivenText[] = worth.map(({ name, value, from, origin: at }) => ({
      what: from,
      kind: 'value',
      text: value,
      key: name,
      origin: at,
    }));
    for (const what of ['command', 'args'] as const)
      for (const text of wordsOf(raw[what], { what, origin, expand, lookUp, flags })) texts.push(text);
    for (const { config: map, key, text, origin: at } of volumes.size === 0 || isReloader(container) ? [] : mountedTexts(raw, volumes))
      texts.push({ what: `config ${map}: ${key}`, kind: 'config', text, origin: at });
    return [{ container, texts, lookUp: (name) => flags.get(name) ?? lookUp(name), size: count + texts.length }];
  });
}

/** It watches the files for another. */
const isReloader = knownAs(reloaders);

interface WordsOf {
  readonly what: 'command' | 'args';
  readonly origin: Origin;
  readonly expand: Expand;
  readonly lookUp: (name: string) => string | undefined;
  /** Filled: `--db-host=db`, `--db-host db`. */
  readonly flags: Map<string, string>;
}

function wordsOf(list: JsonObject[string], { what, origin, expand, lookUp, flags }: WordsOf): readonly GivenText[] {
  if (!isList(list)) return [];
  let flag: string | undefined;
  return list.flatMap((word: JsonValue, index): readonly GivenText[] => {
    if (typeof word !== 'string') return [];
    const text = expand(word, lookUp);
    const [, own, value] = /^(--?[a-z][\w.-]{0,100})(?:=(.*))?$/is.exec(text) ?? [];
    const key = own === undefined ? flag : undefined;
    if (own !== undefined && value !== undefined) flags.set(own, value);
    if (key !== undefined) flags.set(key, text);
    flag = value === undefined ? own : undefined;
    const at = (): Origin => ({ manifest: origin.manifest, path: [...origin.path, what, index] });
    return [{ what, kind: 'words', text, ...(key === undefined ? {} : { key }), origin: at }];
  });
}
