(function(late,core,require,__dirname){"use strict";const{__export}=late("shared-CD2VEOGU");

// src/load/fonts.ts
var fonts_exports = {};
__export(fonts_exports, {
  findFonts: () => findFonts,
  readFont: () => readFont,
  readHand: () => readHand
});
const{dirname,join:join2}=require("node:path");

// src/load/font-bytes.ts
const{closeSync,constants,fstatSync,openSync,readFileSync,statSync}=require("node:fs");
const{gunzipSync}=require("node:zlib");
var MB = 1024 * 1024;
var mostOfTheme = { packed: 32 * MB, unpacked: 64 * MB };
var mostOfMachine = { packed: 512 * MB, unpacked: 64 * MB };
function readFontBytes(path, most) {
  try {
    const before = whyNot(statSync(path), most);
    if (before !== void 0) return { reason: before };
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const now = whyNot(fstatSync(file), most);
      if (now !== void 0) return { reason: now };
      const bytes = readFileSync(file);
      return path.endsWith(".gz") ? gunzipSync(bytes, { maxOutputLength: most.unpacked }) : bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { reason: reasonOf(error, most) };
  }
}
function whyNot(stats, most) {
  if (stats === void 0) return "there is no such file";
  if (stats.isDirectory()) return "it is a directory";
  if (!stats.isFile()) return "it is a pipe or a device, not a file";
  return stats.size > most.packed ? `it is larger than ${most.packed / MB} MB` : void 0;
}
function reasonOf(error, most) {
  const code = error instanceof Error && "code" in error ? error.code : void 0;
  if (typeof code !== "string") throw error;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such file";
    case "EACCES":
    case "EPERM":
      return "its permissions forbid to read it";
    case "ELOOP":
      return "it is a link that leads back to itself";
    case "ERR_BUFFER_TOO_LARGE":
      return `unpacked it is larger than ${most.unpacked / MB} MB`;
    default:
      return code.startsWith("Z_") ? "it is damaged" : `it cannot be read (${code})`;
  }
}

// src/load/machine-fonts.ts
const{readdirSync}=require("node:fs");
const{homedir,platform}=require("node:os");
const{join}=require("node:path");
var wanted = [
  /^NotoSans(CJK)?(kr|jp|sc|tc)?-(Medium|Regular)\.(ttf|otf|ttc)$/i,
  /^NotoSans(KR|JP|SC|TC)[-_]?(VF|\[wght\]|Variable.*)?\.ttf$/i,
  /^SourceHanSans.*(Medium|Regular)\.(ttf|otf|ttc)$/i,
  /^NanumGothic\.ttf$/i,
  /^malgun\.ttf$/i,
  /^AppleSDGothicNeo\.ttc$/i,
  /^AppleGothic\.ttf$/i,
  /^(msyh|YuGothM|YuGothR|meiryo|msgothic|msjh|simhei)\.tt[cf]$/i,
  /^(Hiragino Sans GB|PingFang|\u30d2\u30e9\u30ae\u30ce\u89d2\u30b4\u30b7\u30c3\u30af W3|STHeiti Medium)\.ttc$/i,
  /^(ipaexg|ipagp?|TakaoPGothic|VL-PGothic-Regular)\.ttf$/i,
  /^wqy-(microhei|zenhei)\.ttc$/i,
  /^(uming|ukai)\.ttc$/i,
  /^(UnDotum|baekmuk|dotum)\.ttf$/i,
  /^DroidSansFallback(Full)?\.ttf$/i,
  /^Arial Unicode\.ttf$/i,
  /^NotoSans[A-Za-z]*-Regular\.ttf$/i,
  /^DejaVuSans\.ttf$/i
];
var DEPTH = 4;
function machineFonts(directories) {
  const found = [];
  for (const directory of directories) {
    for (const { name, path } of filesBelow(directory, DEPTH)) {
      const rank = wanted.findIndex((pattern) => pattern.test(name));
      if (rank >= 0) found.push({ rank, path });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}
function usualFontDirectories() {
  const home = homedir();
  switch (platform()) {
    case "darwin":
      return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library/Fonts")];
    case "win32":
      return ["C:\\Windows\\Fonts", join(home, "AppData", "Local", "Microsoft", "Windows", "Fonts")];
    default:
      return ["/usr/share/fonts", "/usr/local/share/fonts", join(home, ".local/share/fonts"), join(home, ".fonts")];
  }
}
function filesBelow(directory, depth) {
  const files = [];
  for (const entry of entriesOf(directory)) {
    const path = join(directory, entry.name);
    if (!entry.isDirectory()) files.push({ name: entry.name, path });
    else if (depth > 1) for (const file of filesBelow(path, depth - 1)) files.push(file);
  }
  return files;
}
function entriesOf(directory) {
  try {
    return readDirectory(directory);
  } catch {
    return [];
  }
}
function readDirectory(directory) {
  return readdirSync(directory, { withFileTypes: true });
}

// src/load/fonts.ts
async function findFonts(codePoints, search) {
  const missing = new Set(codePoints);
  const fonts = [];
  const unusable = [];
  for (const path of candidates(codePoints, search)) {
    if (missing.size === 0) break;
    const font = read(path, search);
    if (!font) continue;
    const covered = [...missing].filter((codePoint) => font.advance(codePoint) !== void 0);
    if (covered.length === 0 || fonts.some((known) => known.family === font.family)) continue;
    if (font.outlines === "glyf" && font.embeddable) {
      fonts.push(font);
      for (const codePoint of covered) missing.delete(codePoint);
    } else {
      unusable.push(path);
    }
  }
  return { fonts, missing: [...missing].sort((a, b) => a - b), unusable };
}
async function readFont(path, parse) {
  const bytes = readFontBytes(path, mostOfTheme);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const font = attempt(() => parse(bytes));
  if (font === void 0) return { reason: "it is damaged, or no TrueType font" };
  if (font.outlines !== "glyf") return { reason: "its outlines are PostScript, not TrueType" };
  return font.embeddable ? font : { reason: "its licence does not let it be embedded (fsType of its OS/2 table)" };
}
async function readHand(packageRoot, parse) {
  return readFont(join2(packageRoot, "fonts", "hand.ttf.gz"), parse);
}
function* candidates(codePoints, search) {
  for (const name of ["hangul", "hangul-rare"]) yield join2(search.packageRoot, "fonts", `${name}.ttf.gz`);
  yield* packagedFonts(codePoints, search);
  yield* machineFonts(search.fontDirectories ?? usualFontDirectories());
}
var packages = {
  kr: ["noto-sans-kr", "NotoSansKR"],
  jp: ["noto-sans-jp", "NotoSansJP"],
  sc: ["noto-sans-sc", "NotoSansSC"],
  tc: ["noto-sans-tc", "NotoSansTC"]
};
var weights = ["500Medium", "400Regular"];
function* packagedFonts(codePoints, search) {
  for (const language of languages(codePoints)) {
    const [name, file] = packages[language];
    for (const weight of weights) {
      const path = join2("node_modules", "@expo-google-fonts", name, weight, `${file}_${weight}.ttf`);
      for (const start of [search.searchFrom, search.packageRoot]) {
        for (const directory of upwards(start)) yield join2(directory, path);
      }
    }
  }
}
function languages(codePoints) {
  const some = (first, last) => codePoints.some((codePoint) => codePoint >= first && codePoint <= last);
  if (some(12353, 12543)) return ["jp", "sc", "tc", "kr"];
  if (some(44032, 55203)) return ["kr", "jp", "tc", "sc"];
  return ["sc", "tc", "jp", "kr"];
}
function* upwards(directory) {
  yield directory;
  const parent = dirname(directory);
  if (parent !== directory) yield* upwards(parent);
}
function read(path, { parse }) {
  const bytes = readFontBytes(path, mostOfMachine);
  return bytes instanceof Uint8Array ? attempt(() => parse(bytes)) : void 0;
}
function attempt(work) {
  try {
    return work();
  } catch {
    return void 0;
  }
}
return{m59:fonts_exports};

})