/** The model under a selection: the topology that is left of it, and what there is to say about that. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';
import { comparePlaces } from '../base/place.ts';
import type { JsonObject, Manifest } from '../parse/types.ts';
import type { Model } from './build.ts';
import type { Criteria } from './selection/read.ts';
import { selectTopology } from './selection/selection.ts';
import type { Topology } from './types.ts';

/** `manifests` are all that the model was built from. What is wrong with an object that was left out is not told, only counted. */
export function selectModel({ topology, diagnostics }: Model, manifests: readonly Manifest[], criteria: Criteria | undefined): Model {
  const selected = selectTopology(topology, criteria);
  const gone = objectsLeftOut(topology, selected.topology);
  if (gone.size === 0 || diagnostics.length === 0) return { ...selected, diagnostics: [...diagnostics, ...selected.diagnostics] };
  const isAbout = finder(manifests);
  const told = diagnostics.filter(({ place }) => place === undefined || !gone.has(isAbout(place)?.object));
  return { ...selected, diagnostics: [...told, ...selected.diagnostics.map((one) => withCount(one, diagnostics.length - told.length))] };
}

function withCount(diagnostic: Diagnostic, untold: number): Diagnostic {
  if (untold === 0 || diagnostic.code !== 'model/selected-away') return diagnostic;
  return { ...diagnostic, message: `${diagnostic.message}, and ${untold} message${untold === 1 ? '' : 's'} about them` };
}

/** The objects of which something was in the whole, and nothing is left. */
function objectsLeftOut(whole: Topology, applied: Topology): ReadonlySet<JsonObject | undefined> {
  const stays = new Set(objectsOf(applied));
  return new Set(objectsOf(whole).filter((object) => !stays.has(object)));
}

/** As they stand in the input: a manifest may have been read with another kind or apiVersion than it has. */
function objectsOf({ pods, workloads, nodes, resources }: Topology): readonly JsonObject[] {
  return [...pods, ...workloads, ...nodes, ...resources].flatMap(({ origin }) => (origin === undefined ? [] : [origin.manifest.object]));
}

/** Finds the manifest that a place is in: the last one that begins before it. */
function finder(manifests: readonly Manifest[]): (place: Place) => Manifest | undefined {
  const begins = manifests.map((manifest) => ({ manifest, place: manifest.placeOf([]) })).sort((a, b) => comparePlaces(a.place, b.place));
  return (place) => {
    let low = 0;
    let high = begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const begin = begins[middle];
      if (begin !== undefined && comparePlaces(begin.place, place) <= 0) low = middle + 1;
      else high = middle;
    }
    const found = begins[low - 1];
    return found?.place.file === place.file ? found.manifest : undefined;
  };
}
