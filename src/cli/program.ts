/** The commands and options, as commander is told about them; `--help` is made from this and from the registries. */
import { Command } from 'commander';
import type { Commands } from './command-actions.ts';
import { table } from './commands/list.ts';
import type { TypedOptions } from './input/options.ts';
import { refuseRepeated } from './input/repeated-options.ts';
import { addCommands } from './other-commands.ts';
import type { CliIo } from './output/io.ts';
import { addOptions, figureOptions, messageOptions, outputOptions, selectionOptions } from './program-options.ts';
import { version } from './version.ts';
import { widthOfHelp } from './width-of-help.ts';

export interface Printer {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** A program that never ends the process: mistakes are thrown as `CommanderError`. */
export function createProgram(commands: Commands, printer: Printer, io: CliIo): Command {
  const program = new Command('podfig')
    .description('Draws pictures of Kubernetes pods from manifests, or from what kubectl prints.')
    .usage(
      '[options] [INPUT...]\n       podfig check [INPUT...] [--strict] [--format json]\n       podfig describe [INPUT...] [-f FIGURE] [--lang LANG]\n       podfig reach [INPUT...] [--from WHAT] [--to WHAT] [--format csv]\n       podfig list [figures|themes|formats|kinds|show|languages|pages]\n       podfig init [DIRECTORY]\n       podfig build [podfig.yaml] [--check] [--only NAME]\n       podfig docs FILES... [--check] [--images DIR]\n       podfig new figure|theme NAME [--from NAME]\n       podfig dump [INPUT...] --stage STAGE',
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
  program.argument('[INPUT...]', 'files, directories (all *.yaml, *.yml, *.json), or - for standard input (default: what a pipe brings)');
  addOptions(program, selectionOptions, figureOptions, outputOptions, messageOptions);
  program
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', () => figuresAndExamples(io))
    .action((inputs: readonly string[], typed: TypedOptions) => commands.draw(inputs, typed));
  refuseRepeated(program);
  addCommands(program, commands);
  return program;
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
  podfig dump.json --phase pending,failed -o trouble.svg
  podfig web.yaml --nodes 2 -o example.svg
  podfig dump.json --page a4 -o report.pdf
  podfig dump.json --group namespace,label:app -o shop.svg
  podfig check manifests/ --strict
  podfig reach manifests/ -o reach.csv   who may connect to whom
  podfig init && podfig build           all pictures of a repository
  podfig docs README.md docs/           figures that pages of Markdown ask for
  podfig web.yaml --template mine.yaml  after podfig new figure mine
  podfig list formats

Exit codes:
  0  drawn, or checked without errors
  1  the input has errors (what could be drawn was), there is nothing to draw,
     or an output could not be written
  2  wrong usage`;
}

function helpWidth(io: CliIo): number {
  return widthOfHelp(io.columns());
}
