/** What may be a label: IsQualifiedName and IsValidLabelValue of k8s.io/apimachinery/pkg/util/validation, as sentences. */

const NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const CHARACTERS = "may only have letters, digits, '-', '_' and '.', with a letter or digit at both ends";
const LONGEST = 63;

/** What is wrong with the key of a label; undefined for a good one. */
export function wrongLabelKey(key: string): string | undefined {
  const [name = '', prefix, ...more] = key.split('/').reverse();
  if (more.length > 0) return "a label's key has one '/' at most";
  if (prefix === '') return "the part before the '/' is missing";
  if (prefix !== undefined && (prefix.length > 253 || !SUBDOMAIN.test(prefix))) {
    return `the part before the '/' must be a domain name in lower case, such as app.kubernetes.io`;
  }
  if (name === '') return "a label's name cannot be empty";
  if (name.length > LONGEST) return `a label's name has ${LONGEST} characters at most`;
  return NAME.test(name) ? undefined : `a label's name ${CHARACTERS}`;
}

/** What is wrong with the value of a label; undefined for a good one. */
export function wrongLabelValue(value: string): string | undefined {
  if (value.length > LONGEST) return `a label's value has ${LONGEST} characters at most`;
  return value === '' || NAME.test(value) ? undefined : `a label's value ${CHARACTERS}`;
}
