/** Which of the node's files a container sees by its host paths: its mount namespace is its own, what is mounted there need not be. */
import type { Container, Pod } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import { nameOf } from './container-box.ts';
import { mountMode } from './volume-box.ts';

interface NodeFile {
  /** On the node. */
  readonly from: string;
  /** In the container. */
  readonly path: string;
  readonly mode: string;
}

function nodeFiles({ mounts }: Container, { volumes }: Pod): readonly NodeFile[] {
  return mounts.flatMap((mount): readonly NodeFile[] => {
    const volume = volumes.find(({ name }) => name === mount.volume);
    return volume?.type === 'hostPath' ? [{ from: volume.source, path: mount.path, mode: mountMode(mount) }] : [];
  });
}

/** `the node’s / at /host, read-write`: the root alone where it is among them, for all others lie in it; several are counted. '' for none. */
export function nodeFilesWords(container: Container, pod: Pod, { say }: Words): string {
  const files = nodeFiles(container, pod);
  const shown = files.find(({ from }) => from === '/') ?? (files.length === 1 ? files[0] : undefined);
  if (shown === undefined) return files.length === 0 ? '' : say('linux-namespace.node-paths', { count: files.length });
  return say('linux-namespace.node-path', { ...shown, mode: say(`mount.mode.${shown.mode}`) });
}

/** What a container may do to the node, in sentences: its root, and privileges. */
export function powersTold(pod: Pod, words: Words): readonly string[] {
  return pod.containers.flatMap((container) => {
    const files = nodeFilesWords(container, pod, words);
    const name = nameOf(container, words);
    return [
      ...(files === '' ? [] : [words.say('linux-namespace.told.files', { name, files })]),
      ...(container.security?.privileged === true ? [words.say('linux-namespace.told.privileged', { name })] : []),
    ];
  });
}

/** Names of the containers that see the node's root. */
export function seeRoot(pod: Pod, words: Words): readonly string[] {
  return pod.containers.filter((container) => nodeFiles(container, pod).some(({ from }) => from === '/')).map((one) => nameOf(one, words));
}
