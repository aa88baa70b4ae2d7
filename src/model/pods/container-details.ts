/** Reads what figures show of a container when asked for. Values of variables and the words of commands could be secret: they are not read. */

import { programOf } from '../processes/program.ts';
import type { Draft } from '../reading/draft.ts';
import type { Cursor } from '../reading/read.ts';
import { isList, isObject } from '../reading/read.ts';
import type { Command, ContainerDetails, Variable } from './detail-types.ts';
import { readResources } from './resource-amounts.ts';
import { readSecurity } from './security.ts';

export function readContainerDetails(at: Cursor): ContainerDetails {
  const details: Draft<ContainerDetails> = {};
  const resources = readResources(at);
  if (resources !== undefined) details.resources = resources;
  const variables = [...maps(at, 'envFrom').flatMap(allOf), ...maps(at, 'env').flatMap(variableOf)];
  if (variables.length > 0) details.variables = variables;
  const command = readCommand(at);
  if (command !== undefined) details.command = command;
  const security = readSecurity(at);
  if (security !== undefined) details.security = security;
  return details;
}

type JsonMap = Cursor['object'];

/** What is wrong about these lists is told where references are read. */
function maps(at: Cursor, key: string): readonly JsonMap[] {
  const value = at.object[key];
  return isList(value) ? value.filter(isObject) : [];
}

function allOf(from: JsonMap): readonly Variable[] {
  const prefix = text(from['prefix']);
  return (['configMap', 'secret'] as const).flatMap((kind) => {
    const name = text(inside(from, `${kind}Ref`)?.['name']);
    return name === undefined ? [] : [{ from: kind, source: name, ...(prefix === undefined ? {} : { prefix }) }];
  });
}

function variableOf(variable: JsonMap): readonly Variable[] {
  const name = text(variable['name']);
  if (name === undefined) return [];
  const from = inside(variable, 'valueFrom');
  if (from === undefined) return [{ name, from: 'value' }];
  for (const kind of ['configMap', 'secret'] as const) {
    const reference = inside(from, `${kind}KeyRef`);
    if (reference !== undefined) return [{ name, from: kind, ...parts(reference, 'name', 'key') }];
  }
  const field = inside(from, 'fieldRef');
  if (field !== undefined) return [{ name, from: 'field', ...parts(field, 'fieldPath') }];
  const resource = inside(from, 'resourceFieldRef');
  if (resource !== undefined) return [{ name, from: 'resource', ...parts(resource, 'resource') }];
  const file = inside(from, 'fileKeyRef');
  return [file === undefined ? { name, from: 'value' } : { name, from: 'file', ...parts(file, 'volumeName', 'key') }];
}

function parts(of: JsonMap, source: string, key?: string): Pick<Variable, 'source' | 'key'> {
  const name = text(of[source]);
  const inIt = key === undefined ? undefined : text(of[key]);
  return { ...(name === undefined ? {} : { source: name }), ...(inIt === undefined ? {} : { key: inIt }) };
}

function inside(of: JsonMap, key: string): JsonMap | undefined {
  const value = of[key];
  return isObject(value) ? value : undefined;
}

function text(value: JsonMap[string] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const OPTION = /^(--[a-z][a-z0-9.-]*)(?:=|$)/i;

function readCommand({ object: { command, args } }: Cursor): Command | undefined {
  const own = words(command);
  const more = words(args);
  const [first] = own;
  if (first === undefined && more.length === 0) return undefined;
  const program = first === undefined ? undefined : programOf(first);
  const behind = [...own.slice(1), ...more];
  const options = [...new Set(behind.flatMap((word) => OPTION.exec(word)?.[1] ?? []))];
  return { ...(program === undefined ? {} : { program }), replaced: own.length > 0, words: behind.length, options };
}

function words(value: JsonMap[string] | undefined): readonly string[] {
  return isList(value) ? value.filter((word) => typeof word === 'string') : [];
}
