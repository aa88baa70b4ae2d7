/** A part of the pipeline's page, loaded when it is asked for: who may reach whom. */
import type { Source } from '../base/source.ts';
import type { NamedEnds } from '../model/reach/names.ts';
import { namedEnds, wrongEndWord } from '../model/reach/names.ts';
import type { Reachability } from '../model/reach/reach.ts';
import { reachability, reachable } from '../model/reach/reach.ts';
import type { Pod, Reach, Topology } from '../model/types.ts';
import type { Diagnostic } from './diagnose.ts';
import { sortDiagnostics, strictly, veiled } from './diagnose.ts';
import type { ReachOptions, ReachResult } from './options.ts';
import { readModel } from './read-model.ts';

/** Throws a RangeError for words that nobody can be called by. */
export async function reach(sources: readonly Source[], options: ReachOptions): Promise<ReachResult> {
  const { from = [], to = [] } = options;
  checkWords({ from, to });
  const { parsed, topology, diagnostics } = await readModel(sources, options);
  const ipv6 = options.ipv6 ?? hasIPv6(topology);
  const found = reachability(topology, { ipv6, hostNetwork: options.hostNetwork === true });
  const named = { from: namedEnds(from, found.sources, topology), to: namedEnds(to, found.targets, topology) };
  const wrong = [...unmatched(named.from), ...unmatched(named.to)];
  const told = [...diagnostics.filter(isTrueOf(options)), ...noPods(topology, diagnostics), ...wrong, ...assumptions(found, ipv6)];
  const isAnswer = topology.pods.length > 0 && !wrong.some(({ severity }) => severity === 'error');
  const pairs = isAnswer ? [...reachable(found, { from: named.from.isNamed, to: named.to.isNamed })] : [];
  if (isAnswer && pairs.length === 0) told.push(NOBODY);
  const all = { texts: parsed.texts, diagnostics: strictly(veiled(sortDiagnostics(told), parsed), options.strict) };
  if (!isAnswer) return all;
  const veil = parsed.veil();
  return { ...all, reach: veil.isEmpty ? pairs : behindVeil(pairs, veil.text) };
}

const NOBODY: Diagnostic = { code: 'model/nobody-reaches', severity: 'note', message: 'policies allow none of these connections' };

function checkWords(words: Readonly<Record<'from' | 'to', readonly string[]>>): void {
  for (const option of ['from', 'to'] as const) {
    for (const [index, word] of words[option].entries()) {
      const wrong = wrongEndWord(word);
      if (wrong !== undefined) throw new RangeError(`${option}[${index}] '${word}' ${wrong}`);
    }
  }
}

/** An address of a pod, a node or a Service is one of IPv6. */
function hasIPv6({ pods, nodes, resources }: Topology): boolean {
  const isIPv6 = (address: string): boolean => address.includes(':');
  return (
    pods.some(({ ips }) => ips.some(isIPv6)) ||
    nodes.some(({ internalIPs, podCIDRs }) => [...internalIPs, ...podCIDRs].some(isIPv6)) ||
    resources.some((resource) => resource.type === 'service' && resource.clusterIPs.some(isIPv6))
  );
}

function unmatched({ unmatched: words, isEmpty }: NamedEnds): readonly Diagnostic[] {
  const severity = isEmpty ? 'error' : 'warning';
  return words.map(({ message, hint }) => ({ code: 'model/unmatched-end', severity, message, ...(hint === '' ? {} : { hint }) }));
}

/** What figures leave out is looked at here; and that policies restrict nobody in the network of a node is not so where they do. */
function isTrueOf({ hostNetwork }: ReachOptions): (diagnostic: Diagnostic) => boolean {
  return ({ code }) => code !== 'model/too-many-relations' && (hostNetwork !== true || code !== 'model/policy-on-host-network');
}

/** Where a selection left none, that is told already. */
function noPods({ pods }: Topology, told: readonly Diagnostic[]): readonly Diagnostic[] {
  if (pods.length > 0 || told.some(({ code }) => code === 'model/nothing-selected')) return [];
  return [
    {
      code: 'model/no-ends',
      severity: 'error',
      message: 'the input has no pods, and nothing that makes any: there is nobody to reach',
      hint: 'name files with pods or workloads; kubectl get all,netpol,ns -A -o yaml | podfig reach -',
    },
  ];
}

/** What the answer takes for granted. */
function assumptions({ speaksOfIPv6, exempt, unlabelled }: Reachability, ipv6: boolean): readonly Diagnostic[] {
  const told: Diagnostic[] = [];
  if (unlabelled.length > 0)
    told.push({
      code: 'model/unknown-labels',
      severity: 'note',
      message: `the labels of ${unlabelled.length === 1 ? 'namespace' : 'namespaces'} ${listed(unlabelled)} are not in the input; policies that ask for them are read as if there were none`,
      hint: 'add them to the input: kubectl get namespaces -o yaml',
    });
  if (exempt.length > 0)
    told.push({
      code: 'model/host-network-exempt',
      severity: 'note',
      message: `NetworkPolicies that select ${listed(namesOf(exempt))} are taken to leave them alone: they are in the network of their node`,
      hint: '--host-network takes policies to hold for them, too, as in networks that can tell them from the node',
    });
  if (speaksOfIPv6 && !ipv6)
    told.push({
      code: 'model/address-family',
      severity: 'note',
      message:
        'policies name addresses of IPv6; those outside of the cluster are not listed, for the input shows none of the cluster’s own',
      hint: '--ipv6 lists them',
    });
  return told;
}

function namesOf(pods: readonly Pod[]): readonly string[] {
  return [...new Set(pods.map(({ namespace, name }) => `${namespace}/${name}`))];
}

const MOST = 5;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).join(', ');
  return names.length > MOST ? `${shown} and ${names.length - MOST} more` : shown;
}

/** There are few ids and many pairs. */
function behindVeil(pairs: readonly Reach[], text: (id: string) => string): readonly Reach[] {
  const known = new Map<string, string>();
  const veiledId = (id: string): string => {
    const found = known.get(id) ?? text(id);
    known.set(id, found);
    return found;
  };
  return pairs.map((pair) => ({ ...pair, from: veiledId(pair.from), to: veiledId(pair.to) }));
}
