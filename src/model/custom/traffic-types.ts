/** How Knative shares requests out to revisions. */
export interface TrafficTarget {
  /** The name of the revision, where it is known; absent for the latest one before there is a status. */
  readonly revision?: string;
  /** Whatever revision is the latest that is ready. */
  readonly latest: boolean;
  /** The id of the Service or Configuration whose latest revision is meant. */
  readonly base?: string;
  /** Percent of the requests. */
  readonly percent: number;
  /** A name by which it alone is reached, too. */
  readonly tag?: string;
}
