/** The law that all worlds of the model share. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { buildTopology } from '../../src/model/build.ts';
import type { Topology } from '../../src/model/types.ts';
import type { JsonObject } from '../../src/parse/types.ts';
import { manifest } from './manifests.ts';

/** The topology without the way back to the input, which does depend on its order. */
function plain(topology: Topology): unknown {
  return JSON.parse(JSON.stringify(topology, (key, value: unknown) => (key === 'origin' ? undefined : value)));
}

/** The topology is the same in any order of the manifests, and so is what is told. */
export function holdsInAnyOrder(world: fc.Arbitrary<readonly JsonObject[]>, numRuns: number): void {
  const orders = world.chain((objects) => fc.tuple(fc.constant(objects), fc.shuffledSubarray([...objects], { minLength: objects.length })));
  fc.assert(
    fc.property(orders, ([objects, shuffled]) => {
      const one = buildTopology(objects.map(manifest));
      const other = buildTopology(shuffled.map(manifest));
      expect(plain(other.topology)).toEqual(plain(one.topology));
      expect(other.diagnostics).toEqual(one.diagnostics);
    }),
    { numRuns },
  );
}
