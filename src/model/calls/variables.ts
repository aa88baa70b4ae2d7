/** The variables of a container with their values, as the kubelet makes them (makeEnvironmentVariables in kubernetes/pkg/kubelet/kubelet_pods.go). */
import { once } from '../../base/once.ts';
import type { JsonObject, JsonValue, Origin } from '../../parse/types.ts';
import { isList, isObject } from '../reading/read.ts';
import type { ConfigData } from './config-data.ts';
import type { Expand } from './expand.ts';
import { maps } from './raw.ts';

export interface GivenVariable {
  readonly name: string;
  readonly value: string;
  /** `env CART_ADDR`, `envFrom settings: CART_ADDR`. */
  readonly from: string;
  readonly origin: () => Origin;
}

export interface VariablesOf {
  /** Where the container stands, and the namespace of its pod. */
  readonly origin: Origin;
  readonly namespace: string;
  readonly config: ConfigData;
  /** `CART_SERVICE_HOST` and the like, which the kubelet adds for the Services of the namespace. */
  readonly linked: (name: string) => string | undefined;
  readonly expand: Expand;
  /** Which are asked for: most hold no address, and are not made. */
  readonly isWorth: (name: string, value: string) => boolean;
}

export interface Variables {
  readonly worth: readonly GivenVariable[];
  readonly lookUp: (name: string) => string | undefined;
  /** How many were looked at. */
  readonly count: number;
}

/** By name: what stands later wins, `env` over `envFrom`. `$(NAME)` is what stood before it. Values of Secrets are not read. */
export function variablesOf(container: JsonObject, how: VariablesOf): Variables {
  const { env, envFrom } = container;
  const all = once(() => allVariables(container, how));
  const lookUp = (name: string): string | undefined => all().get(name)?.value;
  const { isWorth } = how;
  if (isList(env) && !isList(envFrom) && !env.some(refers)) {
    const worth = new Map<string, GivenVariable>();
    for (let index = 0; index < env.length; index += 1) {
      const variable = readVariable(env[index], index, how);
      if (variable !== undefined && isWorth(variable.name, variable.value)) worth.set(variable.name, variable);
    }
    return { worth: [...worth.values()], lookUp, count: env.length };
  }
  if (!isList(env) && !isList(envFrom)) return { worth: [], lookUp, count: 0 };
  const variables = [...all().values()];
  return { worth: variables.filter(({ name, value }) => isWorth(name, value)), lookUp, count: variables.length };
}

function refers(variable: JsonValue): boolean {
  return isObject(variable) && typeof variable['value'] === 'string' && variable['value'].includes('$');
}

function allVariables(container: JsonObject, how: VariablesOf): ReadonlyMap<string, GivenVariable> {
  const { namespace, config, linked, expand } = how;
  const variables = new Map<string, GivenVariable>();
  for (const from of maps(container['envFrom'])) {
    const name = isObject(from['configMapRef']) ? from['configMapRef']['name'] : undefined;
    if (typeof name !== 'string') continue;
    const prefix = typeof from['prefix'] === 'string' ? from['prefix'] : '';
    for (const { key, text, origin: at } of config(namespace, name).values()) {
      variables.set(prefix + key, { name: prefix + key, value: text, from: `envFrom ${name}: ${prefix}${key}`, origin: at });
    }
  }
  const { env } = container;
  if (!isList(env)) return variables;
  const lookUp = (name: string): string | undefined => variables.get(name)?.value ?? linked(name);
  for (let index = 0; index < env.length; index += 1) {
    const entry = env[index];
    const variable = readVariable(entry, index, how);
    if (variable !== undefined) variables.set(variable.name, { ...variable, value: expand(variable.value, lookUp) });
    // that of a Secret is unknown, and so is what others make of it
    else if (isObject(entry) && typeof entry['name'] === 'string') variables.delete(entry['name']);
  }
  return variables;
}

/** As it is written; undefined for what no manifest says. */
function readVariable(
  variable: JsonValue | undefined,
  index: number,
  { origin, namespace, config }: VariablesOf,
): GivenVariable | undefined {
  if (!isObject(variable)) return undefined;
  const { name, value, valueFrom } = variable;
  if (typeof name !== 'string') return undefined;
  const from = `env ${name}`;
  if (typeof value === 'string' && value !== '')
    return { name, value, from, origin: () => ({ manifest: origin.manifest, path: [...origin.path, 'env', index, 'value'] }) };
  if (!isObject(valueFrom)) return undefined;
  const { configMapKeyRef, fieldRef } = valueFrom;
  if (isObject(configMapKeyRef) && typeof configMapKeyRef['name'] === 'string') {
    const found = config(namespace, configMapKeyRef['name']).get(`${configMapKeyRef['key']}`);
    return found && { name, value: found.text, from, origin: found.origin };
  }
  if (!isObject(fieldRef) || fieldRef['fieldPath'] !== 'metadata.namespace') return undefined;
  return { name, value: namespace, from, origin: () => ({ manifest: origin.manifest, path: [...origin.path, 'env', index] }) };
}
