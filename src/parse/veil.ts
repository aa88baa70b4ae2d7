/**
 * Masks what looks like a secret in a text that a figure shows as it is written. What is known to be one (data of Secrets, values of
 * environment variables) is masked already, by secrets.ts; this looks for passwords where anyone may write them: in arguments, annotations and
 * the data of ConfigMaps, by their names.
 */

export const MASK = '•••';

const NAME = '(?:pass(?:word|wd|phrase)|passwd|pwd|secret|token|credentials?|(?:api|access|secret|private)[-_.]?key)';

/** `--db-password=hunter2`, `--token hunter2`, `["-p", …` is not told by its name. */
const FLAG = new RegExp(`(-[\\w.-]*${NAME}["']?(?:=|\\s+|\\s*,\\s*)["']?)([^\\s"',\\]}]+)`, 'gi');
/** `password: hunter2`, `db.password = hunter2`, also in comments; words that are no secrets stay. */
const ENTRY = new RegExp(
  `^([\\s#-]*["']?[\\w./-]*${NAME}["']?\\s*[:=]\\s*)(?!(?:true|false|null|\\d+|[|>&*{[].*)\\s*(?:#.*)?$)(\\S.*)$`,
  'i',
);
/** A flag whose value is the next item of the list. */
const LONE_FLAG = new RegExp(`^\\s*- ["']?-[\\w.-]*${NAME}["']?\\s*$`, 'i');
/** `password hunter2`, as files of settings have it: two words, and no more. */
const TWO_WORDS = new RegExp(`^(\\s*[\\w./-]*${NAME}\\s+)[^\\s:=]\\S*$`, 'i');
const ITEM = /^(\s*- )(\S.*)$/;
const IN_ADDRESS = /(:\/\/[^\s/@:"']*:)([^\s/@"']+)(?=@)/g;
const KEY_BEGINS = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const KEY_ENDS = /-----END [A-Z ]*PRIVATE KEY-----/;

/** The text with masks; its lines stay what they are. */
export function veiled(text: string): string {
  let inKey = false;
  let behindFlag = false;
  const lines = text.split('\n').map((line) => {
    if (inKey || KEY_BEGINS.test(line)) {
      inKey = !KEY_ENDS.test(line);
      return line.replace(/^(\s*(?:[\w.-]+:\s)?)\S.*$/, `$1${MASK}`);
    }
    const item = behindFlag ? ITEM.exec(line) : null;
    behindFlag = LONE_FLAG.test(line);
    if (item !== null) return `${item[1]}${MASK}`;
    return line.replace(ENTRY, `$1${MASK}`).replace(TWO_WORDS, `$1${MASK}`).replace(FLAG, `$1${MASK}`).replace(IN_ADDRESS, `$1${MASK}`);
  });
  return lines.join('\n');
}

/** Masks of one length: how long a secret is, is no one's business either. */
export function shortMasks(text: string): string {
  return text.replace(/•+(?: +•+)*/g, MASK);
}
