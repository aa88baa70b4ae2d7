/** Which pods it is worth to read the values of: most inputs have thousands of values, and few have both ends of a call. */
import type { JsonValue } from '../../parse/types.ts';
import { isList, isObject } from '../reading/read.ts';
import type { Pod } from '../types.ts';
import type { World } from '../world/world.ts';
import { objectAt } from './raw.ts';

/** Without a Service in the input only containers that stand side by side call each other. */
export function worthReading(world: World): readonly Pod[] {
  if (world.outside || world.hasKind('Service')) return world.pods;
  const mayBeInFiles = world.hasKind('ConfigMap');
  return world.pods.filter(({ containers }) => {
    const lasting = containers.filter(({ role }) => role !== 'init' && role !== 'ephemeral');
    return lasting.length > 1 && (mayBeInFiles || lasting.some(({ origin }) => namesLocalhost(objectAt(origin))));
  });
}

function namesLocalhost({ env, command, args }: ReturnType<typeof objectAt>): boolean {
  return [...texts(command), ...texts(args), ...values(env)].some((text) => /localhost|127\.0\.0\.1|::1/.test(text));
}

function texts(list: JsonValue | undefined): readonly string[] {
  return isList(list) ? list.filter((text) => typeof text === 'string') : [];
}

function values(list: JsonValue | undefined): readonly string[] {
  return isList(list) ? texts(list.map((variable) => (isObject(variable) ? (variable['value'] ?? null) : null))) : [];
}
