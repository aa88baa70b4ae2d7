import type { Security } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { ShownDetail } from './detail.ts';
import { facts } from './detail.ts';

export const security: ShownDetail = {
  name: 'security',
  description: 'as which user pods and containers run, privileges, capabilities, seccomp, AppArmor, SELinux',
  ofPod: ({ security: own }, { words }) => (own === undefined ? [] : facts(securityWords(own, words))),
  ofContainer: ({ security: own }, _, { words }) => (own === undefined ? [] : facts(securityWords(own, words))),
};

/** What is dangerous first. */
function securityWords(own: Security, words: Words): readonly string[] {
  const { say } = words;
  const { user, group, groups, fsGroup, adds, drops, seccomp, seLinux, appArmor } = own;
  return [
    own.privileged === true ? say('details.security.privileged') : '',
    adds === undefined ? '' : say('details.security.adds', { capabilities: adds.join(', ') }),
    user === undefined ? '' : say(user === 0 ? 'details.security.root' : 'details.security.user', { id: user }),
    own.nonRoot === true ? say('details.security.non-root') : '',
    group === undefined ? '' : say('details.security.group', { id: group }),
    groups === undefined ? '' : say('details.security.groups', { count: groups.length, ids: groups.join(', ') }),
    fsGroup === undefined ? '' : say('details.security.fs-group', { id: fsGroup }),
    own.readOnlyRoot === true ? say('details.security.read-only-root') : '',
    own.escalation === undefined ? '' : say(own.escalation ? 'details.security.escalation' : 'details.security.no-escalation'),
    drops === undefined ? '' : say('details.security.drops', { capabilities: drops.join(', ') }),
    seccomp === undefined ? '' : say('details.security.seccomp', { profile: seccomp }),
    appArmor === undefined ? '' : say('details.security.app-armor', { profile: appArmor }),
    seLinux === undefined ? '' : say('details.security.se-linux', { context: seLinux }),
  ];
}
