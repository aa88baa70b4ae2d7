/** What is asked for in a case: figure, theme, language and the rest, by the seed. */
import type { DrawOptions, Selection } from '../../src/pipeline/options.ts';
import { list } from '../../src/pipeline/pipeline.ts';
import type { Random } from './random.ts';

export interface Asked {
  readonly options: DrawOptions;
  /** The options are wrong on purpose: a RangeError is what is documented. */
  readonly isWrong: boolean;
}

const namesOf = (what: 'figures' | 'themes' | 'languages' | 'show'): readonly string[] => list(what).map(({ name }) => name);
const known = { figures: namesOf('figures'), themes: namesOf('themes'), languages: namesOf('languages'), shown: namesOf('show') };

/** `only` is the figure, whatever the seed says. */
export function askedOf(random: Random, only?: string): Asked {
  const figure = random.any(known.figures) ?? 'cluster';
  const options: DrawOptions = {
    figure: only ?? figure,
    theme: random.oneIn(2) ? (random.any(known.themes) ?? 'paper') : 'paper',
    lang: random.oneIn(4) ? (random.any(known.languages) ?? 'en') : 'en',
    ...(random.oneIn(2) ? { show: random.oneIn(2) ? known.shown : random.some(known.shown, 3) } : {}),
    ...(random.oneIn(6) ? { hide: random.some(known.shown, 3) } : {}),
    ...(random.oneIn(2) ? { fold: random.pick(['auto', 'none'] as const) } : {}),
    ...(random.oneIn(5) ? { nodes: random.pick<number | 'input'>([1, 3, 'input']) } : {}),
    ...(random.oneIn(4) ? { legend: random.pick(['auto', 'always', 'never'] as const) } : {}),
    ...(random.oneIn(10) ? { text: 'outlines' } : {}),
    ...(random.oneIn(12) ? { pods: [random.pick(['web', 'shop', 'database', 'settings', 'orders', 'db-0', '*'])] } : {}),
    ...(random.oneIn(6)
      ? { focus: random.pick(['spec', 'metadata.annotations', 'data', 'stringData', 'spec.containers[0].env', 'nowhere']) }
      : {}),
    ...(random.oneIn(12) ? { partial: true } : {}),
    ...(random.oneIn(12)
      ? {
          aspect: random.pick([
            { width: 1, height: 3 },
            { width: 4, height: 3 },
          ]),
        }
      : {}),
    ...(random.oneIn(6)
      ? {
          groups: random.pick<NonNullable<DrawOptions['groups']>>([
            [{ by: 'namespace' }],
            [{ by: 'node' }, { by: 'label', key: 'app' }],
            [{ by: 'none' }],
          ]),
        }
      : {}),
    ...(random.oneIn(6)
      ? { page: random.pick<NonNullable<DrawOptions['page']>>(['a4', 'docs', 'none', { width: 400, height: 900 }]) }
      : {}),
    ...(random.oneIn(12) ? { title: 'A <title> & "more"', notes: [{ on: 'pod/web-0', text: 'a note' }] } : {}),
    ...(random.oneIn(12)
      ? {
          selection: random.pick<Selection>([
            { namespaces: ['*'] },
            { kinds: ['Pod'] },
            { names: ['w*'] },
            { exclude: ['kube-system'] },
            { phases: ['running', 'pending'] },
            { excludeFinished: true },
          ]),
        }
      : {}),
  };
  return random.oneIn(100) ? { options: { ...options, ...random.pick(wrong) }, isWrong: true } : { options, isWrong: false };
}

const wrong: readonly [DrawOptions, ...DrawOptions[]] = [
  { figure: '__proto__' },
  { figure: 'constructor' },
  { theme: '__proto__' },
  { lang: 'toString' },
  { show: ['constructor'] },
  { nodes: -1 },
  { nodes: Number.NaN },
  { aspect: { width: Number.NaN, height: 1 } },
  { selection: { selectors: ['=='] } },
  { background: 'red' },
  { page: 'a44' },
  { selection: { phases: ['done'] } },
];
