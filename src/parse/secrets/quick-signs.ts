/**
 * Whether a text may hold a secret, told without a pattern: V8 takes milliseconds to make the large ones of within-text.ts, more than a small
 * cluster's texts take to be searched for each word. Of many texts the patterns are the faster.
 */

/** Each way of MAY_HOLD and of CORE in within-text.ts has one of these, `://`, or a letter beyond ASCII. */
const SIGNS: readonly string[] = [
  ...'pass pw pin token secret cred cookie key auth bearer basic value val: vaule dsn jwt conn salt seed database url uri'.split(' '),
  ...'psk otp mnemonic pepper sas pat= wort wachtwoord parola heslo haslo senord contrase senha netrc dockerc idrsa id_rsa id_ed25519 id_ecdsa'.split(
    ' ',
  ),
  ...'identified from-literal sig= hooks. redis-cli ldap docker helm keytool webhook mysql -u user kubeconfig'.split(' '),
  ...'-----begin akia asia ghp_ gho_ ghu_ ghs_ ghr_ xox eyj aiza glpat sk- sk_ npm_ :*:'.split(' '),
];
/** `:5432:` */
const PORT = /:\d{2,5}:/;
const IS_ASCII = /^[\0-\x7f]*$/;

/** So many texts are searched so. */
const FEW = 400;
/** In characters. */
const LONG = 1000;
let searched = 0;

/** `none`; `address` where nothing but `://` stands there; undefined where a pattern is to tell. */
export function quickSigns(text: string): 'none' | 'address' | undefined {
  if (searched >= FEW || text.length > LONG) return undefined;
  searched++;
  const lower = text.toLowerCase();
  if (!IS_ASCII.test(text) || SIGNS.some((sign) => lower.includes(sign)) || PORT.test(text)) return undefined;
  return text.includes('://') ? 'address' : 'none';
}
