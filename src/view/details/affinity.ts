import type { Affinity, Spread } from '../../model/types.ts';
import type { Words } from '../../words/types.ts';
import type { ShownDetail } from './detail.ts';
import { fact } from './detail.ts';

export const affinity: ShownDetail = {
  name: 'affinity',
  description: 'where a pod may, must or had better run: node selector, affinities, topology spread',
  ofPod: ({ nodeSelector, affinities = [], spread = [] }, { words }) => [
    ...(nodeSelector === undefined ? [] : fact(words.say('details.node-selector', { selector: nodeSelector.replaceAll(',', ', ') }))),
    ...affinities.flatMap((one) => fact(affinityWords(one, words))),
    ...spread.flatMap((one) => fact(spreadWords(one, words))),
  ],
};

/** `must run on nodes with zone in (a,b)`, `had better run apart from pods with app=web, by hostname`. */
export function affinityWords({ to, required, terms, topologyKey = '' }: Affinity, words: Words): string {
  const { say } = words;
  return say(`details.affinity.${to}-${required ? 'required' : 'preferred'}`, {
    terms: termWords(terms, words),
    place: placeWords(topologyKey),
  });
}

export function spreadWords({ topologyKey, maxSkew, required, terms }: Spread, words: Words): string {
  const { say } = words;
  return say(`details.spread.${required ? 'required' : 'preferred'}`, {
    terms: termWords(terms, words),
    place: placeWords(topologyKey),
    skew: maxSkew,
  });
}

/** Nobody reads more alternatives in one line. */
const mostTerms = 20;

function termWords(terms: readonly string[], { say }: Words): string {
  const shown = terms.length > mostTerms ? terms.slice(0, mostTerms - 1) : terms;
  const rest = terms.length - shown.length;
  const [first, ...others] = [...shown.map((term) => term.replaceAll(',', ', ')), ...(rest === 0 ? [] : [say('more', { count: rest })])];
  return first === undefined ? say('details.any') : others.reduce((so, next) => say('details.or', { first: so, second: next }), first);
}

/** `hostname` of `kubernetes.io/hostname`, `zone` of `topology.kubernetes.io/zone`. */
function placeWords(topologyKey: string): string {
  return topologyKey.replace(/^(?:.*\.)?kubernetes\.io\//, '');
}
