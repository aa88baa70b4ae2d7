/** Secrets by their own looks: tokens whose makers gave them a form, and what stands behind the flags of well-known programs. */
import type { Span } from '../text/document.ts';

interface Look {
  /** Words of which a text has one that may hold it: searched for first, which costs nearly nothing. */
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

const LOOKS: readonly Look[] = [
  { signs: ['AKIA', 'ASIA'], pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { signs: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'], pattern: /\bgh[pousr]_[A-Za-z0-9]{30,255}|\bgithub_pat_\w{22,255}/g },
  { signs: ['xox'], pattern: /\bxox[abposr]-[A-Za-z0-9-]{10,255}/g },
  { signs: ['eyJ'], pattern: /\beyJ[\w-]{8,4000}\.[\w-]{4,4000}(?:\.[\w-]{0,4000})?/g },
  { signs: ['AIza'], pattern: /\bAIza[\w-]{35}/g },
  { signs: ['glpat-'], pattern: /\bglpat-[\w-]{20,255}/g },
  { signs: ['sk-', 'sk_', 'rk_', 'pk_'], pattern: /\b(?:sk|rk|pk)[-_](?:live|test|proj|ant)?[-_]?[A-Za-z0-9_-]{20,255}/g },
  { signs: ['npm_'], pattern: /\bnpm_[A-Za-z0-9]{36}/g },
  { signs: ['--from-literal'], pattern: /(?<=--from-literal[= ]{1,3}["']?[\w.-]{1,100}=)[^\s"']+/g },
  { signs: ['identified', 'IDENTIFIED', 'Identified'], pattern: /(?<=\bidentified\s{1,4}by\s{1,4}['"])[^'"]+/gi },
  { signs: ['sig=', 'signature=', 'code='], pattern: /(?<=[?&](?:sig|signature|code)=)[^\s&"'<>]{6,}/g },
  { signs: ['hooks.slack.com'], pattern: /(?<=hooks\.slack\.com\/services\/)[\w/-]+/g },
  {
    signs: ['redis-cli', 'ldapsearch', 'ldapadd'],
    pattern: /(?<=\b(?:redis-cli|ldapsearch|ldapadd)\b[^\n|;&]{0,200}\s-[aw][ ]{1,3}["']?)[^\s"']+/g,
  },
  {
    signs: [' -p '],
    pattern: /(?<=\b(?:docker|podman|helm|mongo|mongosh|mongodump)\b[^\n|;&]{0,200}\s-p[ ]{1,3}["']?)[^\s"']+/g,
  },
  // .pgpass: host:port:database:user:password
  { signs: [':*:', ':5432:'], pattern: /(?<=^[^:\s]{1,100}:(?:\d{1,5}|\*):[^:\s]{1,100}:[^:\s]{1,100}:)[^\s:]+(?=\s*$)/gm },
  {
    signs: ['-u', '-U', '--user', '--proxy-user'],
    pattern: /(?<=(?:^|\s)(?:-u|--user|--proxy-user|-U)[\s=]{1,4}["']?[^\s:"'=]{1,100}:)(?!\d+(?:\s|$))[^\s"']+/g,
  },
  { signs: ['sshpass'], pattern: /(?<=\bsshpass\s{1,4}-p\s{0,4}["']?)[^\s"']+/g },
  { signs: ['mysql', 'mariadb'], pattern: /(?<=(?:^|\s)-p)(?!ort|rotocol|refix|lugin)[^\s"']+/g },
];

export function byLooks(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { signs, pattern } of LOOKS) {
    if (!signs.some((sign) => text.includes(sign))) continue;
    for (const { 0: found, index } of text.matchAll(pattern)) spans.push({ start: index, end: index + found.length });
  }
  return spans;
}
