/** Input that kubectl takes, or that tools write, though it is not quite as it should be. */
import { describe, expect, it } from 'vitest';
import { notText } from '../../src/load/sources/bytes.ts';
import { withoutTabsInFlow } from '../../src/parse/yaml/tabs-in-flow.ts';
import { codes, names, read } from './reading.ts';

const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\n`;

describe('is read', () => {
  it('tabs between brackets', async () => {
    const text = `${pod('a')}spec:\n  containers:\n  - name: c\n    args: [\n\t"-jar",\n\t"x\ty" # z\n    ]\n    image: i\n`;
    const { manifests, diagnostics } = await read(text);
    expect(diagnostics).toEqual([]);
    expect(manifests[0]?.object['spec']).toEqual({ containers: [{ name: 'c', args: ['-jar', 'x\ty'], image: 'i' }] });
    expect(manifests[0]?.placeOf(['spec', 'containers', 0, 'image'])).toMatchObject({ line: 11, column: 12 });
  });
  it('no tabs elsewhere', async () => {
    expect(await codes(`${pod('a')}spec:\n\tcontainers: []\n`)).toEqual(['parse/tab-indentation']);
    expect(withoutTabsInFlow('a: "[\n\tb"\n')).toBe('a: "[\n\tb"\n');
  });
  it.each(['---', '---\n', '\n---\n'])('JSON with %j behind it', async (end) => {
    expect(await names(`{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"}}\n${end}`)).toEqual(['Pod/a']);
  });
  it('a byte order mark before any document', async () => {
    expect(await names(`\uFEFF${pod('a')}\uFEFF---\n${pod('b')}---\n\uFEFF${pod('c')}`)).toEqual(['Pod/a', 'Pod/b', 'Pod/c']);
  });
  it.each([
    ['Pod', 'spec: {containers: [{name: c}]}'],
    ['Deployment', 'spec: {replicas: 1, strategy: {}, template: {spec: {containers: []}}}'],
    ['StatefulSet', 'spec: {serviceName: a, template: {}}'],
    ['CronJob', 'spec: {schedule: "* * * * *", jobTemplate: {}}'],
    ['Job', 'spec: {backoffLimit: 1, template: {}}'],
    ['Service', 'spec: {selector: {a: b}, ports: [{port: 80}]}'],
    ['Node', 'spec: {podCIDR: 10.0.0.0/24}\nstatus: {nodeInfo: {}}'],
  ])('a %s without its kind, and that is told', async (kind, rest) => {
    const text = `metadata: {name: a}\n${rest}\n`;
    expect(await names(text)).toEqual([`${kind}/a`]);
    expect(await codes(text)).toEqual(['parse/no-kind']);
  });
  it('no part of an object that has no name', async () => {
    expect(await names('spec: {template: {spec: {containers: []}}}\n')).toEqual([]);
    expect(await names('metadata: {name: a}\ndata: {p: x}\n')).toEqual([]);
  });
});

it('UTF-16 behind UTF-8 is named for what it is', () => {
  const joined = new Uint8Array([...Buffer.from('apiVersion: v1\n'), 0xff, 0xfe, ...Buffer.from('kind: Pod\n', 'utf16le')]);
  expect(notText('a.yaml', joined)?.message).toBe('a.yaml begins as UTF-8 and goes on as UTF-16');
});
