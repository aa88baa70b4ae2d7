/**
 * Whether Gateway API lets a route attach to a Gateway, and lead into another namespace: the rules of allowedRoutes and of ReferenceGrant
 * (https://gateway-api.sigs.k8s.io/guides/multiple-ns, https://gateway-api.sigs.k8s.io/api-types/referencegrant). What a controller has
 * already said in the route's status counts more.
 */
import { nearMiss } from '../../base/near-miss.ts';
import { unreachable } from '../../base/unreachable.ts';
import { kindOfThing } from '../reading/ids.ts';
import type { Attaches } from '../relation-types.ts';
import type { Gateway, GatewayListener, Route, RouteBackend, RouteParent } from '../resource-types.ts';
import type { World } from '../world/world.ts';
import { GATEWAY_GROUP } from './gateway-routes.ts';
import { matchNamespace, namespacesByName } from './policy-peers.ts';

/** Tells, too, what is refused. */
export function attachRefused(route: Route, parent: RouteParent, gateway: Gateway, world: World): Attaches['refused'] {
  const { section, status, origin } = parent;
  const tell = (code: string, message: string, hint?: string): void =>
    world.report({
      code,
      severity: 'warning',
      message,
      about: origin.manifest.name,
      place: origin.manifest.placeOf(origin.path),
      ...(hint === undefined ? {} : { hint }),
    });
  const who = `${kindOfThing(route)} ${route.name}`;
  if (status?.accepted === true) return undefined;
  const { listeners } = gateway;
  // a Gateway without listeners is a draft: what they would admit is not known
  if (listeners.length === 0) return undefined;
  const meant = section === undefined ? listeners : listeners.filter(({ name }) => name === section);
  if (section !== undefined && meant.length === 0) {
    const names = listeners.map(({ name }) => name);
    const near = nearMiss(section, names);
    const hint = near === undefined ? `its listeners are ${names.join(', ')}` : `did you mean ${near}?`;
    tell('model/unknown-listener', `${who} asks for listener ${section} of Gateway ${gateway.name}, which has no such listener`, hint);
    return 'section';
  }
  if (!meant.some((listener) => admits(listener, route, gateway, world))) {
    const listener = section === undefined ? 'no listener admits' : `listener ${section} does not admit`;
    tell(
      'model/route-not-allowed',
      `${who} may not attach to Gateway ${gateway.name}: ${listener} routes of namespace ${route.namespace}`,
      `write allowedRoutes: {namespaces: {from: All}} at a listener, or from: Selector and labels of namespace ${route.namespace}`,
    );
    return 'namespace';
  }
  if (status?.accepted !== false) return undefined;
  tell(
    'model/route-not-allowed',
    `Gateway ${gateway.name} did not accept ${who}${status.reason === undefined ? '' : `: ${status.reason}`}`,
  );
  return 'status';
}

function admits({ from, selector }: GatewayListener, route: Route, gateway: Gateway, world: World): boolean {
  switch (from) {
    case 'All':
      return true;
    case 'Same':
      return route.namespace === gateway.namespace;
    case 'None':
      return false;
    case 'Selector':
      // of a namespace whose labels the input does not hold, nobody knows
      return selector === undefined || matchNamespace(selector, route.namespace, namespacesByName(world.namespaces)) !== 'no';
    default:
      return unreachable(from);
  }
}

/** Tells, too, when it is. */
export function backendRefused(route: Route, backend: RouteBackend, world: World): boolean {
  if (backend.namespace === route.namespace || world.partial) return false;
  if (route.parents.some(({ status }) => status?.permitted === true)) return false;
  const granted = world
    .ofType('grant')
    .some(
      ({ namespace, from, to }) =>
        namespace === backend.namespace &&
        from.some((one) => one.group === GATEWAY_GROUP && one.kind === route.kind && one.namespace === route.namespace) &&
        to.some((one) => one.group === '' && one.kind === 'Service' && (one.name ?? backend.name) === backend.name),
    );
  if (granted) return false;
  const { manifest, path } = backend.origin;
  world.report({
    code: 'model/route-not-allowed',
    severity: 'warning',
    message: `${kindOfThing(route)} ${route.name} may not lead to Service ${backend.name} of namespace ${backend.namespace}: no ReferenceGrant there allows it`,
    about: manifest.name,
    place: manifest.placeOf(path),
    hint: `add a ReferenceGrant in namespace ${backend.namespace} from ${route.kind} of namespace ${route.namespace} to Service; or say --partial, if the input is only a part of a system`,
  });
  return true;
}
