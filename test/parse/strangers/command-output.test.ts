import { describe, expect, it } from 'vitest';
import { names, pod, read, said } from '../reading.ts';

const REFUSED = 'The connection to the server localhost:8080 was refused - did you specify the right host or port?\n';
const KLOG = `E1127 00:14:05.501994   10688 memcache.go:265] "Unhandled Error" err="couldn't get current server API group list: Get \\"http://localhost:8080/api?timeout=32s\\": dial tcp 127.0.0.1:8080: connect: connection refused"\n`;

describe('what a command printed for people is no manifest, and what to do is said', () => {
  it.each([
    ['error: the server doesn\'t have a resource type "podz"\n', 'command-error', 'kubectl get pods,nodes -A -o json'],
    ['error: You must be logged in to the server (Unauthorized)\n', 'command-error', 'log in to the cluster anew'],
    ['Error from server (NotFound): pods "nope" not found\n', 'command-error', 'correct the command'],
    ['Error from server (Forbidden): pods is forbidden: User "x" cannot list resource "pods"\n', 'command-error', 'correct the command'],
    ['Error: unknown command "gett" for "kubectl"\n\nDid you mean this?\n\tset\n\tget\n', 'command-error', 'correct the command'],
    ['Error: INSTALLATION FAILED: chart "web" not found\n', 'command-error', 'correct the command'],
    ['No resources found in default namespace.\n', 'command-error', '-A -o json'],
    ['No resources found\r\n', 'command-error', '-n NAME'],
    [REFUSED, 'command-error', 'kubectl cluster-info'],
    [`${KLOG}${KLOG}${REFUSED}`, 'command-error', 'kubectl config current-context'],
    ['Unable to connect to the server: dial tcp: lookup nosuch.invalid on 10.0.0.53:53: no such host\n', 'command-error', 'cluster-info'],
    ['NAME    READY   STATUS    RESTARTS   AGE\nweb-1   1/1     Running   0          5d\n', 'table', 'add -o json'],
    [
      'NAMESPACE   NAME    READY   STATUS    RESTARTS      AGE\nshop        web-1   1/1     Running   1 (2d ago)    5d\n',
      'table',
      '-o json',
    ],
    [
      '\nNAME                TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\nservice/web   ClusterIP   10.0.0.1   <none>   80/TCP   5d\n',
      'table',
      '',
    ],
    ['NAME    CPU(cores)   MEMORY(bytes)   \nweb-1   1m           12Mi            \n', 'table', '-o json'],
    ['web-1   1/1   Running   0   5d\nweb-2   0/1   Init:0/1   0   5d\n', 'table', '-o json'],
    ['LAST SEEN   TYPE     REASON    OBJECT      MESSAGE\n5m          Normal   Created   pod/web-1   Created\n', 'table', '-o json'],
    ['NAME\tNAMESPACE\tREVISION\tUPDATED\nweb \tshop     \t1       \t2024-11-17\n', 'table', 'helm get manifest NAME'],
    ['pod/web-1\npod/web-2\ndeployment.apps/web\n', 'table', '-o json'],
    [
      'Name:             web-1\nNamespace:        shop\nPriority:         0\nIPs:              <none>\n',
      'description',
      'kubectl get pod NAME -o yaml',
    ],
    ['Name:               node-1\nRoles:              control-plane\nLabels:             a=b\n', 'description', '-o yaml'],
    ['\u001b[0;32mKubernetes control plane\u001b[0m is running at https://10.0.0.1\n', 'description', 'kubectl cluster-info dump -A'],
  ])('%j', async (text, code, hint) => {
    const { manifests, diagnostics } = await read(text);
    expect(manifests).toEqual([]);
    expect(diagnostics.map((diagnostic) => `${diagnostic.severity} ${diagnostic.code}`)).toEqual([`error parse/${code}`]);
    expect(diagnostics[0]?.hint).toContain(hint);
    expect(diagnostics[0]?.place?.line).toBe(text.split('\n').findIndex((line) => line !== '' && !line.startsWith('E1127')) + 1);
  });

  it('also where it is long', async () => {
    expect(await said('pod/web-1234567890\n'.repeat(5000))).toEqual(['error parse/table 1:1']);
  });
});

describe('and what only looks alike is read as before:', () => {
  it.each([
    ['error: Something went wrong\nretry: Try again\n', 'warning parse/no-kubernetes-object 1:1'],
    ['Name: web\nNamespace: shop\n', 'warning parse/no-kubernetes-object 1:1'],
    ['just some text\n', 'note parse/not-an-object 1:1'],
  ])('%j', async (text, expected) => {
    expect(await said(text)).toEqual([expected]);
  });

  it('a manifest behind a warning', async () => {
    expect(await names(`Warning: v1 ComponentStatus is deprecated in v1.19+\n${pod('a')}`)).toEqual(['Pod/a']);
  });
});

describe('a message of kubectl amid the manifests, as 2>&1 puts it there,', () => {
  const json = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' } });
  const forbidden = 'Error from server (Forbidden): services is forbidden: User "x" cannot list\n';
  const lost = 'Error from server (NotFound): pods "nope" not found\n';

  it('is told, and does not stop the others', async () => {
    expect(await names(`${json}\n${lost}`)).toEqual(['Pod/a']);
    expect(await said(`${json}\n${lost}`)).toEqual(['error parse/command-error 2:1']);
    expect(await said(`${pod('a')}---\n${pod('b')}${forbidden}`)).toEqual(['error parse/command-error 18:1']);
    expect(await said(`${KLOG}${json}\n`)).toEqual(['error parse/command-error 1:1']);
    expect((await read(`${json}\n${lost}`)).diagnostics[0]?.hint).toContain('leave 2>&1 out');
  });
});
