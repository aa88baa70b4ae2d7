/** The commands with a word of their own, as commander is told about them. */
import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { nearMiss } from '../base/near-miss.ts';
import { stages } from '../pipeline/options.ts';
import type { Commands } from './command-actions.ts';
import type { TypedBuild } from './commands/build.ts';
import type { TypedDocs } from './commands/docs.ts';
import type { TypedNew } from './commands/new.ts';
import type { TypedReach } from './commands/reach.ts';
import type { TypedOptions } from './input/options.ts';
import { refuseRepeated } from './input/repeated-options.ts';
import type { OptionGroup } from './program-options.ts';
import { addOptions, collectWords, figureOptions, messageOptions, selectionOptions } from './program-options.ts';

export function addCommands(program: Command, commands: Commands): void {
  program.commandsGroup('Other commands:').helpCommand(false);
  program
    .command('list')
    .description('Prints what there is to choose from.')
    .argument('[WHAT]', 'figures, themes, formats, kinds, show, languages or pages; all of them when left out')
    .action((what: string | undefined) => commands.list(what));
  const check = program
    .command('check')
    .description('Says what is wrong with the input, and draws nothing.')
    .argument('[INPUT...]', 'as for podfig itself')
    .option('--format <NAME>', 'text, on standard error; or json, one document on standard output (default: text)');
  addOptions(check, selectionOptions, messageOptions);
  const describe = program
    .command('describe')
    .description('Tells a figure in words: what its SVG and PNG tell those who can’t see it, as alt text for docs.')
    .argument('[INPUT...]', 'as for podfig itself')
    .option('--format <NAME>', 'text; or json, one document (default: text)');
  addOptions(describe, selectionOptions, figureOptions, messageOptions);
  const reach = program
    .command('reach')
    .description('Says who may reach whom on which ports, by the NetworkPolicies and AdminNetworkPolicies of the input.')
    .argument('[INPUT...]', 'as for podfig itself')
    .addHelpText('after', REACH_EXAMPLES);
  addOptions(reach, reachOptions, selectionOptions, messageOptions);
  const dump = program
    .command('dump')
    .description('Prints what a stage makes of the input, as JSON.')
    .argument('[INPUT...]', 'as for podfig itself')
    .option('--stage <STAGE>', `${stages.join(', ')} (default: model)`);
  addOptions(dump, selectionOptions, figureOptions, messageOptions);
  const build = program
    .command('build')
    .description('Draws all pictures that podfig.yaml lists; files that stay the same are left alone.')
    .argument('[FILE]', 'the list of pictures', 'podfig.yaml')
    .option('--check', 'draw nothing: say which files are not what would be drawn, and end with exit code 1 then')
    .option('--only <NAME>', "only the pictures of this name: 'shop-*' (repeatable)", collectWords)
    .option('--outside', 'outputs may lie outside of the directory of podfig.yaml')
    .addHelpText('after', BUILD_EXAMPLES);
  addOptions(build, messageOptions);
  const docs = program
    .command('docs')
    .description('Draws the figures that pages of Markdown ask for, and shows them there; all else in the pages stays as it is.')
    .argument('<FILES...>', "pages, directories (all *.md, *.mdx, *.markdown), or patterns: 'docs/**/*.md'")
    .option('--check', 'write nothing: say which pictures are not what would be drawn, and end with exit code 1 then')
    .option('--images <DIR>', 'where the images go (default: each beside its page)')
    .option('--root <DIR>', 'what the pages belong to: nothing outside of it is read (default: the repository of each)')
    .addHelpText('after', DOCS_EXAMPLES);
  addOptions(docs, messageOptions);
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
  for (const command of [check, describe, reach, dump, build, docs]) refuseRepeated(command);
  // options may stand before a command too: `podfig -f sidecar dump web.yaml`
  check.action((inputs: readonly string[], typed: TypedOptions) => commands.check(inputs, { ...program.opts(), ...typed }));
  build.action((path: string, typed: TypedBuild) => commands.build(path, { ...program.opts(), ...typed }));
  docs.action((files: readonly string[], typed: TypedDocs) => commands.docs(files, { ...program.opts(), ...typed }));
  describe.action((inputs: readonly string[], typed: TypedOptions) => commands.describe(inputs, { ...program.opts(), ...typed }));
  reach.action((inputs: readonly string[], typed: TypedReach) => commands.reach(inputs, { ...program.opts(), ...typed }));
  dump.action((inputs: readonly string[], typed: TypedOptions) => commands.dump(inputs, { ...program.opts(), ...typed }));
}

const reachOptions: OptionGroup = {
  title: 'Who and how:',
  options: [
    {
      flags: '--from <WHAT>',
      help: "only connections from these: web, 'web-*', shop/web, deploy/web, outside, or an address outside; several with commas",
    },
    { flags: '--to <WHAT>', help: 'only connections to these' },
    { flags: '--ipv6', help: 'also addresses of IPv6 outside of the cluster (default: where the input shows some of the cluster)' },
    {
      flags: '--host-network',
      help: 'policies hold for pods in the network of their node, too, as in networks that can tell them from the node',
    },
    { flags: '--format <NAME>', help: 'text, csv, json or md (default: what the file’s extension says, else text)' },
    { flags: '-o, --output <FILE>', help: 'file (default: standard output)', collects: 'each' },
  ],
};

const REACH_EXAMPLES = `
Examples:
  podfig reach manifests/                      each pair that may connect
  podfig reach manifests/ --to shop/redis      who may connect to redis of namespace shop
  podfig reach manifests/ --from 'shop/*' --to outside
  podfig reach manifests/ -o reach.csv         the extension says the format: .txt, .csv, .json or .md
  kubectl get ns,all,netpol -A -o yaml | podfig reach - --to 10.1.2.3`;

const BUILD_EXAMPLES = `
Examples:
  podfig build                          all pictures that ./podfig.yaml lists
  podfig build --only 'shop-*'          some of them
  podfig build --check                  for CI: fails when a picture is stale or missing
  podfig build docs/podfig.yaml         paths in it are seen from docs/`;

const DOCS_EXAMPLES = `
Examples:
  podfig docs README.md                 draws what README.md asks for, beside it
  podfig docs docs/ --images docs/img   all pages of a directory, all images in one
  podfig docs 'docs/**/*.md' --check    for CI: fails when a picture is stale or missing

A page asks for a figure in a comment, or with a manifest of its own:
  <!-- podfig src=deploy/ figure=system theme=auto -->

  \`\`\`yaml podfig figure=sidecar
  kind: Pod
  ...
  \`\`\`

The options are those of podfig itself, without dashes: figure=service
namespace=shop show=images,ports. Besides: src=FILES, output=shop.svg,
alt="...", and theme=paper,night for light pages and dark ones.`;

/** Throws always, as commander's own help does: a `CommanderError` says how it ended. */
function printHelp(program: Command, word: string | undefined): never {
  const found = word === undefined ? program : program.commands.find((command) => command.name() === word);
  if (found !== undefined) return found.help();
  const names = program.commands.map((command) => command.name());
  const near = nearMiss(word ?? '', names);
  const hint = `${near === undefined ? '' : `did you mean '${near}'? `}there are: ${names.join(', ')}`;
  throw new CommanderError(1, 'podfig.unknownCommand', `error: there is no command '${word}'\n(${hint})`);
}
