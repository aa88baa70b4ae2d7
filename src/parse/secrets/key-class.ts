/**
 * What a key says of its value, by its words alone: `DB_PASSWORD`, `dbPassword`, `db.password` and `dbpassword` are one key. A key that
 * says where a secret is (`secretName`, `passwordFile`, `tokenRef`) holds none itself.
 */

/**
 * - `password`: whatever stands there is a secret, also a number.
 * - `secret`: texts are; numbers and switches are settings (`maxTokens: 4096`, `automountServiceAccountToken: true`).
 */
export type KeyClass = 'password' | 'secret' | 'plain';

const PASSWORD =
  /passw(?:or)?d|passwort|kennwort|wachtwoord|motdepasse|contrase[nñ]a|senha$|parola$|has[lł]o$|heslo$|l[oö]senord|пароль|비밀번호|비번|암호|パスワード|密码|密碼|passphrase|passcode|passkey|pwd|psk$|requirepass|masterauth|htpasswd|^pass\d?$|^pgpass$|(?:db|user|admin|root|bind|auth|ldap|smtp|mail|redis|mysql|ftp|key|store|my)pass$|(?:db|user|admin|root|bind|olcroot)pw$|mnemonic|seedphrase|recoverycode|pepper$|otp$|^storepass|^keypass/;
/** A word of its own, as in `DB_PASS` and `userPass`; within a word it is the beginning of another (`bypass`, `passive`). */
const PASS_WORD = /(?:^|[^a-zA-Z])(?:pass|PASS|Pass|pw|PW|pin|PIN)$|[a-z0-9](?:Pass|Pw|Pin)$/;
const SECRET =
  /token|secret|credential|creds?(?:json)?$|^(?:set)?cookie$|(?:api|app|access|private|sign|signing|enc|encryption|encrypt|master|shared|account|auth|service|licen[sc]e|hmac|ssh|session|storage|aes|rsa|cipher|fernet|deploy|stripe|server|vapid|gpg|consumer|recaptcha|mailgun|s3|routing|integration|gossip|unseal|enc|cookie|client|tls|db)keys?(?:data|pem|\d)?$|connection(?:string|ur[il])|connstr|connstring|databaseur[il]|(?:db|redis|mongo(?:db)?|jdbc|postgres|mysql|amqp|broker)ur[il]$|dsn$|jwt|bearer|authorization|^auth$|basicauth|(?:cli|redis|smtp|api)auth$|dockercfg|dockerconfigjson|accesskeyid|^id(?:rsa|dsa|ed25519|ecdsa)|privkey|keypem$|keystore|netrc$|(?:^|github|gitlab|azure|devops)pat$|^sas(?:key|token)?$|sharedaccess|^salt$|authsalt|^seed$/;
/** `APP_KEY`, as variables are called. */
const KEY_VARIABLE = /^[A-Z][A-Z0-9_]*_KEY(?:_\d)?$/;

/** Words with which a key says something about a secret rather than the secret. */
const ABOUT =
  /(?:names?|refs?|references?|selector|paths?|files?|filename|dirs?|directory|mounts?|types?|kind|policy|enabled|disabled|required|optional|length|size|count|limit|ttl|expiry|expiration|expires?|seconds|minutes|hours|duration|timeout|interval|audiences?|issuer|algorithm|endpoint|urls?|uris?|versions?|provider|class|store|namespaces?|labels?|annotations?|templates?|requests|reviews?|controller|operator|mode|format|method|encoding|rules?|prefix|rotation|generator|id)$/;
/** Of those, some end in one of the words above and hold a secret all the same. */
const NOT_ABOUT =
  /(?:accesskey|secret|token)id$|(?:connection|database|password|secret|db|redis|mongo|mongodb|jdbc|postgres|mysql|amqp|broker)ur[il]$/;

/** In characters; of a longer one the end tells, for that is what it is about. */
const LONGEST = 120;

/** Whether a key says something about what stands beside it, such as its type or where it is. */
export function saysAbout(key: string): boolean {
  const squashed = squash(key);
  return ABOUT.test(squashed) && !NOT_ABOUT.test(squashed);
}

const IS_ASCII = /^[\0-\x7f]*$/;

function squash(key: string): string {
  const end = key.slice(-LONGEST);
  // nearly all keys are ASCII, for which no letters of Unicode need be gathered
  return (IS_ASCII.test(end) ? end.replace(/[^a-zA-Z0-9]/g, '') : end.replace(/[^\p{L}\p{N}]/gu, '')).toLowerCase();
}

/**
 * Each way of PASSWORD, PASS_WORD, SECRET and KEY_VARIABLE has one of these, or letters beyond ASCII. Searched for first: V8 takes milliseconds to
 * make the patterns, and in a small cluster no key needs them.
 */
const SIGNS =
  'pass pw psk otp key auth token secret cred cookie salt seed conn uri url dsn jwt bearer wort woord contrase senha parola haslo heslo senord mnemonic recovery pepper dockerc netrc sharedaccess'.split(
    ' ',
  );
const BEGINNINGS = ['idrsa', 'iddsa', 'ide', 'sas'];
const ENDS = ['pin', 'pat'];

function mayBeSecret(squashed: string): boolean {
  return (
    SIGNS.some((sign) => squashed.includes(sign)) ||
    BEGINNINGS.some((sign) => squashed.startsWith(sign)) ||
    ENDS.some((sign) => squashed.endsWith(sign)) ||
    !IS_ASCII.test(squashed)
  );
}

/** Fields of Kubernetes itself that have such a word in them and stand in nearly every dump: what the patterns say of each. */
export const knownFields: ReadonlyMap<string, KeyClass> = new Map<string, KeyClass>([
  ['serviceAccountToken', 'secret'],
  ['automountServiceAccountToken', 'secret'],
  ['tokenExpirationSeconds', 'plain'],
  ['secret', 'secret'],
  ['secrets', 'secret'],
  ['imagePullSecrets', 'secret'],
  ['secretName', 'plain'],
  ['secretRef', 'plain'],
  ['secretKeyRef', 'plain'],
  ['key', 'plain'],
  ['configMapKeyRef', 'plain'],
  ['topologyKey', 'plain'],
  ['authorization', 'secret'],
]);

export function classOf(key: string): KeyClass {
  return knownFields.get(key) ?? classByPatterns(key);
}

export function classByPatterns(key: string): KeyClass {
  const squashed = squash(key);
  if (!mayBeSecret(squashed)) return 'plain';
  const isPassword = PASSWORD.test(squashed) || PASS_WORD.test(key.slice(-LONGEST));
  if (!isPassword && !SECRET.test(squashed) && !KEY_VARIABLE.test(key)) return 'plain';
  if (saysAbout(key)) return 'plain';
  return isPassword ? 'password' : 'secret';
}
