/** Names as a figure writes them where the whole name would only repeat what all have in common. */

/** Host names without the domain that all of them share (`ip-10-0-0-17.eu-west-1.compute.internal`); as they are when there is no such domain, or one alone. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const domains = new Set(names.map((name) => (name.includes('.') ? name.slice(name.indexOf('.')) : '')));
  const shared = domains.size === 1 && names.length > 1 && !domains.has('') && !names.some(isAddress);
  return new Map(names.map((name) => [name, shared ? name.slice(0, name.indexOf('.')) : name]));
}

/** A node may be named by its address: then the part before the first dot says nothing. */
function isAddress(name: string): boolean {
  return /^[0-9.]+$/.test(name);
}
