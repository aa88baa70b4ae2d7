import { expect, test } from 'vitest';
import { pod } from '../model/manifests.ts';
import { boxCalled, viewOf } from './small-world.ts';

test('a card of a Service says its ports beside what it leads to', () => {
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] },
  };
  const web = pod(
    { containers: [{ name: 'app', image: 'app:1', ports: [{ containerPort: 8080 }] }] },
    { metadata: { labels: { app: 'web' } } },
  );
  const card = boxCalled(viewOf('service', [service, web], { detail: 'chips' }), 'service/default/web');
  expect(card.lines.map(({ start, end }) => [start?.text, end?.text])).toEqual([
    ['web', undefined],
    ['→ 1 pod', ':80 → 8080'],
  ]);
});
