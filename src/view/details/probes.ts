import type { Handler, Probe } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const probes: ShownDetail = {
  name: 'probes',
  description: 'startup, readiness and liveness probes: what they ask, and how often',
  ofContainer: ({ life }, _, { words }) => (life?.probes ?? []).flatMap((probe) => fact(probeWords(probe, words))),
};

/** `readiness: HTTP :8080/healthz · every 5 s`. */
export function probeWords({ type, handler, periodSeconds }: Probe, words: Words): string {
  const how = handlerWords(handler, words);
  return words.say('details.probe', { type: words.say(`details.probe-of.${type}`), how, seconds: periodSeconds });
}

function handlerWords(handler: Handler, { say }: Words): string {
  switch (handler.type) {
    case 'http':
      return `${handler.scheme} :${handler.port}${handler.path}`;
    case 'tcp':
      return `TCP :${handler.port}`;
    case 'grpc':
      return `gRPC :${handler.port}`;
    case 'exec':
      return handler.program === '' ? say('details.asks.exec') : say('details.asks.program', { program: handler.program });
    default:
      return say('details.asks.none');
  }
}
