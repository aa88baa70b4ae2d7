/** The commands and options, as commander is told about them; `--help` is made from this and from the registries. */
import { Command, CommanderError } from 'commander';
import { nearMiss } from '../base/near-miss.ts';
import { stages } from '../options.ts';
import type { TypedBuild } from './commands/build.ts';
import { table } from './commands/list.ts';
import type { TypedNew } from './commands/new.ts';
import type { CliIo } from './io.ts';
import type { TypedOptions } from './read-options.ts';
import { refuseRepeated } from './repeated-options.ts';
import { version } from './version.ts';

export interface Commands {
  readonly draw: (inputs: readonly string[], typed: TypedOptions) => Promise<void>;
  readonly list: (what: string | undefined) => Promise<void>;
  readonly check: (inputs: readonly string[], typed: TypedOptions) => Promise<void>;
  readonly build: (path: string, typed: TypedBuild) => Promise<void>;
  readonly init: (directory: string) => Promise<void>;
  readonly new: (what: string, name: string, typed: TypedNew) => Promise<void>;
  readonly describe: (inputs: readonly string[], typed: TypedOptions) => Promise<void>;
  readonly dump: (inputs: readonly string[], typed: TypedOptions) => Promise<void>;
}

export interface Printer {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** A program that never ends the process: mistakes are thrown as `CommanderError`. */
export function createProgram(commands: Commands, printer: Printer, io: CliIo): Command {
  const program = new Command('podfig')
    .description('Draws pictures of Kubernetes pods from manifests, or from what kubectl prints.')
    .usage(
      '[options] [INPUT...]\n       podfig check [INPUT...] [--strict] [--format json]\n       podfig describe [INPUT...] [-f FIGURE] [--lang LANG]\n       podfig list [figures|themes|formats|kinds|show|languages]\n       podfig init [DIRECTORY]\n       podfig build [podfig.yaml] [--check] [--only NAME]\n       podfig new figure|theme NAME [--from NAME]\n       podfig dump [INPUT...] --stage STAGE',
    )
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({
      writeOut: printer.out,
      writeErr: printer.err,
      outputError: () => {}, // main says it, in the words of all other diagnostics
      getOutHelpWidth: () => helpWidth(io),
      getErrHelpWidth: () => helpWidth(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  addFigureOptions(
    addSelectionOptions(
      program.argument(
        '[INPUT...]',
        'files, directories (all *.yaml, *.yml, *.json), or - for standard input (default: what a pipe brings)',
      ),
    ),
  );
  addOutputOptions(program);
  addMessageOptions(program);
  program
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', () => figuresAndExamples(io))
    .action((inputs: readonly string[], typed: TypedOptions) => commands.draw(inputs, typed));
  program.commandsGroup('Other commands:').helpCommand(false);
  program
    .command('list')
    .description('Prints what there is to choose from.')
    .argument('[WHAT]', 'figures, themes, formats, kinds, show or languages; all of them when left out')
    .action((what: string | undefined) => commands.list(what));
  const check = program
    .command('check')
    .description('Says what is wrong with the input, and draws nothing.')
    .argument('[INPUT...]', 'as for podfig itself')
    .option('--format <NAME>', 'text, on standard error; or json, one document on standard output (default: text)');
  addMessageOptions(addSelectionOptions(check));
  const describe = program
    .command('describe')
    .description('Tells a figure in words: what its SVG and PNG tell those who can’t see it, as alt text for docs.')
    .argument('[INPUT...]', 'as for podfig itself')
    .option('--format <NAME>', 'text; or json, one document (default: text)');
  addMessageOptions(addFigureOptions(addSelectionOptions(describe)));
  const dump = program
    .command('dump')
    .description('Prints what a stage makes of the input, as JSON.')
    .argument('[INPUT...]', 'as for podfig itself')
    .option('--stage <STAGE>', `${stages.join(', ')} (default: model)`);
  addMessageOptions(addFigureOptions(addSelectionOptions(dump)));
  const build = program
    .command('build')
    .description('Draws all pictures that podfig.yaml lists; files that stay the same are left alone.')
    .argument('[FILE]', 'the list of pictures', 'podfig.yaml')
    .option('--check', 'draw nothing: say which files are not what would be drawn, and end with exit code 1 then')
    .option('--only <NAME>', "only the pictures of this name: 'shop-*' (repeatable)", collectWords)
    .option('--outside', 'outputs may lie outside of the directory of podfig.yaml')
    .addHelpText('after', BUILD_EXAMPLES);
  addMessageOptions(build);
  program
    .command('init')
    .description('Writes a first podfig.yaml, with figures that suit the manifests it finds.')
    .argument('[DIRECTORY]', 'where it will lie, and where manifests are looked for', '.')
    .action((directory: string) => commands.init(directory));
  program
    .command('new')
    .description('Writes NAME.yaml: a figure template or a theme of your own to start from.')
    .argument('<WHAT>', 'figure or theme')
    .argument('<NAME>', 'its name, or the path of its file; nothing is overwritten')
    .option('--from <NAME>', 'the figure or theme that it extends (default: cluster, paper)')
    .action((what: string, name: string, typed: TypedNew) => commands.new(what, name, typed));
  program
    .command('help')
    .description('Prints the help of a command.')
    .helpOption(false)
    .argument('[COMMAND]')
    .action((word: string | undefined) => printHelp(program, word));
  for (const command of [program, check, describe, dump, build]) refuseRepeated(command);
  // options may stand before a command too: `podfig -f sidecar dump web.yaml`
  check.action((inputs: readonly string[], typed: TypedOptions) => commands.check(inputs, { ...program.opts(), ...typed }));
  build.action((path: string, typed: TypedBuild) => commands.build(path, { ...program.opts(), ...typed }));
  describe.action((inputs: readonly string[], typed: TypedOptions) => commands.describe(inputs, { ...program.opts(), ...typed }));
  dump.action((inputs: readonly string[], typed: TypedOptions) => commands.dump(inputs, { ...program.opts(), ...typed }));
  return program;
}

const BUILD_EXAMPLES = `
Examples:
  podfig build                          all pictures that ./podfig.yaml lists
  podfig build --only 'shop-*'          some of them
  podfig build --check                  for CI: fails when a picture is stale or missing
  podfig build docs/podfig.yaml         paths in it are seen from docs/`;

/** Throws always, as commander's own help does: a `CommanderError` says how it ended. */
function printHelp(program: Command, word: string | undefined): never {
  const found = word === undefined ? program : program.commands.find((command) => command.name() === word);
  if (found !== undefined) return found.help();
  const names = program.commands.map((command) => command.name());
  const near = nearMiss(word ?? '', names);
  const hint = `${near === undefined ? '' : `did you mean '${near}'? `}there are: ${names.join(', ')}`;
  throw new CommanderError(1, 'podfig.unknownCommand', `error: there is no command '${word}'\n(${hint})`);
}

function addSelectionOptions(command: Command): Command {
  return command
    .optionsGroup('What of the input:')
    .option('-n, --namespace <NS>', 'only pods of this namespace; * and ? stand for any characters (repeatable)', collectWords)
    .option('-l, --selector <LABELS>', "only pods with these labels: 'app=web,tier in (a,b),!canary' (repeatable)", collect)
    .option(
      '--kind <KIND>',
      'only pods that this kind of object makes or touches: deploy, sts, svc, …; pod; or node (repeatable)',
      collectWords,
    )
    .option('--name <GLOB>', "only pods, or workloads, of this name: 'web-*'; with --kind, objects of that kind (repeatable)", collectWords)
    .option('--node <GLOB>', 'only these nodes, and the pods on them (repeatable)', collectWords)
    .option('--exclude <WHAT>', "not these: a namespace, KIND/NAME or NAMESPACE/NAME: kube-system, 'job/*' (repeatable)", collectWords)
    .option('--partial', 'it is a part of a system: what it names and does not hold is elsewhere, and no reason for a warning');
}

function addFigureOptions(command: Command): Command {
  return command
    .optionsGroup('What to draw:')
    .option('-f, --figure <NAME>', 'which figure (default: cluster)')
    .option('--template <FILE>', 'a figure template of yours, instead of -f: its words and details (see podfig new)')
    .option('--pod <NAME>', 'draw this pod or workload: web, or shop/web (repeatable)', collect)
    .option('--focus <PATH>', "open this part in the figure descriptor, and fold the rest: 'spec.containers[0].ports'")
    .option(
      '--nodes <N>',
      'place pods that are in no cluster yet, as an example: on N nodes, those of the input and made-up ones; or input, on those of the input alone',
    )
    .option('--show <DETAIL>', "also show: 'images,resources,env', …; podfig list show tells all (repeatable)", collectWords)
    .option('--hide <DETAIL>', 'do not show: ports, ip, … (repeatable)', collectWords)
    .option('--note <ON=TEXT>', "a note on a thing of the figure: 'pod/web=talks to the bank' (repeatable)", collect)
    .option('--rows <KEY>', 'of labels: the label whose values make the rows')
    .option('--columns <KEY>', 'of labels: the label whose values make the columns')
    .option('--highlight <WHAT>', "of labels: which pods a selector picks: 'app=web,rel!=canary', or service/web")
    .option(
      '--legend <WHEN>',
      'a legend of roles and relations: auto, where the figure does not name them; always or never (default: auto)',
    )
    .option('--fold <HOW>', 'replicas as stacked cards: auto, where the figure is too full; or none (default: auto)')
    .option('--theme <NAME>', 'colours, or a theme of your own: brand.yaml (default: paper)')
    .option('--lang <LANG>', 'language of the figure’s words: en, ko (default: en)')
    .option('--title <TEXT>', 'title above the figure, instead of the figure’s own')
    .option('--caption <TEXT>', 'sentence below the title, instead of the figure’s own')
    .option('--no-title', 'neither title nor caption')
    .option('--aspect <W:H>', 'shape to aim at (default: 16:9)');
}

function addOutputOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .option('-o, --output <FILE>', 'file, whose extension says the format (repeatable; default: standard output)', collect)
    .option('--format <NAME>', 'format, where no extension says it (default: svg)')
    .option('--scale <N>', 'of PNG: pixels per px of the figure (default: 1)')
    .option('--width <PX>', 'of PNG: width in pixels, instead of --scale')
    .option('--background <COLOUR>', "'#ffffff', or none for transparent (default: the theme’s)")
    .option('--text <HOW>', 'of SVG: fonts, embedded; or outlines, for viewers that cannot do fonts (default: fonts)')
    .option('--engine <NAME>', 'what draws PNG: resvg or chromium; PDF needs chromium (default: resvg)');
}

function addMessageOptions(command: Command): Command {
  return command
    .optionsGroup('Messages and help:')
    .option('-q, --quiet', 'no notes; only warnings and errors')
    .option('--strict', 'warnings are errors, and end with exit code 1')
    .option(
      '--messages <HOW>',
      'text, of like ones the first three; all, each of them; or json, one object per line, for tools (default: text, but json with --format json)',
    )
    .option('--color <WHEN>', 'coloured messages: auto, always or never (default: auto)');
}

function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** No name has a comma: `-n shop,pay` is `-n shop -n pay`, as in `kubectl get pods,nodes`. */
function collectWords(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), ...value.split(',')];
}

function figuresAndExamples(io: CliIo): string {
  return `
Figures:
${table('figures', io, '  ')}
Examples:
  podfig web.yaml -o web.svg
  podfig manifests/ -f flat-network -o network.svg -o network.png --scale 2
  podfig web.yaml -f sidecar --pod web -o web.png --theme night
  kubectl get pods,nodes -A -o json | podfig - -f flat-network -o cluster.svg
  podfig describe web.yaml -f sidecar --lang ko
  podfig dump.json -n shop -l 'app in (web,api)' -o shop.svg
  podfig dump.json --exclude 'kube-*,job/*' --node 'worker-*' -o workers.svg
  podfig web.yaml --nodes 2 -o example.svg
  podfig check manifests/ --strict
  podfig init && podfig build           all pictures of a repository
  podfig web.yaml --template mine.yaml  after podfig new figure mine
  podfig list formats

Exit codes:
  0  drawn, or checked without errors
  1  the input has errors (what could be drawn was), there is nothing to draw,
     or an output could not be written
  2  wrong usage`;
}

/** Lines stay readable on a wide screen, and are as wide as a usual terminal when there is none. */
function helpWidth(io: CliIo): number {
  return Math.max(60, Math.min(io.columns() ?? 100, 120));
}
