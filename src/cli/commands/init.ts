/** `podfig init`: a first podfig.yaml from the manifests that lie here, with the figures that suit them. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { escapeUnprintable, printable } from '../../base/printable.ts';
import type { Source } from '../../pipeline/options.ts';
import type { CliIo } from '../output/io.ts';
import { exitCode } from '../output/io.ts';
import { withProgress } from '../output/progress.ts';
import { printProblems } from '../output/report.ts';
import { writeNew } from './new.ts';

/** Resolves to the exit code. `directory` is where podfig.yaml will lie, and where manifests are looked for. */
export async function init(directory: string, io: CliIo): Promise<number> {
  resolve(directory); // throws where the working directory is gone
  const path = join(directory, 'podfig.yaml');
  if (!existsSync(directory))
    return failed({ code: 'cli/bad-output', severity: 'error', message: `there is no directory '${directory}'` }, io, exitCode.wrongUsage);
  const inputs = existsSync(path) ? [] : await withProgress('looking for manifests', io, () => inputsIn(directory, io));
  const text = projectText(inputs, existsSync(join(directory, 'docs')) ? 'docs/images' : 'images');
  if (!existsSync(path) && inputs.length === 0) {
    const hint = 'podfig reads *.yaml, *.yml and *.json with Kubernetes objects; docs/build.md says how to write podfig.yaml by hand';
    return failed(
      { code: 'cli/nothing-found', severity: 'error', message: `no manifests with pods were found in '${directory}'`, hint },
      io,
      exitCode.inputHasErrors,
    );
  }
  const problem = writeNew(path, text);
  if (problem !== undefined) return failed(problem, io, exitCode.inputHasErrors);
  const pictures = inputs.reduce((sum, { suggestions }) => sum + suggestions.length, 0);
  const command = directory === '.' ? 'podfig build' : `podfig build ${path}`;
  await io.write('stdout', `${printable(`${path}: ${pictures} ${pictures === 1 ? 'picture' : 'pictures'}; draw with: ${command}`)}\n`);
  return exitCode.drawn;
}

async function failed(problem: Diagnostic, io: CliIo, code: number): Promise<number> {
  await printProblems([problem], {}, io);
  return code;
}

interface Input {
  /** From the directory; several files where they lie in it themselves. */
  readonly paths: readonly string[];
  readonly suggestions: ReturnType<CliIo['pipeline']['suggestFigures']>;
}

/** The topmost directories that hold manifests of pods: each is one system. */
async function inputsIn(directory: string, io: CliIo): Promise<readonly Input[]> {
  const { sources } = await io.pipeline.load([directory], io);
  const inputs: Input[] = [];
  for (const [root, group] of byRoot(sources, directory)) {
    const suggestions = io.pipeline.suggestFigures(await io.pipeline.readSources(group));
    const paths = root === '' ? group.map(({ name }) => relative(directory, name)) : [root];
    if (suggestions.length > 0) inputs.push({ paths, suggestions });
  }
  return inputs;
}

/** `''` for the files that lie in the directory itself. */
function byRoot(sources: readonly Source[], directory: string): ReadonlyMap<string, readonly Source[]> {
  const homes = [...new Set(sources.map(({ name }) => relative(directory, dirname(name))))];
  const roots = homes.filter((home) => home !== '' && !homes.some((other) => other !== '' && home.startsWith(`${other}${sep}`)));
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const home = relative(directory, dirname(source.name));
    const root = roots.find((one) => home === one || home.startsWith(`${one}${sep}`)) ?? '';
    groups.set(root, [...(groups.get(root) ?? []), source]);
  }
  return groups;
}

function projectText(inputs: readonly Input[], images: string): string {
  const pictures = inputs.flatMap(({ paths, suggestions }) => {
    const base = inputs.length === 1 ? '' : `${nameOf(paths, inputs)}-`;
    return suggestions.flatMap(({ figure, because, pod }) => [
      `  # ${printable(because)}`,
      `  ${base}${figure}:`,
      `    input: ${paths.length === 1 ? quoted(paths[0] ?? '') : `[${paths.map(quoted).join(', ')}]`}`,
      `    figure: ${figure}`,
      ...(pod === undefined ? [] : [`    pods: ${quoted(pod)}`]),
    ]);
  });
  return `${[
    '# yaml-language-server: $schema=./node_modules/podfig/schemas/podfig.schema.json',
    '# The pictures of this repository: `podfig build` draws them, `podfig build --check` says (in CI, say) which are stale.',
    '# All figures: podfig list figures. Of one picture, try it first: podfig INPUT -f FIGURE -o try.svg',
    'defaults:',
    `  outputs: ${images}/{name}.svg # or {name}.{svg,png}`,
    '  # themes: [paper, night]     # one picture in each; then put {theme} into outputs',
    '  # languages: [en, ko]        # and {lang}',
    '',
    'figures:',
    ...pictures,
  ].join('\n')}\n`;
}

/** The last part of a path where no other input ends in it; `here` for files of the directory itself. */
function nameOf(paths: readonly string[], inputs: readonly Input[]): string {
  const [path = '', second] = paths;
  if (second !== undefined) return 'here';
  const isUnique = inputs.filter((input) => input.paths.some((other) => basename(other) === basename(path))).length === 1;
  return slug(isUnique ? basename(path) : path);
}

/** `deploy/overlays/prod` as a part of a name. */
function slug(path: string): string {
  return path
    .replace(/\.(?:ya?ml|json)$/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[-.]+/, '');
}

/** Plain where YAML takes it as it is; as JSON, which is YAML, where a character cannot stand as it is. */
function quoted(text: string): string {
  if (printable(text) !== text) return escapeUnprintable(JSON.stringify(text));
  return /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
