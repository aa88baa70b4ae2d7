import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';
import type { Texts } from '../base/texts.ts';
import type { Veil } from '../base/veil.ts';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** A way into an object: `['spec', 'containers', 0, 'name']`. */
export type Path = readonly (string | number)[];

/** One Kubernetes object of the input, and where it stood. */
export interface Manifest {
  /** `v1`, `apps/v1`; items of a typed list get the list's. */
  readonly apiVersion: string;
  readonly kind: string;
  /** metadata.name, or metadata.generateName, or ''. */
  readonly name: string;
  /** metadata.namespace, or '' when the object does not say. */
  readonly namespace: string;
  /** The whole object as plain data; anchors, aliases and merge keys are resolved. */
  readonly object: JsonObject;
  /** Where the value at `path` stands, or the nearest existing ancestor of it; or the key in front of it. Computed when asked. */
  readonly placeOf: (path: Path, part?: 'key') => Place;
}

/** The output of the parse stage. Manifests keep the order of the input. */
export interface Parsed {
  readonly stage: 'manifests';
  readonly manifests: readonly Manifest[];
  readonly diagnostics: readonly Diagnostic[];
  /** Decoded text by source name, for code frames: with masks over what is secret or may be. */
  readonly texts: Texts;
  /** Takes what is secret out of any other text. Made when it is asked for the first time. */
  readonly veil: () => Veil;
}

/** Where a thing of the model came from: an object, and the path in it. */
export interface Origin {
  readonly manifest: Manifest;
  readonly path: Path;
}
