/** Ports and protocols as containers, Services, routes and policies write them. */

import { kindCalled } from '../reading/ids.ts';
import type { Cursor } from '../reading/read.ts';
import { number, numberOrText, placeOf, string } from '../reading/read.ts';
import type { ContainerPort } from '../types.ts';

export type Protocol = ContainerPort['protocol'];

/** A whole number from 1 to 65535; anything else is told and left out. */
export function portNumber(at: Cursor, key: string): number | undefined {
  const port = number(at, key);
  return port === undefined || isPort(port) ? port : outOfRange(at, key, port);
}

/** A port's number, or its name ('' is none); what is told is left out. */
export function portOrName(at: Cursor, key: string): number | string | undefined {
  const port = numberOrText(at, key);
  if (port === '') return undefined;
  return typeof port !== 'number' || isPort(port) ? port : outOfRange(at, key, port);
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

function outOfRange(at: Cursor, key: string, port: number): undefined {
  at.report({
    code: 'model/port-range',
    severity: 'error',
    message: `${key} ${port} of ${kindCalled(at.manifest)} ${at.manifest.name} is no port; it is left out`,
    about: at.manifest.name,
    place: placeOf(at, key),
    hint: 'ports are whole numbers from 1 to 65535',
  });
  return undefined;
}

/** `protocol`; TCP where it is absent, as the API server defaults it. */
export function protocolOf(at: Cursor): Protocol {
  const protocol = string(at, 'protocol');
  switch (protocol) {
    case undefined:
    case '':
      return 'TCP';
    case 'TCP':
    case 'UDP':
    case 'SCTP':
      return protocol;
    default:
      at.report({
        code: 'model/unknown-value',
        severity: 'warning',
        message: `protocol of ${kindCalled(at.manifest)} ${at.manifest.name} is no protocol of Kubernetes; TCP is drawn`,
        about: at.manifest.name,
        place: placeOf(at, 'protocol'),
        hint: 'write TCP, UDP or SCTP, in capitals',
      });
      return 'TCP';
  }
}
