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
  /passw(?:or)?d|passwort|passphrase|passcode|pwd|requirepass|masterauth|htpasswd|^pass$|^pgpass$|비밀번호|암호|パスワード|密码|密碼|contraseña|senha$/;
/** A word of its own, as in `DB_PASS` and `userPass`; within a word it is the beginning of another (`bypass`, `passive`). */
const PASS_WORD = /(?:^|[^a-zA-Z])(?:pass|PASS|Pass|pw|PW|pin|PIN)$|[a-z0-9](?:Pass|Pw|Pin)$/;
const SECRET =
  /token|secret|credential|creds?$|cookie$|apikey|accesskey|privatekey|signingkey|encryptionkey|encryptkey|masterkey|sharedkey|accountkey|authkey|servicekey|licensekey|licencekey|hmackey|sshkey|sessionkey|connectionstring|connectionuri|connectionurl|connstr|connstring|databaseurl|dsn$|jwt|bearer|authorization|^auth$|basicauth|cliauth$|dockercfg|dockerconfigjson|webhookurl|^idrsa|^ided25519|^idecdsa|privkey|keystorepass|saspolicy|otpseed|^salt$|^seed$|kubeconfig/;

/** Words with which a key says something about a secret rather than the secret. */
const ABOUT =
  /(?:names?|refs?|references?|selector|paths?|files?|filename|dirs?|directory|mounts?|types?|kind|policy|enabled|disabled|required|optional|length|size|count|limit|ttl|expiry|expiration|expires?|seconds|minutes|hours|duration|timeout|interval|audiences?|issuer|algorithm|endpoint|urls?|uris?|versions?|provider|class|store|namespaces?|labels?|annotations?|templates?|requests|reviews?|controller|operator|mode|format|method|encoding|rules?|prefix|rotation|generator|id)$/;
/** Of those, some end in one of the words above and hold a secret all the same. */
const NOT_ABOUT = /(?:accesskey|secret|token)id$|(?:connection|database|webhook)ur[il]$/;

/** In characters; of a longer one the end tells, for that is what it is about. */
const LONGEST = 120;

/** Whether a key says something about what stands beside it, such as its type or where it is. */
export function saysAbout(key: string): boolean {
  const squashed = squash(key);
  return ABOUT.test(squashed) && !NOT_ABOUT.test(squashed);
}

function squash(key: string): string {
  return key
    .slice(-LONGEST)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

export function classOf(key: string): KeyClass {
  const squashed = squash(key);
  const isPassword = PASSWORD.test(squashed) || PASS_WORD.test(key.slice(-LONGEST));
  if (!isPassword && !SECRET.test(squashed)) return 'plain';
  if (saysAbout(key)) return 'plain';
  return isPassword ? 'password' : 'secret';
}
