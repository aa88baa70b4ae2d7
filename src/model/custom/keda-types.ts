/** What a ScaledObject or ScaledJob of KEDA says beyond a HorizontalPodAutoscaler. */

export interface KedaFacts {
  /** Of a ScaledObject: how many while nothing happens, where that is not `min`. */
  readonly idle?: number;
  /** Of KEDA: by what it scales, each type once (`kafka`, `cron`, `cpu`). */
  readonly triggers?: readonly string[];
  /** Of KEDA: an annotation has it wait. */
  readonly paused?: true;
  /** Of a ScaledObject: the name of the HorizontalPodAutoscaler that it makes for its own use. */
  readonly makes?: string;
}
