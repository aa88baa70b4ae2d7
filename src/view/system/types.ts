/** A system before it is drawn: things and the ways between them, without a box. */
import type { Gateway, Relation, Route, Service, Volume } from '../../model/types.ts';
import type { LinkStyle } from '../../theme/types.ts';
import type { Door } from './doors.ts';
import type { Lost } from './lost.ts';
import type { Unit } from './units.ts';

export type Thing = UnitThing | ServiceThing | EntryThing | ClientsThing | StoreThing | OutsideThing | AbsentThing;

interface ThingBase {
  /** data-id. */
  readonly id: string;
  readonly name: string;
  /** '' for what is in no namespace: clients, hosts outside. */
  readonly namespace: string;
}

export interface UnitThing extends ThingBase {
  readonly type: 'unit';
  readonly unit: Unit;
  /** Services that lead to it alone. */
  readonly doors: readonly Door[];
  /** No Service leads to it: the input has those of its namespace, and they lead elsewhere. */
  readonly isUnserved: boolean;
  /** Names of the NetworkPolicies that restrict it. */
  readonly policies: readonly string[];
  /** `ConfigMap app`, `Secret db`. */
  readonly configs: readonly Config[];
}

export interface Config {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** A Service that leads to several workloads, or to none. */
export interface ServiceThing extends ThingBase {
  readonly type: 'service';
  readonly door: Door;
  /** It leads to none. */
  readonly lost?: Lost;
}

export interface EntryThing extends ThingBase {
  readonly type: 'entry';
  readonly entry: Route | Gateway;
}

export interface ClientsThing extends ThingBase {
  readonly type: 'clients';
}

/** A claim, the claims of a template, or paths of nodes. */
export interface StoreThing extends ThingBase {
  readonly type: 'store';
  readonly facts: readonly string[];
  readonly volume: Pick<Volume, 'type' | 'scope'>;
  /** Beneath the facts, as machines write them. */
  readonly paths: readonly string[];
  /** How many claims it stands for. */
  readonly count: number;
  readonly isMissing: boolean;
}

/** A host outside of the cluster, or an ExternalName Service. */
export interface OutsideThing extends ThingBase {
  readonly type: 'outside';
  readonly service?: Service;
  readonly host: string;
}

/** What others name and the input does not have. */
export interface AbsentThing extends ThingBase {
  readonly type: 'absent';
  readonly status: Relation['status'];
}

export interface Way {
  readonly from: string;
  readonly to: string;
  readonly relation: 'calls' | 'may-reach' | 'routes' | 'requests' | 'selects' | 'claims' | 'aliases';
  readonly style: LinkStyle;
  /** `:6379`, each once. */
  readonly ports: readonly string[];
  /** `env REDIS_ADDR`, each once. */
  readonly evidence: readonly string[];
  /** Stands beside the line. */
  readonly label: string;
}

export interface System {
  readonly things: readonly Thing[];
  readonly ways: readonly Way[];
}
