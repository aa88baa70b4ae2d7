/** The model under a selection: the topology that is left of it, and what there is to say about that. */
import type { Diagnostic } from '../base/diagnostic.ts';
import type { Place } from '../base/place.ts';
import { comparePlaces } from '../base/place.ts';
import type { Manifest } from '../parse/types.ts';
import type { Model } from './build.ts';
import type { Criteria } from './read-selection.ts';
import { selectTopology } from './selection.ts';
import type { Topology } from './types.ts';

/** `manifests` are all that the model was built from. What is wrong with an object that was left out is not told, only counted. */
export function selectModel({ topology, diagnostics }: Model, manifests: readonly Manifest[], criteria: Criteria | undefined): Model {
  const selected = selectTopology(topology, criteria);
  const gone = manifestsLeftOut(topology, selected.topology);
  if (gone.size === 0 || diagnostics.length === 0) return { ...selected, diagnostics: [...diagnostics, ...selected.diagnostics] };
  const isAbout = finder(manifests);
  const told = diagnostics.filter(({ place }) => place === undefined || !gone.has(isAbout(place)));
  return { ...selected, diagnostics: [...told, ...selected.diagnostics.map((one) => withCount(one, diagnostics.length - told.length))] };
}

function withCount(diagnostic: Diagnostic, untold: number): Diagnostic {
  if (untold === 0 || diagnostic.code !== 'model/selected-away') return diagnostic;
  return { ...diagnostic, message: `${diagnostic.message}, and ${untold} message${untold === 1 ? '' : 's'} about them` };
}

/** Those of which something was in the whole, and nothing is left. */
function manifestsLeftOut(whole: Topology, applied: Topology): ReadonlySet<Manifest | undefined> {
  const stays = new Set(manifestsOf(applied));
  return new Set(manifestsOf(whole).filter((manifest) => !stays.has(manifest)));
}

function manifestsOf({ pods, workloads, nodes, resources }: Topology): readonly Manifest[] {
  return [...pods, ...workloads, ...nodes, ...resources].flatMap(({ origin }) => origin?.manifest ?? []);
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
