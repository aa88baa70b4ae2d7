/** The options that several commands have, in groups, as data: for commander, and for plain command lines, which need no commander. */
import type { Command } from 'commander';

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly KnownOption[];
}

export interface KnownOption {
  /** As commander reads them: `-o, --output <FILE>`; what has no value is a switch. */
  readonly flags: string;
  readonly help: string;
  /** May be given several times: each value as it is, or the words between its commas. */
  readonly collects?: 'each' | 'words';
}

export const selectionOptions: OptionGroup = {
  title: 'What of the input:',
  options: [
    {
      flags: '-n, --namespace <NS>',
      help: 'only pods of this namespace; * and ? stand for any characters (repeatable)',
      collects: 'words',
    },
    {
      flags: '-l, --selector <LABELS>',
      help: "only pods with these labels: 'app=web,tier in (a,b),!canary' (repeatable)",
      collects: 'each',
    },
    {
      flags: '--kind <KIND>',
      help: 'only pods that this kind of object makes or touches: deploy, sts, svc, …; pod; or node (repeatable)',
      collects: 'words',
    },
    {
      flags: '--name <GLOB>',
      help: "only pods, or workloads, of this name: 'web-*'; with --kind, objects of that kind (repeatable)",
      collects: 'words',
    },
    { flags: '--node <GLOB>', help: 'only these nodes, and the pods on them (repeatable)', collects: 'words' },
    {
      flags: '--phase <PHASE>',
      help: 'only pods in this phase: pending, running, succeeded, failed or unknown; a template is in none (repeatable)',
      collects: 'words',
    },
    {
      flags: '--exclude <WHAT>',
      help: "not these: a namespace, KIND/NAME or NAMESPACE/NAME: kube-system, 'job/*' (repeatable)",
      collects: 'words',
    },
    { flags: '--exclude-finished', help: 'not pods that have come to their end: Succeeded or Failed' },
    { flags: '--partial', help: 'it is a part of a system: what it names and does not hold is elsewhere, and no reason for a warning' },
  ],
};

export const figureOptions: OptionGroup = {
  title: 'What to draw:',
  options: [
    { flags: '-f, --figure <NAME>', help: 'which figure (default: the one that suits the input: sidecar, cluster or system)' },
    { flags: '--template <FILE>', help: 'a figure template of yours, instead of -f: its words and details (see podfig new)' },
    { flags: '--pod <NAME>', help: 'draw this pod or workload: web, or shop/web (repeatable)', collects: 'each' },
    {
      flags: '--focus <WHAT>',
      help: "of system: this and what it touches: deploy/checkout; of descriptor: open this part, and fold the rest: 'spec.containers[0].ports'",
    },
    { flags: '--depth <N>', help: 'of system: how many lines away from what --focus names (default: 1)' },
    { flags: '--from <WHAT>', help: 'of system: all that lies on the way from here: ingress/shop (also with --to)' },
    { flags: '--to <WHAT>', help: 'of system: all that lies on the way to here: redis-cart' },
    {
      flags: '--links <WHICH>',
      help: 'of system: calls, by addresses that containers are given; allowed, by policies; both; or none (default: calls)',
    },
    {
      flags: '--nodes <N>',
      help: 'place pods that are in no cluster yet, as an example: on N nodes, those of the input and made-up ones; or input, on those of the input alone',
    },
    {
      flags: '--group <BY>',
      help: 'by what pods are grouped: namespace, node, owner, workload-kind, label:KEY or node-label:KEY; two of them, the outer groups first: namespace,label:app; or none',
    },
    { flags: '--show <DETAIL>', help: "also show: 'images,resources,env', …; podfig list show tells all (repeatable)", collects: 'words' },
    { flags: '--hide <DETAIL>', help: 'do not show: ports, ip, … (repeatable)', collects: 'words' },
    { flags: '--note <ON=TEXT>', help: "a note on a thing of the figure: 'pod/web=talks to the bank' (repeatable)", collects: 'each' },
    { flags: '--rows <KEY>', help: 'of labels: the label whose values make the rows' },
    { flags: '--columns <KEY>', help: 'of labels: the label whose values make the columns' },
    { flags: '--highlight <WHAT>', help: "of labels: which pods a selector picks: 'app=web,rel!=canary', or service/web" },
    {
      flags: '--legend <WHEN>',
      help: 'a legend of roles and relations: auto, where the figure does not name them; always or never (default: auto)',
    },
    { flags: '--fold <HOW>', help: 'replicas as stacked cards: auto, where the figure is too full; or none (default: auto)' },
    { flags: '--theme <NAME>', help: 'colours, or a theme of your own: brand.yaml (default: paper)' },
    { flags: '--lang <LANG>', help: 'language of the figure’s words: en, ko (default: en)' },
    { flags: '--title <TEXT>', help: 'title above the figure, instead of the figure’s own' },
    { flags: '--caption <TEXT>', help: 'sentence below the title, instead of the figure’s own' },
    { flags: '--no-title', help: 'neither title nor caption' },
    {
      flags: '--page <PAGE>',
      help: 'what it must be readable on: slide, 4:3, a4, a4-landscape, letter, docs (830 px wide, as high as it likes); 900x1200, in px; or none, for everything in full (default: slide)',
    },
    { flags: '--pages', help: 'an overview, and a page for each group: out-1.svg, out-2.svg, …; in a PDF all of them' },
    { flags: '--aspect <W:H>', help: 'shape to aim at: 4:3 (default: that of the page)' },
  ],
};

export const outputOptions: OptionGroup = {
  title: 'Output:',
  options: [
    {
      flags: '-o, --output <FILE>',
      help: 'file, whose extension says the format (repeatable; default: standard output)',
      collects: 'each',
    },
    { flags: '--format <NAME>', help: 'format, where no extension says it (default: svg)' },
    { flags: '--scale <N>', help: 'of PNG: pixels per px of the figure (default: 1)' },
    { flags: '--width <PX>', help: 'of PNG: width in pixels, instead of --scale' },
    { flags: '--background <COLOUR>', help: "'#ffffff', or none for transparent (default: the theme’s)" },
    { flags: '--text <HOW>', help: 'of SVG: fonts, embedded; or outlines, for viewers that cannot do fonts (default: fonts)' },
    { flags: '--font <NAME>', help: 'arial, for viewers that drop embedded fonts, or inter (default: the theme’s; of PPTX arial)' },
    { flags: '--engine <NAME>', help: 'what draws PNG: resvg or chromium; PDF needs chromium (default: resvg)' },
  ],
};

export const messageOptions: OptionGroup = {
  title: 'Messages and help:',
  options: [
    { flags: '-q, --quiet', help: 'no notes; only warnings and errors' },
    { flags: '--strict', help: 'warnings are errors, and end with exit code 1' },
    {
      flags: '--messages <HOW>',
      help: 'text, of like ones the first three; all, each of them; or json, one object per line, for tools (default: text, but json with --format json)',
    },
    { flags: '--color <WHEN>', help: 'coloured messages: auto, always or never (default: auto)' },
  ],
};

const collectors = { each: collect, words: collectWords };

export function addOptions(command: Command, ...groups: readonly OptionGroup[]): Command {
  for (const { title, options } of groups) {
    command.optionsGroup(title);
    for (const { flags, help, collects } of options) {
      if (collects === undefined) command.option(flags, help);
      else command.option(flags, help, collectors[collects]);
    }
  }
  return command;
}

export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** No name has a comma: `-n shop,pay` is `-n shop -n pay`, as in `kubectl get pods,nodes`. */
export function collectWords(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), ...value.split(',')];
}
