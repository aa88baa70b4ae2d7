/** A figure in Korean is Korean: no word in it is English but what the input says so, and terms that Korean docs keep in English. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Source } from '../../src/base/source.ts';
import { shown } from '../../src/view/details/shown.ts';
import { figures } from '../../src/view/figures.ts';
import type { Box, View } from '../../src/view/types.ts';
import { buildView } from '../../src/view/view.ts';
import { examples, topologyOf } from '../laws/stages.ts';
import { small, sourcesOf, world } from '../laws/world.ts';

/** As the Korean docs of Kubernetes have them, and the names of API kinds, volume types, states and the namespace `default` that the model gives by itself. */
const terms = new Set(
  `IP IPs NAT UTS IPC PID POSIX System CIDR FS ID localhost HPA PDB API TLS TCP UDP SCTP HTTP HTTPS CPU
  emptyDir configMap secret projected downwardAPI hostPath persistentVolumeClaim volumeClaimTemplate ephemeral csi nfs image
  kubectl https Error phase restartPolicy Always OnFailure Never preStop postStart SIGTERM SIGKILL Succeeded Failed GET gRPC
  Service Gateway ReplicaSet NotReady Pending Completed ContainerCreating PodInitializing Init Terminating Running RWO ROX RWX RWOP None default
  Secret ConfigMap ExternalName PersistentVolumeClaim env args command config ReadWriteMany ReadOnlyMany
  QoS Guaranteed Burstable BestEffort seccomp root uid UTC in notin Ki Mi Gi Ti`.split(/\s+/),
);

const everyKind: Source = {
  name: 'every-kind.yaml',
  content: readFileSync(join(import.meta.dirname, '../laws/every-kind.yaml'), 'utf8'),
};

const worlds = fc
  .sample(world(small), { numRuns: 8, seed: 4 })
  .map(({ objects }, index) => ({ name: `world ${index}`, sources: sourcesOf(objects) }));

describe.each([...examples, { name: 'every-kind', sources: [everyKind] }, ...worlds])('$name', ({ sources }) => {
  test.each(figures)('as $name', async (figure) => {
    const topology = await topologyOf(sources);
    const known = wordsOfInput(sources);
    for (const detail of figure.details) {
      const { view } = buildView(topology, figure, { detail, pods: [], show: shown.map(({ name }) => name), lang: 'ko' });
      if (view === undefined) return;
      const texts = textsOf(view);
      const english = texts.flatMap(wordsIn).filter((word) => !terms.has(word) && !known.has(word));
      expect([...new Set(english)]).toEqual([]);
      expect(texts.filter((text) => /\{[a-z-]+\}/.test(text))).toEqual([]);
      expect(view.lang).toBe('ko');
      for (const text of [view.name, view.title, view.caption, view.description]) expect(text).toMatch(/\p{Script=Hangul}/u);
    }
  });
});

function textsOf({ root, links, ...view }: View): readonly string[] {
  const gather = ({ lines, tooltip, children }: Box): readonly string[] => [
    ...lines.flatMap(({ start, end }) => [start?.text ?? '', end?.text ?? '']),
    tooltip,
    ...children.flatMap(gather),
  ];
  const ofLinks = links.flatMap(({ label, tooltip }) => [...label.map(({ text }) => text), tooltip]);
  return [view.name, view.title, view.caption, view.description, ...gather(root), ...ofLinks];
}

/** A digest is cut, and its letters are no word; an option is typed as it is in any language (`--page none`). */
function wordsIn(text: string): readonly string[] {
  return text.replace(/sha256:[0-9a-f]+|--[a-z]+ [a-z]+/g, '').match(/[A-Za-z]{2,}/g) ?? [];
}

/** What its values say: a key is only repeated where it is a name of the API (`camelCase`), or of a label. */
function wordsOfInput(sources: readonly Source[]): ReadonlySet<string> {
  const words = new Set<string>();
  const gather = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) for (const word of wordsIn(String(value))) words.add(word);
    else
      for (const [key, inner] of Object.entries(value)) {
        if (/[a-z][A-Z]/.test(key) || /(labels|selector|matchLabels|annotations|data|requests|limits)$/i.test(path))
          for (const word of wordsIn(key)) words.add(word);
        gather(inner, `${path}.${key}`);
      }
  };
  for (const { content } of sources)
    for (const document of parseAllDocuments(String(content))) gather('toJS' in document ? document.toJS() : undefined, '');
  return words;
}
