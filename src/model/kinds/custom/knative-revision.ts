import { KNATIVE_GROUP, requestScaled } from '../../custom/knative.ts';
import type { Kind } from '../../kind.ts';
import { isList, object } from '../../reading/read.ts';

/** RevisionSpec is a PodSpec and more: a revision is itself the template of its pods. */
export const knativeRevision: Kind = {
  kind: 'Revision',
  groups: [KNATIVE_GROUP],
  shortNames: ['rev'],
  description: 'Knative: one state of a template, which never changes, and the pods of it that requests call for',
  namespaced: true,
  read: (at) => requestScaled(isList(object(at, 'spec')?.object.containers) ? at : undefined),
};
