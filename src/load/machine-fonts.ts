/** The fonts of the machine that are known to have what Inter lacks. Only files of known names are opened: a machine has hundreds. */
import { readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** Names of files, the most wanted first: sans faces of East Asia, then faces that have a little of everything. */
const wanted: readonly RegExp[] = [
  /^NotoSans(CJK)?(kr|jp|sc|tc)?-(Medium|Regular)\.(ttf|otf|ttc)$/i,
  /^NotoSans(KR|JP|SC|TC)[-_]?(VF|\[wght\]|Variable.*)?\.ttf$/i,
  /^SourceHanSans.*(Medium|Regular)\.(ttf|otf|ttc)$/i,
  /^NanumGothic\.ttf$/i,
  /^malgun\.ttf$/i,
  /^AppleSDGothicNeo\.ttc$/i,
  /^AppleGothic\.ttf$/i,
  /^(msyh|YuGothM|YuGothR|meiryo|msgothic|msjh|simhei)\.tt[cf]$/i,
  /^(Hiragino Sans GB|PingFang|ヒラギノ角ゴシック W3|STHeiti Medium)\.ttc$/i,
  /^(ipaexg|ipagp?|TakaoPGothic|VL-PGothic-Regular)\.ttf$/i,
  /^wqy-(microhei|zenhei)\.ttc$/i,
  /^(uming|ukai)\.ttc$/i,
  /^(UnDotum|baekmuk|dotum)\.ttf$/i,
  /^DroidSansFallback(Full)?\.ttf$/i,
  /^Arial Unicode\.ttf$/i,
  /^NotoSans[A-Za-z]*-Regular\.ttf$/i,
  /^DejaVuSans\.ttf$/i,
];

/** Deep enough for /usr/share/fonts/truetype/FAMILY/, and an end for links that lead in circles. */
const DEPTH = 4;

/** Absolute paths, by how much they are wanted, then by path. Directories that do not exist are passed over. */
export function machineFonts(directories: readonly string[]): readonly string[] {
  const found: { readonly rank: number; readonly path: string }[] = [];
  for (const directory of directories) {
    for (const { name, path } of filesBelow(directory, DEPTH)) {
      const rank = wanted.findIndex((pattern) => pattern.test(name));
      if (rank >= 0) found.push({ rank, path });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}

/** Where Debian and its kin, macOS and Windows keep fonts, those of the user included. */
export function usualFontDirectories(): readonly string[] {
  const home = homedir();
  switch (platform()) {
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
    case 'win32':
      return ['C:\\Windows\\Fonts', join(home, 'AppData', 'Local', 'Microsoft', 'Windows', 'Fonts')];
    default:
      return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts'), join(home, '.fonts')];
  }
}

interface FontFile {
  readonly name: string;
  readonly path: string;
}

function filesBelow(directory: string, depth: number): readonly FontFile[] {
  const files: FontFile[] = [];
  for (const entry of entriesOf(directory)) {
    const path = join(directory, entry.name);
    if (!entry.isDirectory()) files.push({ name: entry.name, path });
    else if (depth > 1) for (const file of filesBelow(path, depth - 1)) files.push(file);
  }
  return files;
}

function entriesOf(directory: string): ReturnType<typeof readDirectory> {
  try {
    return readDirectory(directory);
  } catch {
    return [];
  }
}

function readDirectory(directory: string) {
  return readdirSync(directory, { withFileTypes: true });
}
