(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/cli/commands/build.ts
var build_exports = {};
__export(build_exports, {
  build: () => build
});
const{mkdirSync,readFileSync,statSync:statSync2}=require("node:fs");
const{dirname:dirname2,resolve:resolve2}=require("node:path");
const{"src/base/glob.ts:matchesGlob":matchesGlob}=core();
const{"src/base/near-miss.ts:nearMiss":nearMiss2}=core();
const{"src/base/printable.ts:printable":printable}=core();
const{"src/base/severity.ts:hasErrors":hasErrors,"src/base/severity.ts:strictly":strictly}=core();
const{"src/cli/distinct.ts:distinct":distinct2}=core();
const{"src/cli/io.ts:exitCode":exitCode}=core();
const{"src/cli/keep-signals.ts:keepSignals":keepSignals}=core();
const{"src/cli/left-overs.ts:clearLeftOvers":clearLeftOvers}=core();

// src/cli/project/draw-pictures.ts
const{"src/cli/read-template.ts:readTemplate":readTemplate}=core();
const{"src/cli/read-theme.ts:readTheme":readTheme}=core();
function pictureDrawer(process, common) {
  const io = { ...process, onlyFiles: true };
  const inputs = /* @__PURE__ */ new Map();
  return async (picture) => {
    const key = JSON.stringify(picture.inputs);
    const reading = inputs.get(key) ?? readInput(picture.inputs, io);
    inputs.set(key, reading);
    const { parsed, diagnostics: ofInput } = await reading;
    const problems = [];
    const template = await readTemplate(picture.template, io, (problem) => problems.push(problem));
    const theme = await readTheme(picture.theme, io, (problem) => problems.push(problem));
    if (problems.length > 0) return { ...nothing(picture), diagnostics: placed([...ofInput, ...problems], picture), texts: parsed.texts };
    const formats = picture.targets.map(({ format }) => format);
    const results = await io.pipeline.drawFormats(parsed, { ...common, ...picture.options, ...template, ...theme }, formats);
    const files = picture.targets.map((target, index) => {
      const output = results[index]?.output;
      return { picture, ...target, ...output === void 0 ? {} : { output } };
    });
    const diagnostics = placed([...ofInput, ...results.flatMap((result) => result.diagnostics)], picture);
    return { files, diagnostics, texts: results[0]?.texts ?? parsed.texts };
  };
}
async function readInput(paths, io) {
  const { sources, diagnostics } = await io.pipeline.load(paths, io);
  return { diagnostics, parsed: await io.pipeline.readSources(sources) };
}
function nothing(picture) {
  return { files: picture.targets.map((target) => ({ picture, ...target })) };
}
function placed(diagnostics, { place }) {
  return diagnostics.map((diagnostic) => diagnostic.place === void 0 ? { ...diagnostic, place } : diagnostic);
}

// src/cli/project/inside.ts
const{isAbsolute,relative,resolve}=require("node:path");
const{"src/cli/where-it-leads.ts:whereItLeads":whereItLeads}=core();
function leadsOutside(path, directory) {
  return isOutside(resolve(path), resolve(directory)) || isOutside(whereItLeads(path), whereItLeads(directory));
}
function outside(path, project, place) {
  return {
    code: "settings/outside",
    severity: "error",
    message: `The output '${path}' lies outside of the directory of ${project}`,
    place,
    hint: "podfig build --outside allows it"
  };
}
function isOutside(path, directory) {
  const way = relative(directory, path);
  return way === ".." || way.startsWith("../") || isAbsolute(way);
}

// src/cli/project/overwrites.ts
const{statSync}=require("node:fs");
const{"src/cli/files-in-use.ts:settingsInUse":settingsInUse,"src/cli/files-in-use.ts:usesOf":usesOf}=core();
const{"src/cli/read-template.ts:readTemplate":readTemplate2}=core();
const{"src/cli/read-theme.ts:readTheme":readTheme2}=core();
async function overwrites(project, pictures, process) {
  const io = { ...process, onlyFiles: true };
  const useOf = usesOf([{ path: project, what: "the list of pictures itself" }, ...await filesOf(pictures, io)]);
  return pictures.flatMap(
    (picture) => picture.targets.flatMap(({ path }) => {
      const use = useOf(path) ?? (isFileOrNothing(path) ? void 0 : "a pipe or a device");
      if (use === void 0) return [];
      const message = `'${path}' is ${use}: it would be overwritten by the picture ${picture.label}`;
      return [{ code: "settings/overwrites", severity: "error", message, place: picture.place, hint: "give the output another name" }];
    })
  );
}
async function filesOf(pictures, io) {
  const inputs = /* @__PURE__ */ new Set();
  for (const list of new Set(pictures.map((picture) => picture.inputs))) for (const input of list) inputs.add(input);
  const found = [];
  for (const input of inputs) for (const path of await io.pipeline.filesIn(input)) found.push({ path, what: "an input" });
  const ignore = () => {
  };
  const named = (paths) => new Set(paths.filter((path) => path !== "-"));
  for (const path of named(pictures.map(({ template }) => template)))
    found.push(...await settingsInUse(await readTemplate2(path, io, ignore), io));
  for (const path of named(pictures.map(({ theme }) => theme))) found.push(...await settingsInUse(await readTheme2(path, io, ignore), io));
  return found;
}
function isFileOrNothing(path) {
  try {
    const stats = statSync(path);
    return stats.isFile() || stats.isDirectory();
  } catch {
    return true;
  }
}

// src/cli/project/plan.ts
const{basename,dirname,join}=require("node:path");
const{"src/base/near-miss.ts:nearMiss":nearMiss}=core();
const{"src/base/own-value.ts:ownValue":ownValue2}=core();
const{"src/cli/read-options.ts:isThemeFile":isThemeFile2}=core();
const{"src/cli/where-it-leads.ts:ignoresCase":ignoresCase,"src/cli/where-it-leads.ts:whereItLeads":whereItLeads2}=core();

// src/cli/project/alternatives.ts
var mostOfPattern = { characters: 4096, levels: 20 };
function countAlternatives(text) {
  const pattern = read(text);
  return pattern === void 0 ? void 0 : count(pattern);
}
function alternatives(text) {
  return expand(read(text) ?? [text]);
}
function read(text) {
  if (text.length > mostOfPattern.characters) return void 0;
  const stack = [];
  let at = { done: [], parts: [] };
  const close = (choice) => {
    const own = at;
    at = stack.pop() ?? { done: [], parts: [] };
    at.parts.push(...choice(own));
  };
  for (const [piece] of text.matchAll(/[{},]|[^{},]+/g)) {
    if (piece === "{") {
      stack.push(at);
      at = { done: [], parts: [] };
    } else if (piece === "," && stack.length > 0) at = { done: [...at.done, at.parts], parts: [] };
    else if (piece === "}" && stack.length > 0)
      close(({ done, parts }) => done.length === 0 ? ["{", ...parts, "}"] : [[...done, parts].map(trimmed)]);
    else at.parts.push(piece);
  }
  while (stack.length > 0) close(({ done, parts }) => ["{", ...done.flatMap((pattern) => [...pattern, ","]), ...parts]);
  return depth(at.parts, 0) > mostOfPattern.levels ? void 0 : at.parts;
}
function depth(pattern, above) {
  if (above > mostOfPattern.levels) return above;
  return Math.max(
    above,
    ...pattern.map((part) => typeof part === "string" ? above : Math.max(...part.map((one) => depth(one, above + 1))))
  );
}
function trimmed(pattern) {
  return pattern.map((part, index) => {
    if (typeof part !== "string") return part;
    const started = index === 0 ? part.trimStart() : part;
    return index === pattern.length - 1 ? started.trimEnd() : started;
  });
}
function count(pattern) {
  return pattern.reduce((product, part) => product * (typeof part === "string" ? 1 : part.reduce((sum, one) => sum + count(one), 0)), 1);
}
function expand(pattern) {
  return pattern.reduce(
    (starts, part) => {
      const words = typeof part === "string" ? [part] : part.flatMap(expand);
      return starts.flatMap((start) => words.map((word) => start + word));
    },
    [""]
  );
}

// src/cli/project/picture-options.ts
const{"src/base/own-value.ts:ownValue":ownValue}=core();
const{"src/cli/read-options.ts:isThemeFile":isThemeFile}=core();
function merged(defaults, own) {
  const rest = { ...defaults };
  if (own.theme !== void 0 || own.themes !== void 0) {
    delete rest.theme;
    delete rest.themes;
  }
  if (own.lang !== void 0 || own.languages !== void 0) {
    delete rest.lang;
    delete rest.languages;
  }
  if (own.figure !== void 0 || own.template !== void 0) {
    delete rest.figure;
    delete rest.template;
  }
  if (own.scale !== void 0 || own.width !== void 0) {
    delete rest.scale;
    delete rest.width;
  }
  return { ...rest, ...own };
}
function listOf(words) {
  return words === void 0 ? [] : typeof words === "string" ? [words] : words;
}
function selectionOf(select = {}) {
  return {
    ...select.namespaces !== void 0 && { namespaces: listOf(select.namespaces) },
    ...select.selectors !== void 0 && { selectors: listOf(select.selectors) },
    ...select.kinds !== void 0 && { kinds: listOf(select.kinds) },
    ...select.names !== void 0 && { names: listOf(select.names) },
    ...select.nodes !== void 0 && { nodes: listOf(select.nodes) },
    ...select.exclude !== void 0 && { exclude: listOf(select.exclude) }
  };
}
function optionsOf(settings, { theme, lang }) {
  const {
    figure,
    select,
    pods,
    nodes,
    legend,
    partial,
    show,
    options,
    hide,
    title,
    caption,
    notes,
    aspect,
    focus,
    fold,
    scale,
    width,
    background,
    text,
    engine
  } = settings;
  return {
    ...figure !== void 0 && { figure },
    ...theme !== void 0 && !isThemeFile(theme) && { theme },
    ...lang !== void 0 && { lang },
    ...select !== void 0 && { selection: selectionOf(select) },
    ...pods !== void 0 && { pods: listOf(pods) },
    ...nodes !== void 0 && { nodes },
    ...legend !== void 0 && { legend },
    ...partial !== void 0 && { partial },
    ...show !== void 0 && { show },
    ...options !== void 0 && { options },
    ...hide !== void 0 && { hide },
    ...title !== void 0 && { title: inLanguage(title, lang) },
    ...caption !== void 0 && { caption: inLanguage(caption, lang) },
    ...notes !== void 0 && { notes: Object.entries(notes).map(([on, said]) => ({ on, text: inLanguage(said, lang) })) },
    ...aspect !== void 0 && { aspect: aspectOf(aspect) },
    ...focus !== void 0 && { focus },
    ...fold !== void 0 && { fold },
    ...scale !== void 0 && { scale },
    ...width !== void 0 && { width },
    ...background !== void 0 && { background: background.toLowerCase() },
    ...text !== void 0 && { text },
    ...engine !== void 0 && { engine }
  };
}
function inLanguage(text, lang = "en") {
  return typeof text === "string" ? text : ownValue(text, lang) ?? ownValue(text, "en") ?? Object.values(text)[0] ?? "";
}
function aspectOf(ratio) {
  const [width = 16, height = 9] = ratio.split(/[:x/]/).map(Number);
  return { width, height };
}

// src/cli/project/count-outputs.ts
var MOST = 1e4;
function uncountable(file, placeOf) {
  let sum = 0;
  for (const [name, own] of Object.entries(file.figures)) {
    const { outputs, themes, languages } = merged(file.defaults ?? {}, own);
    const variants = (themes?.length ?? 1) * (languages?.length ?? 1);
    const home = own.outputs === void 0 ? ["defaults", "outputs"] : ["figures", name, "outputs"];
    const patterns = outputs === void 0 ? [""] : listOf(outputs);
    for (const [index, pattern] of patterns.entries()) {
      const place = placeOf(typeof outputs === "string" ? home : [...home, index]);
      const count2 = countAlternatives(pattern);
      if (count2 === void 0) return uncounted(name, place);
      sum += count2 * variants;
      if (sum > MOST) return tooMany(name, sum, place);
    }
  }
  return void 0;
}
function tooMany(name, sum, place) {
  return {
    code: "settings/too-many",
    severity: "error",
    message: `With the picture '${name}' there are ${inWords(sum)} outputs; ${inWords(MOST)} are the most`,
    ...place && { place },
    hint: "choices in braces, themes and languages multiply each other: leave some out, or make a second podfig.yaml"
  };
}
function uncounted(name, place) {
  const { characters, levels } = mostOfPattern;
  return {
    code: "settings/too-many",
    severity: "error",
    message: `An output of the picture '${name}' is longer than ${characters} characters, or has braces in each other more than ${levels} deep`,
    ...place && { place },
    hint: "write several outputs instead"
  };
}
function inWords(count2) {
  return count2 > 1e9 ? "more than 1,000,000,000" : String(count2).replace(/\B(?=(\d{3})+$)/g, ",");
}

// src/cli/project/plan.ts
function planOf(project, pipeline) {
  const tooMany2 = uncountable(project.file, project.placeOf);
  if (tooMany2 !== void 0) return { pictures: [], problems: [tooMany2] };
  const problems = [];
  const inputsOf = once((input) => listOf(input).map((one) => join(directory, one)));
  const selectionProblems = once((select) => pipeline.checkSelection(selectionOf(select)));
  const formats = pipeline.list("formats").map(({ name }) => name);
  const directory = dirname(project.path);
  for (const path of [["defaults"], ...Object.keys(project.file.figures).map((name) => ["figures", name])])
    for (const one of contradictions(project, path)) problems.push(one);
  const pictures = Object.entries(project.file.figures).flatMap(([name, own]) => {
    const settings = merged(project.file.defaults ?? {}, own);
    const path = ["figures", name];
    const place = project.placeOf(path, "key");
    const at = (key) => project.placeOf(own[key] === void 0 ? ["defaults", key] : [...path, key]);
    const inputs = inputsOf(settings.input);
    const patterns = listOf(settings.outputs).flatMap(alternatives);
    if (inputs.length === 0) problems.push(lacks(name, "input", "name files or directories of manifests", place));
    if (patterns.length === 0) problems.push(lacks(name, "outputs", "name files, such as {name}.svg", place));
    for (const { field, word, message } of selectionProblems(settings.select)) {
      const message_ = `'select.${field}' cannot be '${word}': ${message}`;
      problems.push({ code: "settings/bad-value", severity: "error", message: message_, place: at("select") });
    }
    return variantsOf(settings).map((variant) => {
      const values = { name, figure: settings.figure ?? "cluster", theme: nameOf(variant.theme ?? "paper"), lang: variant.lang ?? "en" };
      const targets = patterns.flatMap(
        (pattern) => targetOf(pattern, { values, formats, directory, place: at("outputs"), project, problems })
      );
      return {
        name,
        label: variant.label === "" ? name : `${name} (${variant.label})`,
        inputs,
        ...settings.template === void 0 ? {} : { template: join(directory, settings.template) },
        ...variant.theme !== void 0 && isThemeFile2(variant.theme) ? { theme: join(directory, variant.theme) } : {},
        get options() {
          return optionsOf(settings, variant);
        },
        targets,
        place
      };
    });
  });
  return { pictures, problems: [...distinct(problems), ...clashes(pictures, ignoresCase(project.path))] };
}
var EXCLUSIVE = [
  ["theme", "themes"],
  ["lang", "languages"],
  ["figure", "template"],
  ["scale", "width"]
];
function contradictions({ file, placeOf }, path) {
  const [, name] = path;
  const settings = (name === void 0 ? file.defaults : file.figures[name]) ?? {};
  return EXCLUSIVE.filter(([one, other]) => settings[one] !== void 0 && settings[other] !== void 0).map(([one, other]) => ({
    code: "settings/bad-value",
    severity: "error",
    message: `'${one}' and '${other}' do not go together`,
    place: placeOf([...path, other], "key"),
    hint: "leave one of them out"
  }));
}
function variantsOf({ theme, themes, lang, languages }) {
  const inThemes = themes ?? [theme];
  const inLanguages = languages ?? [lang];
  return inThemes.flatMap(
    (one) => inLanguages.map((other) => ({
      ...one === void 0 ? {} : { theme: one },
      ...other === void 0 ? {} : { lang: other },
      label: [...inThemes.length > 1 ? [one] : [], ...inLanguages.length > 1 ? [other] : []].join(", ")
    }))
  );
}
function targetOf(pattern, { values, formats, directory, place, project, problems }) {
  const known = Object.keys(values);
  const unknown = [...pattern.matchAll(/\{([^}]*)\}/g)].flatMap(([, word]) => word === void 0 || known.includes(word) ? [] : word);
  const tell = (code, message, hint) => void problems.push({ code, severity: "error", message, place, hint });
  const format = /[^/]\.([^./]+)$/.exec(pattern)?.[1]?.toLowerCase();
  for (const word of unknown) {
    const near = nearMiss(word, known);
    tell(
      "settings/unknown-name",
      `An output's name knows no {${word}}`,
      `${near === void 0 ? "" : `did you mean {${near}}? `}there are: {${known.join("}, {")}}`
    );
  }
  if (unknown.length > 0) return [];
  if (format === void 0 || !formats.includes(format)) {
    tell("settings/bad-value", `The output '${pattern}' does not say its format`, `end it in .${formats.join(", .")}`);
    return [];
  }
  const long = known.find((word) => (values[word]?.length ?? 0) > 255 && pattern.includes(`{${word}}`));
  if (long !== void 0) {
    tell("settings/bad-value", `The output '${pattern}' is too long: {${long}} has more than 255 characters`, "shorten it");
    return [];
  }
  const path = join(
    directory,
    pattern.replace(/\{(\w+)\}/g, (whole, word) => ownValue2(values, word) ?? whole)
  );
  if (!project.outside && leadsOutside(path, directory)) {
    problems.push(outside(path, project.path, place));
    return [];
  }
  return [{ path, format }];
}
function nameOf(theme) {
  return isThemeFile2(theme) ? basename(theme).replace(/\.ya?ml$/i, "") : theme;
}
function lacks(name, key, what, place) {
  return {
    code: "settings/missing-key",
    severity: "error",
    message: `The picture '${name}' has no '${key}'`,
    place,
    hint: `${what}; there, or in defaults`
  };
}
function clashes(pictures, withoutCase) {
  const writers = /* @__PURE__ */ new Map();
  return pictures.flatMap(
    (picture) => picture.targets.flatMap(({ path }) => {
      const place = whereItLeads2(path);
      const key = withoutCase ? place.normalize("NFC").toLowerCase() : place;
      const first = writers.get(key);
      writers.set(key, first ?? picture);
      if (first === void 0) return [];
      const message = `Two pictures would be written to '${path}': ${first.label} and ${picture.label}`;
      const hint = first.name === picture.name ? "put {theme} or {lang} into its name" : "put {name} into its name";
      return [{ code: "settings/clash", severity: "error", message, place: picture.place, hint }];
    })
  );
}
function distinct(diagnostics) {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}
function once(work) {
  const known = /* @__PURE__ */ new Map();
  return (from) => {
    const found = known.get(from) ?? work(from);
    known.set(from, found);
    return found;
  };
}

// src/cli/commands/build.ts
const{"src/cli/read-options.ts:readOptions":readOptions}=core();
const{"src/cli/report.ts:printProblems":printProblems,"src/cli/report.ts:printReport":printReport}=core();
const{"src/cli/system-error.ts:cannotWrite":cannotWrite}=core();
const{"src/cli/write-output.ts:writeOutput":writeOutput}=core();
async function build(path, typed, io) {
  resolve2(path);
  const problems = [];
  const common = readOptions(typed, io, (problem) => problems.push(problem));
  const text = problems.length > 0 ? void 0 : readText(path, (problem) => problems.push(problem));
  if (text === void 0) return wrongUsage(problems, typed, io);
  const { value: file, diagnostics, placeOf, isSettings } = await io.pipeline.readProject(text, path);
  const own = new Map(isSettings ? [[path, text]] : []);
  const plan = file === void 0 ? void 0 : planOf({ path, file, placeOf, outside: typed.outside === true }, io.pipeline);
  const wrong = plan === void 0 ? diagnostics : [...plan.problems, ...await overwrites(path, plan.pictures, io)];
  if (plan === void 0 || wrong.length > 0) {
    await printReport({ diagnostics: wrong, texts: own, outcome: "nothing was drawn" }, typed, io);
    return exitCode.inputHasErrors;
  }
  const pictures = only(plan.pictures, typed.only, (problem) => problems.push(problem));
  if (problems.length > 0) return wrongUsage(problems, typed, io);
  const within = typed.outside === true ? void 0 : path;
  return drawAll(pictures, typed, { own, draw: pictureDrawer(io, common), within }, io);
}
async function drawAll(pictures, typed, { own, draw, within }, io) {
  const found = [];
  const texts = [own];
  const counts = { written: 0, unchanged: 0, failed: 0, stale: 0 };
  const showProgress = io.isTerminal("stderr") && io.env["TERM"] !== "dumb";
  const written = [];
  if (typed.check !== true) clearLeftOvers(pictures.flatMap(({ targets }) => targets.map(({ path }) => path)));
  for (const [index, picture] of pictures.entries()) {
    if (showProgress) await io.write("stderr", `\r\x1B[Kpodfig: ${index + 1} of ${pictures.length}: ${printable(picture.label)}`);
    const drawn = await draw(picture);
    for (const one of drawn.diagnostics) found.push(one);
    texts.push(drawn.texts);
    for (const file of drawn.files) {
      const outcome2 = typed.check === true ? compared(file, found) : await replaced(file, within, found);
      counts[outcome2] += 1;
      if (outcome2 === "written") written.push(file.path);
    }
  }
  if (showProgress) await io.write("stderr", "\r\x1B[K");
  const diagnostics = strictly(
    distinct2(found).filter(({ severity }) => severity !== "note"),
    typed.strict
  );
  const outcome = typed.check === true ? "checked" : counts.failed > 0 ? "the rest was drawn" : "drawn";
  await printReport({ diagnostics, texts: { get: (name) => firstOf(texts, name) }, outcome }, typed, io);
  if (typed.quiet !== true) await io.write("stdout", `${[...written.map(printable), summary(counts, typed)].join("\n")}
`);
  return hasErrors(diagnostics) || counts.failed + counts.stale > 0 ? exitCode.inputHasErrors : exitCode.drawn;
}
async function replaced({ picture, path, output }, within, found) {
  if (output === void 0) return "failed";
  const isOutside2 = () => within !== void 0 && leadsOutside(path, dirname2(within));
  let outcome = "failed";
  try {
    if (bytesOf(path)?.equals(output) === true) return "unchanged";
    if (!isOutside2()) mkdirSync(dirname2(path), { recursive: true });
    await keepSignals(() => {
      if (isOutside2()) return;
      writeOutput(path, output);
      outcome = "written";
    });
    if (outcome === "failed") found.push(outside(path, within ?? "", picture.place));
    return outcome;
  } catch (error) {
    found.push(cannotWrite(path, error));
    return "failed";
  }
}
function compared({ picture, path, format, output }, found) {
  if (output === void 0) return "failed";
  const old = bytesOf(path);
  if (old !== void 0 && (format === "pdf" || old.equals(output))) return "unchanged";
  const message = old === void 0 ? `'${path}' is missing` : `'${path}' is not what is drawn today`;
  found.push({ code: "cli/stale", severity: "error", message, place: picture.place, hint: "draw it anew: podfig build" });
  return "stale";
}
function bytesOf(path) {
  try {
    return statSync2(path).isFile() ? readFileSync(path) : void 0;
  } catch {
    return void 0;
  }
}
function summary({ written, unchanged, failed, stale }, { check }) {
  const files = (count2) => `${count2} ${count2 === 1 ? "file" : "files"}`;
  const parts = check === true ? [`${unchanged} as drawn today`, `${stale} stale or missing`] : [`${written} written`, `${unchanged} unchanged`];
  return `${files(written + unchanged + failed + stale)}: ${[...parts, ...failed > 0 ? [`${failed} failed`] : []].join(", ")}`;
}
function only(pictures, globs, problem) {
  if (globs === void 0) return pictures;
  const names = [...new Set(pictures.map(({ name }) => name))];
  for (const glob of globs.filter((one) => !names.some((name) => matchesGlob(one, name)))) {
    const near = nearMiss2(glob, names);
    const hint = `${near === void 0 ? "" : `did you mean '${near}'? `}there are: ${names.join(", ")}`;
    problem({ code: "cli/bad-value", severity: "error", message: `--only '${glob}' names no picture`, hint });
  }
  return pictures.filter(({ name }) => globs.some((glob) => matchesGlob(glob, name)));
}
function readText(path, problem) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    const message = missing ? `there is no '${path}'` : `'${path}' cannot be read`;
    problem({
      code: "cli/no-project",
      severity: "error",
      message,
      hint: "podfig init writes a first podfig.yaml; podfig INPUT draws one figure"
    });
    return void 0;
  }
}
async function wrongUsage(problems, typed, io) {
  await printProblems(problems, typed, io);
  return exitCode.wrongUsage;
}
function firstOf(texts, name) {
  for (const text of texts) {
    const found = text.get(name);
    if (found !== void 0) return found;
  }
  return void 0;
}
return{m45:build_exports};

})