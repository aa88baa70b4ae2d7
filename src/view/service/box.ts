/** A Service as a box: what it is, its addresses and its ports. */
import type { Service } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { box } from '../boxes/box.ts';
import { row } from '../boxes/row.ts';
import type { CardStyle } from '../pod/card.ts';
import type { Box } from '../types.ts';
import { head, machineLines, qualifiedName, roomOf } from './entry-box.ts';
import type { PortTargets } from './port-words.ts';
import { briefPortWords, portWords } from './port-words.ts';

export function serviceBox(service: Service, targets: PortTargets, style: CardStyle): Box {
  const type = typeWords(service, style.words);
  const ports = portWords(service, targets);
  const whole = box({
    id: service.id,
    kind: 'service',
    data: {
      name: service.name,
      namespace: service.namespace,
      'service-type': service.headless ? 'headless Service' : typeWords(service, style.words),
    },
    style: 'service',
    arrangement: { name: 'leaf' },
    lines: [
      ...head(service, type, style),
      ...machineLines(addresses(service), style.words),
      ...machineLines(ports, style.words, roomOf(style)),
    ],
    tooltip: [
      `Service ${service.namespace}/${service.name}`,
      type,
      ...service.clusterIPs,
      ...service.externalAddresses,
      ...ports,
      selectorLabels(service).join(', '),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  });
  if (style.detail !== 'rows') return whole;
  return row(whole, qualifiedName(service, style), {
    text: briefPortWords(service, targets),
    role: 'machine',
  });
}

function typeWords({ headless, serviceType }: Service, { say }: Words): string {
  return headless ? say('service.headless') : serviceType === 'ClusterIP' ? 'Service' : `Service · ${serviceType}`;
}

/** From outside where it has such an address, else in the cluster. */
function addresses({ externalAddresses, clusterIPs }: Service): readonly string[] {
  return externalAddresses.length > 0 ? externalAddresses : clusterIPs;
}

export function selectorLabels({ selector = {} }: Service): readonly string[] {
  return Object.entries(selector).map(([key, value]) => `${key}=${value}`);
}
